// Finds the Chromium that the tests run in, and fetches one only where none is installed:
// CLOSE_CODES_BROWSER → Playwright's own → an installed Chrome, Chromium or Edge → the one inside an npm
// package (Linux x64), which is fetched, checked against a pinned hash and unpacked once, without root.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { isMain, Problem, requireFromRoot, root, run, runMain } from './run.mjs';

// Not a dependency, so that who only wants the Storybook downloads no browser.
const npmChromium = {
  name: '@sparticuz/chromium',
  version: '147.0.0',
  integrity:
    'sha512-4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ==',
};
const cache = join(root, 'node_modules', '.cache', 'close-codes');

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} env what has to be added to the environment
 * @property {string} name where it comes from, in words
 * @property {string} [version] when it is pinned
 */

const quietArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The usual places, most specific first.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function usualPaths(platform, env) {
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) =>
      folder === undefined
        ? []
        : ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].map(
            (name) => `${folder}\\${name}\\Application\\${name.endsWith('Edge') ? 'msedge' : 'chrome'}.exe`,
          ),
    );
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  return [
    ...['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
      names.map((name) => `${folder}/${name}`),
    ),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
}

/** Why the Chromium from npm cannot run here; `undefined` when it can. */
function whyNoNpmChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return `it exists for Linux x64 only, and this is ${process.platform} ${process.arch}`;
  }
  /** @type {{ header: { glibcVersionRuntime?: string } }} */
  const report = /** @type {any} */ (process.report.getReport());
  return report.header.glibcVersionRuntime === undefined
    ? 'it needs glibc, which this Linux lacks'
    : undefined;
}

/**
 * @param {string} executablePath
 * @param {string} name
 * @returns {Browser}
 */
function installed(executablePath, name) {
  const isRoot = process.getuid?.() === 0;
  return { executablePath, args: [...(isRoot ? ['--no-sandbox'] : []), ...quietArgs], env: {}, name };
}

/** Fetches the package, checks it, unpacks what is needed, and puts it into place in one step. */
async function fetchNpmChromium() {
  const folder = join(cache, `chromium-${npmChromium.version}`);
  if (existsSync(join(folder, 'complete'))) return folder;
  const spec = `${npmChromium.name}@${npmChromium.version}`;
  console.log(
    `browser: none is installed; fetching the Chromium inside the npm package ${spec} (66 MB, once)`,
  );
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'unpacking-'));
  try {
    const packed = await run('npm', ['pack', spec, '--pack-destination', work, '--json'], {
      quiet: true,
      cwd: work,
    });
    const archive = join(work, `sparticuz-chromium-${npmChromium.version}.tgz`);
    if (packed.code !== 0 || !existsSync(archive)) {
      throw new Problem(
        `No browser is installed, and \`npm pack ${spec}\` failed, so the tests that need a browser cannot run:\n` +
          `${packed.output.trim()}\n` +
          `Fix: connect to the network and run the same command again; or install a browser with ` +
          `\`npx playwright install chromium\`; or set CLOSE_CODES_BROWSER to the path of one.`,
      );
    }
    const integrity = `sha512-${createHash('sha512')
      .update(await readFile(archive))
      .digest('base64')}`;
    if (integrity !== npmChromium.integrity) {
      throw new Problem(
        `The downloaded ${spec} is not the one that was reviewed: its hash is ${integrity}, ` +
          `expected ${npmChromium.integrity}. It was not run.\n` +
          `Fix: check the npm registry or mirror in use; or set CLOSE_CODES_BROWSER to the path of a browser.`,
      );
    }
    await unpack(archive, work);
    await rm(archive);
    await writeFile(join(work, 'complete'), '');
    // Two runs at a time: the first one wins, the other one finds the folder filled.
    await rename(work, folder).catch(async (/** @type {unknown} */ error) => {
      if (existsSync(join(folder, 'complete'))) return;
      await rm(folder, { recursive: true, force: true });
      await rename(work, folder).catch(() => {
        throw error;
      });
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

/**
 * @param {string} archive
 * @param {string} work
 */
async function unpack(archive, work) {
  await tar(['-xzf', archive, '-C', work, '--strip-components=2', 'package/bin']);
  const brotli = (/** @type {string} */ from, /** @type {string} */ to) =>
    pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
  await brotli(join(work, 'chromium.br'), join(work, 'chromium'));
  await chmod(join(work, 'chromium'), 0o755);
  for (const name of ['al2023', 'fonts', 'swiftshader']) {
    // The graphics libraries are looked for beside the program, the others in folders of their own.
    const target = name === 'swiftshader' ? work : join(work, name);
    await mkdir(target, { recursive: true });
    await brotli(join(work, `${name}.tar.br`), join(work, `${name}.tar`));
    await tar(['-xf', join(work, `${name}.tar`), '-C', target, '--no-same-owner']);
    await rm(join(work, `${name}.tar`));
    await rm(join(work, `${name}.tar.br`));
  }
  await rm(join(work, 'chromium.br'));
}

/** @param {string[]} args */
async function tar(args) {
  const { code, output } = await run('tar', args, { quiet: true }).catch((/** @type {unknown} */ error) => ({
    code: 1,
    output: String(error),
  }));
  if (code === 0) return;
  throw new Problem(
    `\`tar ${args.join(' ')}\` failed, so the browser for the tests could not be unpacked: ${output.trim()}\n` +
      `Fix: install tar and gzip, make room on the disk, or set CLOSE_CODES_BROWSER to the path of a browser.`,
  );
}

/** @returns {Promise<Browser>} */
async function useNpmChromium() {
  const folder = await fetchNpmChromium();
  const executablePath = join(folder, 'chromium');
  /** @type {Record<string, string>} */
  const env = {};
  const ldd = await run('ldd', [executablePath], { quiet: true }).catch(() => ({ output: 'not found' }));
  if (ldd.output.includes('not found')) {
    const own = join(folder, 'al2023', 'lib');
    const already = process.env['LD_LIBRARY_PATH'];
    env['LD_LIBRARY_PATH'] = already ? `${own}:${already}` : own;
  }
  if (!existsSync('/etc/fonts')) {
    const fonts = join(folder, 'fonts');
    // The file in the package names folders of the machine it was made for.
    await writeFile(
      join(fonts, 'fonts.conf'),
      `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n` +
        `<fontconfig><dir>${fonts}/fonts</dir><cachedir>${fonts}/cache</cachedir></fontconfig>\n`,
    );
    env['FONTCONFIG_PATH'] = fonts;
  }
  return {
    executablePath,
    // Unpacked into a folder of the user, it has no set-uid helper for a sandbox; it opens local pages only.
    args: ['--no-sandbox', ...quietArgs],
    env,
    name: `Chromium from npm (${npmChromium.name})`,
    version: npmChromium.version,
  };
}

/** @returns {string | undefined} */
function playwrightChromium() {
  try {
    /** @type {typeof import('playwright')} */
    const { chromium } = requireFromRoot('playwright');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * The browser to test with. Fetches one only when none is there (or `CLOSE_CODES_BROWSER=npm` asks for it).
 *
 * @returns {Promise<Browser>}
 */
export async function ensureBrowser() {
  const wish = process.env['CLOSE_CODES_BROWSER'];
  const noNpm = whyNoNpmChromium();
  if (wish === 'npm') {
    if (noNpm === undefined) return useNpmChromium();
    throw new Problem(
      `CLOSE_CODES_BROWSER=npm asks for the Chromium from npm, but ${noNpm}.\n` +
        `Fix: unset CLOSE_CODES_BROWSER, or set it to the path of an installed Chrome, Chromium or Edge.`,
    );
  }
  if (wish) {
    if (existsSync(wish)) return installed(wish, 'the browser of CLOSE_CODES_BROWSER');
    throw new Problem(
      `CLOSE_CODES_BROWSER is ${JSON.stringify(wish)}, but there is no such file, so no browser can be started.\n` +
        `Fix: set it to the full path of a Chrome, Chromium or Edge, to the word npm (Linux x64), or unset it.`,
    );
  }
  const own = playwrightChromium();
  if (own !== undefined && existsSync(own)) return installed(own, "Playwright's Chromium");
  const looked = usualPaths(process.platform, process.env);
  const found = looked.find((path) => existsSync(path));
  if (found !== undefined) return installed(found, `the installed browser ${found}`);
  if (noNpm === undefined) return useNpmChromium();
  throw new Problem(
    `No browser was found, and the tests that open real pages need one. Looked for:\n` +
      `${[`${own ?? 'nothing'} (Playwright's)`, ...looked].map((path) => `  - ${path}`).join('\n')}\n` +
      `  - the Chromium from npm: ${noNpm}\n` +
      `Fix: run \`npx playwright install chromium\`, or install Chrome, or set CLOSE_CODES_BROWSER to the path ` +
      `of a Chrome, Chromium or Edge. Without a browser, \`npm test -- --project core\` still runs.`,
  );
}

/**
 * How the choice reaches vitest.config.ts.
 *
 * @param {Browser} browser
 */
export function browserEnvironment({ executablePath, args, env }) {
  return {
    CLOSE_CODES_CHROMIUM_PATH: executablePath,
    CLOSE_CODES_CHROMIUM_ARGS: JSON.stringify(args),
    CLOSE_CODES_CHROMIUM_ENV: JSON.stringify(env),
  };
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    const { name, version, executablePath } = await ensureBrowser();
    console.log(`browser: ${name}${version === undefined ? '' : ` ${version}`}, ${executablePath}`);
  });
}
