import type { CloseCode } from '../registry/closeCode.ts';
import type { Outcome } from '../outcome/outcome.ts';

/** The texts of a code or a range. */
export interface CodeTexts {
  /** A few words; stands beside the number in a badge. */
  readonly label: string;
  /** One to three sentences for a developer: what it means, and what to do if that is clear. */
  readonly description: string;
}

/** The texts of an outcome. */
export interface OutcomeTexts {
  /** A few words; a filter or a legend shows it. */
  readonly label: string;
  /** One or two sentences for an end user, without a code or a technical term. */
  readonly userMessage: string;
}

/** Codes without a name of their own. */
export type RangeText =
  'unused' | 'unassigned' | 'registrable' | 'private' | 'outside-registry' | 'not-a-code';

/**
 * All texts of core in one language. A plain JSON value. A missing text does not compile; make a variant with
 * {@link defineLocale}.
 */
export interface Locale {
  /** BCP 47, for instance `de` or `pt-BR`. */
  readonly tag: string;
  /** Of each code that has a name. */
  readonly codes: { readonly [C in CloseCode]: CodeTexts };
  /** Of the codes that have none, by what sort they are. */
  readonly ranges: { readonly [R in RangeText]: CodeTexts };
  /** Of each outcome. */
  readonly outcomes: { readonly [O in Outcome]: OutcomeTexts };
}
