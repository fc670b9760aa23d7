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
  /** Of the event log. */
  readonly log: LogTexts;
  /** Of the spectrum. */
  readonly spectrum: SpectrumTexts;
  /** Of the event chart. */
  readonly chart: ChartTexts;
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

/** The strings of the event chart. */
export interface ChartTexts {
  /** Its name. */
  readonly label: string;
  /** Title of the closes over time. */
  readonly overTime: string;
  /** Title of the distribution. */
  readonly byCode: string;
  /** Stands before, or above, how many. */
  readonly closes: string;
  /** How long a bar is: `{width}` is replaced. */
  readonly bar: string;
  /** Name of the legend. */
  readonly outcomes: string;
  /** Heading of the times. */
  readonly time: string;
  /** Heading of the codes. */
  readonly code: string;
  /** Heading of the texts. */
  readonly meaning: string;
  /** Heading of the outcomes. */
  readonly outcome: string;
  /** Stands for a code where none is known. */
  readonly noCode: string;
  /** The codes that are too rare for a bar of their own. */
  readonly otherCodes: string;
  /** How a time span is selected. */
  readonly hint: string;
  /** `{span}` is replaced. */
  readonly selected: string;
  /** A button: the selection begins a bar earlier. */
  readonly earlier: string;
  /** A button: the selection ends a bar later. */
  readonly later: string;
  /** A button. */
  readonly clear: string;
  /** There is nothing to draw. */
  readonly empty: string;
  /** There is nothing to draw, because the legend is switched off. */
  readonly allHidden: string;
  /** A button: switch all outcomes on. */
  readonly showAll: string;
  /** Opens the tables with the same numbers. */
  readonly tables: string;
  /** Stands before what could not be used. */
  readonly notDrawn: string;
  /** What could not be used, and why: `{rows}` is replaced. */
  readonly leftOut: {
    readonly [R in 'data' | 'failed' | 'row' | 'time' | 'count' | 'negative' | 'code']: string;
  };
  /** `{rows}` is replaced. */
  readonly outOfOrder: string;
}

/** The strings of the spectrum. */
export interface SpectrumTexts {
  /** Its title. */
  readonly label: string;
  /** Headings of the ranges of RFC 6455 §7.4.2. */
  readonly ranges: { readonly [R in RangeId]: string };
  /** How many closes: `{count}` is replaced. */
  readonly closes: string;
  /** How many different codes: `{count}` is replaced. */
  readonly codes: string;
  /** There was no close. */
  readonly none: string;
  /** How often: `{count}` (one or more) is replaced. */
  readonly times: string;
  /** `{percent}` is replaced. */
  readonly share: string;
  /** In place of how often. */
  readonly notSeen: string;
  /** The code that is marked. */
  readonly current: string;
  /** Codes put together: `{count}` (two or more) is replaced. */
  readonly together: string;
  /** Which of them was seen most often: `{code}` is replaced. */
  readonly top: string;
  /** How to read the bars. */
  readonly bars: string;
  /** How the keyboard goes along the codes. */
  readonly keys: string;
  /** `{count}` is replaced. */
  readonly withoutCode: string;
  /** What stood in place of a code: `{list}` is replaced. */
  readonly notCodes: string;
  /** Codes with something that is no count: `{list}` is replaced. */
  readonly notCounts: string;
  /** Entries of a list that are none: `{count}` is replaced. */
  readonly notCloses: string;
  /** Ends a list that was cut: `{count}` is replaced. */
  readonly more: string;
  /** Opens the table of the same. */
  readonly asTable: string;
  /** Heading of the numbers. */
  readonly code: string;
  /** Heading of the texts. */
  readonly meaning: string;
  /** Heading of how often. */
  readonly count: string;
}

/** The strings of the event log. */
export interface LogTexts {
  /** Name of the list. */
  readonly list: string;
  /** Label of the search field. */
  readonly search: string;
  /** What the search field takes, but for end users: theirs says `outcome`. */
  readonly searchHint: string;
  /** Label of the choice of an outcome. */
  readonly outcome: string;
  /** The choice that filters nothing. */
  readonly allOutcomes: string;
  /** Label of the choice of a dialect. */
  readonly dialect: string;
  /** The choice that filters nothing. */
  readonly allDialects: string;
  /** A button that is pressed or not: how long ago, in place of the time of day. */
  readonly relative: string;
  /** A button: what is shown stays as it is. */
  readonly pause: string;
  /** A button: show the newest again. */
  readonly follow: string;
  /** The same where something has arrived: `{count}` is replaced. */
  readonly followNew: string;
  /** Said now and then while paused: `{count}` is replaced. */
  readonly fresh: string;
  /** `{shown}` and `{all}` are replaced. */
  readonly count: string;
  /** Older ones had to go: `{capacity}` and `{count}` are replaced. */
  readonly dropped: string;
  /** The period that is shown: `{from}` and `{to}` are replaced. */
  readonly between: string;
  /** A button that ends that. */
  readonly anyTime: string;
  /** A button that saves what is shown as JSON. */
  readonly json: string;
  /** A button that saves what is shown as CSV. */
  readonly csv: string;
  /** Nothing is in the log. */
  readonly empty: string;
  /** Nothing in the log is what is looked for. */
  readonly nothing: string;
  /** A button: begin the search anew. */
  readonly clear: string;
  /** On a record that is no proper one. */
  readonly malformed: string;
  /** In place of a time that is none. */
  readonly noTime: string;
  /** In place of a record that was dropped while the log was paused. */
  readonly gone: string;
  /** Name of the part that says more about one close. */
  readonly details: string;
  /** A button that ends that. */
  readonly closeDetails: string;
}

/**
 * All texts of the React components in one language: core's, and the interface strings. A plain JSON value. Make a
 * variant with `defineLocale` of `@close-codes/core`.
 */
export interface ReactLocale extends Locale {
  /** The interface strings. */
  readonly ui: UiTexts;
}
