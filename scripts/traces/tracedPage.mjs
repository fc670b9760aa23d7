// A page as scenarios see it, on whatever drives the browser.
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('./scenario.ts').TracedPage} TracedPage */
/** @typedef {import('./engines.mjs').Driven} Driven */

const PATIENCE_MS = 10_000;
/** How often the page is asked: soon at first, seldom in a wait of minutes. */
const ASK_MS = { first: 15, most: 1000 };

/**
 * @param {Driven} driven
 * @param {import('./scenario.ts').EngineName} engine
 * @param {string} origin
 * @returns {Promise<TracedPage & { dump(): Promise<import('./page.ts').PageLog> }>}
 */
export async function tracedPage(driven, engine, origin) {
  /** @param {keyof import('./page.ts').PageTraces} method @param {readonly unknown[]} args */
  const call = (method, ...args) =>
    driven.evaluate(`traces.${method}(${args.map((arg) => JSON.stringify(arg ?? null)).join(', ')})`);

  /** @template T @param {string} what @param {number} timeoutMs @param {() => Promise<T | undefined>} ask @returns {Promise<T>} */
  const until = async (what, timeoutMs, ask) => {
    const deadline = Date.now() + timeoutMs;
    for (let pause = ASK_MS.first; ; pause = Math.min(pause * 1.15, ASK_MS.most)) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      if (Date.now() > deadline) throw new Error(`${what}, but not within ${timeoutMs} ms.`);
      await wait(pause);
    }
  };

  /** @param {string} url */
  const navigate = async (url) => {
    await driven.navigate(url);
    await until('The page should have loaded its script', PATIENCE_MS, async () =>
      (await driven.evaluate('typeof traces')) === 'object' ? true : undefined,
    );
  };
  await navigate(`${origin}/`);

  return {
    engine,
    origin,
    driver: driven.driver,
    connect: async (url, { protocols = [], instrument = 'close+send' } = {}) =>
      /** @type {number} */ (await call('connect', url, protocols, instrument)),
    send: async (socket, data) => {
      await call('send', socket, typeof data === 'string' ? data : data.bytes);
    },
    close: async (socket, code, reason) =>
      /** @type {string | null} */ (await call('close', socket, code, reason)) ?? undefined,
    opened: async (socket) => {
      const state = await until(`Socket ${socket} should have opened`, PATIENCE_MS, async () => {
        const now = await call('stateOf', socket);
        return now === 'pending' ? undefined : now;
      });
      if (state === 'closed') throw new Error(`Socket ${socket} closed and never opened.`);
    },
    closed: (socket, timeoutMs = PATIENCE_MS) =>
      until(`Socket ${socket} should have closed`, timeoutMs, async () => {
        const record = JSON.parse(/** @type {string} */ (await call('recordOf', socket)));
        return record ?? undefined;
      }),
    probe: async (socket) => {
      await call('probe', socket);
      await until(`The probe of socket ${socket} should have ended`, 2 * PATIENCE_MS, async () =>
        (await call('probed', socket)) === true ? true : undefined,
      );
    },
    wait: (ms) => wait(ms),
    evaluate: (expression) => driven.evaluate(expression),
    navigate,
    dump: async () => JSON.parse(/** @type {string} */ (await driven.evaluate('traces.dump()'))),
  };
}
