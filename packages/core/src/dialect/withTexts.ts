import type { Outcome } from '../outcome/outcome.ts';
import type {
  Dialect,
  DialectCode,
  DialectMeaning,
  DialectOverlay,
  DialectRange,
  DialectReason,
  ReasonMatch,
} from './dialect.ts';

type Texts = Pick<DialectCode, 'label' | 'description'>;

type FactsOf<Entry> = Omit<Entry, 'label' | 'description' | 'userMessage' | 'reasons'>;
type ReasonFacts = ReasonMatch & FactsOf<DialectReason>;
interface MeaningFacts extends Omit<DialectMeaning, 'reasons'> {
  readonly reasons?: readonly ReasonFacts[];
}

/** A dialect without its texts: what all its languages share. */
export interface DialectFacts extends Omit<Dialect, 'codes' | 'overlays' | 'ranges' | 'lang'> {
  readonly codes: {
    readonly [code: number]: MeaningFacts & { readonly name: string; readonly outcome?: Outcome };
  };
  readonly overlays?: { readonly [code: number]: MeaningFacts & { readonly nonConforming?: true } };
  readonly ranges?: readonly FactsOf<DialectRange>[];
}

/** What a rule looks for is the key of its texts. */
type KeyOf<R> = R extends { readonly equals: infer K extends string }
  ? K
  : R extends { readonly prefix: infer K extends string }
    ? K
    : R extends { readonly includes: infer K extends string }
      ? K
      : never;
type WithReasons<Meaning, T> = Meaning extends { readonly reasons: readonly (infer R)[] }
  ? T & { readonly reasons: { readonly [K in KeyOf<R>]: Texts } }
  : T;
/** An overlay may be retry advice only. */
type OverlayTexts<Meaning> = Meaning extends { readonly reasons: readonly unknown[] }
  ? WithReasons<Meaning, { readonly description?: string }>
  : string;
type RangeKey<R> = R extends {
  readonly from: infer From extends number;
  readonly to: infer To extends number;
}
  ? `${From}-${To}`
  : never;

/** The texts of a dialect in one language: a missing or a superfluous one does not compile. */
export interface DialectTexts<F extends DialectFacts> {
  readonly codes: { readonly [C in keyof F['codes']]: WithReasons<F['codes'][C], Texts> };
  readonly overlays?: {
    readonly [C in keyof F['overlays']]?: OverlayTexts<NonNullable<F['overlays']>[C & number]>;
  };
  /** A range without texts is advice on retrying only. */
  readonly ranges?: {
    readonly [K in RangeKey<NonNullable<F['ranges']>[number]>]?: Texts;
  };
}

type LooseTexts = Partial<Texts> & { readonly reasons?: Readonly<Record<string, Texts>> };
type LooseCatalogue = Readonly<Record<string, LooseTexts | string | undefined>> | undefined;

function join(meaning: MeaningFacts, texts: LooseTexts | string | undefined): object {
  const { reasons: reasonTexts, ...own } = typeof texts === 'string' ? { description: texts } : (texts ?? {});
  if (!meaning.reasons) return Object.freeze({ ...meaning, ...own });
  const reasons = meaning.reasons.map((rule) =>
    Object.freeze({ ...rule, ...reasonTexts?.[rule.equals ?? rule.prefix ?? rule.includes ?? ''] }),
  );
  return Object.freeze({ ...meaning, ...own, reasons: Object.freeze(reasons) });
}

/** One dialect in one language; frozen, since everybody who imports it shares it. */
// @__NO_SIDE_EFFECTS__
export function withTexts<const F extends DialectFacts>(
  facts: F,
  lang: string,
  texts: DialectTexts<F>,
): Dialect {
  const catalogues = texts as Readonly<Record<'codes' | 'overlays' | 'ranges', LooseCatalogue>>;
  const codes: Record<string, DialectCode> = {};
  for (const [code, meaning] of Object.entries(facts.codes))
    codes[code] = join(meaning, catalogues.codes?.[code]) as DialectCode;
  const overlays: Record<string, DialectOverlay> = {};
  for (const [code, meaning] of Object.entries(facts.overlays ?? {}))
    overlays[code] = join(meaning, catalogues.overlays?.[code]);
  const ranges = (facts.ranges ?? []).map(
    (range) => join(range, catalogues.ranges?.[`${range.from}-${range.to}`]) as DialectRange,
  );
  return Object.freeze({
    ...facts,
    lang,
    codes: Object.freeze(codes),
    overlays: Object.freeze(overlays),
    ranges: Object.freeze(ranges),
  });
}
