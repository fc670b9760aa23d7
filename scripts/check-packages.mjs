// Packs the published packages as they would be published and examines the tarballs: publint (are the entries
// what bundlers expect?), attw (do the types resolve?), and what is inside. `npm run check:packages`, after a build.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMain, Problem, readArguments, root, run, runBin, runMain } from './run.mjs';

const names = ['core', 'react', 'lab'];
const required = ['LICENSE', 'README.md', 'package.json', 'dist/index.js', 'dist/index.d.ts'];
const unwanted = /^src\/|(^|\/)test\/|\.(test|test-d|stories)\.|tsconfig|\.tsbuildinfo$/;

/**
 * @param {string} name
 * @param {string} folder where the tarball goes
 */
export async function pack(name, folder) {
  const cwd = join(root, 'packages', name);
  // Not `npm pack`: only pnpm puts `publishConfig` into place, and only then do the entries lead to dist.
  const { code, output } = await runBin('pnpm', ['pack', '--pack-destination', folder], { cwd, quiet: true });
  if (code !== 0) throw new Problem(`\`pnpm pack\` failed in packages/${name}:\n${output}`);
  /** @type {{ name: string, version: string }} */
  const manifest = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'));
  return join(folder, `${manifest.name.slice(1).replace('/', '-')}-${manifest.version}.tgz`);
}

/** @param {string} tarball */
async function listFiles(tarball) {
  const { code, output } = await run('tar', ['-tzf', tarball], { quiet: true });
  if (code !== 0) throw new Problem(`\`tar -tzf ${tarball}\` failed:\n${output}`);
  return output
    .trim()
    .split(/\r?\n/)
    .map((path) => path.replace(/^package\//, ''));
}

/** @param {string} tarball */
async function runPublint(tarball) {
  const { publint } = await import('publint');
  const { formatMessage } = await import('publint/utils');
  const bytes = readFileSync(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
    strict: true,
  });
  return messages.map(
    (message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`,
  );
}

/** @param {string} tarball */
async function runAttw(tarball) {
  const args = [tarball, '--profile', 'esm-only', '--no-color', '--no-emoji'];
  const { code, output } = await runBin('@arethetypeswrong/cli', args, { bin: 'attw', quiet: true });
  return code === 0 ? [] : [`attw: ${output.trim()}`];
}

/** @returns {Promise<number>} */
async function checkPackages() {
  readArguments(process.argv.slice(2), {});
  const folder = mkdtempSync(join(tmpdir(), 'close-codes-pack-'));
  const rows = [];
  /** @type {string[]} */
  const problems = [];
  try {
    for (const name of names) {
      const tarball = await pack(name, folder);
      const files = await listFiles(tarball);
      const contents = [
        ...required.filter((file) => !files.includes(file)).map((file) => `the tarball lacks ${file}`),
        ...files.filter((file) => unwanted.test(file)).map((file) => `the tarball must not hold ${file}`),
      ];
      const lint = await runPublint(tarball);
      const types = await runAttw(tarball);
      rows.push({
        package: `@close-codes/${name}`,
        'packed kB': Number((readFileSync(tarball).length / 1000).toFixed(1)),
        files: files.length,
        contents: contents.length === 0 ? 'ok' : 'FAILED',
        publint: lint.length === 0 ? 'ok' : 'FAILED',
        attw: types.length === 0 ? 'ok' : 'FAILED',
      });
      problems.push(...[...contents, ...lint, ...types].map((problem) => `@close-codes/${name}: ${problem}`));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.table(rows);
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
}

if (isMain(import.meta.url)) await runMain(checkPackages);
