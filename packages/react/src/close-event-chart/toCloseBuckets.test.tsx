import { closeCodeFacts, outcomeOf, toCloseRecord, type CloseRecord, type Outcome } from '@close-codes/core';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { en } from '@close-codes/core/locales/en';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOOKS, STACK_ORDER } from './outcomeLook.ts';
import { niceWidth, toCloseBuckets, type CloseBuckets, type CloseChartData } from './toCloseBuckets.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const T0 = Date.UTC(2026, 10, 26, 12);

const record = (at: number, code: number, opened?: boolean): CloseRecord => ({
  ...toCloseRecord({ code, reason: '', wasClean: false }, { opened }),
  at,
});

const flat = ({ buckets }: CloseBuckets) =>
  buckets.flatMap(({ from, counts }) =>
    counts.map(({ code, outcome, count }) => [from - T0, code, outcome, count]),
  );

const untyped = (data: unknown): CloseBuckets => toCloseBuckets(data as CloseChartData);

const matrix = (
  ...result: { metric: Record<string, string>; values: readonly (readonly [number, string])[] }[]
) => ({ resultType: 'matrix', result }) as const;

test('the stack has every outcome once, and no two that look the same', () => {
  expect([...STACK_ORDER].sort()).toEqual(Object.keys(en.outcomes).sort());
  const looks = Object.values(LOOKS).map(({ tone, texture }) => `${tone} ${texture}`);
  expect(new Set(looks).size).toBe(STACK_ORDER.length);
});

describe('records', () => {
  test('are counted by code and by outcome, which the evidence decides', () => {
    const found = toCloseBuckets(
      [record(T0, 1006, true), record(T0 + 1, 1006, false), record(T0 + 2, 1006), record(T0 + 61_000, 1000)],
      { widthMs: MINUTE },
    );
    expect(flat(found)).toEqual([
      [0, 1006, 'lost', 2],
      [0, 1006, 'refused', 1],
      [MINUTE, 1000, 'normal', 1],
    ]);
    expect(found).toMatchObject({ count: 4, rows: 4, leftOut: [], outOfOrder: 0, widthMs: MINUTE });
  });

  test('without a code have the outcome of the record', () => {
    const unseen = { ...record(T0, 1000, false), code: undefined };
    expect(flat(toCloseBuckets([unseen]))).toEqual([[0, undefined, 'refused', 1]]);
  });

  test('mean what their dialect says', () => {
    const records = [record(T0, 4004)];
    expect(flat(toCloseBuckets(records))[0]).toContain('application');
    expect(flat(toCloseBuckets(records, { dialects: [discordGateway] }))[0]).toContain('rejected');
  });
});

describe('points', () => {
  test('are added up; without evidence 1006 was open, unless somebody knows better', () => {
    expect(
      flat(
        toCloseBuckets([
          { t: T0, code: 1006, count: 2 },
          { t: T0, code: 1006, count: 3 },
          { t: T0, code: 1006, count: 4, outcome: 'refused' },
          { t: T0, count: 1.5 },
        ]),
      ),
    ).toEqual([
      [0, 1006, 'lost', 5],
      [0, 1006, 'refused', 4],
      [0, undefined, 'unknown', 1.5],
    ]);
  });

  test('zeros make the time longer, and nothing else', () => {
    const found = toCloseBuckets([
      { t: T0, code: 1000, count: 0 },
      { t: T0 + 10_000, code: 1000, count: 1 },
    ]);
    expect(found.buckets).toHaveLength(11);
    expect(found.buckets[0]).toMatchObject({ count: 0, counts: [] });
    expect(flat(found)).toEqual([[10_000, 1000, 'normal', 1]]);
  });

  test('that come by the hour have a bucket each, although half an hour would do', () => {
    const points = Array.from({ length: 25 }, (_, n) => ({ t: T0 + n * HOUR, code: 1000, count: 1 }));
    const found = toCloseBuckets(points);
    expect(found.widthMs).toBe(HOUR);
    expect(found.buckets.every(({ count }) => count === 1)).toBe(true);
  });

  test('by a clock of seven minutes from an odd minute', () => {
    const odd = T0 + 3 * MINUTE;
    const points = Array.from({ length: 100 }, (_, n) => ({ t: odd + n * 7 * MINUTE, code: 1000, count: 1 }));
    const found = toCloseBuckets(points);
    expect(found.widthMs % (7 * MINUTE)).toBe(0);
    expect(new Set(found.buckets.slice(1, -1).map(({ count }) => count)).size).toBe(1);
  });
});

describe('Prometheus', () => {
  const seconds = T0 / 1000;

  test('a sample counts for the step before it', () => {
    const found = toCloseBuckets(
      matrix(
        { metric: { code: '1006' }, values: [0, 300, 600].map((s) => [seconds + s, '2']) },
        { metric: { code: '1000' }, values: [[seconds + 300, '1.25']] },
      ),
    );
    expect(found.widthMs).toBe(5 * MINUTE);
    expect(flat(found)).toEqual([
      [-5 * MINUTE, 1006, 'lost', 2],
      [0, 1006, 'lost', 2],
      [0, 1000, 'normal', 1.25],
      [5 * MINUTE, 1006, 'lost', 2],
    ]);
    expect(found.outOfOrder).toBe(0);
  });

  test('the outcome label goes before the code, and is enough', () => {
    const values = [[seconds, '1']] as const;
    expect(
      flat(
        toCloseBuckets({
          status: 'success',
          data: matrix(
            { metric: { code: '1006', outcome: 'refused' }, values },
            { metric: { outcome: 'timeout' }, values },
            { metric: { code: '1013', outcome: 'not one of them' }, values },
          ),
        }),
      ),
    ).toEqual([
      [0, 1006, 'refused', 1],
      [0, undefined, 'timeout', 1],
      [0, 1013, 'overloaded', 1],
    ]);
  });

  test('what is no increase of a code is left out, and said', () => {
    const found = untyped({
      status: 'success',
      data: {
        resultType: 'matrix',
        result: [
          {
            metric: { code: '1000' },
            values: [
              [seconds, 'NaN'],
              [seconds, '+Inf'],
              [seconds, '-Inf'],
              [seconds, '-1'],
              [seconds, ''],
              [NaN, '3'],
              7,
            ],
          },
          { metric: { job: 'gateway' }, values: [[seconds, '4']] },
          { metric: { code: '99999' }, values: [[seconds, '5']] },
          {
            metric: { code: '1000' },
            histograms: [
              [seconds, {}],
              [seconds, {}],
            ],
          },
          null,
        ],
      },
    });
    expect(found.leftOut).toEqual([
      { reason: 'count', rows: 4, count: 0 },
      { reason: 'negative', rows: 1, count: 0 },
      { reason: 'time', rows: 1, count: 3 },
      { reason: 'row', rows: 4, count: 0 },
      { reason: 'code', rows: 2, count: 9 },
    ]);
    expect(found.buckets).toEqual([]);
  });

  test.each([
    [{ status: 'error', errorType: 'bad_data', error: 'parse error' }, 'failed'],
    [{ status: 'success', data: { resultType: 'vector', result: [] } }, 'data'],
    [{ resultType: 'matrix' }, 'data'],
    ['1006', 'data'],
    [1006, 'data'],
    [new Map(), 'data'],
  ])('%j is not the result of a range query', (data, reason) => {
    expect(untyped(data).leftOut).toEqual([{ reason, rows: 1, count: 0 }]);
  });
});

test.each([[null], [undefined], [[]], [matrix()]])('nothing comes of %j', (data) => {
  expect(toCloseBuckets(data)).toEqual({
    buckets: [],
    widthMs: 0,
    count: 0,
    rows: 0,
    leftOut: [],
    outOfOrder: 0,
  });
});

test('each bad row is left out for its reason, the sound ones are counted', () => {
  const found = untyped([
    { t: T0, code: 1000, count: 2 },
    null,
    'close',
    { t: NaN, code: 1000, count: 3 },
    { code: 1000, count: 4 },
    { t: 9e15, code: 1000, count: 5 },
    { t: T0, code: 1000, count: NaN },
    { t: T0, code: 1000, count: '7' },
    { t: T0, code: 1000, count: -8 },
    { t: T0, code: '1000', count: 9 },
    { t: T0, code: 70_000, count: 10 },
    { at: null, code: 1000 },
    { t: T0, code: 1000, count: 1, outcome: 'fine' },
  ]);
  expect(flat(found)).toEqual([[0, 1000, 'normal', 2]]);
  expect(Object.fromEntries(found.leftOut.map(({ reason, rows, count }) => [reason, [rows, count]]))).toEqual(
    {
      row: [2, 0],
      time: [4, 13],
      count: [2, 0],
      negative: [1, 0],
      code: [3, 20],
    },
  );
});

test('what throws when it is read is left out', () => {
  const hostile = new Proxy(
    {},
    {
      get() {
        throw new Error('no');
      },
    },
  );
  expect(untyped([hostile]).leftOut).toEqual([{ reason: 'time', rows: 1, count: 0 }]);
  expect(untyped(hostile).leftOut).toEqual([{ reason: 'data', rows: 1, count: 0 }]);
  const dialects = [hostile] as never;
  expect(toCloseBuckets([record(T0, 4000)], { dialects }).count).toBe(1);
});

test('in either order nothing is out of order; rows that run against it are counted', () => {
  const times = [0, 1, 2, 3, 4].map((n) => T0 + n * 1000);
  const points = (list: readonly number[]) => list.map((t) => ({ t, code: 1000, count: 1 }));
  expect(toCloseBuckets(points(times)).outOfOrder).toBe(0);
  expect(toCloseBuckets(points([...times].reverse())).outOfOrder).toBe(0);
  const shuffled = toCloseBuckets(points([times[0]!, times[3]!, times[1]!, times[4]!]));
  expect(shuffled.outOfOrder).toBe(1);
  expect(shuffled.count).toBe(4);
});

describe('width', () => {
  test.each<[range: number, width: number]>([
    [0, 1000],
    [59_999, 1000],
    [HOUR - 1, MINUTE],
    [DAY - 1, 30 * MINUTE],
    [7 * DAY - 1, 3 * HOUR],
    [365 * DAY, 7 * DAY],
    [3000 * 365 * DAY, 51 * 365 * DAY],
  ])('over %i ms it is %i ms', (range, width) => {
    const found = toCloseBuckets([
      record(0, 1000),
      record(range, 1000),
      record(Math.floor(range / 2) + 1, 1000),
    ]);
    expect(found.widthMs).toBe(width);
    expect(found.buckets.length).toBeLessThanOrEqual(61);
  });

  test('the one asked for, but never more than 500 buckets', () => {
    const records = [record(T0, 1000), record(T0 + DAY, 1000)];
    expect(toCloseBuckets(records, { widthMs: 2 * HOUR }).widthMs).toBe(2 * HOUR);
    const narrow = toCloseBuckets(records, { widthMs: 1000 });
    expect(narrow.buckets.length).toBeLessThanOrEqual(500);
    expect(narrow.widthMs % 1000).toBe(0);
    expect(narrow.count).toBe(2);
  });

  test.each([NaN, 0, -1, Infinity, '60000', null])('%s is no width', (widthMs) => {
    expect(toCloseBuckets([record(T0, 1000)], { widthMs: widthMs as number }).widthMs).toBe(1000);
  });

  test('days begin at local midnight, weeks on Monday', () => {
    const [day] = toCloseBuckets([record(T0, 1000)], { widthMs: DAY, offsetMs: 2 * HOUR }).buckets;
    expect(day!.from).toBe(Date.UTC(2026, 10, 25, 22));
    const [week] = toCloseBuckets([record(T0, 1000)], { widthMs: 7 * DAY }).buckets;
    expect(new Date(week!.from).toISOString()).toBe('2026-11-23T00:00:00.000Z');
  });

  test('niceWidth is never below what was asked for', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e13, noNaN: true }),
        fc.integer({ min: 1, max: 1e9 }),
        (least, grid) => {
          const width = niceWidth(least, grid);
          expect(width).toBeGreaterThanOrEqual(least);
          expect(width % grid).toBe(0);
        },
      ),
    );
  });
});

// Any row there may be: sound ones, and every kind of nonsense in every field.
const strange = fc.constantFrom<unknown>(
  undefined,
  null,
  NaN,
  Infinity,
  -Infinity,
  -1,
  '',
  '5',
  {},
  [],
  true,
);
const anyTime = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: T0, max: T0 + DAY }) },
  { weight: 1, arbitrary: fc.double({ min: -8.64e15, max: 8.64e15, noNaN: true }) },
  { weight: 1, arbitrary: strange },
);
const anyCount = fc.oneof({ weight: 6, arbitrary: fc.nat(10_000) }, { weight: 1, arbitrary: strange });
const anyCode = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1000, max: 4999 }) },
  { weight: 1, arbitrary: strange },
);
const anyRow: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ t: anyTime, code: anyCode, count: anyCount }) },
  {
    weight: 2,
    arbitrary: fc.record({ at: anyTime, code: anyCode, evidence: fc.record({ opened: fc.boolean() }) }),
  },
  { weight: 1, arbitrary: strange },
);

/** Closes a row stands for, by its own account. */
function closesOf(row: unknown): number {
  if (typeof row !== 'object' || row === null) return 0;
  if ('at' in row && row.at !== undefined) return 1;
  const count = 'count' in row ? row.count : undefined;
  return typeof count === 'number' && Number.isFinite(count) && count > 0 ? count : 0;
}

function expectSound(found: CloseBuckets, rows: number, closes: number): void {
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  expect(found.rows + sum(found.leftOut.map((left) => left.rows))).toBe(rows);
  expect(found.count + sum(found.leftOut.map((left) => left.count))).toBeCloseTo(closes, 6);
  expect(sum(found.buckets.map(({ count }) => count))).toBeCloseTo(found.count, 6);
  // One expectation for all: there may be 500 buckets, and that many runs.
  const odd = found.buckets.filter(
    ({ from, to, count, counts }, index) =>
      to - from !== found.widthMs ||
      Math.abs(sum(counts.map((part) => part.count)) - count) > 1e-6 ||
      counts.some((part) => !(part.count > 0)) ||
      (index > 0 && found.buckets[index - 1]!.to !== from),
  );
  expect(odd).toEqual([]);
  expect(found.buckets.length).toBeLessThanOrEqual(500);
}

test('nothing is lost: what came in is drawn, or said to be left out', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 60 }),
      fc.option(fc.integer({ min: 1, max: DAY }), { nil: undefined }),
      (rows, widthMs) => {
        const found = toCloseBuckets(rows as never, { widthMs });
        expectSound(
          found,
          rows.length,
          rows.reduce<number>((all, row) => all + closesOf(row), 0),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test('nothing of a Prometheus result is lost, either', () => {
  const value = fc.oneof(fc.nat(1000).map(String), fc.constantFrom('NaN', '+Inf', '-Inf', '-3', 'x', ''));
  const series = fc.record({
    metric: fc.record({
      code: fc.constantFrom('1006', '1000', 'x', ''),
      outcome: fc.constantFrom('lost', 'x', ''),
    }),
    values: fc.array(
      fc.tuple(
        fc.nat(1440).map((n) => T0 / 1000 + n * 60),
        value,
      ),
      { maxLength: 30 },
    ),
  });
  fc.assert(
    fc.property(fc.array(series, { maxLength: 6 }), (result) => {
      const values = result.flatMap((one) => one.values.map(([, text]) => Number(text || NaN)));
      const closes = values.filter((n) => n > 0 && Number.isFinite(n)).reduce((a, b) => a + b, 0);
      expectSound(toCloseBuckets({ resultType: 'matrix', result }), values.length, closes);
    }),
    { numRuns: 300 },
  );
});

test('the order of rows makes no difference, and neither does the time zone to how many there are', () => {
  const point = fc.record({
    t: fc.integer({ min: T0, max: T0 + 30 * DAY }),
    code: fc.integer({ min: 1000, max: 1015 }),
    count: fc.nat(100),
  });
  const sorted = (found: CloseBuckets) =>
    found.buckets.map(({ from, count, counts }) => [
      from,
      count,
      new Map(counts.map((c) => [`${c.code}`, c.count])),
    ]);
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: -14, max: 14 }),
      (points, hours) => {
        const found = toCloseBuckets(points);
        expect(sorted(toCloseBuckets([...points].reverse()))).toEqual(sorted(found));
        expect(toCloseBuckets(points, { offsetMs: hours * HOUR }).count).toBe(found.count);
      },
    ),
  );
});

test('outcomes are those of core', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 65_535 }),
      fc.option(fc.boolean(), { nil: undefined }),
      (code, opened) => {
        const one = record(T0, code, opened);
        const outcomes: Outcome[] = [outcomeOf(one), closeCodeFacts(code).outcome];
        expect(toCloseBuckets([one]).buckets[0]!.counts[0]!.outcome).toBe(outcomes[0]);
        expect(toCloseBuckets([{ t: T0, code, count: 1 }]).buckets[0]!.counts[0]!.outcome).toBe(outcomes[1]);
      },
    ),
  );
});
