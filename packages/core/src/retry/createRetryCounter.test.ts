import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { oddities } from '../../test/oddities.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { standard } from '../policies/standard.ts';
import { closeRecord, type CloseEvidence, type CloseRecord } from '../record/closeRecord.ts';
import { createRetryCounter, type RetryCounterOptions } from './createRetryCounter.ts';
import type { RetryAdvice } from './retryAdvice.ts';
import type { RetryPolicy } from './retryPolicy.ts';

const record = (code: number | undefined, evidence: CloseEvidence = {}): CloseRecord =>
  closeRecord({ code, evidence });
const lost = record(1006);
/** The delay tells which try it is: 1, 2, 3 … */
const counting: RetryPolicy = {
  ...standard,
  delay: { kind: 'steps', stepsMs: Array.from({ length: 100 }, (_, i) => i + 1) },
  attempts: 5,
};

function begin(options: RetryCounterOptions = {}) {
  let clock = 1000;
  const counter = createRetryCounter({ policy: counting, now: () => clock, ...options });
  return {
    ...counter,
    pass: (ms: number): void => {
      clock += ms;
    },
    /** Closed after it was open for so long. */
    openFor: (ms: number, close = lost): RetryAdvice => {
      counter.opened();
      clock += ms;
      return counter.closed(close);
    },
    /** The number of the try that is advised, or why there is none. */
    tries: (...advices: readonly RetryAdvice[]) => advices.map(({ delayMs, because }) => delayMs ?? because),
  };
}

describe('the count', () => {
  test('goes up with every close, and ends', () => {
    const { closed, tries } = begin();
    const advices = Array.from({ length: 8 }, () => closed(lost));
    expect(tries(...advices)).toEqual([
      1,
      2,
      3,
      4,
      5,
      'attempts-used-up',
      'attempts-used-up',
      'attempts-used-up',
    ]);
    expect(advices[5]).toEqual({
      verdict: 'stop',
      delayMs: undefined,
      because: 'attempts-used-up',
      basis: 'policy',
      dialect: undefined,
      action: 'ask-user',
    });
  });

  test('a server that accepts and then closes does not begin it anew', () => {
    const { openFor, tries } = begin();
    const advices = Array.from({ length: 7 }, () => openFor(59_999, record(1011)));
    expect(tries(...advices)).toEqual([1, 2, 3, 4, 5, 'attempts-used-up', 'attempts-used-up']);
  });

  test('a connection that held does, at the millisecond', () => {
    const { openFor, closed, tries } = begin();
    expect(tries(closed(lost), closed(lost), openFor(60_000), closed(lost))).toEqual([1, 2, 1, 2]);
    expect(tries(openFor(59_999))).toEqual([3]);
  });

  test('also after it was used up', () => {
    const { openFor, closed, tries } = begin({ policy: { ...counting, attempts: 1 } });
    expect(tries(closed(lost), closed(lost), openFor(60_000))).toEqual([1, 'attempts-used-up', 1]);
  });

  test('the time before `opened` is not time open, nor that of an earlier connection', () => {
    const { openFor, closed, pass, tries } = begin();
    closed(lost);
    pass(10 ** 9);
    expect(tries(openFor(10))).toEqual([2]);
    pass(10 ** 9);
    expect(tries(closed(lost))).toEqual([3]);
  });

  test('a close that was missed: the later `opened` counts', () => {
    const { opened, closed, pass, tries } = begin();
    closed(lost);
    opened();
    pass(60_000);
    opened();
    pass(10);
    expect(tries(closed(lost))).toEqual([2]);
  });

  test('`reset` begins it anew, and lets an open connection go on', () => {
    const { opened, closed, reset, pass, tries } = begin();
    const before = [closed(lost), closed(lost)];
    reset();
    expect(tries(...before, closed(lost))).toEqual([1, 2, 1]);
    opened();
    pass(60_000);
    reset();
    closed(lost);
    expect(tries(closed(lost))).toEqual([2]);
  });

  test('what asks for a change is no try', () => {
    const { closed, tries } = begin();
    expect(tries(closed(lost), closed(record(1013)), closed(record(1000)), closed(lost))).toEqual([
      1,
      'overloaded',
      'normal',
      2,
    ]);
  });

  test('where nobody says whether to retry, whoever does so all the same is counted', () => {
    const { closed, tries } = begin();
    expect(tries(...Array.from({ length: 6 }, () => closed(record(4000))))).toEqual([
      1,
      2,
      3,
      4,
      5,
      'attempts-used-up',
    ]);
  });

  test('a dialect’s `yes` is bounded as well', () => {
    const dialects: readonly Dialect[] = [{ id: 'd', codes: {}, overlays: { 1006: { retry: 'yes' } } }];
    const { closed, tries } = begin({ dialects });
    expect(tries(...Array.from({ length: 6 }, () => closed(lost)))).toEqual([
      0,
      2,
      3,
      4,
      5,
      'attempts-used-up',
    ]);
  });
});

describe('how long it was open', () => {
  test('a record of an observer says so by itself', () => {
    const { closed, tries } = begin();
    expect(tries(closed(lost), closed(record(1006, { openMs: 60_000 })), closed(lost))).toEqual([1, 1, 2]);
    expect(tries(closed(record(1006, { openMs: 59_999 })))).toEqual([3]);
  });

  test('told late: the record knows better, and the longer of the two counts', () => {
    const { opened, closed, openFor, tries } = begin();
    closed(lost);
    opened();
    expect(tries(closed(record(1006, { openMs: 60_000 })))).toEqual([1]);
    expect(tries(openFor(60_000, record(1006, { openMs: 59_999 })))).toEqual([1]);
    expect(tries(openFor(59_999, record(1006, { openMs: 59_999 })))).toEqual([2]);
    expect(tries(openFor(60_000, record(1006, { openMs: NaN })))).toEqual([1]);
  });

  test('told late where the greeting counts: the record has no say', () => {
    const { opened, closed, tries } = begin({ policy: { ...counting, heldFrom: 'acknowledged' } });
    closed(lost);
    opened();
    expect(tries(closed(record(1006, { openMs: 10 ** 9 })))).toEqual([2]);
  });

  test('from the greeting on, where the policy says so: of that a record knows nothing', () => {
    const { closed, openFor, tries } = begin({
      policy: { ...counting, heldFrom: 'acknowledged', heldMs: 100 },
    });
    expect(tries(closed(lost), closed(record(1006, { openMs: 10 ** 9 })), openFor(100))).toEqual([1, 2, 1]);
  });

  test('heldMs 0: as soon as it opens', () => {
    const { closed, openFor, tries } = begin({ policy: { ...counting, heldMs: 0 } });
    expect(tries(closed(lost), closed(lost), openFor(0), openFor(0))).toEqual([1, 2, 1, 1]);
  });

  test('a clock that is set back shortens it at most, and one that is none never holds', () => {
    const { closed, opened, openFor, pass, tries } = begin();
    closed(lost);
    opened();
    pass(50_000);
    pass(-1e9);
    expect(tries(closed(lost))).toEqual([2]);
    expect(tries(openFor(60_000))).toEqual([1]);
    const broken = createRetryCounter({ policy: counting, now: () => NaN });
    broken.closed(lost);
    broken.opened();
    expect(broken.closed(lost).delayMs).toBe(2);
  });

  test('heldMs 0 and a clock that is set back: it was open all the same', () => {
    const { closed, opened, pass, tries } = begin({ policy: { ...counting, heldMs: 0 } });
    closed(lost);
    opened();
    pass(-1);
    expect(tries(closed(lost))).toEqual([1]);
  });

  test('by default on a clock that does not jump when the time is set', () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    try {
      const { closed, opened } = createRetryCounter({ policy: counting });
      closed(lost);
      opened();
      vi.setSystemTime(Date.now() + 10 ** 9);
      expect(closed(lost).delayMs).toBe(2);
      opened();
      vi.advanceTimersByTime(60_000);
      expect(closed(lost).delayMs).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('firstCounts', () => {
  const policy: RetryPolicy = { ...counting, firstCounts: true };

  test('a first connection that never opened was a try', () => {
    const { closed, tries } = begin({ policy });
    expect(tries(...Array.from({ length: 5 }, () => closed(lost)))).toEqual([2, 3, 4, 5, 'attempts-used-up']);
  });

  test.each<[string, CloseEvidence]>([
    ['opened', { opened: true }],
    ['was open for a while', { openMs: 3 }],
  ])('one that %s was none', (_, evidence) => {
    const { closed, tries } = begin({ policy });
    expect(tries(closed(record(1006, evidence)), closed(lost))).toEqual([1, 2]);
  });

  test('nor was one that was told', () => {
    const { openFor, tries } = begin({ policy });
    expect(tries(openFor(3))).toEqual([1]);
  });

  test('after a reset there is a first one again', () => {
    const { closed, reset, tries } = begin({ policy });
    closed(lost);
    reset();
    expect(tries(closed(lost))).toEqual([2]);
  });
});

describe('what it draws', () => {
  const ranged: RetryPolicy = {
    ...standard,
    attempts: 'unbounded',
    delay: { kind: 'exponential', baseMs: [1000, 5000], factor: 1, jitter: 'none' },
  };

  test('a base between two numbers once, for good', () => {
    let drawn = 0;
    const { closed, reset } = createRetryCounter({
      policy: ranged,
      random: () => [0.25, 0.75][drawn++ % 2]!,
    });
    const delays = [closed(lost), closed(lost)];
    reset();
    delays.push(closed(lost));
    expect(delays.map(({ delayMs }) => delayMs)).toEqual([2000, 2000, 2000]);
    expect(drawn).toBe(1);
  });

  test('another one in another counter', () => {
    const seen = new Set(
      Array.from({ length: 20 }, () => createRetryCounter({ policy: ranged }).closed(lost).delayMs),
    );
    expect(seen.size).toBeGreaterThan(10);
  });
});

test('options are read at each close: a getter may change them, and the count goes on', () => {
  let policy = counting;
  const { closed } = createRetryCounter({
    get policy() {
      return policy;
    },
  });
  expect(closed(lost).delayMs).toBe(1);
  policy = { ...counting, attempts: 1 };
  expect(closed(lost).because).toBe('attempts-used-up');
  policy = counting;
  expect(closed(lost).delayMs).toBe(2);
});

test('without options: the standard policy', () => {
  const { closed } = createRetryCounter();
  const delays = Array.from({ length: 10 }, () => closed(lost).delayMs);
  expect(delays.every((ms, i) => ms !== undefined && ms <= Math.min(5000 * 2 ** i, 60_000))).toBe(true);
  expect(closed(lost).because).toBe('attempts-used-up');
});

describe('whatever happens', () => {
  const step = fc.record({
    code: fc.constantFrom(1000, 1001, 1006, 1011, 1012, 1013, 4000, 4999, undefined),
    /** `undefined`: it never opened. */
    openMs: fc.option(fc.integer({ min: 0, max: 120_000 }), { nil: undefined }),
    /** Who says how long. */
    observed: fc.boolean(),
    /** The clock is set while it is open. */
    jump: fc.constantFrom(0, 0, 0, -1e9),
  });

  test('never more tries in a row than allowed without a connection that held; delays stay in their bounds', () => {
    let [usedUp, held] = [0, 0];
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 0, max: 4 }), (steps, attempts) => {
        const policy = { ...standard, attempts };
        let clock = 0;
        const { opened, closed } = createRetryCounter({ policy, now: () => clock });
        let inARow = 0;
        for (const { code, openMs, observed, jump } of steps) {
          if (openMs !== undefined && !observed) {
            opened();
            clock += openMs + jump;
          }
          const hasHeld = openMs !== undefined && openMs >= 60_000 && (observed || jump === 0);
          const { verdict, delayMs, because } = closed(record(code, observed ? { openMs } : {}));
          if (hasHeld) {
            inARow = 0;
            held += 1;
          }
          if (verdict === 'retry' || verdict === 'unknown') {
            inARow += 1;
            expect(inARow).toBeLessThanOrEqual(attempts);
            const most = code === 1012 ? 60_000 : Math.min(5000 * 2 ** (inARow - 1), 60_000);
            expect(delayMs).toBeGreaterThanOrEqual(code === 1012 ? 5000 : 0);
            expect(delayMs).toBeLessThanOrEqual(Math.max(most, code === 1012 ? 30_000 : 0));
          } else {
            expect(delayMs).toBeUndefined();
          }
          if (because === 'attempts-used-up') {
            usedUp += 1;
            expect(inARow).toBe(attempts);
          }
        }
      }),
    );
    // It came to both, or nothing was proven.
    expect(usedUp).toBeGreaterThan(50);
    expect(held).toBeGreaterThan(50);
  });

  test('the same random numbers: the same advice', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 20 }),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (steps, stream) => {
          const numbers = Array.from({ length: 100 }, () => stream.next().value as number);
          const run = (): RetryAdvice[] => {
            let drawn = 0;
            const { closed } = createRetryCounter({ random: () => numbers[drawn++ % 100]! });
            return steps.map(({ code, openMs }) => closed(record(code, { openMs })));
          };
          expect(run()).toEqual(run());
        },
      ),
    );
  });

  test.each(oddities)('%s: an answer, and no exception out of a close handler', (_, value) => {
    for (const options of [{ policy: value }, { dialects: value }, { now: value }, { random: value }]) {
      const { opened, closed } = createRetryCounter(options as never);
      opened();
      expect(closed(lost).verdict).toBe('retry');
      expect(closed(value as never).verdict).toMatch(/retry|fix-first|stop|unknown/);
    }
  });
});

test('null in place of options is none', () => {
  expect(createRetryCounter(null).closed(null)).toMatchObject({ verdict: 'unknown' });
});
