import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/catalogue.ts', 'src/cli.ts'],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  fixedExtension: false,
  dts: true,
  unbundle: true,
});
