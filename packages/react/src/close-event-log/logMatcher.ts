import { describeClose, outcomeOf, type CloseRecord, type Outcome } from '@close-codes/core';
import { textsOfRecord } from '../close-code-badge/subject.ts';
import { fold } from '../internal/fold.ts';
import type { TimeSpan } from '../internal/timeSpan.ts';
import type { CloseCodeContextValue } from '../provider/closeCodeContext.ts';

export interface LogFilter {
  /** Of this outcome; `''` is any. */
  readonly outcome: Outcome | '';
  /** Every word must be found; a word of digits is a code, or the beginning of one. */
  readonly text: string;
  readonly between: TimeSpan | undefined;
  /** Are reasons looked through? Only where they are shown. */
  readonly reasons: boolean;
}

/** A period as it was meant: in order, and none where an end is no number. */
export function periodOf(given: unknown): TimeSpan | undefined {
  const { from, to } = (given ?? {}) as Partial<TimeSpan>;
  if (typeof from !== 'number' || typeof to !== 'number' || !(Math.abs(from - to) >= 0)) return undefined;
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/** So many texts are remembered folded: what closes say is much the same, addresses may hold tokens. */
const REMEMBERED = 10_000;

function createFold(): (text: string) => string {
  const folded = new Map<string, string>();
  return (text) => {
    const known = folded.get(text);
    if (known !== undefined) return known;
    if (folded.size === REMEMBERED) folded.clear();
    const made = fold(text);
    folded.set(text, made);
    return made;
  };
}

function aboutOf(record: CloseRecord, context: CloseCodeContextValue): string {
  const { label, source, userLabel, outcome } = textsOfRecord(record, context);
  // Without a code no dialect speaks.
  const dialect = (record.code as unknown) == null ? undefined : describeClose(record, context).dialect;
  const title = context.dialects?.find(({ id }) => id === dialect)?.title;
  return [label, source, userLabel, outcome, dialect, title].join('\n');
}

/** A test for what was chosen. */
export function logMatcher(
  { outcome, text, between, reasons }: LogFilter,
  context: CloseCodeContextValue,
): (record: CloseRecord) => boolean {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const foldOnce = createFold();
  return (record) => {
    // NaN is at no time.
    if (between && !(record.at >= between.from && record.at <= between.to)) return false;
    if (outcome !== '' && outcomeOf(record, context.dialects) !== outcome) return false;
    if (words.length === 0) return true;
    const code = record.code === undefined ? '' : String(record.code);
    let said: readonly string[] | undefined;
    return words.every((word) => {
      if (/^\d+$/.test(word) && code.startsWith(word)) return true;
      said ??= [aboutOf(record, context), record.url ?? '', reasons ? record.reason : ''].map(foldOnce);
      return said.some((text) => text.includes(word));
    });
  };
}
