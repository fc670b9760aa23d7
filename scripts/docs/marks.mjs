import { loadSource } from '../loadSource.mjs';

/**
 * What dialects are recognised by, apart from them: detecting one does not load the texts of all.
 *
 * @returns {Promise<string>} packages/core/src/detect/marks.ts
 */
export async function marks() {
  /** @type {typeof import('./allDialectFacts.mjs')} */
  const { allDialectFacts } = await loadSource('scripts/docs/allDialectFacts.mjs');
  const marked = allDialectFacts
    .map(({ id, title, subprotocols, hosts, paths, unverified }) => ({
      id,
      title,
      ...(subprotocols && { subprotocols }),
      ...(hosts && { hosts }),
      ...(paths && { paths }),
      ...(unverified && { unverified }),
    }))
    .filter((dialect) => dialect.subprotocols ?? dialect.hosts ?? dialect.paths);
  return [
    '// Generated from the facts of the dialects: npm run generate',
    "import type { DialectMarks } from './detectDialects.ts';",
    '',
    `export const marks: readonly DialectMarks[] = ${JSON.stringify(marked)};`,
    '',
  ].join('\n');
}
