// Random and damaged input for what must hold with any input: core's functions, each against an oracle, then a lab
// in this process under raw TCP clients. `npm run fuzz`; `-- --minutes 10 --seed 1`; `-- --replay decodeClosePayload:7`
// runs one failing input again. Fails over a broken oracle, an exception nobody caught, a lab that does not answer any
// more, a connection that never ends, or memory that grows. The last line is one JSON object.
import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { coreTargets } from './fuzz/core.mjs';
import { heapMeter, heapTrend, inMB } from './fuzz/heap.mjs';
import { randomOf } from './fuzz/random.mjs';
import { loadSource, withSource } from './loadSource.mjs';
import { isMain, Problem, readArguments, runMain } from './run.mjs';

/** @typedef {ReturnType<typeof heapTrend>} Trend */
/** @typedef {{ replay: string, problem: string, input?: string }} Failure */
/** @typedef {import('./fuzz/core.mjs').Target} Target */
/** @typedef {import('./fuzz/core.mjs').Api} Api */

const SEEDS = 2 ** 32;
const SAMPLES = 32;
const CLIENTS = 24;
const STOP_MS = 5000;
/** One failure is often the cause of the next. */
const MAX_FAILURES = 5;
/** The lab does more in a run, so that it gets more of the time. */
const CORE_SHARE = 0.4;

/** @param {readonly string[]} args */
export function options(args) {
  const usage = 'Use --minutes 2, --seed 1 or --replay <part>:<seed>.';
  const values = readArguments(
    args,
    { minutes: { type: 'string' }, seed: { type: 'string' }, replay: { type: 'string' } },
    usage,
  );
  const minutes = Number(values.minutes ?? '2');
  if (!(minutes >= 0.1 && minutes <= 1440)) {
    throw new Problem(
      `--minutes is ${JSON.stringify(values.minutes)}. In less than six seconds there are too few samples of the heap to judge it. Pass a number from 0.1 to 1440.`,
    );
  }
  const [, part, replayed = ''] = /^(\w+):(.*)$/.exec(values.replay ?? '') ?? [];
  if (values.replay !== undefined && part === undefined) {
    throw new Problem(
      `--replay is ${JSON.stringify(values.replay)}, which names no input. Pass what a failure printed, such as decodeClosePayload:7.`,
    );
  }
  const text = part === undefined ? (values.seed ?? String(randomInt(SEEDS))) : replayed;
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (!(seed < SEEDS)) {
    throw new Problem(
      `The seed is ${JSON.stringify(text)}. It is the state of a generator of 32 bits. Pass a whole number from 0 to ${SEEDS - 1}.`,
    );
  }
  return { minutes, seed, part };
}

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** @param {unknown} input */
function printed(input) {
  try {
    return inspect(input, { showProxy: true, depth: 4, maxArrayLength: 200, maxStringLength: 500 });
  } catch {
    return 'an input that cannot be printed';
  }
}

/**
 * One run of a target. Returns its failure.
 *
 * @param {string} name
 * @param {Target} target
 * @param {number} seed
 * @returns {Failure | undefined}
 */
export function runTarget(name, target, seed) {
  /** @type {unknown} */
  let input;
  try {
    target(randomOf(seed), (noted) => (input = noted));
    return undefined;
  } catch (error) {
    return { replay: `${name}:${seed}`, problem: messageOf(error), input: printed(input) };
  }
}

/** Samples of the heap, spread evenly over a time. @param {() => number} meter @param {number} ms */
function sampler(meter, ms) {
  const started = performance.now();
  /** @type {number[]} */
  const samples = [];
  const elapsed = () => performance.now() - started;
  return {
    samples,
    over: () => elapsed() >= ms,
    /** True where one was taken. */
    due() {
      if (samples.length >= SAMPLES || elapsed() < (samples.length * ms) / SAMPLES) return false;
      samples.push(meter());
      return true;
    },
  };
}

/**
 * @param {Readonly<Record<string, Target>>} targets
 * @param {number} seed
 * @param {() => number} meter
 * @param {number} ms
 */
export async function fuzzCore(targets, seed, meter, ms) {
  const random = randomOf(seed);
  /** @type {Record<string, number>} */
  const runs = Object.fromEntries(Object.keys(targets).map((name) => [name, 0]));
  /** @type {Failure[]} */
  const failures = [];
  const heap = sampler(meter, ms);
  while (!heap.over() && failures.length < MAX_FAILURES) {
    heap.due();
    for (const [name, target] of Object.entries(targets)) {
      for (let left = 100; left > 0; left -= 1) {
        runs[name] = (runs[name] ?? 0) + 1;
        const failure = runTarget(name, target, random.next());
        if (!failure) continue;
        failures.push(failure);
        break;
      }
    }
    // Promises of what was called in vain have to settle, and signals to arrive.
    await wait(0);
  }
  return { runs, failures, samples: heap.samples };
}

/** @typedef {typeof import('../packages/lab/src/lab.ts')} LabModule */
/** @typedef {typeof import('../packages/lab/src/catalogue.ts')} Catalogue */

/** A lab over TCP and TLS with bounds that are met, its endings, and the clients. */
async function loadLab() {
  const { endings } = /** @type {Catalogue} */ (await loadSource('packages/lab/src/catalogue.ts'));
  // Not at the top: it imports a package.
  const clients = await import('./fuzz/lab.mjs');
  const start = () =>
    withSource('packages/lab/src/lab.ts', (/** @type {LabModule} */ { startLab }) =>
      startLab({ wssPort: 0, limits: clients.LIMITS }),
    );
  return { ...clients, endings, start };
}

/**
 * @param {number} seed
 * @param {() => number} meter
 * @param {number} ms
 */
export async function fuzzLab(seed, meter, ms) {
  const { LIMITS, endings, overBound, probe, runClient, start } = await loadLab();
  const random = randomOf(seed);
  /** @type {Record<string, number>} */
  const connections = {};
  /** @type {Failure[]} */
  const failures = [];
  /** @type {Set<number>} */
  const under = new Set();
  const uncaught = (/** @type {unknown} */ error) => {
    failures.push({
      replay: [...under].map((one) => `lab:${one}`).join(' or '),
      problem: `An exception that nobody caught: ${messageOf(error)}`,
    });
  };
  process.on('uncaughtException', uncaught).on('unhandledRejection', uncaught);

  const lab = await start();
  const overBounds = overBound((problem) => failures.push({ replay: `--seed ${seed}`, problem }));
  let open = 0;
  /** @type {Record<string, number>} */
  const seen = {};
  lab.on((event) => {
    const { type } = event;
    overBounds(event);
    if (type === 'connected') open += 1;
    if (type === 'closed') open -= 1;
    const detail = 'status' in event ? event.status : 'frame' in event ? event.frame : '';
    const what = `${type} ${detail}`.trim();
    seen[what] = (seen[what] ?? 0) + 1;
  });
  const heap = sampler(meter, ms);
  let probes = 0;
  const ask = async () => {
    try {
      await probe(lab.url);
      probes += 1;
    } catch (error) {
      failures.push({ replay: `--seed ${seed}`, problem: `The lab does not answer. ${messageOf(error)}` });
    }
  };
  const client = async () => {
    while (!heap.over() && failures.length < MAX_FAILURES) {
      const one = random.next();
      under.add(one);
      try {
        const kind = await runClient(lab, endings, one);
        connections[kind] = (connections[kind] ?? 0) + 1;
      } catch (error) {
        failures.push({ replay: `lab:${one}`, problem: messageOf(error) });
      }
      under.delete(one);
    }
  };
  const watch = async () => {
    while (!heap.over() && failures.length < MAX_FAILURES) {
      if (heap.due()) await ask();
      await wait(20);
    }
  };
  try {
    await Promise.all([watch(), ...Array.from({ length: CLIENTS }, client)]);
    // The longest that a connection may live, and the time to be rid of it.
    for (let left = LIMITS.lifetimeMs + 2000; open > 0 && left > 0; left -= 50) await wait(50);
    if (open > 0) {
      failures.push({
        replay: `--seed ${seed}`,
        problem: `${open} connections are still open, ${LIMITS.lifetimeMs + 2000} ms after the last client left.`,
      });
    }
    await ask();
    if (!(await Promise.race([lab.stop().then(() => true), wait(STOP_MS, false, { ref: false })]))) {
      failures.push({ replay: `--seed ${seed}`, problem: `The lab did not stop within ${STOP_MS} ms.` });
    }
  } finally {
    process.off('uncaughtException', uncaught).off('unhandledRejection', uncaught);
  }
  return { connections, seen, probes, failures, samples: heap.samples };
}

/** Everything that is fuzzed. @returns {Promise<Api>} */
export async function loadApi() {
  const entries = ['index', 'wire/index', 'detect/index', 'retry/index', 'policies/standard'];
  const modules = await Promise.all(entries.map((entry) => loadSource(`packages/core/src/${entry}.ts`)));
  return Object.assign({}, ...modules);
}

async function loadTargets() {
  return coreTargets(await loadApi());
}

/** @param {Failure} failure */
function report({ replay, problem, input }) {
  console.error(`\n${problem}`);
  if (input !== undefined) console.error(`Input: ${input}`);
  console.error(`Again: npm run fuzz -- ${replay.startsWith('--') ? replay : `--replay ${replay}`}`);
}

/** @param {string} part @param {number} seed */
async function replay(part, seed) {
  const targets = await loadTargets();
  const target = targets[part];
  /** @type {Failure | undefined} */
  let failure;
  if (target) {
    failure = runTarget(part, target, seed);
  } else if (part === 'lab') {
    const { endings, runClient, start } = await loadLab();
    const lab = await start();
    try {
      const kind = await runClient(lab, endings, seed);
      console.log(`The client (${kind}) is through. The lab saw:`);
      for (const event of lab.events) console.log(JSON.stringify(event));
    } catch (error) {
      failure = { replay: `lab:${seed}`, problem: messageOf(error) };
    }
    await lab.stop();
  } else {
    throw new Problem(
      `There is no part ${part}, so nothing can be run again. Pass one of ${[...Object.keys(targets), 'lab'].join(', ')}.`,
    );
  }
  if (failure) report(failure);
  console.log(JSON.stringify({ replay: `${part}:${seed}`, failed: failure !== undefined }));
  return failure ? 1 : 0;
}

/** @param {Trend} trend */
function inWords({ start, quarters, end, allowed, judged, grows }) {
  return {
    'start, MB': inMB(start),
    ...Object.fromEntries(quarters.map((value, index) => [`quarter ${index + 1}`, inMB(value)])),
    'end, MB': inMB(end),
    'allowed in quarter 4': inMB(allowed),
    verdict: grows ? 'grows' : judged ? 'flat' : 'too few samples',
  };
}

async function fuzz() {
  const { minutes, seed, part } = options(process.argv.slice(2));
  if (part !== undefined) return replay(part, seed);
  const ms = minutes * 60_000;
  console.log(`seed ${seed}, ${minutes} minutes, Node ${process.versions.node}`);
  const targets = await loadTargets();
  const meter = heapMeter();

  const core = await fuzzCore(targets, seed, meter, ms * CORE_SHARE);
  console.log('\nRuns of core');
  console.table(core.runs);
  const lab = await fuzzLab(seed, meter, ms * (1 - CORE_SHARE));
  console.log('\nConnections to the lab, by what the client did');
  console.table(lab.connections);
  console.log(`\nWhat the lab saw and sent; ${lab.probes} probes were answered`);
  console.table(lab.seen);

  const heap = { core: heapTrend(core.samples), lab: heapTrend(lab.samples) };
  console.log('\nMemory in use after a collection, Buffers too; a quarter by its median');
  console.table({ core: inWords(heap.core), lab: inWords(heap.lab) });

  const failures = [...core.failures, ...lab.failures];
  for (const [name, { failures: before }] of Object.entries({ core, lab })) {
    const trend = heap[/** @type {keyof typeof heap} */ (name)];
    // What was stopped by a failure has too few samples anyway.
    if ((trend.judged && !trend.grows) || before.length > 0) continue;
    failures.push({
      replay: `--minutes ${minutes} --seed ${seed}`,
      problem: trend.grows
        ? `The memory grows under ${name}: ${inMB(trend.quarters[3] ?? NaN)} MB in the last quarter, and ${inMB(trend.allowed)} MB are allowed.`
        : `The memory under ${name} could not be judged: there are too few samples.`,
    });
  }
  failures.forEach(report);
  const inBytes = (/** @type {Trend} */ { start, quarters, end, grows }) => ({ start, quarters, end, grows });
  console.log(
    JSON.stringify({
      seed,
      minutes,
      runs: core.runs,
      connections: lab.connections,
      seen: lab.seen,
      probes: lab.probes,
      heap: { core: inBytes(heap.core), lab: inBytes(heap.lab) },
      failures: failures.map(({ replay, problem }) => ({ replay, problem: problem.split('\n')[0] })),
    }),
  );
  return failures.length === 0 ? 0 : 1;
}

if (isMain(import.meta.url)) await runMain(fuzz);
