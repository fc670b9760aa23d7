import type { CloseCodeDescription, Dialect, DialectRetry, Locale } from '@close-codes/core';
import { en } from '@close-codes/core/locales/en';
import { fold } from '../internal/fold.ts';

/** What has to be said along with a meaning. */
export type MeaningMark = 'guess' | 'deprecated' | 'nonConforming';

/** What one dialect says of a row, or what the registry says where a dialect stands in for it. */
export interface RowMeaning {
  /** `code` and `range` are meanings of a dialect's own; `overlay` adds to the one there is. */
  readonly kind: 'code' | 'range' | 'overlay' | 'registry';
  /** The dialect's; `undefined` for the registry. */
  readonly dialect: string | undefined;
  readonly title: string;
  /** Of a range, where it is wider than the row: `4000–4999`. */
  readonly range: string | undefined;
  /** Not there where a dialect only adds, or only advises on retrying. */
  readonly label: string | undefined;
  /** Its makers', where it says more than the label. */
  readonly name: string | undefined;
  readonly description: string | undefined;
  /** Of the label and the description, where it is not that of the table. */
  readonly lang: string | undefined;
  /** Of `description` for end users, which is always in the language of the table. */
  readonly descriptionLang: string | undefined;
  /** Not there where the source is silent. */
  readonly retry: Exclude<DialectRetry, 'unknown'> | undefined;
  readonly marks: readonly MeaningMark[];
}

/**
 * Why the first of several meanings counts: by the order of the dialects, as the narrower of two entries, as a dialect's
 * own code over a registered one, or as a registered code over a dialect's range.
 */
export type Precedence = 'order' | 'narrower' | 'replaced' | 'registered';

/** Everything that dialects say of a row. */
export interface RowMeanings {
  /** Whose meaning the row shows, or who adds to it first. */
  readonly own: RowMeaning | undefined;
  /** What else is said, in order of precedence. */
  readonly others: readonly RowMeaning[];
  /** How many different things the row means; 0 where it is left to the application. */
  readonly count: number;
  /** How many dialects add to it. */
  readonly additions: number;
  /** Where it takes a reason to see why the row shows what it shows. */
  readonly because: Precedence | undefined;
  /** One says "do not reconnect", another says "reconnect". */
  readonly oppositeRetry: boolean;
}

export interface RowMeaningsOptions {
  readonly locale: Locale;
  /** In order of precedence, each of them once. */
  readonly dialects: readonly Dialect[];
  readonly audience: 'developer' | 'user' | undefined;
  /** What stands for a dialect where the registry speaks. */
  readonly registryTitle: string;
}

/** A code, or a range with an en dash. */
export function printRange(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** A name, where it says more than the label. In parentheses stands that there is none. */
export function nameBeside(name: string | undefined, label: string | undefined): string | undefined {
  return name === undefined || name.startsWith('(') || fold(name) === fold(label ?? '') ? undefined : name;
}

interface Entry {
  readonly from?: number;
  readonly to?: number;
  readonly name?: string | undefined;
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly userMessage?: string | undefined;
  readonly outcome?: string | undefined;
  readonly retry?: DialectRetry | undefined;
  readonly deprecated?: true | undefined;
  readonly nonConforming?: true | undefined;
}

interface Found {
  readonly dialect: Dialect;
  readonly kind: 'code' | 'range' | 'overlay';
  readonly entry: Entry;
}

const NONE: RowMeanings = {
  own: undefined,
  others: [],
  count: 0,
  additions: 0,
  because: undefined,
  oppositeRetry: false,
};

const RETURNS = new Set<unknown>(['yes', 'backoff', 'resume']);
const width = ({ from = 0, to = 0 }: Entry): number => to - from;
const language = (tag: string): string | undefined => tag.split('-')[0];

// A locale that comes from JSON may lack an outcome, and a dialect may have one of its own.
type Messages =
  Readonly<Record<string, { readonly userMessage?: string | undefined } | undefined>> | undefined;

/** As core describes a code of its own, to end users too. */
function toMeaning(
  { dialect, kind, entry }: Found,
  { from, to }: { readonly from: number; readonly to: number },
  { locale, audience }: RowMeaningsOptions,
): RowMeaning {
  const lang = dialect.lang ?? locale.tag;
  const shownLang = lang === locale.tag ? undefined : lang;
  const forUser = audience === 'user';
  const messages = [locale.outcomes as Messages, en.outcomes as Messages].map(
    (outcomes) => outcomes?.[entry.outcome ?? 'application']?.userMessage,
  );
  const ownMessage = language(lang) === language(locale.tag) ? entry.userMessage : undefined;
  const isWider = kind === 'range' && (entry.from !== from || entry.to !== to);
  const marks: MeaningMark[] = [];
  if (dialect.guess) marks.push('guess');
  if (entry.deprecated) marks.push('deprecated');
  if (entry.nonConforming) marks.push('nonConforming');
  return {
    kind,
    dialect: dialect.id,
    title: dialect.title ?? dialect.id,
    range: isWider ? printRange(entry.from ?? from, entry.to ?? to) : undefined,
    label: kind === 'overlay' ? undefined : entry.label,
    name: kind === 'overlay' ? undefined : nameBeside(entry.name, entry.label),
    description: forUser ? (ownMessage ?? messages[0] ?? messages[1]) : entry.description,
    lang: shownLang,
    descriptionLang: forUser ? undefined : shownLang,
    // Whether to reconnect is not for an end user to decide.
    retry: forUser || entry.retry === 'unknown' ? undefined : entry.retry,
    marks,
  };
}

/** Each dialect's word on a row: its exact code, otherwise what it adds, and the narrowest of its ranges. */
function wordsOn(from: number, dialects: readonly Dialect[]): readonly Found[] {
  const codes: Found[] = [];
  const ranges: Found[] = [];
  const overlays: Found[] = [];
  for (const dialect of dialects) {
    const exact = (dialect.codes as Dialect['codes'] | undefined)?.[from];
    if (exact) {
      codes.push({ dialect, kind: 'code', entry: exact });
      continue;
    }
    const overlay = dialect.overlays?.[from];
    if (overlay) overlays.push({ dialect, kind: 'overlay', entry: overlay });
    // Below 3000, and without a label, a range is advice on retrying only.
    if (from < 3000) continue;
    let narrowest: Entry | undefined;
    for (const range of dialect.ranges ?? []) {
      if (
        range.label &&
        range.from <= from &&
        from <= range.to &&
        (!narrowest || width(range) < width(narrowest))
      )
        narrowest = range;
    }
    if (narrowest) ranges.push({ dialect, kind: 'range', entry: narrowest });
  }
  ranges.sort((a, b) => width(a.entry) - width(b.entry));
  return [...codes, ...ranges, ...overlays];
}

function precedence(own: Found | undefined, next: Found, isRegistered: boolean): Precedence | undefined {
  if (isRegistered && own?.kind === 'code' && next.kind !== 'code') return 'replaced';
  if (own?.kind === next.kind) {
    return own.kind === 'range' && width(own.entry) !== width(next.entry) ? 'narrower' : 'order';
  }
  if (next.kind === 'range') return isRegistered ? 'registered' : 'narrower';
  return undefined;
}

/**
 * Everything that the dialects say of a row. What the row itself shows is core's to decide; this follows the same order
 * and keeps the rest.
 *
 * @param base what the registry says of it without any dialect
 */
export function rowMeanings(
  row: { readonly from: number; readonly to: number },
  base: CloseCodeDescription,
  options: RowMeaningsOptions,
): RowMeanings {
  const { dialects, audience, registryTitle, locale } = options;
  // Core leaves a meaning open where this is the outcome, and only there.
  const isRegistered = base.outcome !== 'application';
  const words = wordsOn(row.from, dialects).filter(({ kind }) => kind !== 'overlay' || audience !== 'user');
  if (words.length === 0) return NONE;
  const first = words[0]?.kind === 'range' && isRegistered ? undefined : words[0];
  const adding = words.find(({ kind }) => kind === 'overlay');
  const own = first ?? adding;
  const rest = words.filter((word) => word !== own);
  const others = rest.map((word) => toMeaning(word, row, options));
  const replaces = isRegistered && own?.kind === 'code';
  if (replaces) {
    const lang = base.lang === locale.tag ? undefined : base.lang;
    const forUser = audience === 'user';
    others.splice(rest.filter(({ kind }) => kind === 'code').length, 0, {
      kind: 'registry',
      dialect: undefined,
      title: registryTitle,
      range: undefined,
      label: base.label,
      name: nameBeside(base.name, base.label),
      description: forUser ? base.userMessage : base.description,
      lang,
      descriptionLang: forUser ? undefined : lang,
      retry: undefined,
      marks: [],
    });
  }
  const shown = own && toMeaning(own, row, options);
  const all = shown ? [shown, ...others] : others;
  const retries = all.map(({ retry }) => retry);
  const oppositeRetry = retries.includes('no') && retries.some((retry) => RETURNS.has(retry));
  const next = rest[0];
  const because = next ? precedence(own, next, isRegistered) : replaces ? 'replaced' : undefined;
  return {
    own: shown,
    others,
    count: all.filter(({ label }) => label !== undefined).length + (isRegistered && !replaces ? 1 : 0),
    additions: all.filter(({ kind }) => kind === 'overlay').length,
    // Additions stand side by side; only their advice can collide.
    because: own?.kind === 'overlay' && because === 'order' && !oppositeRetry ? undefined : because,
    oppositeRetry,
  };
}
