// Writes the files that are generated from the source: `npm run generate`. With `--check` it writes nothing
// and fails when a file differs from what would be written.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codes } from './docs/codes.mjs';
import { accuracySentence, diagnosis } from './docs/diagnosis.mjs';
import { dialects } from './docs/dialects.mjs';
import { marks } from './docs/marks.mjs';
import { policies } from './docs/policies.mjs';
import { codeTable, countsSentence, dialectList, policyTable } from './docs/readme.mjs';
import { styleTokens } from './docs/styling.mjs';
import { loadSource } from './loadSource.mjs';
import { isMain, Problem, readArguments, root, runMain } from './run.mjs';

/**
 * @typedef {object} Generator
 * @property {string} path of the file, relative to the root
 * @property {() => Promise<string>} generate its text; Prettier lays it out. scripts/loadSource.mjs loads TypeScript.
 */

/**
 * @typedef {object} FolderGenerator a folder of which every file is generated
 * @property {string} folder relative to the root
 * @property {() => Promise<ReadonlyMap<string, string>>} generate texts by file name
 */

/**
 * A file whose part between `<!-- name -->` and `<!-- /name -->` is generated.
 *
 * @param {string} path
 * @param {string} name
 * @param {() => Promise<string>} part
 * @returns {Generator}
 */
function partOf(path, name, part) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  return {
    path,
    async generate() {
      const file = await readFile(join(root, path), 'utf8');
      const [before, rest] = file.split(start);
      const after = rest?.split(end)[1];
      if (before === undefined || after === undefined) {
        throw new Problem(
          `${path} has no ${start} … ${end}, so there is nowhere to write. Put the two lines back.`,
        );
      }
      return `${before}${start}\n\n${await part()}\n\n${end}${after}`;
    },
  };
}

/** The endings of the lab, as its README lists them. */
async function endingsTable() {
  /** @type {{ endings: typeof import('@close-codes/lab').endings }} */
  const { endings } = await loadSource('packages/lab/src/catalogue.ts');
  const rows = endings.map(({ path, description }) => `| \`${path}\` | ${description} |`);
  return ['| Path | What happens |', '|---|---|', ...rows].join('\n');
}

/**
 * Parts of one file stand in the order in which they are made: each reads what the one before has written.
 *
 * @type {readonly (Generator | FolderGenerator)[]}
 */
const generators = [
  { path: 'packages/core/src/detect/marks.ts', generate: marks },
  { path: 'docs/codes.md', generate: codes },
  { path: 'docs/dialects.md', generate: dialects },
  { path: 'docs/policies.md', generate: policies },
  { path: 'docs/diagnosis.md', generate: diagnosis },
  { folder: 'docs/api', generate: async () => (await import('./docs/api.mjs')).api() },
  partOf('README.md', 'counts', countsSentence),
  partOf('README.md', 'codes', codeTable),
  partOf('README.md', 'accuracy', accuracySentence),
  partOf('packages/core/README.md', 'dialects', dialectList),
  partOf('packages/core/README.md', 'policies', policyTable),
  partOf('packages/lab/README.md', 'endings', endingsTable),
  partOf('docs/styling.md', 'properties', styleTokens),
];

/**
 * @param {string} path
 * @param {string} written
 */
async function formatted(path, written) {
  const prettier = await import('prettier');
  const file = join(root, path);
  const { ignored, inferredParser } = await prettier.getFileInfo(file, {
    ignorePath: join(root, '.prettierignore'),
  });
  if (ignored || inferredParser === null) return written;
  return prettier.format(written, { ...(await prettier.resolveConfig(file)), filepath: file });
}

/**
 * What there should be: texts by path, and `undefined` for a file that should not be there.
 *
 * @param {Generator | FolderGenerator} generator
 * @returns {Promise<Map<string, string | undefined>>}
 */
async function wantedFiles(generator) {
  /** @type {Map<string, string | undefined>} */
  const wanted = new Map();
  if ('path' in generator) return wanted.set(generator.path, await generator.generate());
  const { folder, generate } = generator;
  const present = existsSync(join(root, folder)) ? await readdir(join(root, folder)) : [];
  for (const name of present) wanted.set(`${folder}/${name}`, undefined);
  for (const [name, written] of await generate()) wanted.set(`${folder}/${name}`, written);
  return wanted;
}

async function generateAll() {
  const { check = false } = readArguments(process.argv.slice(2), { check: { type: 'boolean' } });
  let [count, stale] = [0, 0];
  for (const generator of generators) {
    for (const [path, written] of await wantedFiles(generator)) {
      const file = join(root, path);
      const wanted = written === undefined ? undefined : await formatted(path, written);
      const present = existsSync(file) ? await readFile(file, 'utf8') : undefined;
      count += 1;
      if (present === wanted) continue;
      if (check) {
        stale += 1;
        const problem =
          wanted === undefined ? 'is left over from an older source' : 'is not what the source says';
        console.error(`${path} ${problem}. Run: npm run generate`);
      } else if (wanted === undefined) {
        await rm(file);
        console.log(`removed ${path}`);
      } else {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, wanted);
        console.log(`wrote ${path}`);
      }
    }
  }
  console.log(`generate: ${count} files and parts, ${stale} out of date`);
  return stale === 0 ? 0 : 1;
}

if (isMain(import.meta.url)) await runMain(generateAll);
