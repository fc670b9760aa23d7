'use client';

import type { Outcome } from '@close-codes/core';
import { useRef, useState, type JSX, type KeyboardEvent, type PointerEvent } from 'react';
import type { ChartFormat } from './chartFormat.ts';
import type { BarRow } from './chartView.ts';
import { Swatch } from './Patterns.tsx';
import type { PlotInsets } from './plots.tsx';

/** First and last bar. */
export type Bars = readonly [first: number, last: number];

interface PlotLayerProps {
  readonly rows: readonly BarRow[];
  readonly outcomes: readonly Outcome[];
  readonly outcomeLabel: (outcome: Outcome) => string;
  readonly closes: string;
  readonly format: ChartFormat;
  readonly id: string;
  readonly rtl: boolean;
  readonly insets: PlotInsets;
  /** Too narrow for words beside a bar. */
  readonly narrow: boolean;
  readonly selected: Bars | undefined;
  readonly onSelect: (bars: Bars | undefined) => void;
  readonly label: string;
  readonly describedBy: string;
}

const ordered = (a: number, b: number): Bars => (a < b ? [a, b] : [b, a]);
const percent = (part: number, all: number): string => `${(part / all) * 100}%`;
const PAGE = 10;

/**
 * What can be done with the bars: it lies over them. The walk is a slider, whose value is the bar in words; a selection
 * grows from where Shift was first held, or where the pointer went down.
 */
export function PlotLayer(props: PlotLayerProps): JSX.Element {
  const { rows, format, rtl, insets, narrow, selected, onSelect, label, describedBy } = props;
  const ref = useRef<HTMLDivElement>(null);
  // A time and not a place: with live data the bars move on.
  const [walked, setWalked] = useState<number>();
  const [pointed, setPointed] = useState<number>();
  const [dragged, setDragged] = useState<Bars>();
  const anchor = useRef<number | undefined>(undefined);
  const length = rows.length;
  const last = length - 1;

  const indexOf = (time: number | undefined): number | undefined => {
    const [first] = rows;
    if (time === undefined || !first) return undefined;
    return Math.max(0, Math.min(last, Math.floor((time - first.from) / (first.to - first.from))));
  };
  const walkedIndex = indexOf(walked);
  const pointedIndex = indexOf(pointed);
  const active = pointedIndex ?? walkedIndex;
  const bars = dragged ?? selected;

  const walk = (index: number, select: boolean): void => {
    if (select) {
      anchor.current ??= walked ?? rows[index]?.from;
      onSelect(ordered(indexOf(anchor.current) ?? index, index));
    } else anchor.current = undefined;
    setWalked(rows[index]?.from);
    setPointed(undefined);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const from = walkedIndex ?? last;
    const later = rtl ? -1 : 1;
    const steps: { readonly [key: string]: number | undefined } = {
      ArrowRight: from + later,
      ArrowLeft: from - later,
      ArrowUp: from + 1,
      ArrowDown: from - 1,
      PageUp: from + PAGE,
      PageDown: from - PAGE,
      Home: 0,
      End: last,
    };
    const to = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (to !== undefined) walk(Math.max(0, Math.min(last, to)), event.shiftKey);
    else if (event.key === 'Enter' || event.key === ' ') {
      anchor.current = rows[from]?.from;
      onSelect([from, from]);
    } else if (event.key === 'Escape' && (selected || dragged || active !== undefined)) {
      // One thing at a time, and a dialog around it stays open meanwhile.
      anchor.current = undefined;
      if (dragged || selected) onSelect(undefined);
      else setWalked(undefined);
      setDragged(undefined);
      setPointed(undefined);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const indexAt = (clientX: number): number => {
    const box = ref.current?.getBoundingClientRect();
    if (!box || box.width === 0) return 0;
    const share = (rtl ? box.right - clientX : clientX - box.left) / box.width;
    return Math.max(0, Math.min(last, Math.floor(share * length)));
  };

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    const index = indexAt(event.clientX);
    // Shift goes on with what is selected, from its far end.
    const far = event.shiftKey && selected ? (index < selected[0] ? selected[1] : selected[0]) : index;
    anchor.current = rows[far]?.from;
    setDragged(ordered(far, index));
    setWalked(rows[index]?.from);
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent): void => {
    const index = indexAt(event.clientX);
    setPointed(rows[index]?.from);
    if (dragged) setDragged(ordered(indexOf(anchor.current) ?? index, index));
  };
  const onPointerUp = (event: PointerEvent): void => {
    if (!dragged) return;
    const [first, end] = dragged;
    setDragged(undefined);
    // A click on the one bar that is selected takes it back.
    const again = !event.shiftKey && first === end && selected?.[0] === first && selected[1] === end;
    onSelect(again ? undefined : dragged);
    if (event.pointerType !== 'mouse') setPointed(undefined);
  };
  const stop = (): void => {
    setDragged(undefined);
    setPointed(undefined);
  };

  const row = active === undefined ? undefined : rows[active];
  const value = walkedIndex ?? last;
  return (
    <div
      ref={ref}
      className="close-code-chart-layer"
      style={{
        insetBlockStart: insets.blockStart,
        insetBlockEnd: insets.blockEnd,
        insetInlineStart: insets.inlineStart,
        insetInlineEnd: insets.inlineEnd,
      }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-describedby={describedBy}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={value}
      aria-valuetext={inWords(rows[value], props)}
      data-dragging={dragged ? '' : undefined}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        // Whoever comes by the keyboard sees where they are; a press has said where.
        if (event.currentTarget.matches(':focus-visible')) setWalked((known) => known ?? rows[last]?.from);
      }}
      onBlur={() => {
        setWalked(undefined);
        anchor.current = undefined;
      }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={stop}
      onPointerLeave={() => {
        if (!dragged) setPointed(undefined);
      }}
    >
      {bars && (
        <div
          className="close-code-chart-selection"
          style={{
            insetInlineStart: percent(bars[0], length),
            inlineSize: percent(bars[1] - bars[0] + 1, length),
          }}
        />
      )}
      {active !== undefined && row && (
        <>
          <div
            className="close-code-chart-cursor"
            style={{ insetInlineStart: percent(active, length), inlineSize: percent(1, length) }}
          />
          <div
            className="close-code-chart-tip"
            data-placement={narrow ? 'below' : 'beside'}
            // On the side where there is more room, so that it never covers its bar.
            style={
              narrow
                ? undefined
                : active < length / 2
                  ? { insetInlineStart: percent(active + 1, length) }
                  : { insetInlineEnd: percent(length - active, length) }
            }
            aria-hidden="true"
          >
            <div className="close-code-chart-tip-time">{format.span(row.from, row.to)}</div>
            <Line name={props.closes} count={format.number(row.count)} />
            {props.outcomes.map((outcome) => {
              const count = row.outcomes[outcome];
              return (
                count !== undefined && (
                  <Line key={outcome} name={props.outcomeLabel(outcome)} count={format.number(count)}>
                    <Swatch id={props.id} outcome={outcome} />
                  </Line>
                )
              );
            })}
          </div>
        </>
      )}
    </div>
  );
}

function Line({
  name,
  count,
  children,
}: {
  name: string;
  count: string;
  children?: JSX.Element;
}): JSX.Element {
  return (
    <div className="close-code-chart-tip-line">
      {children}
      <span className="close-code-chart-tip-name">{name}</span>
      <span className="close-code-chart-figure">{count}</span>
    </div>
  );
}

/** A bar for who does not see it: when, how many, and of what. */
function inWords(row: BarRow | undefined, props: PlotLayerProps): string | undefined {
  if (!row) return undefined;
  const { format, outcomes, outcomeLabel, closes } = props;
  return [
    format.span(row.from, row.to),
    `${closes}: ${format.number(row.count)}`,
    ...outcomes.flatMap((outcome) => {
      const count = row.outcomes[outcome];
      return count === undefined ? [] : [`${outcomeLabel(outcome)}: ${format.number(count)}`];
    }),
  ].join('. ');
}
