// Loads TypeScript source of this repository into a script, the way the tests do (through Vite).
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * @template T
 * @param {string} path relative to the root: 'packages/core/src/index.ts'
 * @returns {Promise<T>} the module's exports
 */
export async function loadSource(path) {
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
    return /** @type {T} */ (await server.ssrLoadModule(join(root, path)));
  } finally {
    await server.close();
  }
}
