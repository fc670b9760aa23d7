import { closeCodeFacts, outcomeOf, type CloseRecord, type Dialect, type Outcome } from '@close-codes/core';
import { STACK_ORDER } from './outcomeLook.ts';

/** So many closes with one code at one time; or in the interval that begins then. */
export interface ClosePoint {
  /** Milliseconds since the epoch. */
  readonly t: number;
  /** The close code; without one the closes count as `outcome`, or as `unknown`. */
  readonly code?: number | null | undefined;
  /** How many: zero or more. Fractions are kept. */
  readonly count: number;
  /** If it is known: whether a 1006 had been open tells `lost` from `refused`. Default: what the code says. */
  readonly outcome?: Outcome | undefined;
}

/** One series of a Prometheus range query: seconds, and a number as text. */
export interface PrometheusSeries {
  /** Labels. `code` and `outcome` are read, `outcome` first; other labels are not. */
  readonly metric: { readonly [label: string]: string };
  /** Samples. */
  readonly values: readonly (readonly [seconds: number, value: string])[];
}

/** What `/api/v1/query_range` of Prometheus answers with: the part called `data`. */
export interface PrometheusRange {
  /** A range query has a matrix. */
  readonly resultType: 'matrix';
  /** Its series. */
  readonly result: readonly PrometheusSeries[];
}

/** The whole answer of `/api/v1/query_range`. */
export interface PrometheusResponse {
  /** `success` or `error`. */
  readonly status: string;
  /** Where it succeeded. */
  readonly data?: PrometheusRange | undefined;
}

/**
 * Closes, in any of three shapes.
 *
 * - Records: from `useWebSocketClose`, an observer, a log.
 * - Points `{ t, code, count }`: closes that somebody else counted.
 * - The result of a Prometheus range query, as `data` or as the whole answer. Its values have to be **increases**, not
 *   the counter itself, whose value is all closes since the process began, and the window has to be the step, or closes
 *   are counted twice or not at all:
 *   `sum by (code, outcome) (increase(websocket_closes_total[5m]))` with `step=5m`. Of a rate per second make
 *   `300 * rate(…[5m])`. A sample stands for the step before it, so it is drawn there. `increase` extrapolates, so the
 *   counts may be fractions.
 */
export type CloseChartData =
  readonly CloseRecord[] | readonly ClosePoint[] | PrometheusRange | PrometheusResponse | null | undefined;

/**
 * Why a row could not be used.
 *
 * - `data`: what was given is neither a list nor the result of a range query
 * - `failed`: Prometheus answered with an error
 * - `row`: no record, no point, no sample
 * - `time`: missing, not finite, or beyond what a date can be (±8.64e15 ms)
 * - `count`: missing, NaN, infinite, or beyond 2^53
 * - `negative`: below zero
 * - `code`: neither a close code (0–65535) nor an outcome
 */
export type LeftOutReason = 'data' | 'failed' | 'row' | 'time' | 'count' | 'negative' | 'code';

/** Rows that could not be used. */
export interface LeftOut {
  /** Why. */
  readonly reason: LeftOutReason;
  /** How many of them. */
  readonly rows: number;
  /** How many closes they stood for, as far as that can be known. */
  readonly count: number;
}

/** Closes with one code and one outcome. */
export interface CodeCount {
  /** `undefined` where none is known. */
  readonly code: number | undefined;
  /** What these closes amount to. */
  readonly outcome: Outcome;
  /** How many. */
  readonly count: number;
}

/** The closes of one span of time. */
export interface CloseBucket {
  /** Milliseconds since the epoch; the first that belongs to it. */
  readonly from: number;
  /** Milliseconds since the epoch; the first that does not. */
  readonly to: number;
  /** All closes in it. */
  readonly count: number;
  /** The same by code and outcome, without zeros. */
  readonly counts: readonly CodeCount[];
}

/** Closes over time. Plain JSON. */
export interface CloseBuckets {
  /** In order of time, each as wide as `widthMs`, without gaps. Empty where no row could be used. */
  readonly buckets: readonly CloseBucket[];
  /** Width of each in milliseconds; 0 without buckets. */
  readonly widthMs: number;
  /** All closes in the buckets. With those of `leftOut` they are all that came in. */
  readonly count: number;
  /** Rows that were used. With those of `leftOut` they are all that came in. */
  readonly rows: number;
  /** What could not be used, by reason. */
  readonly leftOut: readonly LeftOut[];
  /** Rows that ran against the order of the others. They are used all the same. */
  readonly outOfOrder: number;
}

/** How closes become buckets. */
export interface CloseBucketOptions {
  /**
   * Width of a bucket in milliseconds. Default: the smallest of 1, 2, 5, 10, 15, 30 s and min, 1, 2, 3, 6, 12 h, 1, 2, 7 days …
   * that makes at most 60, and a multiple of the distance of samples that are regular. One that makes more than 500 is
   * multiplied until it does not.
   */
  readonly widthMs?: number | undefined;
  /**
   * Local time minus UTC in milliseconds, or what says it for the time of the last close: days, and hours, begin where
   * they do locally. Default: 0, UTC.
   */
  readonly offsetMs?: number | ((time: number) => number) | undefined;
  /** In order of precedence: what codes mean there. Default: none. */
  readonly dialects?: readonly Dialect[] | undefined;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

const NICE = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 7, 14, 28, 91, 182, 365].map((n) => n * DAY),
];

/** A width people count in that is not below `least`, and a multiple of `grid`. */
export function niceWidth(least: number, grid = 1): number {
  const unit = grid > 1 ? grid : YEAR;
  const multiple = Math.max(1, Math.ceil(least / unit)) * unit;
  const nice = NICE.find((width) => width >= least && width % grid === 0);
  // A clock of seven minutes fits into no hour; the first that it fits into is a week.
  return nice !== undefined && nice < 3 * multiple ? nice : multiple;
}

/** 1970 began on a Thursday; weeks begin on Monday. */
export function phaseOf(offsetMs: number): number {
  return 4 * DAY - offsetMs;
}

const MAX_AUTOMATIC = 60;
const MAX_BUCKETS = 500;
const MAX_DATE = 8.64e15;
const NO_CODE = 65_536;

const OUTCOMES: ReadonlyMap<unknown, number> = /* @__PURE__ */ new Map(
  STACK_ORDER.map((outcome, index) => [outcome, index]),
);

/** Reads a property of anything; `undefined` where reading throws. */
function read(value: unknown, key: string | number): unknown {
  try {
    return (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[key];
  } catch {
    return undefined;
  }
}

const isCode = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < NO_CODE;

const gcd = (a: number, b: number): number => {
  while (b > 0) [a, b] = [b, a % b];
  return a;
};

const modulo = (a: number, b: number): number => ((a % b) + b) % b;

/** What was read: numbers only, so that the second pass, which knows the width, is cheap. */
class Reading {
  readonly times: number[] = [];
  readonly counts: number[] = [];
  /** Code and outcome in one number. */
  readonly keys: number[] = [];
  readonly leftOut = new Map<LeftOutReason, { rows: number; count: number }>();
  first = Infinity;
  last = -Infinity;
  /** All times are a multiple of it away from the first. 0: there is one time only. */
  grid = 0;
  ascents = 0;
  descents = 0;
  private before: number | undefined;

  /** What comes is in an order of its own. */
  startSeries(): void {
    this.before = undefined;
  }

  leave(reason: LeftOutReason, count: unknown, rows = 1): void {
    const known = this.leftOut.get(reason) ?? { rows: 0, count: 0 };
    known.rows += rows;
    if (typeof count === 'number' && count > 0 && count <= Number.MAX_SAFE_INTEGER) known.count += count;
    this.leftOut.set(reason, known);
  }

  add(t: unknown, count: unknown, code: number | undefined, outcome: Outcome | undefined): void {
    const index = OUTCOMES.get(outcome);
    if (typeof t !== 'number' || !(Math.abs(t) <= MAX_DATE)) this.leave('time', count);
    // NaN and infinity are not at most anything; what is minus infinity is no count either.
    else if (typeof count !== 'number' || !(Math.abs(count) <= Number.MAX_SAFE_INTEGER))
      this.leave('count', 0);
    else if (count < 0) this.leave('negative', 0);
    else if (index === undefined) this.leave('code', count);
    else this.keep(Math.floor(t), count, (code ?? NO_CODE) * 16 + index);
  }

  private keep(t: number, count: number, key: number): void {
    const { before, times } = this;
    if (before !== undefined && t !== before) {
      if (t > before) this.ascents += 1;
      else this.descents += 1;
    }
    this.before = t;
    const [start = t] = times;
    if (this.grid !== 1) this.grid = gcd(Math.abs(t - start), this.grid);
    if (t < this.first) this.first = t;
    if (t > this.last) this.last = t;
    times.push(t);
    this.counts.push(count);
    this.keys.push(key);
  }
}

type OutcomeOf = (code: unknown, record?: unknown) => Outcome;

/** Asks core once for each code, as long as no dialect can go by the reason. */
function outcomes(dialects: readonly Dialect[] | undefined): OutcomeOf {
  const known = new Map<number, Outcome>();
  const ask = (code: unknown, record: unknown): Outcome => {
    try {
      if (record !== undefined) return outcomeOf(record as CloseRecord, dialects);
      return code === undefined ? 'unknown' : closeCodeFacts(code, { dialects }).outcome;
    } catch {
      return 'unknown'; // dialects that are none, from untyped code
    }
  };
  return (code, record) => {
    // By rules of dialects the reason counts as well.
    if (record !== undefined && dialects && read(record, 'reason') !== '') return ask(code, record);
    const opened = record === undefined ? undefined : read(read(record, 'evidence'), 'opened');
    const evidence = record === undefined ? 0 : opened === true ? 1 : opened === false ? 2 : 3;
    const key = (typeof code === 'number' ? code : NO_CODE) * 4 + evidence;
    let outcome = known.get(key);
    if (outcome === undefined) known.set(key, (outcome = ask(code, record)));
    return outcome;
  };
}

function readRow(row: unknown, reading: Reading, outcomeFor: OutcomeOf): void {
  if (typeof row !== 'object' || row === null) {
    reading.leave('row', 0);
    return;
  }
  const at = read(row, 'at');
  const code = read(row, 'code') ?? undefined;
  const known = code === undefined || isCode(code);
  if (at !== undefined) {
    // Events come when they come, however regular that looks. A record from JSON may have null for its time.
    reading.grid = 1;
    reading.add(at, 1, code as number | undefined, known ? outcomeFor(code, row) : undefined);
    return;
  }
  const own = read(row, 'outcome') ?? undefined;
  const outcome = own ?? (known ? outcomeFor(code) : undefined);
  reading.add(
    read(row, 't'),
    read(row, 'count'),
    code as number | undefined,
    known ? (outcome as Outcome) : undefined,
  );
}

function readSeries(series: unknown, reading: Reading, outcomeFor: OutcomeOf): void {
  const values = read(series, 'values');
  if (!Array.isArray(values)) {
    const histograms = read(series, 'histograms');
    reading.leave('row', 0, Array.isArray(histograms) ? histograms.length : 1);
    return;
  }
  const metric = read(series, 'metric');
  const label = read(metric, 'code');
  const number = typeof label === 'string' && /^\d{1,5}$/.test(label) ? Number(label) : undefined;
  const code = isCode(number) ? number : undefined;
  const own = read(metric, 'outcome');
  const outcome = OUTCOMES.has(own) ? (own as Outcome) : code === undefined ? undefined : outcomeFor(code);
  reading.startSeries();
  for (const sample of values as readonly unknown[]) {
    if (!Array.isArray(sample)) {
      reading.leave('row', 0);
      continue;
    }
    const [seconds, text] = sample as readonly unknown[];
    const value = typeof text === 'string' && text.trim() !== '' ? Number(text) : text;
    reading.add(typeof seconds === 'number' ? Math.round(seconds * SECOND) : seconds, value, code, outcome);
  }
}

/** @returns were these samples, taken by a clock? */
function readAll(data: unknown, reading: Reading, outcomeFor: OutcomeOf): boolean {
  if (data === null || data === undefined) return false;
  if (Array.isArray(data)) {
    // Not for…of: a list from untyped code may have an iterator that throws, or holes.
    for (let index = 0; index < data.length; index += 1) readRow(read(data, index), reading, outcomeFor);
    return false;
  }
  if (read(data, 'status') === 'error') {
    reading.leave('failed', 0);
    return false;
  }
  const range = read(data, 'data') ?? data;
  const result = read(range, 'result');
  if (read(range, 'resultType') !== 'matrix' || !Array.isArray(result)) {
    reading.leave('data', 0);
    return false;
  }
  for (let index = 0; index < result.length; index += 1) {
    readSeries(read(result, index), reading, outcomeFor);
  }
  return true;
}

/**
 * Closes of any of three shapes, counted by time, code and outcome. Total: it answers for any input and never throws;
 * what it could not use it counts, with the reason. Nothing is lost: rows and closes that came in are those in the
 * buckets and those left out. It reads each row once, and the order does not matter.
 *
 * @param data records, points, or the result of a Prometheus range query, see `CloseChartData`
 * @param options width, time zone, dialects
 *
 * @example
 * const { buckets, leftOut } = toCloseBuckets(history, { widthMs: 60_000 });
 */
export function toCloseBuckets(data: CloseChartData, options?: CloseBucketOptions): CloseBuckets {
  const dialects = options?.dialects;
  const reading = new Reading();
  const sampled = readAll(data, reading, outcomes(Array.isArray(dialects) ? dialects : undefined));
  const { times, counts, keys, first, last } = reading;
  const leftOut = Array.from(reading.leftOut, ([reason, sums]) => ({ reason, ...sums }));
  const rows = times.length;
  const outOfOrder = sampled ? reading.descents : Math.min(reading.ascents, reading.descents);
  if (rows === 0) return { buckets: [], widthMs: 0, count: 0, rows, leftOut, outOfOrder };

  const range = last - first;
  // Two times are always a multiple of something apart; three or more are only if somebody counted by a clock.
  const regular = reading.grid > 1 && (sampled || range > reading.grid);
  const grid = regular ? reading.grid : 1;
  const shift = sampled && regular ? grid : 0;
  const given = options?.widthMs;
  const offset = typeof options?.offsetMs === 'function' ? options.offsetMs(last) : options?.offsetMs;
  let widthMs =
    typeof given === 'number' && given >= 1 && given <= MAX_DATE
      ? Math.floor(given)
      : niceWidth((range + 1) / MAX_AUTOMATIC, grid);
  const local = phaseOf(typeof offset === 'number' && Math.abs(offset) <= DAY ? offset : 0);
  // Bars begin where days do, as far as the samples allow that.
  const phase = modulo(first - local, grid) === 0 ? local : modulo(first, grid);
  const startOf = (): number => first - shift - modulo(first - shift - phase, widthMs);
  const lengthOf = (): number => Math.floor((last - shift - startOf()) / widthMs) + 1;
  if (lengthOf() > MAX_BUCKETS) widthMs *= Math.ceil((range + widthMs) / widthMs / (MAX_BUCKETS - 1));
  const start = startOf();
  const length = lengthOf();

  const sums = Array.from({ length }, () => new Map<number, number>());
  for (let row = 0; row < rows; row += 1) {
    const count = counts[row] ?? 0;
    const key = keys[row] ?? 0;
    const bucket = sums[Math.floor(((times[row] ?? 0) - shift - start) / widthMs)];
    if (count > 0) bucket?.set(key, (bucket.get(key) ?? 0) + count);
  }
  let all = 0;
  const buckets = sums.map((byKey, index): CloseBucket => {
    const from = start + index * widthMs;
    let count = 0;
    const parts = Array.from(byKey, ([key, sum]): CodeCount => {
      count += sum;
      const code = Math.floor(key / 16);
      return {
        code: code === NO_CODE ? undefined : code,
        outcome: STACK_ORDER[key % 16] ?? 'unknown',
        count: sum,
      };
    });
    all += count;
    return { from, to: from + widthMs, count, counts: parts };
  });
  return { buckets, widthMs, count: all, rows, leftOut, outOfOrder };
}
