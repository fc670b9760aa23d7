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
import { fillTemplate } from './fillTemplate.ts';
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
}

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
 * With an `id` each row has one as well, made of it and the number: `<CloseCodeTable id="codes" />` has `codes-1006`
 * and `codes-1016-2999` to link to.
 *
 * | on | attribute | values |
 * |---|---|---|
 * | row | `data-outcome` | its outcome, see `Outcome` |
 * | row | `data-highlighted` | there, and empty, on the row of `highlight` or of the number asked for |
 * | group | `data-range` | `0-999` `1000-2999` `3000-3999` `4000-4999` `outside`; not where the order is another |
 * | column heading | `data-column` | `code` `meaning` `outcome` `sender` `use` |
 * | wire text | `data-wire` | `allowed` `forbidden` `reserved` `unassigned` |
 *
 * Sources: RFC 6455 §7.4 and IANA's registry; for dialects, their own documentation.
 *
 * @example
 * <CloseCodeTable highlight={record?.code} />
 */
export function CloseCodeTable(props: CloseCodeTableProps): JSX.Element {
  const { highlight, outcomes, className, id, ...rest } = props;
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
  const shown = useMemo(() => {
    const matches = searcher(typed);
    return new Set(rows.filter((row) => (filter === '' || row.outcome === filter) && matches(row)));
  }, [rows, typed, filter]);

  const code = asked === undefined ? undefined : parseCode(asked);
  const answer = rowOf(all, code);
  const highlighted = rowOf(rows, highlight);
  const marked = rowOf(rows, code) ?? highlighted;
  const highlightedKey = highlighted?.key;

  // The later of the two counts: a new highlight puts the number that was asked for aside, and what hides its row.
  const [seen, setSeen] = useState(highlight);
  if (!Object.is(seen, highlight)) {
    setSeen(highlight);
    setAsked(undefined);
    if (highlighted && !shown.has(highlighted)) showAll();
  }

  // Past React: to compare 230 memoised rows takes it longer than the search and the hiding together. What follows from
  // a keystroke or a click, React runs before the next paint.
  useEffect(() => {
    if (!table.current) return;
    if (hider.current?.groups !== groups) hider.current = rowHider(table.current, groups);
    hider.current.show(shown);
  }, [groups, shown]);

  useEffect(() => {
    const row = root.current?.querySelector('[data-highlighted]');
    // No `behavior`: whether it glides is for the page's `scroll-behavior` to say. jsdom cannot scroll.
    if (row && 'scrollIntoView' in row) row.scrollIntoView({ block: 'nearest' });
  }, [highlightedKey, shows]);

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
        <CloseCodeTableBodies groups={groups} texts={texts} id={id} marked={marked} />
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
