import { memo, type JSX, type NamedExoticComponent } from 'react';
import type { SpectrumTexts } from '../locale/uiTexts.ts';
import { printCount } from './printCount.ts';
import { fillText, type DescribedBand } from './spectrumTexts.ts';

export interface SpectrumTableProps {
  readonly bands: readonly DescribedBand[];
  readonly marked: number | undefined;
  readonly ui: SpectrumTexts;
  /** Id of its title. */
  readonly labelledBy: string;
}

/** The same as a table, folded: for those who would rather read one. To go from code to code does not touch it. */
export const SpectrumTable: NamedExoticComponent<SpectrumTableProps> = /* @__PURE__ */ memo(
  function SpectrumTable({ bands, marked, ui, labelledBy }: SpectrumTableProps): JSX.Element {
    return (
      <details className="close-code-spectrum-folded">
        <summary className="close-code-spectrum-summary">{ui.asTable}</summary>
        <table className="close-code-spectrum-table" aria-labelledby={labelledBy}>
          <thead>
            <tr>
              <th scope="col" className="close-code-spectrum-column">
                {ui.code}
              </th>
              <th scope="col" className="close-code-spectrum-column">
                {ui.meaning}
              </th>
              <th scope="col" className="close-code-spectrum-column" data-column="count">
                {ui.count}
              </th>
            </tr>
          </thead>
          {bands.map(({ range, cells }) => (
            <tbody key={range}>
              <tr>
                <th scope="rowgroup" colSpan={3} className="close-code-spectrum-group">
                  {ui.ranges[range]}
                </th>
              </tr>
              {cells.map((cell) => {
                const { number, texts } = cell;
                const isCurrent = marked !== undefined && cell.from <= marked && marked <= cell.to;
                return (
                  <tr key={cell.from} aria-current={isCurrent || undefined}>
                    <th scope="row" className="close-code-spectrum-code">
                      <span dir="ltr">{number}</span>
                    </th>
                    <td className="close-code-spectrum-meaning">
                      <span lang={texts.lang}>{texts.label}</span>
                      {isCurrent && (
                        <>
                          {' '}
                          <span className="close-code-spectrum-mark">{ui.current}</span>
                        </>
                      )}
                      {cell.kind === 'bin' &&
                        ` · ${fillText(ui.together, { count: printCount(cell.codes) })}`}
                      {cell.kind === 'bin' && ` · ${fillText(ui.top, { code: String(cell.top) })}`}
                    </td>
                    <td className="close-code-spectrum-closes">{printCount(cell.count)}</td>
                  </tr>
                );
              })}
            </tbody>
          ))}
        </table>
      </details>
    );
  },
);
