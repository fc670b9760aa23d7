// Failures that the browser or the page brings about.
import { setTimeout as wait } from 'node:timers/promises';
import { startPages } from '../pages.mjs';
import { newTag, prove, startLabWorld, version, wordsOf } from './labWorld.mjs';

/** @typedef {import('./labWorld.mjs').World & { pages: import('../pages.mjs').Pages }} World */
/** @typedef {import('../scenario.ts').Scenario<World>} Scenario */
/** @typedef {import('../scenario.ts').TracedPage} TracedPage */
/** @typedef {import('../../../packages/core/src/diagnose/hypothesis.ts').HypothesisId} HypothesisId */

/** @param {string} name @param {HypothesisId} cause @param {string} title @param {Scenario['play']} play @param {Partial<Scenario>} [about] @returns {Scenario} */
const kind = (name, cause, title, play, about) => ({
  kind: `browser-${name}`,
  producer: 'browser',
  cause,
  title,
  play,
  ...about,
});

/** @param {World} world @param {string} path */
function addressOf({ lab }, path) {
  const tag = newTag();
  return {
    url: `${lab.url}${path}${path.includes('?') ? '&' : '?'}tag=${tag}`,
    words: () => wordsOf(lab.eventsOf(tag)),
  };
}

// ── What the browser refuses to begin ───────────────────────────────────────────────────────────────────────────────

/** @param {TracedPage} page @param {string} url @param {readonly string[]} [protocols] */
async function fails(page, url, protocols = []) {
  const socket = await page.connect(url, { protocols });
  await page.closed(socket);
  return socket;
}

/** Throws unless the trace says so. @param {TracedPage} page @param {number} socket @param {string} name */
async function proveThrown(page, socket, name) {
  const { evidence } = await page.closed(socket);
  if (evidence.exception !== name)
    throw new Error(`The constructor threw ${evidence.exception ?? 'nothing'}.`);
}

const policies = [
  ['none', "'none'", 'The policy of the page allows no connection.'],
  ['self', "'self'", 'The policy of the page allows its own origin only.'],
  ['other-host', 'wss://api.example', 'The policy of the page allows another host.'],
].map(([name, sources, title]) =>
  kind(`csp-${name}`, 'csp-blocked', String(title), async (page, world) => {
    await page.navigate(`${page.origin}/?csp=${encodeURIComponent(String(sources))}`);
    const { url, words } = addressOf(world, '/echo');
    const socket = await fails(page, url);
    await wait(200);
    if (words().length > 0) throw new Error('The browser connected.');
    return socket;
  }),
);

const mixed = [
  kind(
    'mixed-content',
    'mixed-content',
    'A page by https: connects to a ws: address on another host.',
    async (page, { pages, lab }) => {
      await page.navigate(`${pages.secureOrigin}/`);
      return fails(page, `ws://chat.invalid:${lab.port}/echo`);
    },
    { insecure: true },
  ),
  kind(
    'mixed-content-loopback',
    'mixed-content',
    'A page by https: connects to a ws: address on this machine.',
    async (page, world) => {
      await page.navigate(`${world.pages.secureOrigin}/`);
      const { url, words } = addressOf(world, '/echo');
      const socket = await fails(page, url);
      if (words().length > 0) throw new Error('The browser connected.');
      return socket;
    },
    // The others take loopback for trustworthy.
    { insecure: true, engines: ['webkitgtk'] },
  ),
];

const ports = [1, 25, 6000, 6667].map((port) =>
  kind(
    `blocked-port-${port}`,
    'blocked-port',
    `The address has the port ${port}, which browsers do not connect to.`,
    (page) => fails(page, `ws://127.0.0.1:${port}/`),
  ),
);

const syntax = [
  ['scheme', 'ftp://127.0.0.1/chat', [], 'The address has the scheme ftp:.'],
  ['fragment', 'ws://127.0.0.1/chat#top', [], 'The address has a fragment.'],
  ['no-address', 'ws://', [], 'The address has no host.'],
  ['double-protocol', 'ws://127.0.0.1/chat', ['chat', 'chat'], 'A subprotocol is offered twice.'],
  ['bad-protocol', 'ws://127.0.0.1/chat', ['Bearer abc'], 'A subprotocol has a space in it.'],
].map(([name, url, protocols, title]) =>
  kind(`syntax-${String(name)}`, 'invalid-constructor-argument', String(title), async (page) => {
    const socket = await fails(page, String(url), /** @type {readonly string[]} */ (protocols));
    await proveThrown(page, socket, 'SyntaxError');
    return socket;
  }),
);

// ── Offline ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Takes the page off the network as DevTools does, and back. @param {TracedPage} page @param {boolean} offline */
async function setOffline(page, offline) {
  if (page.engine === 'chromium') {
    await /** @type {import('playwright').Page} */ (page.driver).context().setOffline(offline);
  } else {
    await /** @type {import('puppeteer-core').Page} */ (page.driver).setOfflineMode(offline);
  }
  for (let i = 0; i < 40 && (await page.evaluate('navigator.onLine')) === offline; i += 1) await wait(25);
}

const offline = [
  kind(
    'offline',
    'offline-at-connect',
    'The page connects while the browser is offline.',
    async (page, world) => {
      await setOffline(page, true);
      const { url, words } = addressOf(world, '/echo');
      const socket = await fails(page, url);
      await setOffline(page, false);
      if (words().length > 0) throw new Error('The browser connected.');
      return socket;
    },
    { engines: ['chromium', 'firefox'] },
  ),
  kind(
    'offline-by-name',
    'offline-at-connect',
    'The page connects to a host by name while the browser is offline.',
    async (page) => {
      await setOffline(page, true);
      const socket = await fails(page, 'wss://chat.invalid/live');
      await setOffline(page, false);
      return socket;
    },
    { engines: ['chromium', 'firefox'] },
  ),
  kind(
    'offline-again',
    'offline-at-connect',
    'The page had a connection, closed it, went offline and tries in vain.',
    async (page, world) => {
      const { url } = addressOf(world, '/close/1012?after=200');
      const first = await page.connect(url);
      await page.closed(first);
      await setOffline(page, true);
      let socket = first;
      for (let i = 0; i < 3; i += 1) {
        await page.wait(200);
        socket = await fails(page, `${world.lab.url}/close/1012`);
      }
      await setOffline(page, false);
      return socket;
    },
    { engines: ['chromium', 'firefox'] },
  ),
];

// ── The life of the page ────────────────────────────────────────────────────────────────────────────────────────────

const life = [
  kind(
    'bfcache',
    'bfcache-restored',
    'The page is left and comes back from the back/forward cache.',
    async (page, world) => {
      const { url, words } = addressOf(world, '/echo');
      const socket = await page.connect(url);
      await page.opened(socket);
      await page.send(socket, 'hello');
      await page.wait(300);
      await leaveAndReturn(page, 600);
      await page.closed(socket);
      await prove(words, ['opened']);
      return socket;
    },
    // Firefox keeps no page that has a socket, and Chromium's headless shell none at all.
    { engines: ['webkitgtk'] },
  ),
  kind(
    'bfcache-two',
    'bfcache-restored',
    'A page with two connections is left and comes back from the back/forward cache.',
    async (page, world) => {
      const first = await page.connect(addressOf(world, '/echo').url);
      await page.opened(first);
      const second = await page.connect(addressOf(world, '/echo').url);
      await page.opened(second);
      await page.wait(800);
      await leaveAndReturn(page, 1500);
      await page.closed(first);
      await page.closed(second);
      return second;
    },
    { engines: ['webkitgtk'] },
  ),
  kind(
    'frame-navigates',
    'going-away-page',
    'The frame that the connection belongs to is navigated.',
    async (page, world) => {
      const { url, words } = addressOf(world, '/echo');
      // The frame makes the socket; the page watches it, and outlives it.
      await page.evaluate(`new Promise((resolve) => {
        const frame = Object.assign(document.createElement('iframe'), { src: '/frame' });
        frame.onload = () => { globalThis.frame = frame; resolve(); };
        document.body.append(frame);
      })`);
      await page.evaluate('traces.useFrame(globalThis.frame.contentWindow)');
      const socket = await page.connect(url);
      await page.opened(socket);
      await page.wait(300);
      await page.evaluate(`void (globalThis.frame.src = '/other')`);
      await page.closed(socket);
      await prove(words, ['opened', '< close 1001']);
      return socket;
    },
    // The others tell the page nothing.
    { engines: ['firefox'] },
  ),
];

/** @param {TracedPage} page @param {number} awayMs */
async function leaveAndReturn(page, awayMs) {
  await page.evaluate('globalThis.stayed = true');
  await page.navigate(`${page.origin}/other`);
  await page.wait(awayMs);
  if (page.engine === 'chromium') {
    const driver = /** @type {import('playwright').Page} */ (page.driver);
    await driver.evaluate('history.back()').catch(() => undefined);
  } else {
    const { call, session } = /** @type {{ call: Function, session: string }} */ (page.driver);
    await call('POST', `${session}/back`, {});
  }
  for (let i = 0; i < 80; i += 1) {
    if ((await page.evaluate('globalThis.stayed === true').catch(() => false)) === true) return;
    await wait(50);
  }
  throw new Error('The page did not come back from the cache.');
}

/** @type {import('../scenario.ts').ScenarioSet<World>} */
export const browser = {
  producer: 'browser',
  concurrency: 3,
  missing: async () => undefined,
  async start() {
    const { world, stop } = await startLabWorld();
    const pages = await startPages({ secure: true });
    return {
      world: { ...world, pages },
      version: `the browser itself, with ${version()}`,
      async stop() {
        await pages.stop();
        await stop();
      },
    };
  },
  scenarios: [...policies, ...mixed, ...ports, ...syntax, ...offline, ...life],
};
