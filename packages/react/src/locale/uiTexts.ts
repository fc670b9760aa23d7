import type { Initiator, Locale, RangeId } from '@close-codes/core';

/** A close of which the browser gave no code. */
export type NoCode = 'unobserved' | 'failed' | 'synthetic' | 'malformed';

/** The strings of the badge. */
export interface BadgeTexts {
  readonly initiators: { readonly [I in Initiator]: string };
  /** In place of the texts of a code, where there is none. */
  readonly noCode: { readonly [N in NoCode]: { readonly label: string; readonly description: string } };
  readonly reason: string;
  /** Stands before a print of what arrived in place of a close event. */
  readonly received: string;
}

/** The interface strings of the components, each in a part of its own. */
export interface UiTexts {
  readonly badge: BadgeTexts;
  readonly table: TableTexts;
}

/** The strings of the range table. */
export interface TableTexts {
  readonly caption: string;
  /** Headings of the ranges of RFC 6455 §7.4.2. */
  readonly ranges: { readonly [R in RangeId]: string };
  readonly code: string;
  readonly meaning: string;
  readonly outcome: string;
  readonly sender: string;
  readonly senders: { readonly [S in 'client' | 'server' | 'either' | 'none']: string };
  /** Heading of what may be done with a code. */
  readonly use: string;
  /** May it stand in a Close frame? */
  readonly wire: { readonly [W in 'allowed' | 'forbidden' | 'reserved' | 'unassigned']: string };
  readonly scriptMaySend: string;
  readonly search: string;
  readonly searchHint: string;
  readonly allOutcomes: string;
  readonly where: string;
  readonly whereHint: string;
  /** A button that scrolls to the row. */
  readonly whereShow: string;
  /** `{code}`, `{range}`, `{heading}` (one of `ranges`) and `{label}` are replaced. */
  readonly whereFound: string;
  /** `{given}` is replaced. */
  readonly whereNone: string;
  readonly empty: string;
  readonly clear: string;
  /** `{shown}` and `{all}` are replaced. */
  readonly count: string;
}

/**
 * All texts of the React components in one language: core's, and the interface strings. A plain JSON value. Make a
 * variant with `defineLocale` of `@close-codes/core`.
 */
export interface ReactLocale extends Locale {
  readonly ui: UiTexts;
}
