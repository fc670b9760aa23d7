// Loads TypeScript source of this repository into a script, the way the tests do (through Vite).
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * For a module that imports more once it is used: what is imported after that is not found any more.
 *
 * @template T, R
 * @param {string} path relative to the root: 'packages/core/src/index.ts'
 * @param {(exports: T) => R | Promise<R>} use
 * @returns {Promise<R>}
 */
export async function withSource(path, use) {
  const { createServer } = await import('vite');
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    // Nothing is watched and no browser is served, so a script can end.
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    oxc: { jsx: { runtime: 'automatic' } },
  });
  try {
    return await use(/** @type {T} */ (await server.ssrLoadModule(join(root, path))));
  } finally {
    await server.close();
  }
}

/**
 * @template T
 * @param {string} path relative to the root: 'packages/core/src/index.ts'
 * @returns {Promise<T>} the module's exports
 */
export function loadSource(path) {
  return withSource(path, (/** @type {T} */ exports) => exports);
}
