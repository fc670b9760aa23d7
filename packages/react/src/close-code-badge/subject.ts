import {
  closeCodeFacts,
  describeClose,
  describeCloseCode,
  outcomeOf,
  type CloseCodeDescription,
  type CloseRecord,
  type Dialect,
  type Locale,
  type Outcome,
  type OutcomeTexts,
} from '@close-codes/core';
import { en } from '@close-codes/core/locales/en';
import { printGiven } from '../internal/visibleText.ts';
import type { NoCode } from '../locale/uiTexts.ts';
import { badgeEnglish } from '../locale/badgeEnglish.ts';
import { uiLanguageOf, uiTextsOf } from '../locale/uiTextsOf.ts';
import type { CloseCodeContextValue } from '../provider/closeCodeContext.ts';

/** What a badge is about, in words. */
export interface SubjectTexts {
  readonly outcome: Outcome;
  /** `1006`, what was given in place of a code, or `undefined` where no code is known. */
  readonly code: string | undefined;
  readonly label: string;
  readonly userLabel: string;
  /** Language of `label` and `description`. */
  readonly lang: string;
  readonly description: string;
  readonly userMessage: string;
  readonly overlay: { readonly lang: string; readonly description: string } | undefined;
  /** Who named it how: `Abnormal Closure · RFC 6455 §7.4`. */
  readonly source: string | undefined;
}

// A locale that comes from JSON or untyped code may be incomplete.
function outcomeTexts(locale: Partial<Locale> | undefined, outcome: Outcome): OutcomeTexts {
  const english: Partial<Locale['outcomes']> = en.outcomes;
  return locale?.outcomes?.[outcome] ?? english[outcome] ?? en.outcomes.unknown;
}

function noCode({ source, flags }: Partial<CloseRecord>): NoCode {
  if (source === 'unobserved') return source;
  if (source !== undefined && source !== 'event') return 'failed';
  return flags?.includes('synthetic') ? 'synthetic' : 'malformed';
}

/** A description is the same object each time, and so are its texts. */
const TEXTS = /* @__PURE__ */ new WeakMap<object, SubjectTexts>();

function textsOf(
  known: CloseCodeDescription,
  given: unknown,
  { locale, dialects }: CloseCodeContextValue,
): SubjectTexts {
  const { code, outcome, name, label, description, lang, userMessage, overlay, references } = known;
  const remembered = TEXTS.get(known);
  if (remembered) return remembered;
  const dialect =
    known.dialect === undefined
      ? undefined
      : dialects?.find((candidate: Dialect | undefined) => candidate?.id === known.dialect);
  const made = {
    outcome,
    code: code === undefined ? printGiven(given) : String(code),
    label,
    userLabel: outcomeTexts(locale, outcome).label,
    lang,
    description,
    userMessage,
    overlay,
    // An overlay leaves the name, and whose it is.
    source:
      name &&
      `${name} · ${dialect && name !== closeCodeFacts(code).name ? (dialect.title ?? dialect.id) : references.join(' · ')}`,
  };
  // All that are no codes share one description, and not what was given.
  if (code !== undefined) TEXTS.set(known, made);
  return made;
}

export function textsOfCode(code: unknown, context: CloseCodeContextValue): SubjectTexts {
  return textsOf(describeCloseCode(code, context), code, context);
}

export function textsOfRecord(record: CloseRecord, context: CloseCodeContextValue): SubjectTexts {
  // From a database or a log it may be null.
  const code = record.code as number | null | undefined;
  if (code != null) return textsOf(describeClose(record, context), code, context);
  const outcome = outcomeOf(record, context.dialects);
  const { label, userMessage } = outcomeTexts(context.locale, outcome);
  return {
    ...uiTextsOf(context.locale, 'badge', badgeEnglish).noCode[noCode(record)],
    outcome,
    code: undefined,
    userLabel: label,
    lang: uiLanguageOf(context.locale),
    userMessage,
    overlay: undefined,
    source: undefined,
  };
}
