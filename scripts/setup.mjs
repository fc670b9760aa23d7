// Installs the packages of this repository when something is missing: `npm run setup`, and the first step
// of `npm start` and `npm test`. Plain Node, because nothing else is there yet. It never fetches a browser.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain, Problem, root, run, runMain } from './run.mjs';

const stampFile = join(root, 'node_modules', '.close-codes-setup.json');

/**
 * The first lines of `engines` in words: Vite, Vitest and ESLint run on 20.19, 22.13 and everything from 24.
 *
 * @param {string} version such as `20.19.0`
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
}

/**
 * The folders that `pnpm-workspace.yaml` names. Its list holds plain folders and `folder/*` only.
 *
 * @param {string} yaml
 * @param {string} [base]
 * @returns {string[]} folders with a package.json, relative to the root, the root first
 */
export function workspaceFolders(yaml, base = root) {
  const list = /^packages:\n((?:[ ]+-.*\n)+)/m.exec(yaml.replaceAll('\r', ''))?.[1] ?? '';
  const patterns = [...list.matchAll(/-\s*['"]?([^'"\n]+?)['"]?\s*\n/g)].map((match) => match[1] ?? '');
  const folders = patterns.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [pattern];
    const parent = pattern.slice(0, -2);
    if (!existsSync(join(base, parent))) return [];
    return readdirSync(join(base, parent)).map((name) => `${parent}/${name}`);
  });
  return ['.', ...folders].filter((folder) => existsSync(join(base, folder, 'package.json'))).sort();
}

/**
 * One hash over all that decides what has to be installed, and whether each package has its folder.
 *
 * @returns {{ stamp: string, complete: boolean }}
 */
function readState() {
  const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .update(workspace)
    .update(JSON.stringify([process.versions.node.split('.')[0], process.platform, process.arch]));
  let complete = true;
  for (const folder of workspaceFolders(workspace)) {
    /** @type {Record<string, unknown>} */
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const wanted = ['dependencies', 'devDependencies', 'optionalDependencies', 'packageManager'].map(
      (key) => manifest[key],
    );
    hash.update(JSON.stringify([folder, ...wanted]));
    if (wanted.some((part) => typeof part === 'object') && !existsSync(join(root, folder, 'node_modules'))) {
      complete = false;
    }
  }
  return { stamp: hash.digest('hex'), complete };
}

/** @returns {string | undefined} */
function readStamp() {
  try {
    /** @type {{ stamp?: string }} */
    const { stamp } = JSON.parse(readFileSync(stampFile, 'utf8'));
    return stamp;
  } catch {
    return undefined;
  }
}

/**
 * Makes sure that the packages of the lockfile are installed.
 *
 * @returns {Promise<'installed' | 'nothing to do'>}
 */
export async function setup() {
  const node = process.versions.node;
  if (!isSupportedNode(node)) {
    throw new Problem(
      `This is Node ${node}. The tools of this repository need Node 20.19 or newer (20.19+, 22.13+ or 24+), ` +
        `and would fail later with errors that do not say so.\n` +
        `Fix: install the current Node LTS from https://nodejs.org, then run the same command again.`,
    );
  }
  const before = readState();
  if (before.complete && readStamp() === before.stamp) return 'nothing to do';

  /** @type {{ packageManager: string }} */
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.log(
    `setup: installing the packages of pnpm-lock.yaml with ${packageManager} (once; about a minute)`,
  );
  const args = [
    '--yes',
    packageManager,
    'install',
    '--frozen-lockfile',
    '--config.confirm-modules-purge=false',
  ];
  const problem = await run('npx', args, { env: { NODE_ENV: 'development' } }).then(
    ({ code }) => (code === 0 ? undefined : `ended with exit code ${code}`),
    (/** @type {unknown} */ error) => `could not be started (${String(error)})`,
  );
  if (problem !== undefined) {
    throw new Problem(
      `\`npx ${args.join(' ')}\` ${problem}, so the packages are not installed and nothing else can run.\n` +
        `Fix, by what it printed above:\n` +
        `  - no network, or a registry that does not answer: connect, or set npm's \`registry\` or \`https-proxy\`;\n` +
        `  - "frozen-lockfile" or "outdated": a package.json changed; run \`npx ${packageManager} install\` and commit pnpm-lock.yaml;\n` +
        `  - npx not found: npm comes with Node; reinstall Node from https://nodejs.org.\n` +
        `Then run the same command again.`,
    );
  }
  writeFileSync(stampFile, `${JSON.stringify({ stamp: readState().stamp })}\n`);
  return 'installed';
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    console.log(`setup: ${await setup()}`);
  });
}
