import type { Dialect, DialectCode, DialectMeaning, DialectOverlay, DialectRange } from './dialect.ts';
import type { Outcome } from '../outcome/outcome.ts';

type Texts = Pick<DialectCode, 'label' | 'description'>;

/** A dialect without its texts: what all its languages share. */
export interface DialectFacts extends Omit<Dialect, 'codes' | 'overlays' | 'lang'> {
  readonly codes: {
    readonly [code: number]: DialectMeaning & { readonly name: string; readonly outcome?: Outcome };
  };
  readonly overlays?: { readonly [code: number]: DialectMeaning };
  readonly ranges?: readonly DialectRange[];
}

/** The texts of a dialect in one language: a missing or a superfluous one does not compile. */
export interface DialectTexts<F extends DialectFacts> {
  readonly codes: { readonly [C in keyof F['codes']]: Texts };
  /** An overlay may be retry advice only. */
  readonly overlays?: { readonly [C in keyof F['overlays']]?: string };
}

/** One dialect in one language. */
// @__NO_SIDE_EFFECTS__
export function withTexts<const F extends DialectFacts>(
  facts: F,
  lang: string,
  texts: DialectTexts<F>,
): Dialect {
  const codes: Record<string, DialectCode> = {};
  const labels = texts.codes as Readonly<Record<string, Texts>>;
  for (const [code, meaning] of Object.entries(facts.codes)) {
    codes[code] = { ...meaning, ...(labels[code] as Texts) };
  }
  const overlays: Record<string, DialectOverlay> = {};
  for (const [code, meaning] of Object.entries(facts.overlays ?? {})) {
    const description = (texts.overlays as Readonly<Record<string, string>> | undefined)?.[code];
    overlays[code] = description === undefined ? meaning : { ...meaning, description };
  }
  return { ...facts, lang, codes, overlays };
}
