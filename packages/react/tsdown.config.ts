import { writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { defineConfig } from 'tsdown';

export default defineConfig({
  // Every module is an entry, so that the output mirrors the source: each file keeps its own 'use client',
  // and the tests can run against it.
  entry: ['src/**/*.{ts,tsx}', '!src/**/*.{test,test-d,stories}.{ts,tsx}', '!src/**/*.d.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  tsconfig: 'tsconfig.src.json',
  dts: true,
  unbundle: true,
  // An inlined constant would leave `import './its-module.js'` behind, for nothing.
  inputOptions: { optimization: { inlineConst: false } },
  // The consumer's bundler chooses by condition; package.json maps it.
  deps: { neverBundle: ['#development'] },
  hooks: {
    async 'build:done'() {
      const names = ['styles.css', 'styles.layer.css', 'structure.css', 'internal/tokens.css'];
      await build({
        entryPoints: names.map((name) => `src/${name}`),
        outdir: 'dist',
        bundle: true,
        // Nothing is rewritten for browsers that the tokens' color-mix() leaves behind anyway.
        target: 'esnext',
        logLevel: 'warning',
      });
      // Without a declaration TypeScript 6 refuses `import '@close-codes/react/styles.css'`.
      await Promise.all(names.map((name) => writeFile(`dist/${name}.d.ts`, 'export {};\n')));
    },
  },
});
