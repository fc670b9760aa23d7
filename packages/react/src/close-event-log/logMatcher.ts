import { describeClose, outcomeOf, type CloseRecord, type Outcome } from '@close-codes/core';
import { textsOfRecord, type SubjectTexts } from '../close-code-badge/subject.ts';
import { fold } from '../internal/fold.ts';
import { publicUrl } from '../internal/publicUrl.ts';
import type { TimeSpan } from '../internal/timeSpan.ts';
import type { CloseCodeContextValue } from '../provider/closeCodeContext.ts';

export interface LogFilter {
  /** Of this outcome; `''` is any. */
  readonly outcome: Outcome | '';
  /** Of the dialect with this id, which speaks for it; `''` is any, and none. */
  readonly dialect: string;
  /** Every word must be found; a word of digits is a code, or the beginning of one, and no part of a text. */
  readonly text: string;
  readonly between: TimeSpan | undefined;
  /** Are reasons looked through? Only where they are shown. */
  readonly reasons: boolean;
  /** End users find only what they are shown: what it amounts to, in their words. */
  readonly forUser: boolean;
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

/** Without a code no dialect speaks. */
function dialectOf(record: CloseRecord, context: CloseCodeContextValue): string | undefined {
  return (record.code as unknown) == null ? undefined : describeClose(record, context).dialect;
}

/** Records without a code say one of a few things, and are told it anew each time. */
function createAbout(context: CloseCodeContextValue): (record: CloseRecord) => SubjectTexts {
  const withoutCode = new Map<string, SubjectTexts>();
  return (record) => {
    if ((record.code as unknown) != null) return textsOfRecord(record, context);
    const kind = `${outcomeOf(record)} ${record.source} ${record.flags.includes('synthetic')}`;
    const known = withoutCode.get(kind) ?? textsOfRecord(record, context);
    withoutCode.set(kind, known);
    return known;
  };
}

function textsOf(
  record: CloseRecord,
  { label, source, userLabel, outcome }: SubjectTexts,
  { reasons, forUser }: LogFilter,
  context: CloseCodeContextValue,
): readonly string[] {
  if (forUser) return [userLabel];
  const dialect = dialectOf(record, context);
  const title = context.dialects?.find(({ id }) => id === dialect)?.title;
  return [
    [label, source, userLabel, outcome, dialect, title].join('\n'),
    publicUrl(record.url) ?? '',
    reasons ? record.reason : '',
  ];
}

/** A test for what was chosen. */
export function logMatcher(
  filter: LogFilter,
  context: CloseCodeContextValue,
): (record: CloseRecord) => boolean {
  const { outcome, dialect, between, forUser } = filter;
  const words = fold(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const foldOnce = createFold();
  const aboutOf = createAbout(context);
  return (record) => {
    // NaN is at no time. The last millisecond lasts until the next one.
    if (between && !(record.at >= between.from && Math.floor(record.at) <= between.to)) return false;
    if (outcome !== '' && outcomeOf(record, context.dialects) !== outcome) return false;
    if (dialect !== '' && dialectOf(record, context) !== dialect) return false;
    if (words.length === 0) return true;
    const code = record.code === undefined ? '' : String(record.code);
    let said: readonly string[] | undefined;
    return words.every((word) => {
      if (!forUser && /^\d+$/.test(word)) return code.startsWith(word);
      said ??= textsOf(record, aboutOf(record), filter, context).map(foldOnce);
      return said.some((text) => text.includes(word));
    });
  };
}
