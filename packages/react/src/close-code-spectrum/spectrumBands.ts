import { createRegistry, type CloseCodeRow, type RangeId } from '@close-codes/core';

/** A place on the spectrum: one code, or several that stand together. */
export interface CloseCodeSpan {
  /** The first number. */
  readonly from: number;
  /** The last number, included; `from` where it is one code. */
  readonly to: number;
  /** How many closes there were. */
  readonly count: number;
  /** How many different codes they had. */
  readonly codes: number;
}

/** One of its cells. */
export interface SpectrumCell extends CloseCodeSpan {
  /** One code, codes that were put together, or the numbers that are left. */
  readonly kind: 'code' | 'bin' | 'rest';
  /** Of a bin, the code seen most often; the lowest of equals. */
  readonly top: number | undefined;
  /** Numbers are left out before it. */
  readonly afterGap: boolean;
}

/** A range of RFC 6455 §7.4.2. */
export interface SpectrumBand extends CloseCodeSpan {
  readonly range: RangeId;
  readonly cells: readonly SpectrumCell[];
}

/** So many codes of a range, beyond the registered ones, stand one by one. If there are more, they are put together. */
const MOST_ALONE = 24;

/** How many numbers a bin spans: twenty bins a range, or a few more, with limits that are round numbers. */
const BIN_WIDTHS: { readonly [R in RangeId]: number } = {
  '0-999': 50,
  '1000-2999': 100,
  '3000-3999': 50,
  '4000-4999': 50,
  outside: 5000,
};

type Seen = ReadonlyMap<number, number>;

/** What the registry says by itself. Dialects come and go, and a scale is to stay where it is. */
let registered: readonly CloseCodeRow[] | undefined;

function span(from: number, to: number, codes: readonly number[], seen: Seen): Omit<SpectrumCell, 'kind'> {
  let [count, distinct, most] = [0, 0, 0];
  let top: number | undefined;
  for (const code of codes) {
    const times = seen.get(code) ?? 0;
    if (times > 0) distinct += 1;
    if (times > most) [top, most] = [code, times];
    count = Math.min(count + times, Number.MAX_VALUE);
  }
  return { from, to, count, codes: distinct, top, afterGap: false };
}

function single(code: number, seen: Seen): SpectrumCell {
  return { ...span(code, code, [code], seen), kind: 'code' };
}

/** The bins of a row that hold something. `current` has a cell of its own, and parts the bin it would be in. */
function bins(
  { from, to }: CloseCodeRow,
  inside: readonly number[],
  width: number,
  seen: Seen,
  current = -1,
): SpectrumCell[] {
  const groups = new Map<string, { first: number; last: number; codes: number[] }>();
  for (const code of inside) {
    const start = Math.floor(code / width) * width;
    let [first, last] = [Math.max(from, start), Math.min(to, start + width - 1)];
    if (code < current) last = Math.min(last, current - 1);
    if (code > current) first = Math.max(first, current + 1);
    if (code === current) first = last = code;
    const key = `${first} ${last}`;
    const group = groups.get(key);
    if (group) group.codes.push(code);
    else groups.set(key, { first, last, codes: [code] });
  }
  return [...groups.values()].map(({ first, last, codes: [code = first, ...others] }) =>
    others.length === 0 ? single(code, seen) : { ...span(first, last, [code, ...others], seen), kind: 'bin' },
  );
}

/**
 * The spectrum from 0 to 4999, and what lies above where something does: each registered code and each that was seen, in
 * the ranges of RFC 6455. Where more than 24 others were seen in a range, they are put together in bins; at most 20
 * bins and some limits, however many codes there are.
 *
 * @param seen closes by code, any uint16
 * @param current a code that has a cell of its own, seen or not
 */
export function spectrumBands(seen: Seen, current: number | undefined): readonly SpectrumBand[] {
  registered ??= createRegistry().rows();
  const byRange = new Map<RangeId, CloseCodeRow[]>();
  for (const row of registered) {
    const rows = byRange.get(row.description.range);
    if (rows) rows.push(row);
    else byRange.set(row.description.range, [row]);
  }
  const shown = [...new Set(current === undefined ? seen.keys() : [...seen.keys(), current])].sort(
    (a, b) => a - b,
  );
  const within = ({ from, to }: { readonly from: number; readonly to: number }): number[] =>
    shown.filter((code) => from <= code && code <= to);

  const bands: SpectrumBand[] = [];
  for (const [range, rows] of byRange) {
    const from = Math.min(...rows.map((row) => row.from));
    const to = Math.max(...rows.map((row) => row.to));
    const all = within({ from, to });
    if (range === 'outside' && all.length === 0) continue;
    const runs = rows.filter((row) => row.from < row.to);
    const many = runs.reduce((sum, row) => sum + within(row).length, 0) > MOST_ALONE;
    const cells = rows.flatMap((row, i): SpectrumCell[] => {
      if (row.from === row.to) return [single(row.from, seen)];
      const inside = within(row);
      if (inside.length > 0) {
        return many
          ? bins(row, inside, BIN_WIDTHS[range], seen, current)
          : inside.map((code) => single(code, seen));
      }
      return i === rows.length - 1 ? [{ ...span(row.from, row.to, [], seen), kind: 'rest' }] : [];
    });
    const { count, codes } = span(from, to, all, seen);
    bands.push({
      range,
      from,
      to,
      count,
      codes,
      cells: cells.map((cell, i) => ({ ...cell, afterGap: cell.from > (cells[i - 1]?.to ?? from - 1) + 1 })),
    });
  }
  return bands;
}

/** The cell of a number, or the nearest one after it. */
export function cellAt<C extends CloseCodeSpan>(cells: readonly C[], code: number): C | undefined {
  return cells.find(({ to }) => code <= to) ?? cells.at(-1);
}
