import type { Outcome } from '@close-codes/core';
import type { TimeSpan } from '../internal/timeSpan.ts';
import { STACK_ORDER } from './outcomeLook.ts';
import { niceWidth, phaseOf, type CloseBucket, type CloseBuckets } from './toCloseBuckets.ts';

/** A bucket as it is drawn: how many of each outcome. */
export interface BarRow {
  readonly from: number;
  readonly to: number;
  /** Of the outcomes that are switched on. */
  readonly count: number;
  readonly outcomes: { readonly [O in Outcome]?: number };
}

/** All closes with one code. */
export interface CodeRow {
  /** `undefined`: no code is known. `other`: those that are too rare for a bar of their own. */
  readonly code: number | 'other' | undefined;
  readonly count: number;
  readonly outcomes: { readonly [O in Outcome]?: number };
}

type Sums = { [O in Outcome]?: number };

/** All closes of each outcome, in the order of the stack. */
export function outcomeTotals(buckets: readonly CloseBucket[]): (readonly [Outcome, number])[] {
  const sums: Sums = {};
  for (const { counts } of buckets) {
    for (const { outcome, count } of counts) sums[outcome] = (sums[outcome] ?? 0) + count;
  }
  return STACK_ORDER.flatMap((outcome) => {
    const sum = sums[outcome];
    return sum === undefined ? [] : [[outcome, sum] as const];
  });
}

/** The bars, without the outcomes that are switched off. */
export function barRows(buckets: readonly CloseBucket[], hidden: ReadonlySet<Outcome>): BarRow[] {
  return buckets.map(({ from, to, counts }) => {
    const outcomes: Sums = {};
    let all = 0;
    for (const { outcome, count } of counts) {
      if (hidden.has(outcome)) continue;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + count;
      all += count;
    }
    return { from, to, count: all, outcomes };
  });
}

const MOST_CODES = 10;

/** Closes by code, most first; those beyond the tenth together. */
export function codeRows(
  buckets: readonly CloseBucket[],
  hidden: ReadonlySet<Outcome>,
  most: number = MOST_CODES,
): CodeRow[] {
  const rows = new Map<number | undefined, { code: number | undefined; count: number; outcomes: Sums }>();
  for (const { counts } of buckets) {
    for (const { code, outcome, count } of counts) {
      if (hidden.has(outcome)) continue;
      let row = rows.get(code);
      if (!row) rows.set(code, (row = { code, count: 0, outcomes: {} }));
      row.count += count;
      row.outcomes[outcome] = (row.outcomes[outcome] ?? 0) + count;
    }
  }
  // Of equal ones the lower code first, so that nothing changes places without a reason.
  const sorted = [...rows.values()].sort(
    (a, b) => b.count - a.count || (a.code ?? Infinity) - (b.code ?? Infinity),
  );
  // Not for one: it takes no more room than "other".
  if (sorted.length <= most + 1) return sorted;
  const outcomes: Sums = {};
  let count = 0;
  for (const row of sorted.slice(most)) {
    count += row.count;
    for (const [outcome, sum] of Object.entries(row.outcomes) as [Outcome, number][]) {
      outcomes[outcome] = (outcomes[outcome] ?? 0) + sum;
    }
  }
  return [...sorted.slice(0, most), { code: 'other', count, outcomes }];
}

/** First and last bar that a span touches; `undefined` if it touches none, or is no span. */
export function barsIn(
  { buckets, widthMs }: CloseBuckets,
  span: TimeSpan | null | undefined,
): readonly [first: number, last: number] | undefined {
  const start = buckets[0]?.from;
  if (start === undefined || !span || !(span.from <= span.to)) return undefined;
  const first = Math.max(0, Math.floor((span.from - start) / widthMs));
  const last = Math.min(buckets.length - 1, Math.floor((span.to - start) / widthMs));
  return first <= last ? [first, last] : undefined;
}

/** What the axis of the counts says: five round numbers from 0 on, the last of them no less than any bar. */
export function countTicks(rows: readonly BarRow[]): number[] {
  const quarter = rows.reduce((most, { count }) => Math.max(most, count), 0) / 4;
  const magnitude = quarter > 0 ? 10 ** Math.floor(Math.log10(quarter)) : 1;
  const factor = [1, 2, 2.5, 5].find((each) => each * magnitude >= quarter) ?? 10;
  // There are no half closes.
  const step = Math.ceil(factor * magnitude);
  return [0, 1, 2, 3, 4].map((index) => index * step);
}

/** Where the axis has a time: on round ones, as many as fit. */
export function tickTimes(
  { buckets, widthMs }: CloseBuckets,
  most: number,
  offsetMs: (time: number) => number,
): number[] {
  const [first] = buckets;
  if (!first) return [];
  const between = niceWidth((buckets.length * widthMs) / Math.max(1, most), widthMs);
  const phase = phaseOf(offsetMs(first.from));
  const round = buckets.filter(({ from }) => (from - phase) % between === 0).map(({ from }) => from);
  // Bars that begin at odd times have no round ones among them.
  const step = Math.ceil(buckets.length / Math.max(1, most));
  return round.length > 0 ? round : buckets.filter((_, index) => index % step === 0).map(({ from }) => from);
}

/** How the axis of the times is laid out, in pixels. */
export interface TimeAxis {
  /** Of the bars. */
  readonly plotWidth: number;
  /** Before and after the bars, where a label may reach. */
  readonly before: number;
  readonly after: number;
  /** Of the widest label. */
  readonly labelWidth: number;
}

/** Without the times whose label, which stands below the middle of its bar, would be cut. */
export function ticksWithin(
  ticks: readonly number[],
  { buckets, widthMs }: CloseBuckets,
  { plotWidth, before, after, labelWidth }: TimeAxis,
): number[] {
  const start = buckets[0]?.from ?? 0;
  return ticks.filter((time) => {
    const middle = (((time - start) / widthMs + 0.5) / buckets.length) * plotWidth;
    return Math.min(before + middle, plotWidth - middle + after) >= labelWidth / 2;
  });
}
