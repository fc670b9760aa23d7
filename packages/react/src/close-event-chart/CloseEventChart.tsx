'use client';

import { checkChart } from '#development';
import {
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentPropsWithoutRef,
  type JSX,
  type RefObject,
} from 'react';
import { describeCloseCode, type Outcome } from '@close-codes/core';
import { en } from '@close-codes/core/locales/en';
import { glyph } from '../close-code-badge/Glyph.tsx';
import type { TimeSpan } from '../internal/timeSpan.ts';
import { chartEnglish } from '../locale/chartEnglish.ts';
import { uiLanguageOf, uiTextsOf } from '../locale/uiTextsOf.ts';
import type { ChartTexts } from '../locale/uiTexts.ts';
import { useCloseCodeContext } from '../provider/closeCodeContext.ts';
import { localFormat, PLAIN_FORMAT, zoneOffset } from './chartFormat.ts';
import {
  barRows,
  barsIn,
  codeRows,
  countTicks,
  outcomeTotals,
  ticksWithin,
  tickTimes,
  type CodeRow,
} from './chartView.ts';
import { ChartTables, type CodeWords } from './ChartTables.tsx';
import { LOOKS } from './outcomeLook.ts';
import { Patterns, Swatch } from './Patterns.tsx';
import { PlotLayer, type Bars } from './PlotLayer.tsx';
import { CodePlot, plotInsets, TimePlot } from './plots.tsx';
import { toCloseBuckets, type CloseBuckets, type CloseChartData } from './toCloseBuckets.ts';
import { useSize } from './useSize.ts';

/** What the chart takes besides. */
export interface CloseEventChartOwnProps {
  /**
   * Records, points `{ t, code, count }`, or the result of a Prometheus range query of increases; see
   * `CloseChartData`. Another list for other data: one that is changed in place is not read again.
   */
  readonly data: CloseChartData;
  /** Milliseconds a bar stands for. Default: what makes at most 60 bars of a width people count in. */
  readonly barMs?: number | undefined;
  /** IANA, for instance `UTC`. Default: the browser's. */
  readonly timeZone?: string | undefined;
  /**
   * The span that is selected; it grows to whole bars. `null`: none. Default: the chart keeps it itself.
   */
  readonly between?: TimeSpan | null | undefined;
  /**
   * A span was selected, or none any more. In milliseconds since the epoch; both ends belong to it, as to `between` of
   * `CloseEventLog`.
   */
  readonly onBetweenChange?: ((between: TimeSpan | undefined) => void) | undefined;
}

/** What the chart takes, and what a `section` does. */
export type CloseEventChartProps = CloseEventChartOwnProps &
  Omit<ComponentPropsWithoutRef<'section'>, keyof CloseEventChartOwnProps | 'children'>;

const NONE: ReadonlySet<Outcome> = /* @__PURE__ */ new Set();
const nothing = (): void => undefined;
const subscribeToNothing = () => nothing;

/** Pixels below which a tip finds no room beside its bar. */
const NARROW = 480;

/** Below the plot, each tick needs so many pixels, and more where its label is wider … */
const TICK_WIDTH = 72;
/** … by what parts two labels. */
const TICK_GAP = 8;

/**
 * Closes over time, stacked by outcome, and how they are distributed over the codes. Trouble stands on the axis, where it
 * can be compared from bar to bar; each outcome has a texture besides its colour, and the legend switches it off and on.
 * What could not be used is said above the chart, with the reason; the rest is drawn.
 *
 * A span of time is selected by dragging, by a click on a bar and the buttons below, or by the keyboard: arrow keys go from
 * bar to bar, with Shift they select, Enter selects one bar, Escape clears. The distribution is that of the selection. All
 * numbers are in tables as well, which are complete in server markup; the pictures are drawn in the browser, and so are
 * times in the reader's language and time zone. Nothing moves by itself.
 *
 * Needs `recharts` 3, an optional peer, which in turn wants `react-is` in the version of React. This entry alone imports it:
 * it is 115 kB gzipped, this component 10.
 * For many closes count them beforehand: 100,000 records are read in a tenth of a second or so, and again for each new list.
 *
 * Renders a `<section>`; other props go to it. Its height is `--close-code-chart-height`.
 *
 * | on | attribute | values |
 * |---|---|---|
 * | section | `data-state` | `filled` `empty` (there are no closes) `hidden` (all outcomes are switched off) |
 * | section | `data-selected` | there, and empty, while a span is selected |
 * | note | `data-reason` | `LeftOutReason`, or `out-of-order` |
 * | button of the legend, pattern | `data-tone` | as of a badge |
 * | part of a bar | `data-outcome` | `Outcome` |
 * | part of a pattern | `data-texture` | `solid` `diagonal` `dots` `rungs` |
 * | layer over the bars | `data-dragging` | there, and empty, while a span is being dragged |
 *
 * Sources: Prometheus' HTTP API for the result of a range query; WCAG 1.4.1, 2.1.1 and 2.5.7, and the APG's slider, for
 * how it is used.
 *
 * @example
 * const [between, setBetween] = useState<{ from: number; to: number }>();
 * <CloseEventChart data={history} onBetweenChange={setBetween} />
 * <CloseEventLog log={log} between={between} />
 */
export function CloseEventChart(props: CloseEventChartProps): JSX.Element {
  const { data, barMs, timeZone, between, onBetweenChange, className, ...rest } = props;
  checkChart(barMs, timeZone);
  const context = useCloseCodeContext();
  const { locale, dialects } = context;
  const dir = rest.dir ?? context.dir;
  const texts = uiTextsOf(locale, 'chart', chartEnglish);
  const language = uiLanguageOf(locale);
  const id = useId();
  const patternId = `close-code-${id.replace(/\W/g, '')}`;
  const inBrowser = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );

  const offsetMs = useMemo(() => (inBrowser ? zoneOffset(timeZone) : () => 0), [inBrowser, timeZone]);
  const found = useMemo(
    () => toCloseBuckets(data, { widthMs: barMs, offsetMs, dialects }),
    [data, barMs, offsetMs, dialects],
  );
  const { buckets, widthMs, count } = found;
  const rangeMs = buckets.length * widthMs;
  const format = useMemo(
    () => (inBrowser ? localFormat(language, timeZone, rangeMs, widthMs) : PLAIN_FORMAT),
    [inBrowser, language, timeZone, rangeMs, widthMs],
  );

  const [hidden, setHidden] = useState(NONE);
  const [own, setOwn] = useState<TimeSpan>();
  const [open, setOpen] = useState(false);
  // Whoever holds the selection can also take it back.
  if (between !== undefined && own !== undefined) setOwn(undefined);
  const bars = barsIn(found, between === undefined ? own : between);
  const [first, last] = bars ?? [0, buckets.length - 1];

  const totals = useMemo(() => outcomeTotals(buckets), [buckets]);
  const outcomes = useMemo(
    () => totals.map(([outcome]) => outcome).filter((outcome) => !hidden.has(outcome)),
    [totals, hidden],
  );
  const rows = useMemo(() => barRows(buckets, hidden), [buckets, hidden]);
  const chosen = useMemo(() => buckets.slice(first, last + 1), [buckets, first, last]);
  const codes = useMemo(() => codeRows(chosen, hidden), [chosen, hidden]);
  const allCodes = useMemo(() => codeRows(buckets, hidden, Infinity), [buckets, hidden]);

  const outcomeLabel = useCallback(
    (outcome: Outcome): string => {
      const own: Partial<Record<Outcome, { readonly label: string }>> | undefined = locale?.outcomes;
      return own?.[outcome]?.label ?? en.outcomes[outcome].label;
    },
    [locale],
  );
  const codeWords = useCallback(
    (code: CodeRow['code']): CodeWords => {
      if (code === undefined) return { code: '', label: texts.noCode, lang: undefined };
      if (code === 'other') return { code: '', label: texts.otherCodes, lang: undefined };
      const { label, lang } = describeCloseCode(code, { locale, dialects });
      return { code: String(code), label, lang: lang === language ? undefined : lang };
    },
    [texts, locale, dialects, language],
  );

  const select = (next: Bars | undefined): void => {
    const from = next && buckets[next[0]]?.from;
    const to = next && buckets[next[1]]?.to;
    const span = from === undefined || to === undefined ? undefined : { from, to: to - 1 };
    if (between === undefined) setOwn(span);
    onBetweenChange?.(span);
  };

  const plotRef = useRef<HTMLDivElement>(null);
  const listRef = useRef<HTMLOListElement>(null);
  const state = count === 0 ? 'empty' : outcomes.length === 0 ? 'hidden' : 'filled';
  const filled = state === 'filled';
  const size = useSize(plotRef, filled, dir);
  const listSize = useSize(listRef, filled && codes.length > 0, dir);
  // Labels are as large as the reader's font and spacing make them, which only a browser can tell.
  const countsRef = useRef<HTMLDivElement>(null);
  const timesRef = useRef<HTMLDivElement>(null);
  const countSize = useSize(countsRef, filled && !!size);
  const timeSize = useSize(timesRef, filled && !!size);
  const insets = useMemo(() => plotInsets(countSize, timeSize), [countSize, timeSize]);
  const counts = useMemo(() => countTicks(rows), [rows]);
  const { inlineStart, inlineEnd } = insets;
  const axisWidth = (size?.width ?? 0) - inlineStart;
  const labelWidth = timeSize ? timeSize.width + 1 : 0;
  const sampleTicks = useMemo(
    () => tickTimes(found, axisWidth / TICK_WIDTH, offsetMs),
    [found, axisWidth, offsetMs],
  );
  const ticks = useMemo(() => {
    const most = axisWidth / Math.max(TICK_WIDTH, labelWidth + TICK_GAP);
    const room = { plotWidth: axisWidth - inlineEnd, before: inlineStart, after: inlineEnd, labelWidth };
    return ticksWithin(tickTimes(found, most, offsetMs), found, room);
  }, [found, axisWidth, labelWidth, inlineStart, inlineEnd, offsetMs]);
  const most = codes.reduce((sum, row) => sum + row.count, 0);
  const span = (bars && [buckets[first]?.from ?? 0, buckets[last]?.to ?? 0]) as [number, number] | undefined;

  return (
    <section
      lang={language}
      dir={context.dir}
      aria-label={texts.label}
      {...rest}
      className={`close-code-chart${className ? ` ${className}` : ''}`}
      data-state={state}
      data-selected={bars ? '' : undefined}
    >
      <Notes found={found} texts={texts} number={format.number} />
      {state === 'empty' && <p className="close-code-chart-empty">{texts.empty}</p>}
      {state !== 'empty' && (
        <>
          <Patterns id={patternId} outcomes={totals.map(([outcome]) => outcome)} />
          <p className="close-code-chart-title">
            {texts.overTime}{' '}
            <span className="close-code-chart-aside">
              {format.span(buckets[0]?.from ?? 0, buckets.at(-1)?.to ?? 0)}
            </span>{' '}
            <span className="close-code-chart-aside">
              {fill(texts.bar, 'width', format.duration(widthMs))}
            </span>
          </p>
          <div className="close-code-chart-legend" role="group" aria-label={texts.outcomes}>
            {totals.map(([outcome, total]) => (
              <button
                key={outcome}
                type="button"
                className="close-code-chart-button close-code-chart-key"
                data-tone={LOOKS[outcome].tone}
                aria-pressed={!hidden.has(outcome)}
                onClick={() => {
                  const next = new Set(hidden);
                  if (!next.delete(outcome)) next.add(outcome);
                  setHidden(next);
                }}
              >
                <Swatch id={patternId} outcome={outcome} />
                {glyph(LOOKS[outcome].tone)}
                <span className="close-code-chart-key-name">{outcomeLabel(outcome)}</span>{' '}
                <span className="close-code-chart-figure">{format.number(total)}</span>
              </button>
            ))}
          </div>
          {state === 'hidden' && (
            <p className="close-code-chart-empty">
              {texts.allHidden}{' '}
              <button
                type="button"
                className="close-code-chart-button"
                onClick={() => {
                  setHidden(NONE);
                }}
              >
                {texts.showAll}
              </button>
            </p>
          )}
          {filled && (
            <>
              <div ref={plotRef} className="close-code-chart-plot">
                {inBrowser && size && (
                  <>
                    <div className="close-code-chart-drawing" aria-hidden="true">
                      <TimePlot
                        rows={rows}
                        outcomes={outcomes}
                        counts={counts}
                        ticks={ticks}
                        tick={format.tick}
                        short={format.short}
                        size={size}
                        insets={insets}
                        id={patternId}
                      />
                      <Ruler measured={countsRef} labels={counts.map(format.short)} />
                      <Ruler measured={timesRef} labels={sampleTicks.map(format.tick)} />
                    </div>
                    <PlotLayer
                      rows={rows}
                      outcomes={outcomes}
                      outcomeLabel={outcomeLabel}
                      closes={texts.closes}
                      format={format}
                      id={patternId}
                      rtl={size.rtl}
                      insets={insets}
                      narrow={size.width < NARROW}
                      selected={bars}
                      onSelect={select}
                      label={texts.overTime}
                      describedBy={`${id}-hint`}
                    />
                  </>
                )}
              </div>
              <div className="close-code-chart-span">
                {/* The span alone is announced: with live data the number beside it would never be quiet. */}
                <span role="status" className="close-code-chart-selected">
                  {span && fill(texts.selected, 'span', format.span(...span))}
                </span>
                {span ? (
                  <>
                    <button
                      type="button"
                      className="close-code-chart-button"
                      disabled={first === 0}
                      onClick={() => {
                        select([first - 1, last]);
                      }}
                    >
                      {texts.earlier}
                    </button>
                    <button
                      type="button"
                      className="close-code-chart-button"
                      disabled={last === buckets.length - 1}
                      onClick={() => {
                        select([first, last + 1]);
                      }}
                    >
                      {texts.later}
                    </button>
                    <button
                      type="button"
                      className="close-code-chart-button"
                      onClick={() => {
                        select(undefined);
                      }}
                    >
                      {texts.clear}
                    </button>
                  </>
                ) : null}
                <span id={`${id}-hint`} className="close-code-chart-hint" hidden={!!span}>
                  {texts.hint}
                </span>
              </div>
              <p className="close-code-chart-title">
                {texts.byCode}{' '}
                {span && <span className="close-code-chart-aside">{format.span(...span)}</span>}
              </p>
              <div className="close-code-chart-distribution">
                <ol ref={listRef} className="close-code-chart-codes">
                  {codes.map((row) => {
                    const { code, label, lang } = codeWords(row.code);
                    return (
                      <li key={String(row.code)} className="close-code-chart-code">
                        <span className="close-code-chart-code-name">
                          {code !== '' && (
                            <>
                              <span className="close-code-chart-number">{code}</span>{' '}
                            </>
                          )}
                          <span lang={lang}>{label}</span>
                        </span>{' '}
                        <span className="close-code-chart-figure">{format.number(row.count)}</span>{' '}
                        <span className="close-code-chart-share">{format.percent(row.count / most)}</span>
                      </li>
                    );
                  })}
                </ol>
                {codes.length === 0 && <p className="close-code-chart-empty">{texts.empty}</p>}
                {inBrowser && listSize && codes.length > 0 && (
                  <div
                    className="close-code-chart-code-bars"
                    // Rows are as high as the highest of them: from the middle to below the text of each.
                    style={{
                      insetBlockStart: `calc(${listSize.height / codes.length / 2}px - 3.5 * var(--close-code-space, 4px))`,
                    }}
                    aria-hidden="true"
                  >
                    <CodePlot rows={codes} outcomes={outcomes} size={listSize} id={patternId} />
                  </div>
                )}
              </div>
              <details
                className="close-code-chart-folded"
                onToggle={(event) => {
                  setOpen(event.currentTarget.open);
                }}
              >
                <summary className="close-code-chart-summary">{texts.tables}</summary>
                <ChartTables
                  open={open}
                  rows={rows}
                  codes={allCodes}
                  outcomes={outcomes}
                  outcomeLabel={outcomeLabel}
                  codeWords={codeWords}
                  texts={texts}
                  format={format}
                />
              </details>
            </>
          )}
        </>
      )}
    </section>
  );
}

/** As large as the widest of some labels of an axis, and never seen: SVG lays out no text. */
function Ruler({
  labels,
  measured,
}: {
  readonly labels: readonly string[];
  readonly measured: RefObject<HTMLDivElement | null>;
}): JSX.Element {
  return (
    <div ref={measured} className="close-code-chart-ruler">
      {labels.map((label, index) => (
        <span key={index} className="close-code-chart-label">
          {label}
        </span>
      ))}
    </div>
  );
}

function fill(template: string, name: string, value: string): string {
  return template.replace(`{${name}}`, () => value);
}

/** What could not be used, and why. */
function Notes(props: {
  found: CloseBuckets;
  texts: ChartTexts;
  number: (value: number) => string;
}): JSX.Element | null {
  const { found, texts, number } = props;
  const { leftOut, outOfOrder } = found;
  if (leftOut.length === 0 && outOfOrder === 0) return null;
  return (
    <ul className="close-code-chart-notes">
      {leftOut.map(({ reason, rows }) => (
        <li key={reason} className="close-code-chart-note" data-reason={reason}>
          {glyph('warning')}
          <span>
            {texts.notDrawn}: {fill(texts.leftOut[reason], 'rows', number(rows))}
          </span>
        </li>
      ))}
      {outOfOrder > 0 && (
        <li className="close-code-chart-note" data-reason="out-of-order">
          {glyph('info')}
          <span>{fill(texts.outOfOrder, 'rows', number(outOfOrder))}</span>
        </li>
      )}
    </ul>
  );
}
