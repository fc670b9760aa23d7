import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oddities, revokedProxy, throwingProxy } from '../../test/oddities.ts';
import { jsonOf, notPlain } from '../../test/plain.ts';
import type { Dialect, DialectAdvice, DialectRetry } from '../dialect/dialect.ts';
import { discordGateway } from '../dialects/discord-gateway.ts';
import { httpStatusMirror } from '../dialects/http-status-mirror.ts';
import { yWebsocket } from '../dialects/y-websocket.ts';
import { outcomeOf } from '../outcome/outcomeOf.ts';
import { standard } from '../policies/standard.ts';
import { closeRecord, type CloseEvidence, type CloseRecord } from '../record/closeRecord.ts';
import { adviseRetry } from './adviseRetry.ts';
import type { RetryAdvice } from './retryAdvice.ts';
import type { RetryDelay, RetryPolicy, RetryRule } from './retryPolicy.ts';

const texts = { label: 'L', description: 'D.' };
const record = (code: number | undefined, parts: Partial<CloseRecord> = {}): CloseRecord =>
  closeRecord({ code, ...parts });
const half = (): number => 0.5;
const patient: RetryPolicy = { ...standard, id: 'patient', attempts: 'unbounded' };
const withRules = (...rules: readonly RetryRule[]): RetryPolicy => ({ ...patient, rules });
const withDelay = (delay: RetryDelay): RetryPolicy => ({ ...patient, delay });

test('an advice is plain JSON, and the same for the same random numbers', () => {
  const advice = adviseRetry(record(1006), { random: half });
  expect(advice).toEqual({
    verdict: 'retry',
    delayMs: 2500,
    because: 'lost',
    basis: 'policy',
    dialect: undefined,
    action: undefined,
  });
  expect(notPlain(advice)).toBeUndefined();
  expect(adviseRetry(record(1006), { random: half })).toEqual(advice);
});

describe('who is asked', () => {
  const dialect = (id: string, parts: Partial<Dialect>): Dialect => ({ id, codes: {}, ...parts });
  const own = (retry?: DialectRetry): Dialect =>
    dialect(`own-${retry ?? 'silent'}`, { codes: { 4000: { name: 'N', ...texts, retry } } });
  const over = (code: number, retry?: DialectRetry): Dialect =>
    dialect(`over-${retry ?? 'silent'}`, { overlays: { [code]: { description: 'More.', retry } } });
  const range = (from: number, to: number, retry?: DialectRetry): Dialect =>
    dialect('range', { ranges: [{ from, to, retry }] });
  const retries4000 = withRules({ from: 4000, to: 4000, verdict: 'retry' });
  const retriesAll = withRules({ from: 0, to: 65535, verdict: 'retry' });

  test.each<
    [
      title: string,
      code: number,
      policy: RetryPolicy,
      dialects: readonly Dialect[],
      expected: Partial<RetryAdvice>,
    ]
  >([
    ['nobody: otherwise', 4000, patient, [], { verdict: 'unknown', basis: 'default', because: 'no-rule' }],
    [
      'otherwise, whatever it is',
      4000,
      { ...patient, otherwise: 'stop' },
      [],
      { verdict: 'stop', basis: 'default', because: 'no-rule', delayMs: undefined },
    ],
    [
      'a rule before otherwise',
      4000,
      retries4000,
      [],
      { verdict: 'retry', basis: 'policy', because: 'application' },
    ],
    [
      'the first rule of two',
      4000,
      withRules({ from: 4000, to: 4999, verdict: 'stop' }, { from: 4000, to: 4000, verdict: 'retry' }),
      [],
      { verdict: 'stop' },
    ],
    [
      'the ends of a rule',
      4999,
      withRules({ from: 4000, to: 4999, verdict: 'stop' }),
      [],
      { verdict: 'stop' },
    ],
    ['beyond the end', 4999, withRules({ from: 4000, to: 4998, verdict: 'stop' }), [], { basis: 'default' }],
    [
      'a dialect’s code before a rule',
      4000,
      retries4000,
      [own('no')],
      { verdict: 'stop', basis: 'dialect', because: 'said-so' },
    ],
    [
      'a rule that names the code before a dialect’s silence',
      4000,
      retries4000,
      [own()],
      { verdict: 'retry', basis: 'policy', dialect: undefined },
    ],
    [
      'and before its unknown',
      4000,
      retries4000,
      [own('unknown')],
      { verdict: 'retry', basis: 'policy', because: 'application' },
    ],
    [
      'a dialect’s silence before a wider rule: unknown',
      4000,
      retriesAll,
      [own()],
      { verdict: 'unknown', basis: 'dialect', because: 'no-rule', dialect: 'own-silent' },
    ],
    [
      'its unknown before a wider rule',
      4000,
      retriesAll,
      [own('unknown')],
      { verdict: 'unknown', basis: 'dialect', dialect: 'own-unknown' },
    ],
    [
      'and before otherwise, and ranges',
      4000,
      { ...patient, otherwise: 'retry' },
      [own(), range(4000, 4000, 'no')],
      { verdict: 'unknown', basis: 'dialect' },
    ],
    ['the order of the list', 4000, patient, [own('no'), own('backoff')], { verdict: 'stop' }],
    ['the order of the list, reversed', 4000, patient, [own('backoff'), own('no')], { verdict: 'retry' }],
    [
      'a code before an overlay, whatever the order of the list',
      4000,
      patient,
      [over(4000, 'no'), own('backoff')],
      { verdict: 'retry', dialect: 'own-backoff' },
    ],
    [
      'an overlay before a registered meaning',
      1000,
      patient,
      [over(1000, 'backoff')],
      { verdict: 'retry', basis: 'dialect' },
    ],
    [
      'an overlay that says nothing of retrying: the rule',
      1001,
      patient,
      [over(1001)],
      { verdict: 'retry', basis: 'policy', because: 'going-away' },
    ],
    [
      'an overlay that says nothing: the next dialect',
      1001,
      patient,
      [over(1001), over(1001, 'no')],
      { verdict: 'stop', basis: 'dialect' },
    ],
    [
      'an overlay whose unknown leaves the code its meaning',
      1001,
      patient,
      [over(1001, 'unknown')],
      { verdict: 'retry', basis: 'policy' },
    ],
    ['a code before a range', 4000, patient, [range(4000, 4000, 'no'), own('backoff')], { verdict: 'retry' }],
    [
      'the narrowest range',
      4001,
      patient,
      [range(4000, 4999, 'backoff'), range(4000, 4099, 'no')],
      { verdict: 'stop' },
    ],
    [
      'what a code means before what is said of all codes: 1000 stays an end',
      1000,
      patient,
      [range(0, 65535, 'backoff')],
      { verdict: 'stop', basis: 'policy', because: 'normal', dialect: undefined },
    ],
    [
      'the same of one that a rule names by a run',
      1002,
      patient,
      [range(0, 65535, 'backoff')],
      { verdict: 'fix-first', basis: 'policy', action: 'fix-client' },
    ],
    [
      'a registered one above 3000',
      3000,
      patient,
      [range(3000, 3999, 'backoff')],
      { verdict: 'fix-first', basis: 'policy', action: 'reauthenticate' },
    ],
    [
      'a reserved one that a rule is for',
      1004,
      retriesAll,
      [range(0, 65535, 'no')],
      { verdict: 'retry', basis: 'policy' },
    ],
    [
      'no rule for a registered one: the range, before otherwise',
      1005,
      patient,
      [range(0, 65535, 'backoff')],
      { verdict: 'retry', basis: 'dialect', because: 'said-so', dialect: 'range' },
    ],
    [
      'no meaning of its own: a range before a wider rule',
      4000,
      retriesAll,
      [range(0, 65535, 'no')],
      { verdict: 'stop', basis: 'dialect' },
    ],
    [
      'an unassigned one: the same',
      1999,
      retriesAll,
      [range(1000, 1999, 'no')],
      { verdict: 'stop', basis: 'dialect' },
    ],
    [
      'a rule that names the code before a range, be it as narrow',
      4000,
      retries4000,
      [range(4000, 4000, 'no')],
      { verdict: 'retry', basis: 'policy' },
    ],
    [
      'a range that says nothing: the rule',
      4000,
      retriesAll,
      [range(4000, 4099)],
      { verdict: 'retry', basis: 'policy' },
    ],
    [
      'a range that says nothing: the wider one',
      4001,
      patient,
      [range(4000, 4099), range(4000, 4999, 'no')],
      { verdict: 'stop' },
    ],
    [
      'a range that says nothing, then nobody',
      4001,
      patient,
      [range(4000, 4099)],
      { verdict: 'unknown', basis: 'default' },
    ],
  ])('%s', (_, code, policy, dialects, expected) => {
    expect(adviseRetry(record(code), { policy, dialects })).toMatchObject(expected);
  });

  test('the standard policy: y-websocket tries again after everything, but not after an end', () => {
    const verdicts = (...dialects: Dialect[]): Record<string, string> =>
      Object.fromEntries(
        [1000, 1008, 1013, 3000, 1005, 4000].map((code) => [
          code,
          adviseRetry(record(code), { dialects }).verdict,
        ]),
      );
    expect(verdicts(yWebsocket)).toEqual({ ...verdicts(), 1005: 'retry', 4000: 'retry' });
    expect(verdicts()).toMatchObject({ 1000: 'stop', 1005: 'unknown', 4000: 'unknown' });
  });

  test('a guess says so, and who guesses', () => {
    const guess: Dialect = { ...own('no'), guess: true };
    expect(adviseRetry(record(4000), { dialects: [guess] })).toMatchObject({
      because: 'probably',
      basis: 'dialect',
      dialect: 'own-no',
    });
    // Of silence there is nothing to guess.
    expect(adviseRetry(record(4000), { dialects: [{ ...own(), guess: true }] }).because).toBe('no-rule');
    expect(adviseRetry(record(4401), { dialects: [httpStatusMirror] })).toMatchObject({
      because: 'probably',
      dialect: 'http-status-mirror',
    });
    expect(adviseRetry(record(4004), { dialects: [discordGateway] }).because).toBe('said-so');
  });

  test('used up: not the dialect’s word, but the policy’s', () => {
    const advice = adviseRetry(record(4000), { dialects: [own('backoff')], attempt: 11 });
    expect(advice).toMatchObject({ because: 'attempts-used-up', basis: 'policy', dialect: undefined });
  });

  test.each(oddities)('a dialect whose id is %s: the advice stays plain', (_, id) => {
    const advice = adviseRetry(record(4000), { dialects: [{ ...own('no'), id: id as never }] });
    expect(advice.verdict).toBe('stop');
    expect(notPlain(advice)).toBeUndefined();
  });

  test('a dialect counts only where it is passed: 4004 is Discord’s “authentication failed”', () => {
    expect(adviseRetry(record(4004)).verdict).toBe('unknown');
    expect(adviseRetry(record(4004), { dialects: [discordGateway] })).toEqual({
      verdict: 'fix-first',
      delayMs: undefined,
      because: 'said-so',
      basis: 'dialect',
      dialect: 'discord-gateway',
      action: 'reauthenticate',
    });
  });
});

describe('what a dialect says', () => {
  const say = (retry: DialectRetry | undefined, advice?: DialectAdvice): readonly Dialect[] => [
    { id: 'chat', codes: { 4000: { name: 'N', ...texts, retry, advice } } },
  ];

  test.each<
    [
      retry: DialectRetry | undefined,
      advice: DialectAdvice | undefined,
      verdict: string,
      action: string | undefined,
      delayMs: number | undefined,
    ]
  >([
    ['yes', undefined, 'retry', undefined, 0],
    ['yes', 'new-session', 'retry', 'new-session', 0],
    ['backoff', undefined, 'retry', undefined, 2500],
    ['backoff', 'slow-down', 'retry', 'slow-down', 2500],
    ['resume', undefined, 'retry', 'resume', 2500],
    ['resume', 'reauthenticate', 'retry', 'reauthenticate', 2500],
    ['no', undefined, 'stop', undefined, undefined],
    ['no', 'reauthenticate', 'fix-first', 'reauthenticate', undefined],
    ['unknown', undefined, 'unknown', undefined, 2500],
    ['unknown', 'upgrade-client', 'fix-first', 'upgrade-client', undefined],
    [undefined, undefined, 'unknown', undefined, 2500],
    [undefined, 'use-wss', 'fix-first', 'use-wss', undefined],
  ])('%s, %s: %s', (retry, advice, verdict, action, delayMs) => {
    expect(adviseRetry(record(4000), { dialects: say(retry, advice), random: half })).toMatchObject({
      verdict,
      action,
      delayMs,
      basis: 'dialect',
    });
  });

  test('`yes` is at once only the first time', () => {
    const delays = [1, 2, 3].map(
      (attempt) => adviseRetry(record(4000), { dialects: say('yes'), attempt, random: half }).delayMs,
    );
    expect(delays).toEqual([0, 5000, 10_000]);
  });

  test('the reason may say otherwise, and what it leaves out stays the code’s', () => {
    const dialects: readonly Dialect[] = [
      {
        id: 'chat',
        codes: {
          4000: {
            name: 'N',
            ...texts,
            retry: 'no',
            advice: 'reauthenticate',
            reasons: [
              { prefix: 'BUSY', ...texts, retry: 'backoff' },
              { equals: 'old', ...texts, advice: 'upgrade-client' },
            ],
          },
        },
      },
    ];
    const advice = (reason: string): RetryAdvice => adviseRetry(record(4000, { reason }), { dialects });
    expect(advice('BUSY: 17')).toMatchObject({ verdict: 'retry', action: 'reauthenticate' });
    expect(advice('old')).toMatchObject({ verdict: 'fix-first', action: 'upgrade-client' });
    expect(advice('older')).toMatchObject({ verdict: 'fix-first', action: 'reauthenticate' });
  });

  test('a delay that the rules have for such a close counts all the same', () => {
    const dialects: readonly Dialect[] = [{ id: 'd', codes: {}, overlays: { 1012: { retry: 'backoff' } } }];
    expect(adviseRetry(record(1012), { dialects, random: half })).toMatchObject({
      basis: 'dialect',
      delayMs: 17_500,
    });
  });
});

describe('conditions of a rule', () => {
  const KEYS = ['opened', 'wasClean', 'errorEvent'] as const;
  const close = (key: (typeof KEYS)[number], known: boolean | undefined): CloseRecord =>
    key === 'wasClean' ? record(1006, { wasClean: known }) : record(1006, { evidence: { [key]: known } });

  test.each(KEYS)('%s: what is not known fulfils neither', (key) => {
    for (const wanted of [true, false]) {
      const policy = withRules({ from: 1006, to: 1006, verdict: 'stop', [key]: wanted });
      for (const known of [true, false, undefined]) {
        const { verdict } = adviseRetry(close(key, known), { policy });
        expect([wanted, known, verdict]).toEqual([wanted, known, wanted === known ? 'stop' : 'unknown']);
      }
    }
  });

  test('all of them have to be met', () => {
    const policy = withRules({ from: 1006, to: 1006, verdict: 'stop', opened: true, wasClean: false });
    const verdict = (wasClean: boolean, opened: boolean): string =>
      adviseRetry(record(1006, { wasClean, evidence: { opened } }), { policy }).verdict;
    expect([verdict(false, true), verdict(true, true), verdict(false, false)]).toEqual([
      'stop',
      'unknown',
      'unknown',
    ]);
  });
});

test('because: what the close amounts to, where a rule decides', () => {
  const all = withRules({ from: 0, to: 65535, verdict: 'stop' });
  for (const code of [0, 1000, 1001, 1002, 1005, 1006, 1008, 1009, 1011, 1013, 3008, 4000, 9000]) {
    for (const opened of [true, false]) {
      const close = record(code, { evidence: { opened } });
      expect(adviseRetry(close, { policy: all }).because).toBe(outcomeOf(close));
    }
  }
});

describe('attempts', () => {
  const usedUp: RetryAdvice = {
    verdict: 'stop',
    delayMs: undefined,
    because: 'attempts-used-up',
    basis: 'policy',
    dialect: undefined,
    action: 'ask-user',
  };

  test('the last one that the policy allows, and the one after', () => {
    expect(adviseRetry(record(1006), { attempt: 10 }).verdict).toBe('retry');
    expect(adviseRetry(record(1006), { attempt: 11 })).toEqual(usedUp);
  });

  test('also where nobody says whether to retry, and where a dialect does', () => {
    expect(adviseRetry(record(4000), { attempt: 11 })).toEqual(usedUp);
    const dialects: readonly Dialect[] = [{ id: 'd', codes: {}, overlays: { 1006: { retry: 'yes' } } }];
    expect(adviseRetry(record(1006), { dialects, attempt: 11 })).toEqual(usedUp);
  });

  test('what needs a change still says so', () => {
    expect(adviseRetry(record(1013), { attempt: 11 }).verdict).toBe('fix-first');
    expect(adviseRetry(record(1000), { attempt: 11 }).because).toBe('normal');
  });

  test('none at all', () => {
    expect(adviseRetry(record(1006), { policy: { ...standard, attempts: 0 } })).toEqual(usedUp);
  });

  test('a rule may have its own', () => {
    const policy: RetryPolicy = {
      ...standard,
      rules: [
        { from: 1000, to: 1000, verdict: 'retry', attempts: 'unbounded' },
        { from: 1001, to: 1001, verdict: 'retry', attempts: 1 },
      ],
    };
    expect(adviseRetry(record(1000), { policy, attempt: 999 }).verdict).toBe('retry');
    expect(adviseRetry(record(1001), { policy, attempt: 2 })).toEqual(usedUp);
  });

  test.each([NaN, -1, 0, 0.5, -Infinity, null, '3', 3n, {}, Symbol('x')])('%s is the first', (attempt) => {
    expect(adviseRetry(record(1006), { attempt: attempt as number, random: half }).delayMs).toBe(2500);
  });

  test('a fraction is rounded down', () => {
    expect(adviseRetry(record(1006), { attempt: 2.9, random: half }).delayMs).toBe(5000);
  });
});

describe('delays', () => {
  const delays = (policy: RetryPolicy, random = half, attempts = [1, 2, 3, 4]): unknown[] =>
    attempts.map((attempt) => adviseRetry(record(1006), { policy, attempt, random }).delayMs);
  const exponential = (parts: object): RetryPolicy =>
    withDelay({ kind: 'exponential', baseMs: 100, factor: 2, jitter: 'none', ...parts });

  test.each<[title: string, policy: RetryPolicy, expected: readonly number[]]>([
    ['without jitter', exponential({}), [100, 200, 400, 800]],
    ['full jitter', exponential({ jitter: 'full' }), [50, 100, 200, 400]],
    ['jitter on top', exponential({ jitter: [300, 3000] }), [1750, 1850, 2050, 2450]],
    ['jitter goes beyond the maximum', exponential({ maxMs: 150, jitter: [0, 100] }), [150, 200, 200, 200]],
    ['a maximum', exponential({ maxMs: 300 }), [100, 200, 300, 300]],
    ['factor 1', exponential({ factor: 1 }), [100, 100, 100, 100]],
    ['a broken factor is rounded', exponential({ factor: 1.5 }), [100, 150, 225, 338]],
    ['a base that is drawn', exponential({ baseMs: [100, 300] }), [200, 400, 800, 1600]],
    [
      'steps, and the last for all that follow',
      withDelay({ kind: 'steps', stepsMs: [0, 10, 50] }),
      [0, 10, 50, 50],
    ],
  ])('%s', (_, policy, expected) => {
    expect(delays(policy)).toEqual(expected);
  });

  test('one rule’s own, and its first', () => {
    const rule = {
      from: 1006,
      to: 1006,
      verdict: 'retry',
      delay: { kind: 'steps', stepsMs: [7, 8] },
    } as const;
    expect(delays(withRules(rule))).toEqual([7, 8, 8, 8]);
    expect(delays(withRules({ ...rule, firstDelayMs: [0, 2] }))).toEqual([1, 8, 8, 8]);
  });

  test('a later delay that is shorter than the first may be is drawn anew, not put on one spot', () => {
    const policy = withRules({ from: 1006, to: 1006, verdict: 'retry', firstDelayMs: [5000, 30_000] });
    const seen = Array.from(
      { length: 2000 },
      () => adviseRetry(record(1006), { policy, attempt: 2 }).delayMs!,
    );
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(5000);
    const counts = new Map<number, number>();
    for (const ms of seen) counts.set(ms, (counts.get(ms) ?? 0) + 1);
    // 2,000 draws of 25,001 values; at `Math.max(ms, 5000)` a thousand of them would be 5000.
    expect(Math.max(...counts.values())).toBeLessThan(10);
  });

  test.each([10_000, 1e300, Infinity, Number.MAX_SAFE_INTEGER])('try %d overflows nothing', (attempt) => {
    expect(delays(exponential({ maxMs: 60_000 }), half, [attempt])).toEqual([60_000]);
    expect(delays(exponential({ factor: 1 }), half, [attempt])).toEqual([100]);
    expect(delays(exponential({ baseMs: 0 }), half, [attempt])).toEqual([0]);
    expect(delays(withDelay({ kind: 'steps', stepsMs: [1, 2] }), half, [attempt])).toEqual([2]);
    // What setTimeout can count: a millisecond more fires at once.
    expect(delays(exponential({}), half, [attempt])).toEqual([2 ** 31 - 1]);
    expect(delays(exponential({ jitter: [1000, 1000] }), half, [attempt])).toEqual([2 ** 31 - 1]);
  });

  test.each<[title: string, random: unknown]>([
    ['returns 1', () => 1],
    ['returns NaN', () => NaN],
    ['returns -1', () => -1],
    ['returns 17', () => 17],
    ['returns Infinity', () => Infinity],
    ['returns nothing', () => undefined],
    ['returns a text', () => '0.5'],
    [
      'throws',
      () => {
        throw new Error('No.');
      },
    ],
    ['is none', 0.5],
    ['is null', null],
  ])('a random that %s: the longest delay, so that nobody knocks more', (_, random) => {
    expect(delays(patient, random as () => number, [1])).toEqual([5000]);
    expect(adviseRetry(record(1012), { random: random as () => number }).delayMs).toBe(30_000);
  });

  test('full jitter is uniform: chi-square over 20 bins', () => {
    // mulberry32
    let state = 6455;
    const random = (): number => {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
    const [bins, n] = [20, 20_000];
    const chiSquare = (draw: () => number, from: number, to: number): number => {
      const counts = new Array<number>(bins).fill(0);
      for (let i = 0; i < n; i += 1) {
        const bin = Math.min(Math.floor(((draw() - from) / (to - from)) * bins), bins - 1);
        counts[bin] = counts[bin]! + 1;
      }
      return counts.reduce((sum, count) => sum + (count - n / bins) ** 2 / (n / bins), 0);
    };
    // 43.8: one in a thousand uniform samples is above, with 19 degrees of freedom.
    expect(
      chiSquare(() => adviseRetry(record(1006), { attempt: 3, random }).delayMs!, 0, 20_000),
    ).toBeLessThan(43.8);
    expect(chiSquare(() => adviseRetry(record(1012), { random }).delayMs!, 5000, 30_000)).toBeLessThan(43.8);
    // The measure notices what is not: the larger of two draws.
    expect(chiSquare(() => Math.max(random(), random()), 0, 1)).toBeGreaterThan(1000);
  });

  test('whatever the policy, a delay is a whole number that a timer can count, within its bounds', () => {
    const ms = fc.integer({ min: 0, max: 10 ** 12 });
    const pair = fc.tuple(ms, ms).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const delay: fc.Arbitrary<RetryDelay> = fc.oneof(
      fc.record({
        kind: fc.constant('exponential' as const),
        baseMs: fc.oneof(ms, pair),
        factor: fc.double({ min: 1, max: 1e6, noNaN: true }),
        maxMs: fc.option(ms, { nil: undefined }),
        jitter: fc.oneof(fc.constantFrom('none' as const, 'full' as const), pair),
      }),
      fc.record({ kind: fc.constant('steps' as const), stepsMs: fc.array(ms, { minLength: 1 }) }),
    );
    fc.assert(
      fc.property(
        delay,
        fc.option(pair, { nil: undefined }),
        fc.oneof(fc.integer({ min: 1, max: 50 }), fc.maxSafeNat()),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (delay, firstDelayMs, attempt, drawn) => {
          const policy = { ...withRules({ from: 1006, to: 1006, verdict: 'retry', firstDelayMs }), delay };
          const { delayMs } = adviseRetry(record(1006), { policy, attempt, random: () => drawn });
          expect(Number.isInteger(delayMs)).toBe(true);
          expect(delayMs).toBeGreaterThanOrEqual(Math.min(firstDelayMs?.[0] ?? 0, 2 ** 31 - 1));
          expect(delayMs).toBeLessThanOrEqual(2 ** 31 - 1);
          if (delay.kind === 'exponential' && delay.jitter !== 'none' && delay.jitter !== 'full') {
            const [least] = delay.jitter;
            if (!firstDelayMs) expect(delayMs).toBeGreaterThanOrEqual(Math.min(least, 2 ** 31 - 1));
          } else if (!firstDelayMs && delay.kind === 'exponential') {
            expect(delayMs).toBeLessThanOrEqual(delay.maxMs ?? Infinity);
          }
        },
      ),
    );
  });
});

describe('total', () => {
  const VERDICTS = ['retry', 'fix-first', 'stop', 'unknown'];
  const expectAdvice = (advice: RetryAdvice): void => {
    expect(Object.keys(advice)).toEqual(['verdict', 'delayMs', 'because', 'basis', 'dialect', 'action']);
    expect(VERDICTS).toContain(advice.verdict);
    const waits = advice.verdict === 'retry' || advice.verdict === 'unknown';
    expect(Number.isInteger(advice.delayMs)).toBe(waits);
    expect(jsonOf(advice)).toEqual(jsonOf(structuredClone(advice)));
  };

  test.each(oddities)('%s', (_, value) => {
    const any = value as never;
    expectAdvice(adviseRetry(any));
    expectAdvice(adviseRetry(record(1006), any));
    for (const code of [1006, 4000]) {
      expectAdvice(adviseRetry({ code: value } as never));
      expectAdvice(adviseRetry({ code, reason: value, wasClean: value, evidence: value } as never));
      expectAdvice(adviseRetry(record(code), { policy: any }));
      expectAdvice(adviseRetry(record(code), { dialects: any }));
      expectAdvice(adviseRetry(record(code), { dialects: [any] }));
      expectAdvice(adviseRetry(record(code), { attempt: any }));
      for (const key of Object.keys(standard)) {
        expectAdvice(adviseRetry(record(code), { policy: { ...standard, [key]: value } }));
      }
      expectAdvice(adviseRetry(record(code), { policy: { ...standard, rules: [any] } }));
    }
  });

  test('anything', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (a, b, c) => {
        expectAdvice(adviseRetry(a as never, { policy: b as never, dialects: c as never }));
        expectAdvice(adviseRetry(record(4000), { dialects: [a, b] as never, attempt: c as never }));
        const policy = { ...standard, delay: a, attempts: b, rules: [{ from: 0, to: 65535, verdict: c }] };
        expectAdvice(adviseRetry(record(4000), { policy: policy as never }));
      }),
    );
  });

  test('without a code: otherwise', () => {
    for (const evidence of [{}, { opened: false }] as const satisfies readonly CloseEvidence[]) {
      expect(adviseRetry(record(undefined, { evidence }))).toMatchObject({
        verdict: 'unknown',
        basis: 'default',
      });
    }
    for (const none of [null, undefined, {}]) {
      expect(adviseRetry(none as never)).toMatchObject({ verdict: 'unknown', basis: 'default' });
    }
  });

  test('halves: a record from JSON, with null for undefined', () => {
    const json = { code: 1006, reason: null, wasClean: null, evidence: null };
    expect(adviseRetry(json as never)).toMatchObject({ verdict: 'retry', because: 'lost' });
    expect(adviseRetry({ code: 1006, evidence: { opened: false } } as never).because).toBe('refused');
  });

  test('a policy that is none is the standard one: no loop without an end comes of a slip', () => {
    for (const policy of [
      null,
      'sockette',
      {},
      { ...standard, attempts: NaN },
      { ...standard, attempts: 'many' },
    ]) {
      expect(adviseRetry(record(1006), { policy: policy as never, attempt: 11 }).because).toBe(
        'attempts-used-up',
      );
    }
    for (const hostile of [throwingProxy, revokedProxy()]) {
      expect(adviseRetry(record(1006), { policy: hostile as never }).verdict).toBe('retry');
    }
  });
});
