// Takes over a new edition of the collected dialect facts: `node scripts/facts.mjs <dialects.json>`. Their sentences stay
// behind, for the product has its own; what is left is what the tests compare the dialects with. The tests then name every
// row that parts, and want the new hash.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMain, Problem, root, runMain } from './run.mjs';

const target = 'packages/core/test/facts/dialects.json';

/** A key that holds a sentence, or nothing a dialect could hold. */
const LEFT = new Set([
  'meaning',
  'notes',
  'audience',
  'kind',
  'layer',
  'name',
  'rank',
  'also',
  'derived',
  'iana',
]);

/** @param {Record<string, unknown>} row */
const withoutSentences = ({ name, ...row }) => ({
  ...Object.fromEntries(Object.entries(row).filter(([key]) => !LEFT.has(key))),
  ...(typeof row['code'] === 'number' ? { name } : {}),
});

async function takeOver() {
  const [path] = process.argv.slice(2);
  if (path === undefined) {
    throw new Problem('There is nothing to take over. Pass the file: node scripts/facts.mjs dialects.json');
  }
  const text = await readFile(path, 'utf8').catch((/** @type {Error} */ error) => {
    throw new Problem(`${path} cannot be read: ${error.message}. Pass the JSON file with the dialect facts.`);
  });
  /** @type {Record<string, Record<string, unknown>[]>[]} */
  const dialects = JSON.parse(text);
  const rows = dialects.map(({ codes = [], ranges = [], reasons = [], ...head }) => ({
    ...withoutSentences(head),
    codes: codes.map(withoutSentences),
    ranges: ranges.map(withoutSentences),
    reasons: reasons.map(withoutSentences),
  }));
  const sha256 = createHash('sha256').update(text).digest('hex');
  const prettier = await import('prettier');
  const file = join(root, target);
  await writeFile(
    file,
    await prettier.format(JSON.stringify({ sha256, dialects: rows }), {
      ...(await prettier.resolveConfig(file)),
      filepath: file,
    }),
  );
  console.log(`wrote ${target}: ${rows.length} dialects, sha256 ${sha256}`);
  return 0;
}

if (isMain(import.meta.url)) await runMain(takeOver);
