// Writes the files that are generated from the source: `npm run generate`. With `--check` it writes nothing
// and fails when a file differs from what would be written.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';
import { loadSource } from './loadSource.mjs';
import { isMain, Problem, root, runMain } from './run.mjs';

/**
 * @typedef {object} Generator
 * @property {string} path of the file, relative to the root
 * @property {() => Promise<string>} generate its text; Prettier lays it out. scripts/loadSource.mjs loads TypeScript.
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

/** @type {readonly Generator[]} */
const generators = [partOf('packages/lab/README.md', 'endings', endingsTable)];

/** @param {Generator} generator */
async function text({ path, generate }) {
  const file = join(root, path);
  const { ignored, inferredParser } = await prettier.getFileInfo(file, {
    ignorePath: join(root, '.prettierignore'),
  });
  const written = await generate();
  if (ignored || inferredParser === null) return written;
  return prettier.format(written, { ...(await prettier.resolveConfig(file)), filepath: file });
}

/** @param {boolean} check */
async function generateAll(check) {
  let stale = 0;
  for (const generator of generators) {
    const file = join(root, generator.path);
    const wanted = await text(generator);
    if (existsSync(file) && (await readFile(file, 'utf8')) === wanted) continue;
    if (check) {
      stale += 1;
      console.error(`${generator.path} is not what the source says. Run: npm run generate`);
    } else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, wanted);
      console.log(`wrote ${generator.path}`);
    }
  }
  console.log(`generate: ${generators.length} files, ${stale} out of date`);
  return stale === 0 ? 0 : 1;
}

if (isMain(import.meta.url)) await runMain(() => generateAll(process.argv.includes('--check')));
