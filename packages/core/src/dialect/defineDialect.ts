import { CloseCodeError } from '../error/closeCodeError.ts';
import { anyOf, isKeyOf, isObject, isString, isUint16 } from '../error/plain.ts';
import { isLanguageTag } from '../locale/defineLocale.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { print } from '../record/print.ts';
import { ADVICE } from './advice.ts';
import type {
  Dialect,
  DialectCode,
  DialectMeaning,
  DialectOverlay,
  DialectRange,
  DialectReason,
  DialectRetry,
  DialectSource,
} from './dialect.ts';

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type ApplicationCode = `${'3' | '4'}${Digit}${Digit}${Digit}`;

/** Turns a key that nobody reads into a compile error that names it. In an object: a literal would make all of it `never`. */
type NoOtherKeys<Given, Known> = {
  readonly [K in Exclude<keyof Given, keyof Known> & string]: { readonly error: `${K} is no key of it.` };
};

/** Turns a literal key outside 3000–4999 into a compile error that names it. */
export type ApplicationCodesOnly<Codes> = {
  readonly [K in keyof Codes]: K extends number
    ? number extends K
      ? Codes[K]
      : `${K}` extends ApplicationCode
        ? Codes[K] & NoOtherKeys<Codes[K], DialectCode>
        : `${K} is not a code of an application's own (3000–4999). To add to a code with a meaning, use overlays.`
    : `A key of codes is a number from 3000 to 4999.`;
};

type OverlaysOnly<Overlays> = {
  readonly [K in keyof Overlays]: Overlays[K] & NoOtherKeys<Overlays[K], DialectOverlay>;
};

type RangesOnly<Ranges> = {
  readonly [I in keyof Ranges]: Ranges[I] & NoOtherKeys<Ranges[I], DialectRange>;
};

type Entries = Readonly<Record<string, unknown>>;
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

// Records, so that a value which is added to its type and not here does not compile.
const SENDERS: Record<NonNullable<DialectMeaning['sender']>, 1> = {
  client: 1,
  server: 1,
  either: 1,
  none: 1,
};
const RETRIES: Record<DialectRetry, 1> = { yes: 1, backoff: 1, resume: 1, no: 1, unknown: 1 };
const OUTCOMES: Record<Outcome, 1> = {
  normal: 1,
  'going-away': 1,
  'no-status': 1,
  refused: 1,
  lost: 1,
  protocol: 1,
  rejected: 1,
  'too-big': 1,
  overloaded: 1,
  'server-error': 1,
  timeout: 1,
  application: 1,
  unknown: 1,
};

/** What stands under a key: `text`, `texts` (a list of them), `flag` (true), or what has a check of its own. */
type Kind = 'text' | 'texts' | 'flag' | 'own';
// Records, for the same reason.
const MEANING: Record<Exclude<keyof DialectMeaning, 'reasons'>, Kind> = {
  sender: 'own',
  retry: 'own',
  advice: 'own',
  source: 'text',
  deprecated: 'flag',
};
const NAMED = {
  ...MEANING,
  name: 'text',
  label: 'text',
  description: 'text',
  userMessage: 'text',
  outcome: 'own',
} as const;
const RANGE: Record<keyof DialectRange, Kind> = { ...NAMED, from: 'own', to: 'own' };
const CODE: Record<keyof DialectCode, Kind> = { ...NAMED, reasons: 'own' };
const OVERLAY: Record<keyof DialectOverlay, Kind> = {
  ...MEANING,
  description: 'text',
  nonConforming: 'flag',
  reasons: 'own',
};
const REASON: Record<keyof DialectReason, Kind> = {
  equals: 'own',
  prefix: 'own',
  includes: 'own',
  label: 'text',
  description: 'text',
  userMessage: 'text',
  outcome: 'own',
  retry: 'own',
  advice: 'own',
  source: 'text',
};
const SOURCE: Record<keyof DialectSource, Kind> = {
  repository: 'text',
  commit: 'text',
  version: 'text',
  date: 'text',
};
const HEAD: Record<keyof Dialect, Kind> = {
  id: 'text',
  title: 'text',
  lang: 'own',
  codes: 'own',
  overlays: 'own',
  ranges: 'own',
  subprotocols: 'texts',
  hosts: 'texts',
  paths: 'texts',
  unverified: 'texts',
  guess: 'flag',
  docs: 'text',
  source: 'own',
};

/** What to write instead of something that is none of them. */
const SAMPLES = new Map<object, string>([
  [CODE, '{ name, label, description }'],
  [OVERLAY, '{ description }'],
  [RANGE, '{ from, to, label, description }'],
  [REASON, '{ equals, label, description }'],
  [SOURCE, '{ repository, commit, date }'],
]);

const PLAIN: Record<Exclude<Kind, 'own'>, readonly [is: (value: unknown) => boolean, what: string]> = {
  text: [isString, 'a text'],
  texts: [(value) => Array.isArray(value) && value.every(isText), 'a list of texts, none of them empty'],
  flag: [(value) => value === true, 'true, or leave it out'],
};

const CLOSED_SETS: readonly (readonly [key: string, values: object, why: string])[] = [
  ['sender', SENDERS, 'nothing can show'],
  ['retry', RETRIES, 'no policy knows'],
  ['advice', ADVICE, 'no policy knows'],
  ['outcome', OUTCOMES, 'has neither a tone nor a text'],
];

function fail(code: string, message: string): never {
  throw new CloseCodeError(`dialect/${code}`, message);
}

function checkEntry(
  where: string,
  entry: unknown,
  shape: Readonly<Record<string, Kind>>,
): asserts entry is Entries {
  if (!isObject(entry)) {
    fail(
      'not-an-object',
      `${where} is not a plain object, so it says nothing. Write ${SAMPLES.get(shape) ?? '{ id, codes }'}.`,
    );
  }
  for (const [key, value] of Object.entries(entry)) {
    if (!Object.hasOwn(shape, key)) {
      fail(
        'unknown-key',
        `${where} has the key "${key}", which nobody reads. A slip of the pen would go unnoticed. Use ${anyOf(shape)}, or remove it.`,
      );
    }
    const kind = shape[key];
    if (value === undefined || kind === undefined || kind === 'own') continue;
    const [isPlain, remedy] = PLAIN[kind];
    if (isString(value) && value.trim() === '') {
      fail(
        'text-missing',
        `${where} has no ${key}, only an empty text. Nothing would be shown, or found, there. Write a text, or leave it out.`,
      );
    }
    if (isPlain(value)) continue;
    fail(
      'not-plain',
      `${where} has ${print(value)} as "${key}". A dialect is a JSON value, so that it can be a prop of a server component. Use ${remedy}.`,
    );
  }
}

function checkMeaning(
  where: string,
  entry: unknown,
  shape: Readonly<Record<string, Kind>>,
): asserts entry is Entries {
  checkEntry(where, entry, shape);
  for (const [key, values, why] of CLOSED_SETS) {
    const value = entry[key];
    if (value === undefined || isKeyOf(value, values)) continue;
    fail(key, `${where} has the ${key} ${print(value)}, which ${why}. Use ${anyOf(values)}.`);
  }
  checkReasons(where, entry['reasons']);
}

function checkReasons(owner: string, rules: unknown): void {
  if (rules === undefined) return;
  if (!Array.isArray(rules)) {
    fail(
      'not-an-object',
      `The reasons of ${owner} are no list. Pass reasons: [{ equals, label, description }], or leave them out.`,
    );
  }
  const seen = new Set<string>();
  for (const [i, rule] of rules.entries()) {
    const where = `Reason ${i} of ${owner}`;
    checkMeaning(where, rule, REASON);
    const matches = ['equals', 'prefix', 'includes'].filter((key) => rule[key] !== undefined);
    const [match = ''] = matches;
    if (matches.length !== 1 || !isText(rule[match])) {
      fail(
        'reason',
        `${where} has ${matches.length === 1 ? 'nothing to look for' : `${matches.length} ways to match`}. It would match everything, or nobody knows what. Use one of "equals", "prefix" or "includes", with a text.`,
      );
    }
    const rest = `${match} ${rule[match]}`;
    if (seen.has(rest)) {
      fail(
        'reason-twice',
        `${where} looks for ${print(rule[match])} like one before it. The first one counts, so this one never would. Remove one of them.`,
      );
    }
    seen.add(rest);
    checkTexts(where, rule, ['label', 'description']);
  }
}

function checkHead(dialect: Entries): void {
  const where = `Dialect "${String(dialect['id'])}"`;
  checkEntry(where, dialect, HEAD);
  const { lang, source } = dialect;
  if (source !== undefined) {
    const from = `The source of dialect "${String(dialect['id'])}"`;
    checkEntry(from, source, SOURCE);
    checkTexts(from, source, ['repository', 'date']);
  }
  if (lang !== undefined && !isLanguageTag(lang)) {
    fail(
      'lang',
      `${where} has the lang ${print(lang)}, which is not well-formed. It ends in lang attributes, where browsers and screen readers need a BCP 47 tag. Write one such as "de", "pt-BR" or "zh-Hant".`,
    );
  }
}

function checkTexts(where: string, entry: Entries, keys: readonly string[]): void {
  for (const key of keys) {
    if (!isText(entry[key])) {
      fail(
        'text-missing',
        `${where} has no ${key}. A badge would have nothing to show for it. Write a text that is not empty.`,
      );
    }
  }
}

/**
 * Checks a dialect and returns it as it is, with its literal types. Keys of `codes` outside 3000–4999 do not
 * compile.
 *
 * @param dialect what to check
 *
 * @throws {CloseCodeError} `dialect/…`: an id that is no lower-case name, a code out of range, a text that is
 *   missing, a sender, retry, advice, outcome or lang that is none, a rule on reasons that is none, a range that is
 *   none, two ranges of one width that overlap, a key that nobody reads, a value that is not plain
 *
 * @example
 * const chat = defineDialect({
 *   id: 'chat',
 *   codes: {
 *     4401: { name: 'SessionExpired', label: 'Session expired', description: 'The session is over.', outcome: 'rejected' },
 *   },
 * });
 */
// @__NO_SIDE_EFFECTS__
export function defineDialect<const D extends Dialect>(
  dialect: D &
    NoOtherKeys<D, Dialect> & {
      readonly codes: ApplicationCodesOnly<D['codes']>;
      readonly overlays?: OverlaysOnly<D['overlays']>;
      readonly ranges?: RangesOnly<D['ranges']>;
      readonly source?: D['source'] & NoOtherKeys<NonNullable<D['source']>, DialectSource>;
    },
): D {
  const input: unknown = dialect;
  if (!isObject(input)) {
    fail(
      'not-an-object',
      `defineDialect got ${input === null ? 'null' : typeof input}. There is nothing to look codes up in. Pass { id, codes }.`,
    );
  }
  const { id, codes, overlays, ranges } = input;
  if (typeof id !== 'string' || !/^[a-z\d]+(-[a-z\d]+)*$/.test(id)) {
    fail(
      'id',
      `The dialect's id is ${print(id)}. It becomes a file name, a metrics label and a key. Use lower-case letters, digits and hyphens, such as "my-service".`,
    );
  }
  checkHead(input);
  if (!isObject(codes))
    fail(
      'not-an-object',
      `Dialect "${id}" has no codes, so it says nothing. Pass codes: { 4000: { name, label, description } }, or {}.`,
    );
  for (const [key, entry] of Object.entries(codes)) {
    const where = `Code ${key} of dialect "${id}"`;
    if (!/^[34]\d{3}$/.test(key)) {
      fail(
        'code-out-of-range',
        `${where} is outside 3000–4999. Other codes keep their own meaning (RFC 6455 §7.4.2). Use a code from that range, or put it into overlays to add to its meaning.`,
      );
    }
    checkMeaning(where, entry, CODE);
    checkTexts(where, entry, ['name', 'label', 'description']);
  }
  if (overlays !== undefined && !isObject(overlays))
    fail(
      'not-an-object',
      `The overlays of dialect "${id}" are no object, so they say nothing. Pass overlays: { 1000: { description } }, or leave them out.`,
    );
  for (const [key, entry] of Object.entries(overlays ?? {})) {
    const where = `Overlay ${key} of dialect "${id}"`;
    if (!isUint16(Number(key)) || String(Number(key)) !== key) {
      fail(
        'code-out-of-range',
        `${where} is no close code. A close code is a whole number from 0 to 65535, without leading zeros. Correct the number.`,
      );
    }
    if (Object.hasOwn(codes, key)) {
      fail('code-twice', `${where} is among its codes as well. The code would always win. Keep one of them.`);
    }
    checkMeaning(where, entry, OVERLAY);
  }
  if (ranges !== undefined && !Array.isArray(ranges))
    fail(
      'not-an-object',
      `The ranges of dialect "${id}" are no list. Pass ranges: [{ from, to, … }], or leave them out.`,
    );
  checkRanges(id, (ranges ?? []) as readonly unknown[]);
  return dialect;
}

function checkRanges(id: string, ranges: readonly unknown[]): void {
  const before: { from: number; to: number }[] = [];
  for (const [i, range] of ranges.entries()) {
    const where = `Range ${i} of dialect "${id}"`;
    checkMeaning(where, range, RANGE);
    const { from, to } = range;
    if (!isUint16(from) || !isUint16(to) || from > to) {
      fail(
        'range',
        `${where} goes from ${print(from)} to ${print(to)}. Both are whole numbers from 0 to 65535, the first not larger. Correct them.`,
      );
    }
    const twin = before.find(
      (other) => other.to - other.from === to - from && other.from <= to && from <= other.to,
    );
    if (twin) {
      fail(
        'range-overlap',
        `${where} (${from}–${to}) overlaps ${twin.from}–${twin.to}, which is as wide. The narrower one wins, so neither does. Narrow one of them.`,
      );
    }
    before.push({ from, to });
    if ((range['label'] === undefined) !== (range['description'] === undefined))
      checkTexts(where, range, ['label', 'description']);
  }
}
