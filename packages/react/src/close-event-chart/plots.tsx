'use client';

import type { Outcome } from '@close-codes/core';
import { memo, type JSX, type NamedExoticComponent } from 'react';
import { Bar, BarChart, CartesianGrid, XAxis, YAxis, type BarShapeProps } from 'recharts';
import type { BarRow, CodeRow } from './chartView.ts';
import { fillOf } from './Patterns.tsx';
import type { Size } from './useSize.ts';

/** Around the bars, in pixels. What lies over the bars goes by it as well. */
export interface PlotInsets {
  readonly blockStart: number;
  readonly blockEnd: number;
  readonly inlineStart: number;
  readonly inlineEnd: number;
}

/** From a label to its axis, in pixels, as Recharts has it. */
const LABEL_GAP = 8;

/** Room for the labels of both axes: always the same, until the reader's font or spacing needs more. */
export const plotInsets = (count: Size | undefined, time: Size | undefined): PlotInsets => ({
  // The topmost label reaches half its letters above the bars.
  blockStart: Math.max(8, (count?.height ?? 0) / 3),
  blockEnd: Math.max(24, (time?.height ?? 0) + 6),
  // One more, since a size is rounded down.
  inlineStart: Math.max(44, (count?.width ?? 0) + 1 + LABEL_GAP),
  inlineEnd: 8,
});

/** Recharts writes its grey into a style, which no stylesheet overrides. */
const TICK = { fill: 'currentColor' } as const;

/** Thickness of a bar of the distribution, in pixels. */
const CODE_BAR = 10;

/** Where the parts of a bar go, one after the other from the axis. */
type Part = (
  from: number,
  to: number,
) => {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * A bar with its outcomes. Recharts could stack a series for each, but each takes it as long as all of them together take
 * this way, and with live data that is ten times a second.
 */
function stack(
  { count, outcomes: counts }: BarRow | CodeRow,
  outcomes: readonly Outcome[],
  id: string,
  part: Part,
): JSX.Element {
  let before = 0;
  return (
    <g>
      {outcomes.map((outcome) => {
        const own = counts[outcome];
        if (own === undefined) return null;
        const from = before / count;
        before += own;
        return (
          <rect
            key={outcome}
            className="close-code-chart-part"
            data-outcome={outcome}
            fill={fillOf(id, outcome)}
            {...part(from, before / count)}
          />
        );
      })}
    </g>
  );
}

export interface TimePlotProps {
  readonly rows: readonly BarRow[];
  readonly outcomes: readonly Outcome[];
  readonly counts: readonly number[];
  readonly ticks: readonly number[];
  readonly tick: (time: number) => string;
  readonly short: (value: number) => string;
  readonly size: Size;
  readonly insets: PlotInsets;
  readonly id: string;
}

/** The bars over time. What can be done with them lies above: see PlotLayer. */
export const TimePlot: NamedExoticComponent<TimePlotProps> = /* @__PURE__ */ memo(function TimePlot(
  props: TimePlotProps,
): JSX.Element {
  const { rows, outcomes, counts, ticks, tick, short, size, insets, id } = props;
  const { width, height, rtl } = size;
  // Recharts knows no direction.
  const [left, right] = rtl ? [insets.inlineEnd, 0] : [0, insets.inlineEnd];
  return (
    <BarChart
      width={width}
      height={height}
      data={rows}
      margin={{ top: insets.blockStart, right, bottom: 0, left }}
      barCategoryGap={rows.length > 1 && width / rows.length > 8 ? '15%' : 0}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} />
      <XAxis
        dataKey="from"
        height={insets.blockEnd}
        reversed={rtl}
        ticks={ticks}
        interval={0}
        tick={TICK}
        tickFormatter={tick}
        tickLine={false}
      />
      <YAxis
        width={insets.inlineStart}
        orientation={rtl ? 'right' : 'left'}
        domain={[0, counts.at(-1) ?? 0]}
        ticks={counts}
        tick={TICK}
        tickFormatter={short}
        axisLine={false}
        tickLine={false}
      />
      <Bar
        dataKey="count"
        maxBarSize={64}
        isAnimationActive={false}
        shape={({ x, y, width: thickness, height: length, payload }: BarShapeProps) =>
          stack(payload as BarRow, outcomes, id, (from, to) => ({
            x,
            y: y + length * (1 - to),
            width: thickness,
            height: length * (to - from),
          }))
        }
      />
    </BarChart>
  );
});

export interface CodePlotProps {
  readonly rows: readonly CodeRow[];
  readonly outcomes: readonly Outcome[];
  readonly size: Size;
  readonly id: string;
}

/** The bars of the distribution, one below each line of the list. */
export const CodePlot: NamedExoticComponent<CodePlotProps> = /* @__PURE__ */ memo(function CodePlot({
  rows,
  outcomes,
  size,
  id,
}: CodePlotProps): JSX.Element {
  return (
    <BarChart
      width={size.width}
      height={size.height}
      layout="vertical"
      data={rows}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" hide domain={[0, 'dataMax']} reversed={size.rtl} />
      <YAxis type="category" hide dataKey={(row: CodeRow) => String(row.code)} />
      <Bar
        dataKey="count"
        barSize={CODE_BAR}
        isAnimationActive={false}
        shape={({ y, height, width, payload }: BarShapeProps) => {
          // From right to left a width may be negative: it is how far the bar goes.
          const length = Math.abs(width);
          return stack(payload as CodeRow, outcomes, id, (from, to) => ({
            x: size.rtl ? size.width - length * to : length * from,
            y,
            width: length * (to - from),
            height,
          }));
        }}
      />
    </BarChart>
  );
});
