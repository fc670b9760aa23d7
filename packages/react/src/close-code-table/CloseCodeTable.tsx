'use client';

import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type JSX,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { Outcome } from '@close-codes/core';
import { en } from '@close-codes/core/locales/en';
import { printGiven } from '../internal/visibleText.ts';
import type { TableTexts } from '../locale/uiTexts.ts';
import { tableEnglish } from '../locale/tableEnglish.ts';
import { uiTextsOf } from '../locale/uiTextsOf.ts';
import { useCloseCodeContext } from '../provider/closeCodeContext.ts';
import { CloseCodeTableBodies } from './CloseCodeTableBodies.tsx';
import { CloseCodeTableHead } from './CloseCodeTableHead.tsx';
import { fillTemplate } from '../internal/fillTemplate.ts';
import { readHash, useVisitedHash } from './linkTarget.ts';
import { rowHider, type RowHider } from './rowHider.ts';
import { searcher } from './searchText.ts';
import { TABLE } from './tableRoles.ts';
import {
  RANGE_NUMBERS,
  outcomesOf,
  parseCode,
  rowOf,
  sortRows,
  tableRows,
  type Sort,
  type TableRow,
} from './tableRows.ts';

/** What the range table takes besides. */
export interface CloseCodeTableOwnProps {
  /**
   * A close code whose row is marked and scrolled into view, for instance `record.code`. What is no close code marks
   * nothing. Default: none.
   */
  readonly highlight?: unknown;
  /**
   * Show only codes with one of these outcomes, and offer only these in the filter. See `Outcome` of
   * `@close-codes/core`. Default: all.
   */
  readonly outcomes?: readonly Outcome[] | undefined;
  /**
   * Each number and each dialect is a link to its own place, and what the page's address names is marked and scrolled
   * to: at the start, at each visit, and when the dialect that it belongs to arrives later. Needs an `id`. With
   * `id="codes"` it is `#codes-4401` for a number, be it any one within a range, and `#codes-4401-pusher` for what one
   * dialect says of it. Default: `false`.
   */
  readonly linked?: boolean | undefined;
}

/** What the range table takes, and what a `div` does. */
export type CloseCodeTableProps = CloseCodeTableOwnProps & ComponentPropsWithoutRef<'div'>;

const BY_CODE: Sort = { by: 'code', direction: 'ascending' };

/** `-1` and `1.5` as they were typed, anything else in quotation marks. */
function printTyped(typed: string): string {
  const text = typed.trim();
  return /^[-+]?\d{1,12}([.,]\d{1,12})?$/.test(text) ? text : printGiven(text);
}

function renderAnswer(typed: string, row: TableRow | undefined, texts: TableTexts): ReactNode {
  if (!row) return fillTemplate(texts.whereNone, { given: <bdi dir="ltr">{printTyped(typed)}</bdi> });
  return fillTemplate(texts.whereFound, {
    code: <bdi dir="ltr">{Number(typed)}</bdi>,
    range: <bdi dir="ltr">{RANGE_NUMBERS[row.range]}</bdi>,
    heading: texts.ranges[row.range],
    label: (
      <b lang={row.lang} className="close-code-table-answer-label">
        {row.label}
      </b>
    ),
  });
}

/**
 * The range table: all close codes from 0 to 65535, ranges and dialect rows included, in one table to search, filter
 * and sort, with an answer to "where does my code fall?". Language, dialects and audience are the provider's. Renders a
 * `<div>`; other props go to it.
 *
 * Where several dialects speak of a number, the row shows what counts, says how many things it means and whether their
 * retry advice is opposite, and holds the others, in order of precedence, to be opened. The search finds them too. A
 * dialect that is a guess, a code that is no longer sent and one that violates RFC 6455 are marked as such.
 *
 * With an `id` each row has one as well, made of it and the number, and so has each group and what each dialect says:
 * `<CloseCodeTable id="codes" />` has `codes-1006`, `codes-1016-2999`, `codes-range-4000-4999` and `codes-4401-pusher`
 * to link to. Where a range ends depends on the dialects; with `linked`, an address may name any number.
 *
 * | on | attribute | values |
 * |---|---|---|
 * | row | `data-outcome` | its outcome, see `Outcome` |
 * | row | `data-highlighted` | there, and empty, on the row of `highlight` or of the number asked for |
 * | group | `data-range` | `0-999` `1000-2999` `3000-3999` `4000-4999` `outside`; not where the order is another |
 * | column heading | `data-column` | `code` `meaning` `outcome` `sender` `use` |
 * | wire text | `data-wire` | `allowed` `forbidden` `reserved` `unassigned` |
 * | retry advice | `data-retry` | `yes` `backoff` `resume` `no` |
 * | mark | `data-mark` | `guess` `deprecated` `nonConforming` `opposite` |
 * | another meaning | `data-named` | there, and empty, on the one that the address names |
 *
 * Sources: RFC 6455 §7.4 and IANA's registry; for dialects, their own documentation.
 *
 * @example
 * <CloseCodeTable highlight={record?.code} />
 */
export function CloseCodeTable(props: CloseCodeTableProps): JSX.Element {
  const { highlight, outcomes, linked = false, className, id, ...rest } = props;
  const { locale = en, dialects, audience } = useCloseCodeContext();
  const texts = uiTextsOf(locale, 'table', tableEnglish);

  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const hider = useRef<RowHider>(undefined);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState('');
  const [sort, setSort] = useState(BY_CODE);
  const [asked, setAsked] = useState<string>();
  const [shows, setShows] = useState(0);

  const all = useMemo(
    () => tableRows({ locale, dialects, audience, texts }),
    [locale, dialects, audience, texts],
  );
  // By value: a list that is written in the parent's markup is a new one each time.
  const only = outcomes?.join(' ');
  const rows = useMemo(() => {
    const wanted = only?.split(' ');
    return wanted ? all.filter(({ outcome }) => wanted.includes(outcome)) : all;
  }, [all, only]);
  const groups = useMemo(() => sortRows(rows, sort), [rows, sort]);
  const offered = useMemo(() => outcomesOf(rows), [rows]);
  const filter = offered.some(([outcome]) => outcome === chosen) ? chosen : '';
  const [shown, opened] = useMemo(() => {
    const matches = searcher(typed);
    const found = rows.filter((row) => (filter === '' || row.outcome === filter) && matches(row));
    // Not before there is something to be found: a row's texts are made when they are asked for.
    const inOthers = found.filter((row) => {
      if (typed === '' || row.meanings.others.length === 0) return false;
      const { from, to, httpAnalogue, ownText } = row;
      return !matches({ from, to, httpAnalogue, text: ownText });
    });
    return [new Set(found), new Set(inOthers)];
  }, [rows, typed, filter]);

  const code = asked === undefined ? undefined : parseCode(asked);
  const answer = rowOf(all, code);
  const highlighted = rowOf(rows, highlight);
  const highlightedKey = highlighted?.key;
  const hash = useVisitedHash(linked && id !== undefined);
  const target = useMemo(
    () => (id === undefined ? undefined : readHash(hash.replace(/^\d+/, ''), id)),
    [hash, id],
  );
  const visited = rowOf(rows, target?.code);
  const visitedKey = visited?.key;

  // The latest counts: a new highlight puts the number that was asked for aside, and what hides its row. So does a visit.
  const [seen, setSeen] = useState(highlight);
  const [seenHash, setSeenHash] = useState('');
  const [fromHash, setFromHash] = useState(true);
  if (!Object.is(seen, highlight)) {
    setSeen(highlight);
    setFromHash(false);
    setAsked(undefined);
    if (highlighted && !shown.has(highlighted)) showAll();
  }
  if (seenHash !== hash) {
    setSeenHash(hash);
    if (visited) {
      setFromHash(true);
      setAsked(undefined);
      if (!shown.has(visited)) showAll();
    }
  }
  const pointed = fromHash ? (visited ?? highlighted) : (highlighted ?? visited);
  const marked = rowOf(rows, code) ?? pointed;

  // Past React: to compare 230 memoised rows takes it longer than the search and the hiding together. What follows from
  // a keystroke or a click, React runs before the next paint.
  useEffect(() => {
    if (!table.current) return;
    if (hider.current?.groups !== groups) hider.current = rowHider(table.current, groups);
    hider.current.show(shown, opened);
  }, [groups, shown, opened]);

  useEffect(() => {
    const row = root.current?.querySelector('[data-highlighted]');
    // No `behavior`: whether it glides is for the page's `scroll-behavior` to say. jsdom cannot scroll.
    if (row && 'scrollIntoView' in row) row.scrollIntoView({ block: 'nearest' });
  }, [highlightedKey, shows]);

  const arrived = useRef(hash);
  useEffect(() => {
    if (visitedKey === undefined || arrived.current === `${hash} done`) return undefined;
    const row = root.current?.querySelector('[data-highlighted]');
    const meaning = row?.querySelector('[data-named]');
    const details = meaning?.closest('details');
    if (details) details.open = true;
    if (row && 'scrollIntoView' in row) {
      row.scrollIntoView({ block: 'start' });
      // Only as far as it takes: the number is to stay in sight.
      meaning?.scrollIntoView({ block: 'nearest' });
    }
    // A dialect may arrive later and bring the row itself; but from now on the reader may be elsewhere.
    const leave = (): void => {
      arrived.current = `${hash} done`;
    };
    const kinds = ['pointerdown', 'keydown', 'wheel', 'touchmove'];
    for (const kind of kinds) window.addEventListener(kind, leave, { capture: true, passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, leave, { capture: true });
    };
  }, [hash, visitedKey, dialects]);

  function showAll(): void {
    setTyped('');
    setChosen('');
  }

  function ask(value: string): void {
    setAsked(value);
    const target = rowOf(rows, parseCode(value));
    if (target && !shown.has(target)) showAll();
    setShows(shows + 1);
  }

  const sortBy = useCallback((by: Sort['by']) => {
    setSort((before) => ({
      by,
      direction: before.by === by && before.direction === 'ascending' ? 'descending' : 'ascending',
    }));
  }, []);

  const picker = useMemo(
    () => (
      <select
        className="close-code-table-input"
        value={filter}
        onChange={(event) => {
          setChosen(event.target.value);
        }}
      >
        <option value="">{texts.allOutcomes}</option>
        {offered.map(([outcome, label]) => (
          <option key={outcome} value={outcome}>
            {label}
          </option>
        ))}
      </select>
    ),
    [filter, offered, texts],
  );

  return (
    <div
      lang={locale.tag}
      {...rest}
      id={id}
      ref={root}
      className={`close-code-table${className ? ` ${className}` : ''}`}
      data-linked={linked && id !== undefined ? '' : undefined}
    >
      <div className="close-code-table-controls">
        <label className="close-code-table-field" data-field="search">
          <span className="close-code-table-field-label">{texts.search}</span>
          <input
            ref={search}
            type="search"
            className="close-code-table-input"
            placeholder={texts.searchHint}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
            onKeyDown={keepFromForm}
          />
        </label>
        <label className="close-code-table-field" data-field="outcome">
          <span className="close-code-table-field-label">{texts.outcome}</span>
          {picker}
        </label>
        <div className="close-code-table-field" data-field="where">
          <label className="close-code-table-where">
            <span className="close-code-table-field-label">{texts.where}</span>
            <input
              type="text"
              inputMode="numeric"
              className="close-code-table-input"
              placeholder={texts.whereHint}
              autoComplete="off"
              value={asked ?? ''}
              onChange={(event) => {
                setAsked(event.target.value === '' ? undefined : event.target.value);
              }}
              onKeyDown={(event) => {
                if (keepFromForm(event)) ask(event.currentTarget.value);
              }}
            />
          </label>
          <button
            type="button"
            className="close-code-table-button"
            onClick={() => {
              ask(asked ?? '');
            }}
          >
            {texts.whereShow}
          </button>
        </div>
      </div>
      <div className="close-code-table-says">
        <p role="status" className="close-code-table-count">
          {fillTemplate(texts.count, { shown: shown.size, all: rows.length })}
        </p>
        <output className="close-code-table-answer">
          {asked !== undefined && renderAnswer(asked, answer, texts)}
        </output>
      </div>

      <table {...TABLE} ref={table} className="close-code-table-table" hidden={shown.size === 0}>
        <caption className="close-code-table-caption">{texts.caption}</caption>
        <CloseCodeTableHead sort={sort} onSort={sortBy} texts={texts} />
        <CloseCodeTableBodies
          groups={groups}
          texts={texts}
          id={id}
          linked={linked && id !== undefined}
          marked={marked}
          named={marked === visited ? target?.dialect : undefined}
        />
      </table>
      {shown.size === 0 && (
        <div className="close-code-table-empty">
          <p className="close-code-table-empty-text">{texts.empty}</p>
          {rows.length > 0 && (
            <button
              type="button"
              className="close-code-table-button"
              onClick={() => {
                showAll();
                // The button goes; the focus must not.
                search.current?.focus();
              }}
            >
              {texts.clear}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** Enter in a field must not send a form that the table happens to stand in. */
function keepFromForm(event: KeyboardEvent): boolean {
  const enter = event.key === 'Enter';
  if (enter) event.preventDefault();
  return enter;
}
