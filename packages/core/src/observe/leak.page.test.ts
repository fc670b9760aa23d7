// Is everything let go of? Real sockets in Chromium, observed, closed and stopped, and counted by WeakRef behind a forced
// collection. The same count has to notice one that is kept. leak.test.ts counts 10,000 in Node: here so many take minutes.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startLab, type Lab } from '@close-codes/lab';
import { build } from 'esbuild';
import type { Browser, CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../../../react/test/page/site.ts';

const SOCKETS = 1000;
/**
 * How many are under way at the same time. Chromium holds connections back while others are pending
 * (services/network/websocket_throttler.cc): measured, a thousand took three times as long with 96.
 */
const AT_ONCE = 7;
/** It opens one connection after the other to the same port, and rests in between (`WebSocketEndpointLockManager`). */
const LABS = 8;

/** What the page below has on its `window`. */
interface Leak {
  /** Runs so many sockets to their end. */
  run(urls: readonly string[], how: How, count: number, atOnce: number): Promise<{ readonly closed: number }>;
  /** How many of all are alive. */
  alive(): { readonly sockets: number; readonly observers: number; readonly records: number };
}
type How = 'stopped' | 'kept' | 'not stopped' | 'recorded';

const PAGE = `
import { observeClose } from './packages/core/src/observe/index.ts';
import { browserEnvironment, recordCloses } from './packages/core/src/browser/index.ts';

const refs = { sockets: [], observers: [], records: [] };
const kept = [];

function end(url, how, counts) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    refs.sockets.push(new WeakRef(socket));
    const done = (record) => {
      if (record?.code === 1000) counts.closed += 1;
      if (record) refs.records.push(new WeakRef(record));
      resolve();
    };
    if (how === 'recorded') {
      socket.onclose = () => done({ code: 1000 });
      return;
    }
    const observer = observeClose(socket, { instrument: 'close+send', environment: browserEnvironment(), protocols: [] });
    refs.observers.push(new WeakRef(observer));
    if (how === 'kept') kept.push(observer);
    observer.subscribe(() => {
      const { last, readyState } = observer.getSnapshot();
      if (readyState === 'open') socket.send('x');
      if (!last) return;
      if (how !== 'not stopped') observer.stop();
      done(last);
    });
  });
}

const alive = (all) => all.filter((ref) => ref.deref() !== undefined).length;

window.leak = {
  async run(urls, how, count, atOnce) {
    const recorder = how === 'recorded' ? recordCloses(window, { instrument: 'close+send', limit: 10 }) : undefined;
    const counts = { closed: 0 };
    let left = count;
    const one = async () => {
      while (left > 0) {
        left -= 1;
        await end(urls[left % urls.length], how, counts);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    recorder?.stop();
    return counts;
  },
  alive: () => ({ sockets: alive(refs.sockets), observers: alive(refs.observers), records: alive(refs.records) }),
};
`;

let labs: readonly Lab[];
let browser: Browser;
let page: Page;
let session: CDPSession;
let script: string;
let site: { readonly url: string; close(): void };

beforeAll(async () => {
  const bundle = await build({
    stdin: { contents: PAGE, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  script = bundle.outputFiles[0]!.text;
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>Leak</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  labs = await Promise.all(Array.from({ length: LABS }, () => startLab()));
  // See leak.test.ts: the optimising compiler holds on to objects it saw.
  const args = JSON.parse(process.env['CLOSE_CODES_CHROMIUM_ARGS'] ?? '[]') as string[];
  process.env['CLOSE_CODES_CHROMIUM_ARGS'] = JSON.stringify([...args, '--js-flags=--no-opt']);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  site.close();
  await Promise.all(labs.map((lab) => lab.stop()));
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(site.url);
  session = await page.context().newCDPSession(page);
  await page.addScriptTag({ content: script });
});
afterEach(() => page.close());

const run = (how: How, count: number) =>
  page.evaluate(
    ([urls, how, count, atOnce]) => (window as unknown as { leak: Leak }).leak.run(urls, how, count, atOnce),
    [labs.map(({ url }) => `${url}/close/1000`), how, count, AT_ONCE] as const,
  );

/** Alive behind a collection; several, since what a finalizer lets go of is found by the next. */
async function alive(): Promise<ReturnType<Leak['alive']>> {
  for (let time = 0; time < 3; time += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
  return page.evaluate(() => (window as unknown as { leak: Leak }).leak.alive());
}

/** Listeners of the page itself, as the debugger finds them. */
async function listeners(): Promise<number> {
  let found = 0;
  for (const expression of ['window', 'document']) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const all = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
    found += all.listeners.length;
  }
  return found;
}

describe('sockets in Chromium', () => {
  it(`${SOCKETS} observed and stopped: none is left, and no listener of the page`, async () => {
    const before = await listeners();
    expect(await run('stopped', SOCKETS)).toEqual({ closed: SOCKETS });
    expect(await alive()).toEqual({ sockets: 0, observers: 0, records: 0 });
    expect(await listeners()).toBe(before);
  });

  it(`${SOCKETS} recorded: none is left, and no listener of the page`, async () => {
    const before = await listeners();
    await run('recorded', SOCKETS);
    expect(await alive()).toMatchObject({ sockets: 0 });
    expect(await listeners()).toBe(before);
  });

  it('would notice observers that are kept in a list', async () => {
    await run('kept', 50);
    expect(await alive()).toEqual({ sockets: 50, observers: 50, records: 50 });
  });

  it('would notice a stop() that is missing', async () => {
    const before = await listeners();
    await run('not stopped', 10);
    expect((await listeners()) - before).toBe(8);
  });
});
