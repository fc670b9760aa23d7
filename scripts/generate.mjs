// Writes the files that are generated from the source: `npm run generate`. With `--check` it writes nothing
// and fails when a file differs from what would be written.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';
import { isMain, root, runMain } from './run.mjs';

/**
 * @typedef {object} Generator
 * @property {string} path of the file, relative to the root
 * @property {() => Promise<string>} generate its text; Prettier lays it out. scripts/loadSource.mjs loads TypeScript.
 */

/** The CSS of every component, in the order of its folders, behind the tokens. */
async function styles() {
  const source = join(root, 'packages/react/src');
  const files = (await readdir(source, { recursive: true }))
    .filter((file) => file.endsWith('.css') && dirname(file) !== '.')
    .sort(
      (a, b) => Number(b.endsWith('tokens.css')) - Number(a.endsWith('tokens.css')) || a.localeCompare(b),
    );
  return Promise.all(files.map((file) => readFile(join(source, file), 'utf8')));
}

/** @type {readonly Generator[]} */
const generators = [
  {
    path: 'packages/react/src/styles.css',
    generate: async () =>
      `/* Generated from the CSS beside the components. */\n\n${(await styles()).join('\n')}`,
  },
  {
    path: 'packages/react/src/styles.layer.css',
    generate: async () =>
      `/* Generated: styles.css in a cascade layer. */\n\n@layer close-codes {\n${(await styles()).join('\n')}}\n`,
  },
];

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
