import { printGiven } from '../internal/visibleText.ts';

/** A close, or several with one code: a `CloseRecord`, or a row of a log or a metric. */
export interface CountedClose {
  /** As in `CloseEvent.code`; `undefined` and `null` for a close of which no code is known. */
  readonly code?: number | null | undefined;
  /** How many such closes the row stands for. Default: 1. */
  readonly count?: number | undefined;
}

/** What was seen: a list of closes, or how many there were with each code. */
export type CountedCloses =
  readonly CountedClose[] | ReadonlyMap<number, number> | Readonly<Record<string, number>>;

/** Closes, counted; and what could not be, so that nothing is dropped without a word. */
export interface Tally {
  /** By code, any uint16; only what was seen. */
  readonly seen: ReadonlyMap<number, number>;
  /** Closes that came without a code. */
  readonly withoutCode: number;
  /** What stood in place of a code, printed, and how often. */
  readonly notCodes: ReadonlyMap<string, number>;
  /** Codes with something that is no count, printed: `1006: NaN`. */
  readonly notCounts: readonly string[];
  /** Entries of a list that are no closes. */
  readonly notCloses: number;
  /** All that could be counted, with and without a code. */
  readonly total: number;
}

/** Of numbers that come from anywhere the sum may be too large for a number. */
function sum(a: number, b: number): number {
  return Math.min(a + b, Number.MAX_VALUE);
}

function isCode(code: unknown): code is number {
  return typeof code === 'number' && Number.isInteger(code) && code >= 0 && code <= 65535;
}

/** Metrics are extrapolated: a count need not be a whole number. */
function isCount(count: unknown): count is number {
  return typeof count === 'number' && count >= 0 && count < Infinity;
}

/** The keys of an object are text: `1006` and `-1` are numbers, `01006` and `abc` are none. */
function parseKey(key: string): unknown {
  return String(Number(key)) === key ? Number(key) : key;
}

/** One of another window is one, too; what only has its methods is not. */
function isMap(value: object): value is ReadonlyMap<unknown, unknown> {
  return Object.prototype.toString.call(value) === '[object Map]';
}

/** Counts any input whatever; what is no list, map or object has nothing in it. */
export function tallyCloses(closes: unknown): Tally {
  const seen = new Map<number, number>();
  const notCodes = new Map<string, number>();
  const notCounts: string[] = [];
  let withoutCode = 0;
  let notCloses = 0;
  let total = 0;

  function add(code: unknown, count: unknown): void {
    if (!isCount(count)) {
      notCounts.push(`${printGiven(code)}: ${printGiven(count)}`);
      return;
    }
    if (count === 0) return;
    total = sum(total, count);
    if (code == null) withoutCode = sum(withoutCode, count);
    // Minus zero is a key like zero.
    else if (isCode(code)) seen.set(code, sum(seen.get(code) ?? 0, count));
    else notCodes.set(printGiven(code), sum(notCodes.get(printGiven(code)) ?? 0, count));
  }

  function addRow(row: unknown): void {
    if (typeof row !== 'object' || row === null) {
      notCloses += 1;
      return;
    }
    let code: unknown;
    let count: unknown;
    try {
      ({ code, count } = row as { readonly code?: unknown; readonly count?: unknown });
    } catch {
      notCloses += 1;
      return;
    }
    add(code, count ?? 1);
  }

  if (typeof closes === 'object' && closes !== null) {
    try {
      if (isMap(closes)) for (const [code, count] of closes) add(code, count);
      else if (Symbol.iterator in closes) for (const row of closes as Iterable<unknown>) addRow(row);
      else for (const [key, count] of Object.entries(closes)) add(parseKey(key), count);
    } catch {
      // What cannot be walked to its end.
      notCloses += 1;
    }
  }
  return { seen, withoutCode, notCodes, notCounts, notCloses, total };
}
