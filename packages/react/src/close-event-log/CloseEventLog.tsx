'use client';

import { checkLog } from '#development';
import {
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type JSX,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import type { CloseRecord, Dialect, Locale, Outcome } from '@close-codes/core';
import type { DiagnosisLocale } from '@close-codes/core/diagnose';
import { en } from '@close-codes/core/locales/en';
import { fillTemplate } from '../internal/fillTemplate.ts';
import type { TimeSpan } from '../internal/timeSpan.ts';
import { logEnglish } from '../locale/logEnglish.ts';
import { uiLanguageOf, uiTextsOf } from '../locale/uiTextsOf.ts';
import { useCloseCodeContext } from '../provider/closeCodeContext.ts';
import { createCloseLog, type CloseLog } from './closeLog.ts';
import { LogControls, type Option } from './LogControls.tsx';
import { LogDiagnosis } from './LogDiagnosis.tsx';
import { closeLogCsv, closeLogJson } from './logExport.ts';
import { logMatcher, periodOf, type LogFilter } from './logMatcher.ts';
import { LogRow } from './LogRow.tsx';
import { browserTimes, SERVER_TIMES } from './logTimes.ts';
import { saveFile } from './saveFile.ts';
import { useAnnouncement } from './useAnnouncement.ts';
import { useLayout } from './useLayout.ts';
import { useLogView } from './useLogView.ts';
import { useHydrated, useLogWindow } from './useLogWindow.ts';

/** What the event log takes besides. */
export interface CloseEventLogOwnProps {
  /** A log that closes arrive in, from `createCloseLog`; made outside the component. */
  readonly log?: CloseLog | null | undefined;
  /** In place of a log: a list that is there already. Keep its identity; another list is another log. */
  readonly records?: readonly CloseRecord[] | null | undefined;
  /**
   * Only closes of this time, in milliseconds since the epoch, both ends included: what the brush of a chart selects. What
   * is no period filters nothing. Default: any time.
   */
  readonly between?: TimeSpan | null | undefined;
  /** Called with `undefined` when the reader wants to see all times again; without it nothing offers that. */
  readonly onBetweenChange?: ((between: undefined) => void) | undefined;
  /** Whom the texts speak to: end users get no code, no address, no reason and no export. Default: the provider's. */
  readonly audience?: 'developer' | 'user' | undefined;
  /**
   * Shows reasons, and searches them. They are untrusted text from the other side: bounded, with nothing hidden in them,
   * and never for end users (RFC 6455 §5.5.1). Exports hold them in any case. Default: `false`.
   */
  readonly showReason?: boolean | undefined;
  /** Texts of the diagnosis: `de` from `@close-codes/core/diagnose/locales/de`. Default: English. */
  readonly diagnosisLocale?: DiagnosisLocale | undefined;
  /**
   * What a row leads to, in place of the diagnosis.
   *
   * @param record the close
   * @param history those around it in the log, it among them; at most 201
   */
  readonly renderDetails?: ((record: CloseRecord, history: readonly CloseRecord[]) => ReactNode) | undefined;
  /** In place of the list while the log is empty. Default: a sentence that says so. */
  readonly empty?: ReactNode;
}

/** What the event log takes, and what a `div` does. */
export type CloseEventLogProps = CloseEventLogOwnProps &
  Omit<ComponentPropsWithoutRef<'div'>, keyof CloseEventLogOwnProps | 'children'>;

/** So many closes before and after one tell of it; a fleet may have more within the second. */
const HISTORY = 100;
const NO_LOG = /* @__PURE__ */ createCloseLog({ capacity: 1 });

interface Opened {
  readonly number: number;
  readonly record: CloseRecord;
  readonly history: readonly CloseRecord[];
}

/** An observer is none, though it can be subscribed to. */
function isLog(value: unknown): value is CloseLog {
  const { getSnapshot, subscribe, at } = (value ?? {}) as Partial<CloseLog>;
  return [getSnapshot, subscribe, at].every((each) => typeof each === 'function');
}

/** Another one only where something in it is: a period that is written in the parent's markup is a new one each time. */
function useMatcher(
  { outcome, dialect, text, between, reasons, forUser }: LogFilter,
  locale: Locale | undefined,
  dialects: readonly Dialect[] | undefined,
): (record: CloseRecord) => boolean {
  const { from, to } = between ?? {};
  return useMemo(
    () =>
      logMatcher(
        { outcome, dialect, text, between: periodOf({ from, to }), reasons, forUser },
        { locale, dialects },
      ),
    [outcome, dialect, text, from, to, reasons, forUser, locale, dialects],
  );
}

/** All there are, with what they are called. */
function useOutcomes(locale: Locale | undefined): readonly Option<Outcome>[] {
  return useMemo(() => {
    const own = locale?.outcomes as Partial<typeof en.outcomes> | undefined;
    return (Object.keys(en.outcomes) as Outcome[]).map((each) => [
      each,
      (own?.[each] ?? en.outcomes[each]).label,
    ]);
  }, [locale]);
}

/** Those of the provider. Which one speaks is nothing an end user is shown. */
function useDialects(
  dialects: readonly Dialect[] | undefined,
  forUser: boolean,
): readonly Option<Dialect['id']>[] {
  return useMemo(() => {
    const titles = new Map<string, string>();
    for (const { id, title } of forUser ? [] : (dialects ?? [])) {
      // Untyped code passes anything for a name.
      if (typeof id === 'string' && id !== '') titles.set(id, typeof title === 'string' ? title : id);
    }
    return [...titles];
  }, [dialects, forUser]);
}

/** When the last repaint was. Goes on by itself only where something is to be relative to it. */
function useNow(painted: number, ticks: boolean): number {
  const [ticked, setTicked] = useState(painted);
  const now = Math.max(ticked, painted);
  useEffect(() => {
    if (!ticks) return undefined;
    // A second after the last repaint, which may be an hour ago; while there are ten a second, none is needed.
    const timer = setTimeout(
      () => {
        setTicked(Date.now());
      },
      Math.max(0, now + 1000 - Date.now()),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [ticks, now]);
  return now;
}

/**
 * A live log of closes: bounded, filtered, to be read while more arrive. Hand it a log of `createCloseLog` and add to that;
 * however fast they come, the view is repainted at most ten times a second, and only the rows in sight are in the document.
 *
 * It follows the newest until the reader scrolls up, opens a row, moves through the rows or presses Pause; then nothing
 * moves, and a button says how many new ones match. The rows are a listbox: arrow keys, Page Up and Down, Home and End,
 * which follows again. Enter, Space or a click opens the diagnosis below, which is loaded then; Enter goes there, Escape
 * comes back. The focus never moves otherwise.
 *
 * The search finds every word that is typed: a number is a code, or the beginning of one, anything else a part of what is
 * called what, of an address, of a shown reason. For end users it finds only what they are shown. Beside it stands a choice
 * of outcomes and, where the provider has dialects, one of these. What is exported is what the filter lets through.
 *
 * Language, dialects and audience are the provider's. Its rows are as high as `--close-code-log-row-height`, the list as
 * `--close-code-log-height`. Needs `@tanstack/react-virtual`. Renders a `<div>`; other props go to it.
 *
 * | on | attribute | values |
 * |---|---|---|
 * | log | `data-state` | `following` `paused` |
 * | log | `data-content` | `rows` `empty` `nothing`: no record at all, none that matches |
 * | log | `data-period` | there, and empty, where a time may be chosen: with `between` or `onBetweenChange` |
 * | log | `data-dropped` | there, and empty, when older records had to go |
 * | row | `data-outcome` | its outcome, see `Outcome` |
 * | row | `data-number` | its number in the log |
 * | row | `data-active` | there, and empty, on the one that keys act on |
 * | row | `aria-selected` | `true` on the one whose details are shown |
 * | row | `data-malformed` | there, and empty, on what was no proper record |
 * | row | `data-gone` | there, and empty, on what was dropped while the log was paused |
 *
 * Sources: ARIA Authoring Practices, "Listbox"; RFC 4180 and OWASP, "CSV Injection", for the export.
 *
 * @example
 * const log = createCloseLog();
 * <CloseEventLog log={log} />
 */
export function CloseEventLog(props: CloseEventLogProps): JSX.Element {
  const context = useCloseCodeContext();
  const {
    log: givenLog,
    records,
    between: givenBetween,
    onBetweenChange,
    audience = context.audience ?? 'developer',
    showReason: wantsReason = false,
    diagnosisLocale,
    renderDetails,
    empty,
    className,
    ...rest
  } = props;
  const { dialects, locale } = context;
  const texts = uiTextsOf(locale, 'log', logEnglish);
  const lang = uiLanguageOf(locale);
  const id = useId();
  const hydrated = useHydrated();
  const forUser = audience === 'user';
  const showReason = wantsReason && !forUser;
  checkLog(givenLog, records, givenBetween);

  const log = useMemo(() => {
    if (isLog(givenLog)) return givenLog;
    if (!Array.isArray(records)) return NO_LOG;
    const made = createCloseLog({ capacity: Math.max(1, records.length) });
    made.addAll(records);
    return made;
  }, [givenLog, records]);

  const [typed, setTyped] = useState('');
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [chosenDialect, setDialect] = useState('');
  const [relative, setRelative] = useState(false);
  // Numbers are a log's own: of another one they name another record.
  const [activeIn, setActiveIn] = useState<{ readonly log: CloseLog; readonly number: number | undefined }>();
  const active = activeIn?.log === log ? activeIn.number : undefined;
  const setActive = (number: number | undefined): void => {
    setActiveIn({ log, number });
  };
  const [opened, setOpened] = useState<Opened>();
  const search = useRef<HTMLInputElement>(null);
  const details = useRef<HTMLElement>(null);

  const period = periodOf(givenBetween);
  const text = useDeferredValue(typed);
  const dialectOptions = useDialects(dialects, forUser);
  // The provider may have another list by now.
  const dialect = dialectOptions.some(([each]) => each === chosenDialect) ? chosenDialect : '';
  const matches = useMatcher(
    { outcome, dialect, text, between: period, reasons: showReason, forUser },
    locale,
    dialects,
  );
  const [view, snapshot] = useLogView(log, matches);
  const { length, kept, dropped, paused, fresh, found } = snapshot;
  const { list, probe, start, end, sizer, shift, reveal, seen } = useLogWindow(view, snapshot);
  const now = useNow(snapshot.now, relative);

  const outcomes = useOutcomes(locale);
  const times = hydrated ? browserTimes(lang) : SERVER_TIMES;
  const write = relative ? times.relative : times.absolute;
  const filtered = typed !== '' || outcome !== '' || dialect !== '';
  const content = length > 0 ? 'rows' : kept > fresh ? 'nothing' : 'empty';
  const fill = (template: string, values: Readonly<Record<string, number>>): string =>
    fillText(template, values, times.count);

  const said = useAnnouncement(
    paused && fresh > 0 ? fill(texts.fresh, { count: fresh }) : filtered ? fill(texts.count, found) : '',
  );

  function open(number: number): void {
    const record = log.at(number);
    if (!record) return;
    const history: CloseRecord[] = [];
    for (let near = number - HISTORY; near <= number + HISTORY; near += 1) {
      const other = log.at(near);
      if (other) history.push(other);
    }
    setOpened({ number, record, history });
  }

  const goToDetails = useRef(false);
  useLayout(() => {
    if (!goToDetails.current) return;
    goToDetails.current = false;
    details.current?.focus();
  }, [opened]);

  function close(): void {
    const { current } = details;
    // Only where it would be lost. The page does not know what has the focus in a shadow root, or in a frame.
    if (current?.contains((current.getRootNode() as Document | ShadowRoot).activeElement)) {
      list.current?.focus();
    }
    setOpened(undefined);
  }

  function moveTo(index: number): void {
    const target = Math.max(0, Math.min(length - 1, index));
    view.setPaused(true);
    setActive(view.numberAt(target));
    reveal(target);
  }

  function onListKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || length === 0) return;
    const { last, rows } = seen();
    const at = active === undefined ? undefined : view.indexOf(active);
    // A filter may have taken it away; then `at` is the place of the next one.
    const isThere = at !== undefined && view.numberAt(at) === active;
    const step = (by: number): void => {
      moveTo(at === undefined ? last : isThere || by < 0 ? at + by : at + by - 1);
    };
    switch (event.key) {
      case 'ArrowUp':
        step(-1);
        break;
      case 'ArrowDown':
        step(1);
        break;
      case 'PageUp':
        step(-rows);
        break;
      case 'PageDown':
        step(rows);
        break;
      case 'Home':
        moveTo(0);
        break;
      case 'End':
        moveTo(length - 1);
        view.setPaused(false);
        break;
      case 'Enter':
      case ' ':
        if (isThere && active !== undefined && log.at(active)) {
          goToDetails.current = true;
          view.setPaused(true);
          open(active);
        }
        break;
      case 'Escape':
        if (!opened) return;
        close();
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  function onListClick({ target }: MouseEvent): void {
    const row = (target as Element).closest<HTMLElement>('.close-code-log-row');
    // Somebody marked text to copy it.
    if (!row || row.ownerDocument.getSelection()?.isCollapsed === false) return;
    const number = Number(row.dataset['number']);
    view.setPaused(true);
    setActive(number);
    open(number);
  }

  function showAll(): void {
    setTyped('');
    setOutcome('');
    setDialect('');
    if (period) onBetweenChange?.(undefined);
    // The button goes; the focus must not.
    search.current?.focus();
  }

  function save(kind: 'json' | 'csv'): void {
    const found = view.records();
    const name = `closes-${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}Z.${kind}`;
    if (kind === 'json') saveFile(name, 'application/json', closeLogJson(found));
    // A byte order mark: Excel takes it for another encoding without.
    else saveFile(name, 'text/csv;charset=utf-8', `\ufeff${closeLogCsv(found, { dialects })}`);
  }

  const activeIndex = active === undefined ? -1 : view.indexOf(active);
  const activeIsHere = activeIndex >= start && activeIndex < end && view.numberAt(activeIndex) === active;
  const rows: JSX.Element[] = [];
  for (let index = start; index < end; index += 1) {
    const number = view.numberAt(index);
    if (number === undefined) continue;
    const record = log.at(number);
    rows.push(
      <LogRow
        key={number}
        id={`${id}-${number}`}
        number={number}
        record={record}
        time={record ? write(record.at, now) : ''}
        position={index + 1}
        of={length}
        active={number === active}
        selected={opened !== undefined && record === opened.record}
        audience={audience}
        showReason={showReason}
        texts={texts}
        dialects={dialects}
      />,
    );
  }
  const writeEnd = (at: number): string => times.full(at) || '…';

  return (
    <div
      lang={lang}
      dir={context.dir}
      {...rest}
      className={`close-code-log${className ? ` ${className}` : ''}`}
      data-state={paused ? 'paused' : 'following'}
      data-period={period || onBetweenChange ? '' : undefined}
      data-content={content}
      data-dropped={dropped > 0 ? '' : undefined}
    >
      <div className="close-code-log-controls">
        <LogControls
          search={search}
          typed={typed}
          onType={setTyped}
          hint={forUser ? texts.outcome : texts.searchHint}
          outcome={outcome}
          outcomes={outcomes}
          onOutcome={setOutcome}
          dialect={dialect}
          dialects={dialectOptions}
          onDialect={setDialect}
          texts={texts}
        />
        <div className="close-code-log-buttons">
          <button
            type="button"
            className="close-code-log-button"
            data-action="follow"
            onClick={() => {
              view.setPaused(!paused);
            }}
          >
            {!paused ? texts.pause : fresh > 0 ? fill(texts.followNew, { count: fresh }) : texts.follow}
          </button>
          <button
            type="button"
            className="close-code-log-button"
            data-action="relative"
            aria-pressed={relative}
            onClick={() => {
              setRelative(!relative);
            }}
          >
            {texts.relative}
          </button>
          {!forUser &&
            (['json', 'csv'] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                className="close-code-log-button"
                data-action={kind}
                onClick={() => {
                  save(kind);
                }}
              >
                {texts[kind]}
              </button>
            ))}
        </div>
      </div>
      <div className="close-code-log-says">
        <span className="close-code-log-count">{fill(texts.count, { shown: length, all: kept })}</span>
        {dropped > 0 && (
          <span className="close-code-log-dropped">
            {fill(texts.dropped, { capacity: log.capacity, count: dropped })}
          </span>
        )}
        {period && (
          <span className="close-code-log-period">
            {fillTemplate(texts.between, { from: writeEnd(period.from), to: writeEnd(period.to) })}
            {onBetweenChange && (
              <>
                {' '}
                <button
                  type="button"
                  className="close-code-log-button"
                  data-action="any-time"
                  onClick={() => {
                    onBetweenChange(undefined);
                    search.current?.focus();
                  }}
                >
                  {texts.anyTime}
                </button>
              </>
            )}
          </span>
        )}
        <span role="status" className="close-code-log-hidden">
          {said}
        </span>
      </div>
      <div className="close-code-log-frame">
        {/* Without a row it is no listbox, which has to have one; the focus may still be here. */}
        {/* eslint-disable-next-line jsx-a11y-x/no-static-element-interactions */}
        <div
          ref={list}
          role={content === 'rows' ? 'listbox' : undefined}
          tabIndex={content === 'rows' ? 0 : -1}
          className="close-code-log-list"
          aria-label={content === 'rows' ? texts.list : undefined}
          aria-activedescendant={activeIsHere ? `${id}-${active}` : undefined}
          onKeyDown={onListKey}
          onClick={onListClick}
        >
          <div className="close-code-log-sizer" role="presentation" style={sizer}>
            <div className="close-code-log-rows" role="presentation" style={shift}>
              {rows}
            </div>
          </div>
        </div>
        <div ref={probe} className="close-code-log-probe" aria-hidden="true" />
        {content !== 'rows' && (
          <div className="close-code-log-empty">
            {content === 'empty' ? (
              (empty ?? <p className="close-code-log-empty-text">{texts.empty}</p>)
            ) : (
              <>
                <p className="close-code-log-empty-text">{texts.nothing}</p>
                {(filtered || onBetweenChange) && (
                  <button
                    type="button"
                    className="close-code-log-button"
                    data-action="clear"
                    onClick={showAll}
                  >
                    {texts.clear}
                  </button>
                )}
              </>
            )}
          </div>
        )}
      </div>
      {opened && (
        // Escape is one more way to do what the button does.
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
        <section
          ref={details}
          tabIndex={-1}
          className="close-code-log-details"
          aria-label={texts.details}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            close();
          }}
        >
          <button type="button" className="close-code-log-button" data-action="close" onClick={close}>
            {texts.closeDetails}
          </button>
          {renderDetails ? (
            renderDetails(opened.record, opened.history)
          ) : (
            <LogDiagnosis
              key={opened.number}
              record={opened.record}
              history={opened.history}
              locale={diagnosisLocale}
              audience={audience}
              showReason={showReason}
            />
          )}
        </section>
      )}
    </div>
  );
}

/** A text with `{names}`, for where only text will do. */
function fillText(
  template: string,
  values: Readonly<Record<string, number>>,
  write: (value: number) => string,
): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : write(value);
  });
}
