// The browsers that scenarios are played in, each behind the same four functions.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureBrowser } from '../browser.mjs';

/** @typedef {import('./scenario.ts').EngineName} EngineName */

/**
 * A page of its own: nothing is shared with another one.
 *
 * @typedef {object} Driven
 * @property {(expression: string) => Promise<unknown>} evaluate waits for a promise
 * @property {(url: string) => Promise<void>} navigate until it is loaded
 * @property {unknown} driver
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Engine
 * @property {EngineName} name
 * @property {string} version
 * @property {(options?: { insecure?: boolean }) => Promise<Driven>} open `insecure`: takes any certificate
 * @property {() => Promise<void>} stop
 */

const NAVIGATION_MS = 20_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
process.once('exit', () => {
  for (const child of children) child.kill();
});

/** A program that does not outlive this process. @type {(...args: Parameters<typeof spawn>) => import('node:child_process').ChildProcess} */
function start(...args) {
  const child = spawn(...args);
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** @param {readonly string[]} names of programs */
function installed(...names) {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'];
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** @returns {Promise<Engine>} */
async function startChromium() {
  const { chromium } = await import('playwright');
  const { executablePath, args, env } = await ensureBrowser();
  const browser = await chromium.launch({
    executablePath,
    args,
    env: { .../** @type {Record<string, string>} */ (process.env), ...env },
    // Playwright turns the cache off that a page comes back from.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  return {
    name: 'chromium',
    version: browser.version(),
    async open({ insecure = false } = {}) {
      const context = await browser.newContext({ ignoreHTTPSErrors: insecure });
      const page = await context.newPage();
      return {
        evaluate: (expression) => page.evaluate(expression),
        navigate: async (url) => {
          await page.goto(url, { timeout: NAVIGATION_MS });
        },
        driver: page,
        close: () => context.close(),
      };
    },
    stop: () => browser.close(),
  };
}

/** @returns {Promise<Engine | string>} */
async function startFirefox() {
  const executablePath = installed('firefox-esr', 'firefox');
  if (executablePath === undefined) return 'Firefox is not installed (Debian: firefox-esr)';
  const { launch } = await import('puppeteer-core');
  const launched = (/** @type {boolean} */ acceptInsecureCerts) =>
    launch({ browser: 'firefox', executablePath, headless: true, acceptInsecureCerts });
  const browser = await launched(false);
  /** Whether certificates count is a matter of the whole browser. @type {Promise<import('puppeteer-core').Browser> | undefined} */
  let insecureBrowser;
  return {
    name: 'firefox',
    version: (await browser.version()).replace(/^firefox\//i, ''),
    async open({ insecure = false } = {}) {
      const used = insecure ? await (insecureBrowser ??= launched(true)) : browser;
      const context = await used.createBrowserContext();
      // A tab would hide the one before it.
      const page = await context.newPage({ type: 'window' });
      return {
        evaluate: (expression) => page.evaluate(expression),
        navigate: async (url) => {
          await page.goto(url, { timeout: NAVIGATION_MS });
        },
        driver: page,
        close: () => context.close(),
      };
    },
    async stop() {
      await browser.close();
      await (await insecureBrowser)?.close();
    },
  };
}

const MINI_BROWSERS = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map(
  (folder) => `/usr/lib/x86_64-linux-gnu/${folder}/MiniBrowser`,
);

/** @returns {Promise<Engine | string>} */
async function startWebKitGtk() {
  const program = installed('WebKitWebDriver');
  const binary = MINI_BROWSERS.find((path) => existsSync(path));
  const xvfb = installed('Xvfb');
  if (program === undefined || binary === undefined) {
    return 'WebKitGTK is not installed (Debian: webkit2gtk-driver)';
  }
  if (xvfb === undefined) return 'there is no display for WebKitGTK (Debian: xvfb)';
  const display = start(xvfb, ['-displayfd', '3', '-screen', '0', '1024x768x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const numbers = /** @type {import('node:stream').Readable} */ (display.stdio[3]);
  const [number] = /** @type {[Buffer]} */ (
    await once(numbers, 'data', { signal: AbortSignal.timeout(10_000) })
  );
  const home = await mkdtemp(join(tmpdir(), 'traces-webkitgtk-'));
  const env = {
    ...process.env,
    DISPLAY: `:${number.toString().trim()}`,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  const open = (/** @type {boolean} */ insecure) => webKitSession(program, binary, env, insecure);
  const first = await open(false);
  await first.close();
  return {
    name: 'webkitgtk',
    version: first.version,
    open: ({ insecure = false } = {}) => open(insecure),
    async stop() {
      display.kill();
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/**
 * A driver takes one session only: each page is a process of its own.
 *
 * @param {string} program
 * @param {string} binary
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} insecure
 * @returns {Promise<Driven & { version: string }>}
 */
async function webKitSession(program, binary, env, insecure) {
  const port = await freePort();
  const child = start(program, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
  /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
      signal: AbortSignal.timeout(NAVIGATION_MS),
    });
    const { value } = /** @type {any} */ (await response.json());
    if (!response.ok) throw new Error(`WebKitWebDriver: ${value.error}: ${value.message}`);
    return value;
  };
  const deadline = Date.now() + 10_000;
  while (!(await call('GET', '/status').catch(() => undefined))) {
    if (Date.now() > deadline) {
      child.kill();
      throw new Error('WebKitWebDriver does not answer.');
    }
    await wait(50);
  }
  const { sessionId, capabilities } = await call('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        acceptInsecureCerts: insecure,
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      },
    },
  }).catch((error) => {
    child.kill();
    throw error;
  });
  const session = `/session/${sessionId}`;
  return {
    version: capabilities.browserVersion,
    driver: { call, session },
    async evaluate(expression) {
      const { value, error } = await call('POST', `${session}/execute/async`, {
        script: `const done = arguments[arguments.length - 1];
          Promise.resolve().then(() => (${expression})).then(
            (value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`,
        args: [],
      });
      if (error) throw new Error(error);
      return value;
    },
    navigate: (url) => call('POST', `${session}/url`, { url }),
    async close() {
      await call('DELETE', session).catch(() => undefined);
      child.kill();
    },
  };
}

/** @type {Record<EngineName, () => Promise<Engine | string>>} */
const starters = { chromium: startChromium, firefox: startFirefox, webkitgtk: startWebKitGtk };

export const ENGINES = /** @type {EngineName[]} */ (Object.keys(starters));

/**
 * Starts a browser; a string says why it cannot be had here.
 *
 * @param {EngineName} name
 */
export const startEngine = (name) => starters[name]();
