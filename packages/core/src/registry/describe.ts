import { resolveDialect, type ResolvableFacts } from '../dialect/resolveDialect.ts';
import type { CodeTexts, Locale, OutcomeTexts } from '../locale/locale.ts';
import { en } from '../locales/en.ts';
import type { CloseCode } from './closeCode.ts';
import { baseFacts, dialectFacts, type CloseCodeFacts } from './closeCodeFacts.ts';
import { toUint16 } from './toUint16.ts';

/** Facts and texts of a close code. Frozen. */
export interface CloseCodeDescription extends CloseCodeFacts {
  /**
   * BCP 47 tag of the language `label` and `description` are in. It differs from the one asked for where a
   * dialect has no texts in it: mark the text up with it.
   */
  readonly lang: string;
  /** A few words, for instance `Abnormal closure`. */
  readonly label: string;
  /** One to three sentences for a developer. */
  readonly description: string;
  /** One or two sentences for an end user, always in the language asked for. */
  readonly userMessage: string;
  /** What a dialect adds to a code that keeps its own meaning, for instance Discord's to 1000. */
  readonly overlay: { readonly lang: string; readonly description: string } | undefined;
}

// A locale that comes from JSON or untyped code may be incomplete.
type LooseLocale = { readonly [K in keyof Locale]?: Locale[K] };

/** The texts of a code and their language: English where the locale lacks one of them. */
function baseTexts({ tag, codes, ranges }: LooseLocale, facts: CloseCodeFacts): readonly [CodeTexts, string] {
  const { code, kind, range } = facts;
  const texts =
    codes?.[code as CloseCode] ??
    ranges?.[range === '3000-3999' ? 'registrable' : (kind as keyof Locale['ranges'])];
  return texts?.label && texts.description ? [texts, tag ?? 'en'] : baseTexts(en, facts);
}

// An outcome that comes from untyped code may be none.
type LooseOutcomes = { readonly [outcome: string]: Partial<OutcomeTexts> | undefined } | undefined;

/** What an end user is told of an outcome: in English where the locale lacks it. */
export const messageOf = (outcomes: LooseOutcomes, outcome: string): string =>
  outcomes?.[outcome]?.userMessage ??
  (en.outcomes as LooseOutcomes)?.[outcome]?.userMessage ??
  en.outcomes.unknown.userMessage;

/** Of an end user's message: one in another language is none. */
export const sameLanguage = (a: string, b: string): boolean => a.split('-')[0] === b.split('-')[0];

/** Facts and texts together, computed anew. */
export function describe(code: unknown, locale: LooseLocale, dialects?: unknown): CloseCodeDescription {
  const base = baseFacts(code);
  const found = dialects ? resolveDialect(base as ResolvableFacts, dialects) : undefined;
  const facts = found ? dialectFacts(base, found) : base;
  const tag = locale.tag ?? 'en';
  let [{ label, description }, lang] = baseTexts(locale, facts);
  let userMessage = messageOf(locale.outcomes, facts.outcome);
  let overlay: CloseCodeDescription['overlay'];
  if (found) {
    const { entry, dialect } = found;
    const dialectLang = dialect.lang ?? tag;
    if (found.overlay) {
      if (entry.description) overlay = Object.freeze({ lang: dialectLang, description: entry.description });
    } else if (entry.label && entry.description) {
      lang = dialectLang;
      ({ label, description } = entry as CodeTexts);
      if (entry.userMessage && sameLanguage(lang, tag)) ({ userMessage } = entry);
    }
  }
  return Object.freeze({ ...facts, lang, label, description, userMessage, overlay });
}

/** `describe` with a memory: for 0–4999 the same frozen object each time. */
export function describer(locale: LooseLocale, dialects?: unknown): (code: unknown) => CloseCodeDescription {
  const known = new Array<CloseCodeDescription | undefined>(5000);
  const notACode = describe(undefined, locale);
  return (input) => {
    // Other numbers (-1, 0.5) would become properties of the array; other values are no codes.
    const code = toUint16(input);
    if (code === undefined) return notACode;
    return code < 5000
      ? (known[code] ??= describe(code, locale, dialects))
      : describe(code, locale, dialects);
  };
}
