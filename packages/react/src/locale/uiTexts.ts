import type { Initiator, Locale, RangeId } from '@close-codes/core';

/** A close of which the browser gave no code. */
export type NoCode = 'unobserved' | 'failed' | 'synthetic' | 'malformed';

/** The strings of the badge. */
export interface BadgeTexts {
  /** Who ended the connection. */
  readonly initiators: { readonly [I in Initiator]: string };
  /** In place of the texts of a code, where there is none. */
  readonly noCode: { readonly [N in NoCode]: { readonly label: string; readonly description: string } };
  /** Stands before the reason. */
  readonly reason: string;
  /** Stands before a print of what arrived in place of a close event. */
  readonly received: string;
}

/** The interface strings of the components, each in a part of its own. */
export interface UiTexts {
  /** Of the badge. */
  readonly badge: BadgeTexts;
  /** Of the range table. */
  readonly table: TableTexts;
}

/** The strings of the range table. */
export interface TableTexts {
  /** Of the table. */
  readonly caption: string;
  /** Headings of the ranges of RFC 6455 §7.4.2. */
  readonly ranges: { readonly [R in RangeId]: string };
  /** Heading of the numbers. */
  readonly code: string;
  /** Heading of the texts. */
  readonly meaning: string;
  /** Heading of the outcomes. */
  readonly outcome: string;
  /** Heading of who sends a code. */
  readonly sender: string;
  /** Who sends a code. */
  readonly senders: { readonly [S in 'client' | 'server' | 'either' | 'none']: string };
  /** Heading of what may be done with a code. */
  readonly use: string;
  /** May it stand in a Close frame? */
  readonly wire: { readonly [W in 'allowed' | 'forbidden' | 'reserved' | 'unassigned']: string };
  /** A script may send it. */
  readonly scriptMaySend: string;
  /** What a dialect says of connecting again. */
  readonly retry: { readonly [R in 'yes' | 'backoff' | 'resume' | 'no']: string };
  /** What has to be said along with a dialect's meaning. */
  readonly marks: { readonly [M in 'guess' | 'deprecated' | 'nonConforming']: string };
  /** `{code}` and `{count}` (two or more) are replaced. */
  readonly several: string;
  /** Several dialects add to one code: `{code}` and `{count}` (two or more) are replaced. */
  readonly added: string;
  /** Where else a row is spoken of: `{dialects}` is replaced. */
  readonly also: string;
  /** Follows some of the dialects: `{count}` is replaced. */
  readonly more: string;
  /** Dialects ask for the opposite of one another. */
  readonly oppositeRetry: string;
  /** Which of several meanings counts, and why. `{dialect}` is replaced. */
  readonly counts: { readonly [P in 'order' | 'narrower' | 'replaced' | 'registered']: string };
  /** Stands for a dialect where the registry speaks. */
  readonly registry: string;
  /** Label of the search field. */
  readonly search: string;
  /** What the search field takes. */
  readonly searchHint: string;
  /** The choice that filters nothing. */
  readonly allOutcomes: string;
  /** Label of the field that finds the range of a number. */
  readonly where: string;
  /** What that field takes. */
  readonly whereHint: string;
  /** A button that scrolls to the row. */
  readonly whereShow: string;
  /** `{code}`, `{range}`, `{heading}` (one of `ranges`) and `{label}` are replaced. */
  readonly whereFound: string;
  /** `{given}` is replaced. */
  readonly whereNone: string;
  /** Nothing was found. */
  readonly empty: string;
  /** A button: begin the search anew. */
  readonly clear: string;
  /** `{shown}` and `{all}` are replaced. */
  readonly count: string;
}

/**
 * All texts of the React components in one language: core's, and the interface strings. A plain JSON value. Make a
 * variant with `defineLocale` of `@close-codes/core`.
 */
export interface ReactLocale extends Locale {
  /** The interface strings. */
  readonly ui: UiTexts;
}
