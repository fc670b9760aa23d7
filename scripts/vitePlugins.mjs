// Vite plugins of the test projects: what a server component sees, and what ships instead of the source.
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import { root } from './run.mjs';

/** @typedef {import('vite').Plugin} Plugin */

const useClient = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*(['"])use client\1/;

/**
 * Replaces each module that starts with 'use client' by client references, as a server-component bundler
 * does: the names exist and can be rendered, calling them throws, and nothing the module imports is loaded.
 *
 * @returns {Plugin}
 */
export function clientReferences() {
  return {
    name: 'close-codes:client-references',
    enforce: 'pre',
    transform(code, id) {
      const [file = id] = id.split('?');
      if (!/\.[cm]?[jt]sx?$/.test(file) || !useClient.test(code)) return null;
      const entries = parseSync(file, code).module.staticExports.flatMap((statement) => statement.entries);
      const names = entries
        .filter((entry) => !entry.isType)
        .map((entry) => (entry.exportName.kind === 'Default' ? 'default' : entry.exportName.name));
      const where = relative(root, file).split(sep).join('/');
      const references = names.map((name) => {
        if (name === null)
          throw new Error(`${where}: \`export *\` in a 'use client' module. Name the exports.`);
        const made = `reference(${JSON.stringify(name)})`;
        return name === 'default' ? `export default ${made};` : `export const ${name} = ${made};`;
      });
      return {
        code: `const reference = (name) => Object.defineProperties(
  () => { throw new Error('A server component cannot call ' + name + '() of ${where}: it is client code.'); },
  {
    $$typeof: { value: Symbol.for('react.client.reference') },
    $$id: { value: ${JSON.stringify(where)} + '#' + name },
    $$async: { value: false },
  },
);
${references.join('\n')}\n`,
        map: null,
      };
    },
  };
}

/**
 * Runs tests that import the source against the built output: every import that leads to
 * `packages/<core|react>/src/X.ts` leads to `dist/X.js` instead. What is only for tests stays.
 *
 * @returns {Plugin}
 */
export function builtOutput() {
  const isSource = /[\\/]packages[\\/](core|react)[\\/]src[\\/](.+)$/;
  const isForTests = /\.(test|test-d|stories)\.tsx?$/;
  return {
    name: 'close-codes:built-output',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const [, name, path] = (resolved && isSource.exec(resolved.id)) ?? [];
      if (name === undefined || path === undefined || isForTests.test(path)) return resolved;
      const dist = join(root, 'packages', name, 'dist');
      if (!existsSync(join(dist, 'index.js'))) {
        throw new Error(
          `packages/${name} is not built, and this project tests what is built. Run: npm run build`,
        );
      }
      const built = join(dist, path.replace(/\.tsx?$/, '.js'));
      return existsSync(built) ? { id: built, external: false } : resolved;
    },
  };
}
