// What the fuzzer's gates are worth: each finds a fault that is put there for it.
import { describe, expect, test } from 'vitest';
import { options, runTarget } from './fuzz.mjs';
import { coreTargets } from './fuzz/core.mjs';
import { heapMeter, heapTrend } from './fuzz/heap.mjs';
import { mutated, randomOf, wellFormed } from './fuzz/random.mjs';
import { loadSource } from './loadSource.mjs';

/** @typedef {import('./fuzz/core.mjs').Core} Core */
/** @typedef {import('./fuzz/core.mjs').Wire} Wire */

const core = /** @type {Core} */ (await loadSource('packages/core/src/index.ts'));
const wire = /** @type {Wire} */ (await loadSource('packages/core/src/wire/index.ts'));
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
  test.each(Object.keys(coreTargets(core, wire)))('%s has none', (name) => {
    expect(firstFailure(coreTargets(core, wire), name)).toBeUndefined();
  });

  /** @type {[string, string, Partial<Core>, Partial<Wire>][]} */
  const faults = [
    [
      'decodeClosePayload',
      'drops the last U+FFFD',
      {},
      {
        decodeClosePayload: (body) => {
          const found = wire.decodeClosePayload(body);
          return { ...found, reason: found.reason.replace(/\ufffd$/, '') };
        },
      },
    ],
    [
      'decodeClosePayload',
      'throws where there are no bytes',
      {},
      { decodeClosePayload: (body) => wire.decodeClosePayload(new Uint8Array(body.buffer)) },
    ],
    [
      'encodeClosePayload',
      'lets lone surrogates through',
      {},
      {
        encodeClosePayload: (close) =>
          wire.encodeClosePayload(
            typeof close?.reason === 'string' ? { ...close, reason: wellFormed(close.reason) } : close,
          ),
      },
    ],
    [
      'encodeClosePayload',
      'throws another error',
      {},
      {
        encodeClosePayload: (close) => {
          if (close?.code === 1006) throw new RangeError('1006');
          return wire.encodeClosePayload(close);
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
      {},
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
      {},
    ],
    [
      'describeCloseCode',
      'takes a numeric text for a code',
      { describeCloseCode: (code, given) => core.describeCloseCode(Number(String(code)), given) },
      {},
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
      {},
    ],
  ];

  test.each(faults)('%s that %s is found, and found again', (name, _, faultyCore, faultyWire) => {
    const targets = coreTargets({ ...core, ...faultyCore }, { ...wire, ...faultyWire });
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
