// What the fuzzer's gates are worth: each finds a fault that is put there for it.
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { endings } from '../packages/lab/src/catalogue.ts';
import { startLab } from '../packages/lab/src/lab.ts';
import { loadApi, options, runTarget } from './fuzz.mjs';
import { coreTargets } from './fuzz/core.mjs';
import { heapMeter, heapTrend } from './fuzz/heap.mjs';
import { LIMITS, overBound, probe, runClient } from './fuzz/lab.mjs';
import { mutated, randomOf, wellFormed } from './fuzz/random.mjs';

/** @typedef {import('./fuzz/core.mjs').Api} Api */
/** @typedef {import('./fuzz/core.mjs').RetryPolicy} RetryPolicy */
/** @typedef {import('../packages/lab/src/events.ts').LabFact} LabFact */

const core = await loadApi();
const RUNS = 3000;

/** @param {ReturnType<typeof coreTargets>} targets @param {string} name */
function firstFailure(targets, name) {
  const target = targets[name];
  if (!target) throw new Error(`There is no target ${name}.`);
  for (let seed = 0; seed < RUNS; seed += 1) {
    const failure = runTarget(name, target, seed);
    if (failure) return failure;
  }
  return undefined;
}

describe('a fault in core', () => {
  test.each(Object.keys(coreTargets(core)))('%s has none', (name) => {
    expect(firstFailure(coreTargets(core), name)).toBeUndefined();
  });

  /** @type {[string, string, Partial<Api>][]} */
  const faults = [
    [
      'decodeClosePayload',
      'drops the last U+FFFD',
      {
        decodeClosePayload: (body) => {
          const found = core.decodeClosePayload(body);
          return { ...found, reason: found.reason.replace(/\ufffd$/, '') };
        },
      },
    ],
    [
      'decodeClosePayload',
      'throws where there are no bytes',
      { decodeClosePayload: (body) => core.decodeClosePayload(new Uint8Array(body.buffer)) },
    ],
    [
      'encodeClosePayload',
      'lets lone surrogates through',
      {
        encodeClosePayload: (close) =>
          core.encodeClosePayload(
            typeof close?.reason === 'string' ? { ...close, reason: wellFormed(close.reason) } : close,
          ),
      },
    ],
    [
      'encodeClosePayload',
      'throws another error',
      {
        encodeClosePayload: (close) => {
          if (close?.code === 1006) throw new RangeError('1006');
          return core.encodeClosePayload(close);
        },
      },
    ],
    [
      'checkClose',
      'takes 999.5 for too small',
      {
        checkClose: (close, profile) =>
          core.checkClose(close.code === 999.5 ? { ...close, code: 999 } : close, profile),
      },
    ],
    [
      'toCloseRecord',
      'keeps the event',
      {
        toCloseRecord: (event, evidence) => ({
          ...core.toCloseRecord(event, evidence),
          url: /** @type {string} */ (event),
        }),
      },
    ],
    [
      'describeCloseCode',
      'takes a numeric text for a code',
      { describeCloseCode: (code, given) => core.describeCloseCode(Number(String(code)), given) },
    ],
    [
      'defineDialect',
      'reads what may be missing',
      {
        defineDialect: (dialect) => {
          void Object.keys(/** @type {object} */ (dialect.codes));
          return core.defineDialect(/** @type {never} */ (dialect));
        },
      },
    ],
    [
      'detectDialects',
      'forgets the dialects that are handed in',
      { detectDialects: (connection) => core.detectDialects(connection) },
    ],
    [
      'definePolicy',
      'takes a delay for a number',
      {
        definePolicy: (policy) => {
          void (/** @type {RetryPolicy} */ (policy).delay.kind.length);
          return core.definePolicy(/** @type {never} */ (policy));
        },
      },
    ],
    [
      'definePolicy',
      'is not followed after a clean close',
      {
        adviseRetry: (record, given) =>
          core.adviseRetry(record?.wasClean === true ? { ...record, wasClean: undefined } : record, given),
      },
    ],
    [
      'adviseRetry',
      'waits for longer than a timer can',
      {
        adviseRetry: (record, given) => {
          const advice = core.adviseRetry(record, given);
          return advice.delayMs === undefined ? advice : { ...advice, delayMs: advice.delayMs * 1e6 };
        },
      },
    ],
    [
      'createRetryCounter',
      'begins anew with every open',
      {
        createRetryCounter: (given) => {
          const counter = core.createRetryCounter(given);
          return {
            ...counter,
            opened: () => {
              counter.reset();
              counter.opened();
            },
          };
        },
      },
    ],
  ];

  test.each(faults)('%s that %s is found, and found again', (name, _, faulty) => {
    const targets = coreTargets({ ...core, ...faulty });
    const failure = firstFailure(targets, name);
    expect(failure).toMatchObject({ replay: expect.stringMatching(`^${name}:\\d+$`) });
    const seed = Number(failure?.replay.split(':')[1]);
    const target = targets[name];
    expect(target && runTarget(name, target, seed)?.problem.split('\n')[0]).toBe(
      failure?.problem.split('\n')[0],
    );
  });
});

describe('the heap', () => {
  const MB = 2 ** 20;
  const samples = (/** @type {(index: number) => number} */ size) =>
    Array.from({ length: 32 }, (_, index) => size(index) * MB);

  test.each([
    ['is flat', () => 20, false],
    ['swings', (/** @type {number} */ index) => 20 + (index % 2) * 10, false],
    ['fills a cache at first', (/** @type {number} */ index) => 20 + Math.min(index, 8) * 10, false],
    ['has one peak at the end', (/** @type {number} */ index) => (index === 31 ? 200 : 20), false],
    ['grows by 1 MB a sample', (/** @type {number} */ index) => 20 + index, true],
    ['grows by 2 MB a sample, a large one', (/** @type {number} */ index) => 80 + 2 * index, true],
  ])('%s', (_, size, grows) => {
    expect(heapTrend(samples(size))).toMatchObject({ judged: true, grows });
  });

  test('is not judged by too few samples', () => {
    expect(heapTrend([1, 2, 3, 4, 5, 6, 7])).toMatchObject({ judged: false });
  });

  test('is measured: what is held counts, what is let go of does not', () => {
    const meter = heapMeter();
    const before = meter();
    /** @type {number[][]} */
    const held = Array.from({ length: 20 }, () => Array.from({ length: 131_072 }, (_, index) => index + 0.5));
    const holding = meter() - before;
    expect(holding).toBeGreaterThan(15 * MB);
    held.length = 0;
    expect(meter() - before).toBeLessThan(holding / 4);
  });
});

describe('memory', () => {
  const MB = 2 ** 20;

  test.each([
    ['Buffers that are kept', true],
    ['Buffers that are let go of', false],
  ])('%s: grows is %s', (_, keeps) => {
    const meter = heapMeter();
    /** @type {Buffer[]} */
    const kept = [];
    const samples = Array.from({ length: 16 }, () => {
      kept.push(Buffer.alloc(16 * MB));
      if (!keeps) kept.length = 0;
      return meter();
    });
    expect(heapTrend(samples)).toMatchObject({ judged: true, grows: keeps });
  });
});

describe('the lab under the fuzzer', () => {
  test('is asked again by a client by the book while it is full, and no longer than that', async () => {
    const lab = await startLab({ limits: { connections: 1 } });
    const guest = new WebSocket(`${lab.url}/echo?tag=guest`);
    await once(guest, 'open');
    await expect(probe(lab.url, 100)).rejects.toThrow('The lab was full for 100 ms.');
    const refused = () => lab.events.filter((event) => 'status' in event && event.status === 503).length;
    expect(refused()).toBeGreaterThan(1);
    const admitted = probe(lab.url);
    guest.close();
    await admitted;
    await lab.stop();
  });

  test('is told from one that answers otherwise', async () => {
    const lab = await startLab();
    await expect(probe(`${lab.url}/nowhere`)).rejects.toThrow(/: 404$/);
    await lab.stop();
  });

  test('is met over TLS by some clients', async () => {
    const lab = await startLab({ wssPort: 0, limits: LIMITS });
    const kinds = await Promise.all(Array.from({ length: 100 }, (_, seed) => runClient(lab, endings, seed)));
    expect(kinds.some((kind) => kind.endsWith(', wss'))).toBe(true);
    expect(kinds.some((kind) => kind.endsWith(', raw at wss'))).toBe(true);
    await probe(lab.url);
    await lab.stop();
  });

  test.each([
    ['connections', { type: 'handshake-sent', status: 101 }, LIMITS.connections],
    ['processes', { type: 'handed-over', pid: 1 }, LIMITS.processes],
  ])('has no more %s than its bound', (what, fact, bound) => {
    /** @type {string[]} */
    const problems = [];
    const listen = overBound((problem) => problems.push(problem));
    const say = (/** @type {number} */ connection, /** @type {unknown} */ said) =>
      listen({ connection, at: 0, .../** @type {LabFact} */ (said) });
    for (let connection = 1; connection <= bound; connection += 1) say(connection, fact);
    say(1, { type: 'closed', hadError: false, error: null });
    say(bound + 1, fact);
    expect(problems).toEqual([]);
    say(bound + 2, fact);
    expect(problems).toEqual([`${bound + 1} ${what}, beyond ${bound}.`]);
  });
});

describe('random values', () => {
  test('follow from the seed', () => {
    const values = (/** @type {number} */ seed) => {
      const random = randomOf(seed);
      return [random.next(), random.below(1000), random.text(20), ...mutated(random, random.bytes(20))];
    };
    expect(values(7)).toEqual(values(7));
    expect(values(7)).not.toEqual(values(8));
  });

  test('are spread evenly', () => {
    const random = randomOf(1);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let left = 100_000; left > 0; left -= 1) {
      const index = random.below(10);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(9500);
    expect(Math.max(...counts)).toBeLessThan(10_500);
  });
});

describe('arguments', () => {
  test('are read', () => {
    expect(options(['--minutes', '0.5', '--seed=7'])).toEqual({ minutes: 0.5, seed: 7, part: undefined });
    expect(options(['--replay', 'lab:9'])).toMatchObject({ seed: 9, part: 'lab' });
    const { minutes, seed } = options([]);
    expect(minutes).toBe(2);
    expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
  });

  test.each([
    [['--minutes', 'x'], /^--minutes is "x"\. .* Pass a number/],
    [['--minutes', '0'], /^--minutes is "0"/],
    [['--minutes', '-1'], /ambiguous.* Use --minutes 2/],
    [['--seed', '4294967296'], /^The seed is "4294967296"/],
    [['--seed', '1.5'], /^The seed is "1\.5"/],
    [['--replay', 'nothing'], /^--replay is "nothing"/],
    [['--replay', 'lab:'], /^The seed is ""/],
    [['--bogus'], /--bogus.* Use --minutes 2/],
    [['2'], /'2'.* Use --minutes 2/],
  ])('%j: says what is wrong', (args, message) => {
    expect(() => options(args)).toThrow(message);
  });
});
