import {
  createRegistry,
  type CloseCodeDescription,
  type Dialect,
  type Locale,
  type Outcome,
  type RangeId,
} from '@close-codes/core';
import { en } from '@close-codes/core/locales/en';
import { TONES, type Tone } from '../close-code-badge/tone.ts';
import type { TableTexts } from '../locale/uiTexts.ts';
import { nameBeside, printRange, rowMeanings, type RowMeaning, type RowMeanings } from './rowMeanings.ts';
import { fold } from '../internal/fold.ts';
import type { Searchable } from './searchText.ts';

/** A row of the table: everything it shows, and what it is found and sorted by. */
export interface TableRow extends Searchable {
  /** `1006` or `1016-2999`. */
  readonly key: string;
  /** `1006` or `1016–2999`. */
  readonly number: string;
  readonly range: RangeId;
  readonly label: string;
  /** Of the label and the description, where it is not that of the table. */
  readonly lang: string | undefined;
  /** IANA's or the dialect's, where it says more than the label. */
  readonly name: string | undefined;
  readonly description: string;
  /** Of `description` for end users, which is always in the language of the table. */
  readonly descriptionLang: string | undefined;
  readonly overlay: CloseCodeDescription['overlay'];
  /** Title of the dialect that gave or added to the meaning. */
  readonly dialect: string | undefined;
  /** What the dialects say of it, all of them. */
  readonly meanings: RowMeanings;
  /** `text` without that of the other meanings. */
  readonly ownText: string;
  readonly outcome: Outcome;
  readonly outcomeLabel: string;
  readonly tone: Tone;
  readonly sender: CloseCodeDescription['sender'];
  readonly senderLabel: string;
  readonly wire: CloseCodeDescription['wire'];
  readonly scriptMaySend: boolean;
}

/** The ranges of RFC 6455 §7.4.2 in print. */
export const RANGE_NUMBERS: { readonly [R in RangeId]: string } = {
  '0-999': '0–999',
  '1000-2999': '1000–2999',
  '3000-3999': '3000–3999',
  '4000-4999': '4000–4999',
  outside: '5000–65535',
};

export interface TableRowOptions {
  readonly locale: Locale | undefined;
  readonly dialects: readonly Dialect[] | undefined;
  readonly audience: 'developer' | 'user' | undefined;
  readonly texts: TableTexts;
}

// A locale or a dialect that comes from JSON may lack a text or have an outcome of its own.
interface Loose<T> {
  readonly [key: string]: T | undefined;
}

function textsOf({ title, label, name, description, retry, marks }: RowMeaning, texts: TableTexts): string {
  const advice = retry && texts.retry[retry];
  return [title, label, name, description, advice, ...marks.map((mark) => texts.marks[mark])]
    .filter((text) => text !== undefined)
    .join('\n');
}

/** Made when it is first asked for. To fold all texts takes as long as to make the rows, and many never search. */
function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}

/** All rows, by code. */
export function tableRows({ locale = en, dialects, audience, texts }: TableRowOptions): readonly TableRow[] {
  // A dialect that is given twice says nothing new.
  const byId = new Map<string, Dialect>();
  for (const dialect of dialects ?? []) if (!byId.has(dialect.id)) byId.set(dialect.id, dialect);
  const inUse = [...byId.values()];
  const base = createRegistry({ locale });
  const labels: Loose<{ readonly label: string }> = {
    ...en.outcomes,
    ...(locale.outcomes as Partial<Locale['outcomes']>),
  };
  const tones: Loose<Tone> = TONES;
  return createRegistry({ locale, dialects })
    .rows()
    .map(({ from, to, description: known }) => {
      const { label, name, overlay, outcome, sender } = known;
      const number = printRange(from, to);
      const lang = known.lang === locale.tag ? undefined : known.lang;
      const forUser = audience === 'user';
      const description = forUser ? known.userMessage : known.description;
      const own = known.dialect === undefined ? undefined : byId.get(known.dialect);
      const dialect = own && (own.title ?? own.id);
      const meanings = rowMeanings({ from, to }, base.describe(from), {
        locale,
        dialects: inUse,
        audience,
        registryTitle: texts.registry,
      });
      const outcomeLabel = labels[outcome]?.label ?? en.outcomes.unknown.label;
      const ownText = once(() =>
        fold(
          [
            number,
            label,
            name,
            description,
            forUser ? undefined : overlay?.description,
            meanings.own ? textsOf(meanings.own, texts) : dialect,
            outcomeLabel,
          ]
            .filter((text) => text !== undefined)
            .join('\n'),
        ),
      );
      const text = once(() =>
        [ownText(), ...meanings.others.map((other) => fold(textsOf(other, texts)))].join('\n'),
      );
      return {
        key: number.replace('–', '-'),
        from,
        to,
        number,
        range: known.range,
        label,
        lang,
        name: nameBeside(name, label),
        description,
        descriptionLang: forUser ? undefined : lang,
        overlay: forUser ? undefined : overlay,
        dialect,
        meanings,
        get ownText() {
          return ownText();
        },
        outcome,
        outcomeLabel,
        tone: tones[outcome] ?? 'neutral',
        sender,
        senderLabel: texts.senders[sender],
        wire: known.wire,
        scriptMaySend: known.scriptMaySend,
        httpAnalogue: known.httpAnalogue,
        get text() {
          return text();
        },
      };
    });
}

/** The row of a number; `undefined` for anything that is no close code. */
export function rowOf<R extends Searchable>(rows: readonly R[], code: unknown): R | undefined {
  return typeof code === 'number' && Number.isInteger(code)
    ? rows.find(({ from, to }) => from <= code && code <= to)
    : undefined;
}

/** What was typed as a code: digits only, as `Number` would also take `1e3`, `0x3E8` and nothing at all. */
export function parseCode(typed: string): number | undefined {
  return /^\s*\d+\s*$/.test(typed) && Number(typed) <= 65535 ? Number(typed) : undefined;
}

export interface Sort {
  readonly by: 'code' | 'outcome' | 'sender';
  readonly direction: 'ascending' | 'descending';
}

/** Rows that stand together. */
export interface RowGroup {
  /** The range of RFC 6455; `undefined` where the order is not that of the codes. */
  readonly range: RangeId | undefined;
  readonly rows: readonly TableRow[];
}

/** Sorted by code the rows stand in the ranges of RFC 6455; by anything else they are one list. */
export function sortRows(rows: readonly TableRow[], { by, direction }: Sort): readonly RowGroup[] {
  const sign = direction === 'ascending' ? 1 : -1;
  if (by === 'code') {
    const groups = new Map<RangeId, TableRow[]>();
    for (const row of sign === 1 ? rows : [...rows].reverse()) {
      const group = groups.get(row.range);
      if (group) group.push(row);
      else groups.set(row.range, [row]);
    }
    return [...groups].map(([range, members]) => ({ range, rows: members }));
  }
  // Folded and not by Intl, whose answers differ between a server and a browser. Equal ones stay in order of code.
  const keys = new Map(rows.map((row) => [row, fold(by === 'outcome' ? row.outcomeLabel : row.senderLabel)]));
  const compare = (a: TableRow, b: TableRow): number => {
    const [keyA = '', keyB = ''] = [keys.get(a), keys.get(b)];
    return sign * (keyA < keyB ? -1 : keyA > keyB ? 1 : 0);
  };
  return [{ range: undefined, rows: [...rows].sort(compare) }];
}

/** The outcomes that occur, in the order of their labels. */
export function outcomesOf(rows: readonly TableRow[]): readonly (readonly [Outcome, string])[] {
  return [...new Map(rows.map(({ outcome, outcomeLabel }) => [outcome, outcomeLabel]))].sort(
    ([, a], [, b]) => (fold(a) < fold(b) ? -1 : 1),
  );
}
