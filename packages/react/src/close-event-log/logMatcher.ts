import { describeClose, outcomeOf, type CloseRecord, type Outcome } from '@close-codes/core';
import { textsOfRecord, type SubjectTexts } from '../close-code-badge/subject.ts';
import { fold } from '../close-code-table/searchText.ts';
import type { CloseCodeContextValue } from '../provider/closeCodeContext.ts';

/** Milliseconds since the epoch, both included. */
export interface CloseLogPeriod {
  /** Its first millisecond. */
  readonly from: number;
  /** Its last. */
  readonly to: number;
}

export interface LogFilter {
  /** Of this outcome; `''` is any. */
  readonly outcome: Outcome | '';
  /** Every word must be found; a word of digits is a code, or the beginning of one. */
  readonly text: string;
  readonly between: CloseLogPeriod | undefined;
  /** Are reasons looked through? Only where they are shown. */
  readonly reasons: boolean;
}

/** A period as it was meant: in order, and none where an end is no number. */
export function periodOf(given: unknown): CloseLogPeriod | undefined {
  const { from, to } = (given ?? {}) as Partial<CloseLogPeriod>;
  if (typeof from !== 'number' || typeof to !== 'number' || !(Math.abs(from - to) >= 0)) return undefined;
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/** A close is described by its code mostly, and the description is the same object each time. */
const FOLDED = /* @__PURE__ */ new WeakMap<SubjectTexts, string>();

function aboutOf(record: CloseRecord, context: CloseCodeContextValue): string {
  const texts = textsOfRecord(record, context);
  const known = FOLDED.get(texts);
  if (known !== undefined) return known;
  const { dialect } = describeClose(record, context);
  const title = context.dialects?.find(({ id }) => id === dialect)?.title;
  const folded = fold([texts.label, texts.source, texts.userLabel, texts.outcome, dialect, title].join('\n'));
  FOLDED.set(texts, folded);
  return folded;
}

/** A test for what was chosen. */
export function logMatcher(
  { outcome, text, between, reasons }: LogFilter,
  context: CloseCodeContextValue,
): (record: CloseRecord) => boolean {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (record) => {
    // NaN is at no time.
    if (between && !(record.at >= between.from && record.at <= between.to)) return false;
    if (outcome !== '' && outcomeOf(record, context.dialects) !== outcome) return false;
    if (words.length === 0) return true;
    const code = record.code === undefined ? '' : String(record.code);
    let all: string | undefined;
    return words.every((word) => {
      if (/^\d+$/.test(word) && code.startsWith(word)) return true;
      all ??= [aboutOf(record, context), fold(record.url ?? ''), reasons ? fold(record.reason) : ''].join(
        '\n',
      );
      return all.includes(word);
    });
  };
}
