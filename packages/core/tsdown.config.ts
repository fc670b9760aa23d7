import { defineConfig } from 'tsdown';

export default defineConfig({
  // Every module is an entry, so that the output mirrors the source and the tests can run against it.
  entry: ['src/**/*.ts', '!src/**/*.{test,test-d}.ts', '!src/**/*.d.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  unbundle: true,
  // An inlined constant would leave `import './its-module.js'` behind, for nothing.
  inputOptions: { optimization: { inlineConst: false } },
});
