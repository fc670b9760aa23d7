// Plays scenarios in a browser and makes traces of them.
import { setTimeout as wait } from 'node:timers/promises';
import { startEngine } from './engines.mjs';
import { tracedPage } from './tracedPage.mjs';

/** @typedef {import('./scenario.ts').Scenario<any>} Scenario */
/** @typedef {import('./scenario.ts').ScenarioSet<any>} ScenarioSet */
/** @typedef {import('./scenario.ts').Trace} Trace */
/** @typedef {import('./scenario.ts').TraceEvent} TraceEvent */
/** @typedef {import('./engines.mjs').Engine} Engine */
/** @typedef {{ scenario: Scenario, run: number }} Wanted */
/** @typedef {{ scenario: Scenario, run: number, trace?: Trace, problem?: string }} Played */

/** A run that takes longer is given up. */
const LIMIT_MS = { fast: 40_000, slow: 780_000 };

/** From the start of one slow run to that of the next. */
const SLOW_START_MS = 400;

/** Tenths of a millisecond are more than anybody needs, and are what browsers round to. */
const rounded = (/** @type {unknown} */ value) =>
  JSON.parse(
    JSON.stringify(value, (_, part) => (typeof part === 'number' ? Math.round(part * 10) / 10 : part)),
  );

/** @template T @param {Promise<T>} promise @param {number} ms @returns {Promise<T>} */
async function within(promise, ms) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${ms / 1000} s.`)), ms);
  });
  try {
    return /** @type {T} */ (await Promise.race([promise, limit]));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {Wanted} wanted
 * @param {{ engine: Engine, origin: string, world: unknown, version: string }} stage
 * @returns {Promise<Trace>}
 */
async function record({ scenario, run }, { engine, origin, world, version }) {
  const { kind, producer, title, slow = false, causeIn } = scenario;
  const driven = await engine.open({ insecure: scenario.insecure ?? false });
  try {
    const page = await tracedPage(driven, engine.name, origin);
    const diagnosed = await within(scenario.play(page, world), slow ? LIMIT_MS.slow : LIMIT_MS.fast);
    const dump = await page.dump();
    const recorded = new Date().toISOString().slice(0, 10);
    const base = Date.parse(recorded);
    if (!dump.records.some(([socket]) => socket === diagnosed)) {
      throw new Error(`There is no record of socket ${diagnosed}.`);
    }
    const probe = dump.probes.find(([socket]) => socket === diagnosed)?.[1];
    return rounded({
      id: `${kind}/${engine.name}${run === 1 ? '' : `/${run}`}`,
      kind,
      producer,
      title,
      cause: causeIn?.[engine.name] ?? scenario.cause,
      engine: engine.name,
      engineVersion: engine.version,
      producedBy: version,
      recorded,
      slow,
      page: dump.page,
      diagnosed,
      events: dump.events,
      ...(probe ? { probe } : {}),
      records: dump.records.map(([socket, record, at]) => [
        socket,
        // The hour of the recording is nobody's business, and would change every trace.
        { ...record, id: undefined, at: base + at },
      ]),
    });
  } finally {
    await driven.close().catch(() => undefined);
  }
}

/** Is it one that fails in this browser? @param {Scenario} scenario @param {Engine['name']} engine */
export const concerns = ({ engines, causeIn }, engine) =>
  (engines === undefined || engines.includes(engine)) && causeIn?.[engine] !== null;

/**
 * Plays what is wanted of one producer in one browser.
 *
 * @param {readonly Wanted[]} wanted
 * @param {{ set: ScenarioSet, engine: Engine, origin: string, slow: boolean, oneByOne?: boolean }} options
 * @returns {Promise<Played[]>}
 */
export async function playAll(wanted, { set, engine, origin, slow, oneByOne = false }) {
  const { world, version, stop } = await set.start();
  const queue = [...wanted];
  /** @type {Played[]} */
  const played = [];
  const worker = async (/** @type {number} */ index) => {
    // A page that opens beside twenty others takes a second for it.
    if (slow) await wait(index * SLOW_START_MS);
    for (let next = queue.shift(); next; next = queue.shift()) {
      const own = next.scenario.alone ? await startEngine(engine.name) : undefined;
      /** @type {Played} */
      let result;
      try {
        const stage = { engine: typeof own === 'object' ? own : engine, origin, world, version };
        result = { ...next, trace: await record(next, stage) };
      } catch (error) {
        result = { ...next, problem: error instanceof Error ? error.message : String(error) };
      } finally {
        if (typeof own === 'object') await own.stop();
      }
      played.push(result);
    }
  };
  try {
    const concurrency = oneByOne ? 1 : (set.concurrency ?? 1);
    const workers = slow && concurrency > 1 ? queue.length : concurrency;
    await Promise.all(Array.from({ length: workers }, (_, index) => worker(index)));
  } finally {
    await stop();
  }
  return played;
}
