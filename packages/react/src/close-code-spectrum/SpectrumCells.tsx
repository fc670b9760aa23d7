import { memo, type JSX, type NamedExoticComponent } from 'react';
import { glyph } from '../close-code-badge/Glyph.tsx';
import type { Tone } from '../close-code-badge/tone.ts';
import { printShort } from './printCount.ts';
import type { SpectrumCell } from './spectrumBands.ts';

/** In units of the bar's own view, which is as high in CSS pixels. */
const BAR = 22;

/** Of what the bar of `max` is high; what was seen at all is seen. */
function height(count: number, max: number): number {
  return count === 0 ? 0 : Math.max(2, Math.round((BAR * Math.log1p(count)) / Math.log1p(max)));
}

export interface SpectrumCellProps extends Pick<SpectrumCell, 'from' | 'kind' | 'count' | 'afterGap'> {
  /** `1006` or `4000–4049`. */
  readonly number: string;
  /** All that there is to say, for a screen reader. */
  readonly name: string;
  readonly tone: Tone;
  /** The highest count of all cells. */
  readonly max: number;
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
}

/** One option of the spectrum. Its handlers are those of the list: there may be a hundred. */
export const SpectrumOption: NamedExoticComponent<SpectrumCellProps> = /* @__PURE__ */ memo(
  function SpectrumOption({
    from,
    kind,
    count,
    afterGap,
    number,
    name,
    tone,
    max,
    isSelected,
    isCurrent,
  }: SpectrumCellProps): JSX.Element {
    const high = height(count, max);
    return (
      <div
        role="option"
        className="close-code-spectrum-cell"
        aria-selected={isSelected}
        aria-current={isCurrent || undefined}
        tabIndex={isSelected ? 0 : -1}
        data-code={from}
        data-kind={kind}
        data-tone={tone}
        data-seen={count > 0 ? '' : undefined}
        data-current={isCurrent ? '' : undefined}
        data-gap={afterGap ? '' : undefined}
      >
        {kind !== 'rest' && (
          <svg
            className="close-code-spectrum-bar"
            width="32"
            height={BAR}
            viewBox={`0 0 32 ${BAR}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            {high > 0 && <rect y={BAR - high} width="32" height={high} fill="currentColor" />}
          </svg>
        )}
        {/* Not `aria-label`: what is seen is no part of it to the letter (WCAG 2.5.3). */}
        <span className="close-code-spectrum-name">{name}</span>
        <span className="close-code-spectrum-number" aria-hidden="true">
          {count > 0 && glyph(tone)}
          <span dir="ltr">{number}</span>
        </span>
        {kind !== 'rest' && (
          <span className="close-code-spectrum-count" aria-hidden="true">
            {count > 0 ? printShort(count) : '\u00a0'}
          </span>
        )}
      </div>
    );
  },
);
