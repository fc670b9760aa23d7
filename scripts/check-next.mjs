// A Next.js app with the packages as they would be published: builds apps/next outside of the workspace, starts it, and
// drives it in Chromium. `npm run check:next`, after `npm run build`. Nothing is fetched: next, react and radix are
// linked from the workspace.
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { pack } from './check-packages.mjs';
import { withSource } from './loadSource.mjs';
import { isMain, Problem, readArguments, root, run, runMain } from './run.mjs';
import { staleBuilds } from './staleBuilds.mjs';

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {import('playwright').BrowserContextOptions} BrowserContextOptions */
/** @typedef {import('playwright').Page} Page */
/** @typedef {{ name: string, problems: string[] }} Result */

const app = join(root, 'apps', 'next');
const linked = ['next', 'react', 'react-dom', 'typescript', '@types'];
/** A name that Radix gives its context, which survives minification. */
const RADIX = 'TooltipProvider';
/** The server's, so that any use of either would part from the browser's. */
const elsewhere = { TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8' };
const here = { locale: 'de-DE', timezoneId: 'America/New_York' };

/**
 * The deepest folder that holds both.
 *
 * @param {string} one
 * @param {string} other
 * @param {string} [separator]
 */
export function commonFolder(one, other, separator = sep) {
  const parts = one.split(separator);
  const others = other.split(separator);
  const parting = parts.findIndex((part, index) => part !== others[index]);
  return parts.slice(0, parting === -1 ? parts.length : parting).join(separator) || separator;
}

/**
 * The app, the unpacked tarballs, and links to what the workspace has of the rest.
 *
 * @param {string} work
 */
async function makeHost(work) {
  const host = join(work, 'host');
  const modules = join(host, 'node_modules');
  for (const scope of ['@close-codes', '@radix-ui']) mkdirSync(join(modules, scope), { recursive: true });
  for (const entry of readdirSync(app)) {
    if (/^(node_modules|\.next)$/.test(entry)) continue;
    cpSync(join(app, entry), join(host, entry), { recursive: true });
  }
  for (const name of ['core', 'react']) {
    const folder = join(modules, '@close-codes', name);
    mkdirSync(folder);
    const tarball = await pack(name, work);
    const { code, output } = await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], {
      quiet: true,
    });
    if (code !== 0) throw new Problem(`\`tar -xzf ${tarball}\` failed:\n${output}`);
  }
  /** @param {string} from @param {string} name */
  const link = (from, name) => {
    // The package itself: from a link to a link Turbopack does not find its neighbours.
    symlinkSync(realpathSync(join(from, 'node_modules', name)), join(modules, name), 'junction');
  };
  for (const name of linked) link(app, name);
  link(join(root, 'packages', 'react'), '@radix-ui/react-tooltip');
  return host;
}

/** @param {string} host */
function hostEnvironment(host) {
  return {
    ...elsewhere,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    HOST_ROOT: commonFolder(realpathSync(host), root),
  };
}

/** @returns {Promise<number>} a port that was free a moment ago */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => {
        resolve(port);
      });
    });
  });
}

/**
 * `next start`, until `work` is done.
 *
 * @template T
 * @param {string} host
 * @param {Record<string, string>} env
 * @param {(url: string) => Promise<T>} work
 */
async function withNext(host, env, work) {
  const url = `http://127.0.0.1:${String(await freePort())}`;
  const next = join(host, 'node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', new URL(url).port], {
    cwd: host,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
      output += chunk;
    });
  }
  const gone = new Promise((resolve) => child.on('exit', resolve));
  try {
    const deadline = performance.now() + 30_000;
    while (
      !(await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      ))
    ) {
      if (child.exitCode !== null || performance.now() > deadline) {
        throw new Problem(`\`next start\` did not answer:\n${output}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return await work(url);
  } finally {
    child.kill();
    await gone;
  }
}

/**
 * What `next build` made for browsers, and which of it holds Radix.
 *
 * @param {string} host
 */
function chunksOf(host) {
  const folder = join(host, '.next', 'static', 'chunks');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return {
    bytes: new Map(scripts.map((name) => [name, readFileSync(join(folder, name)).length])),
    radix: scripts.filter((name) => readFileSync(join(folder, name), 'utf8').includes(RADIX)),
  };
}

/**
 * A page that notes what goes wrong on it, and which scripts it asks for.
 *
 * @param {Browser} browser
 * @param {BrowserContextOptions} [options]
 */
async function newPage(browser, options) {
  const context = await browser.newContext({ ...here, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  /** @type {string[]} */
  const said = [];
  /** @type {string[]} */
  const scripts = [];
  page.on('console', (message) => {
    if (/^(error|warning)$/.test(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) scripts.push(pathname.split('/').at(-1) ?? '');
  });
  return { context, page, said, scripts };
}

/** @param {Page} page */
async function openTooltip(page) {
  await page.getByTestId('first').hover();
  const tooltip = page.getByRole('tooltip');
  await tooltip.waitFor();
  return await tooltip.innerText();
}

/** React has taken the markup over. @param {Page} page */
async function hydrated(page) {
  const badge = await page.waitForSelector('[data-testid], button', { state: 'attached' });
  while (!(await badge.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps'))))) {
    await page.waitForTimeout(20);
  }
}

/** The first words of the description of 1006. */
const DETAILS = /ohne Close-Frame/;

/**
 * What is checked of the running app. Each answers with what is wrong.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {ReturnType<typeof chunksOf>} chunks
 * @returns {Record<string, () => Promise<string[]>>}
 */
function checksOf(browser, url, { bytes, radix }) {
  return {
    'without JavaScript the page is complete, and German': async () => {
      const { context, page } = await newPage(browser, { javaScriptEnabled: false });
      await page.goto(url);
      const texts = await page.getByTestId('first').innerText();
      const rows = await page.locator('#codes tbody tr').count();
      const row = await page.locator('#codes-1006').innerText();
      const diagnosis = await page.locator('.close-code-diagnosis').innerText();
      const styled = await page
        .getByTestId('first')
        .evaluate((node) => node.ownerDocument.defaultView?.getComputedStyle(node).display);
      await context.close();
      return [
        ...(/1006\s+Unerwarteter Verbindungsabbruch/.test(texts)
          ? []
          : [`the badge says ${JSON.stringify(texts)}`]),
        ...(rows > 25 ? [] : [`the table has ${String(rows)} rows`]),
        ...(/Unerwarteter Verbindungsabbruch/.test(row) ? [] : [`row 1006 says ${JSON.stringify(row)}`]),
        ...(/Was zu tun ist/.test(diagnosis) ? [] : [`the diagnosis says ${JSON.stringify(diagnosis)}`]),
        ...(styled === 'inline-flex' ? [] : [`the badge is displayed as ${String(styled)}`]),
      ];
    },
    'it hydrates without a word, and the tooltip opens': async () => {
      const { context, page, said } = await newPage(browser);
      await page.goto(url);
      await hydrated(page);
      const text = await openTooltip(page);
      await page.keyboard.press('Escape');
      await page.getByRole('tooltip').waitFor({ state: 'detached' });
      await context.close();
      return [...said, ...(DETAILS.test(text) ? [] : [`the tooltip says ${JSON.stringify(text)}`])];
    },
    'a page that parts from its markup would be noticed': async () => {
      const { context, page, said } = await newPage(browser);
      await page.route(`${url}/`, async (route) => {
        const response = await route.fetch();
        const html = (await response.text()).replace('Verbindungsabbruch</span>', 'Abbruch</span>');
        await route.fulfill({ response, body: html });
      });
      await page.goto(url);
      await hydrated(page);
      await context.close();
      return said.length > 0 ? [] : ['nothing was said'];
    },
    'the first load holds no Radix, the first intent fetches it': async () => {
      const { context, page, said, scripts } = await newPage(browser);
      // Never idle: no prefetch, so that only the intent can ask for it.
      await page.addInitScript(() => {
        globalThis.requestIdleCallback = () => 0;
      });
      await page.goto(url, { waitUntil: 'networkidle' });
      await hydrated(page);
      const first = [...new Set(scripts)];
      await openTooltip(page);
      const later = [...new Set(scripts)].filter((name) => !first.includes(name));
      await context.close();
      console.table(
        [...first, ...later].map((name) => ({
          chunk: name,
          bytes: bytes.get(name),
          asked: first.includes(name) ? 'with the page' : 'at the first intent',
          radix: radix.includes(name),
        })),
      );
      return [
        ...said,
        ...(radix.length > 0 ? [] : [`no chunk holds ${RADIX}: the check sees nothing`]),
        ...first.filter((name) => radix.includes(name)).map((name) => `${name} is loaded with the page`),
        ...(later.some((name) => radix.includes(name)) ? [] : ['the intent fetched no Radix']),
      ];
    },
    'a close from a real socket is shown': async () => {
      const { context, page, said } = await newPage(browser);
      await page.goto(`${url}/live`);
      await hydrated(page);
      await page.getByRole('button', { name: 'Verbinden' }).click();
      const badge = page.getByTestId('last');
      await badge.waitFor();
      const label = await badge.innerText();
      await badge.hover();
      await page.getByRole('tooltip').waitFor();
      const details = await page.getByRole('tooltip').innerText();
      await context.close();
      return [
        ...said,
        ...(/^4321/.test(label) ? [] : [`the badge says ${JSON.stringify(label)}`]),
        ...(details.includes('Wartung um 4') && details.includes('Von der Gegenseite')
          ? []
          : [`its tooltip says ${JSON.stringify(details)}`]),
      ];
    },
  };
}

/** @returns {Promise<number>} */
async function checkNext() {
  readArguments(process.argv.slice(2), {});
  for (const warning of staleBuilds(['core', 'react'])) console.warn(warning);
  const { chromium } = await import('playwright');
  const { executablePath, args, env } = await ensureBrowser();
  const work = mkdtempSync(join(tmpdir(), 'close-codes-next-'));
  /** @type {Result[]} */
  const results = [];
  try {
    const host = await makeHost(work);
    const environment = hostEnvironment(host);
    const next = join(host, 'node_modules', 'next', 'dist', 'bin', 'next');
    const built = await run(process.execPath, [next, 'build'], { cwd: host, env: environment, quiet: true });
    if (built.code !== 0) throw new Problem(`\`next build\` failed:\n${built.output}`);
    const chunks = chunksOf(host);
    await withSource(
      'packages/lab/src/lab.ts',
      async (/** @type {typeof import('../packages/lab/src/lab.ts')} */ { startLab }) => {
        const lab = await startLab();
        const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
        try {
          await withNext(host, { ...environment, LAB_URL: lab.url }, async (url) => {
            for (const [name, check] of Object.entries(checksOf(browser, url, chunks))) {
              const problems = await check().catch((/** @type {unknown} */ error) => [String(error)]);
              results.push({ name, problems });
            }
          });
        } finally {
          await browser.close();
          await lab.stop();
        }
      },
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  for (const { name, problems } of results) {
    console.log(`${problems.length === 0 ? 'ok' : 'FAILED'}: ${name}`);
    for (const problem of problems) console.error(`  ${problem}`);
  }
  const failed = results.filter(({ problems }) => problems.length > 0).length;
  console.log(`${String(results.length - failed)} passed, ${String(failed)} failed`);
  return failed === 0 ? 0 : 1;
}

if (isMain(import.meta.url)) await runMain(checkNext);
