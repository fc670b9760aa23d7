import type { Outcome } from '@close-codes/core';
import { memo, type JSX, type NamedExoticComponent } from 'react';
import type { ChartTexts } from '../locale/uiTexts.ts';
import type { ChartFormat } from './chartFormat.ts';
import type { BarRow, CodeRow } from './chartView.ts';

export interface CodeWords {
  readonly code: string;
  readonly label: string;
  readonly lang: string | undefined;
}

export interface ChartTablesProps {
  /** Are they shown? */
  readonly open: boolean;
  readonly rows: readonly BarRow[];
  readonly codes: readonly CodeRow[];
  readonly outcomes: readonly Outcome[];
  readonly outcomeLabel: (outcome: Outcome) => string;
  readonly codeWords: (code: CodeRow['code']) => CodeWords;
  readonly texts: ChartTexts;
  readonly format: ChartFormat;
}

/**
 * The numbers of both pictures, for who cannot or does not want to look at them. While nobody sees them they stay as they
 * were: with live data these would be a thousand cells ten times a second.
 */
export const ChartTables: NamedExoticComponent<ChartTablesProps> = /* @__PURE__ */ memo(function ChartTables(
  props: ChartTablesProps,
): JSX.Element {
  const { rows, codes, outcomes, outcomeLabel, codeWords, texts, format } = props;
  const head = outcomes.map((outcome) => (
    <th key={outcome} className="close-code-chart-th" scope="col" data-figure="">
      {outcomeLabel(outcome)}
    </th>
  ));
  const cells = (row: BarRow | CodeRow): JSX.Element[] => [
    <td key="all" className="close-code-chart-td" data-figure="">
      {format.number(row.count)}
    </td>,
    ...outcomes.map((outcome) => (
      <td key={outcome} className="close-code-chart-td" data-figure="">
        {format.number(row.outcomes[outcome] ?? 0)}
      </td>
    )),
  ];
  return (
    <>
      <Scroller label={texts.overTime}>
        <table className="close-code-chart-table">
          <caption className="close-code-chart-caption">{texts.overTime}</caption>
          <thead>
            <tr>
              <th className="close-code-chart-th" scope="col">
                {texts.time}
              </th>
              <th className="close-code-chart-th" scope="col" data-figure="">
                {texts.closes}
              </th>
              {head}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.from}>
                <th className="close-code-chart-th" scope="row">
                  {format.span(row.from, row.to)}
                </th>
                {cells(row)}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <Scroller label={texts.byCode}>
        <table className="close-code-chart-table">
          <caption className="close-code-chart-caption">{texts.byCode}</caption>
          <thead>
            <tr>
              <th className="close-code-chart-th" scope="col">
                {texts.code}
              </th>
              <th className="close-code-chart-th" scope="col">
                {texts.meaning}
              </th>
              <th className="close-code-chart-th" scope="col" data-figure="">
                {texts.closes}
              </th>
              {head}
            </tr>
          </thead>
          <tbody>
            {codes.map((row) => {
              const { code, label, lang } = codeWords(row.code);
              return (
                <tr key={String(row.code)}>
                  <th className="close-code-chart-th" scope="row">
                    {code}
                  </th>
                  <td className="close-code-chart-td" lang={lang}>
                    {label}
                  </td>
                  {cells(row)}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}, staysAsItIs);

function staysAsItIs(before: ChartTablesProps, after: ChartTablesProps): boolean {
  return (
    !after.open ||
    Object.entries(after).every(([key, value]) => before[key as keyof ChartTablesProps] === value)
  );
}

/** Wider than the page at times: the keyboard has to reach what scrolls. */
function Scroller({ label, children }: { label: string; children: JSX.Element }): JSX.Element {
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls has to take the focus
    <div className="close-code-chart-scroller" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
