import type { JSX } from 'react';
import { glyph } from '../close-code-badge/Glyph.tsx';
import { textsOfCode } from '../close-code-badge/subject.ts';
import type { SpectrumTexts } from '../locale/uiTexts.ts';
import type { CloseCodeContextValue } from '../provider/closeCodeContext.ts';
import { printPercent } from './printCount.ts';
import { fillText, sayCount, type DescribedCell } from './spectrumTexts.ts';

export interface SpectrumDetailProps {
  readonly cell: DescribedCell;
  readonly isCurrent: boolean;
  /** Of all closes, for the share. */
  readonly total: number;
  readonly context: CloseCodeContextValue;
  readonly ui: SpectrumTexts;
}

/**
 * What the selected cell means. Not a live region: whoever goes from code to code with a screen reader hears their names
 * already.
 */
export function SpectrumDetail({ cell, isCurrent, total, context, ui }: SpectrumDetailProps): JSX.Element {
  const { texts, tone, number } = cell;
  const figures = sayCount(cell, ui);
  if (cell.count > 0) figures.push(fillText(ui.share, { percent: printPercent(cell.count, total) }));
  const top = cell.kind === 'bin' && cell.top !== undefined ? textsOfCode(cell.top, context) : undefined;
  return (
    <div className="close-code-spectrum-detail" data-tone={tone}>
      <p className="close-code-spectrum-subject">
        <span className="close-code-spectrum-subject-number">
          {glyph(tone)}
          <span dir="ltr">{number}</span>
        </span>{' '}
        <span className="close-code-spectrum-subject-label" lang={texts.lang}>
          {texts.label}
        </span>{' '}
        {isCurrent && <span className="close-code-spectrum-mark">{ui.current}</span>}{' '}
        <span className="close-code-spectrum-figures">
          {figures.join(' · ')}
          {top && (
            <>
              {' · '}
              {fillText(ui.top, { code: top.code ?? '' })} <span lang={top.lang}>({top.label})</span>
            </>
          )}
        </span>
      </p>
      <p className="close-code-spectrum-text" lang={texts.lang}>
        {texts.description}
        {texts.overlay && (
          <>
            {' '}
            <span lang={texts.overlay.lang}>{texts.overlay.description}</span>
          </>
        )}{' '}
        {texts.source !== undefined && <span className="close-code-spectrum-source">{texts.source}</span>}
      </p>
    </div>
  );
}
