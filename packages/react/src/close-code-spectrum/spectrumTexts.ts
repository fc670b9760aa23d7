import { textsOfCode, type SubjectTexts } from '../close-code-badge/subject.ts';
import { TONES, type Tone } from '../close-code-badge/tone.ts';
import { printRange } from '../close-code-table/rowMeanings.ts';
import type { SpectrumTexts } from '../locale/uiTexts.ts';
import type { CloseCodeContextValue } from '../provider/closeCodeContext.ts';
import { printCount } from './printCount.ts';
import type { SpectrumBand, SpectrumCell } from './spectrumBands.ts';

/** A cell and what it means. */
export interface DescribedCell extends SpectrumCell {
  /** `1006` or `4000–4049`. */
  readonly number: string;
  readonly texts: SubjectTexts;
  readonly tone: Tone;
}

/** A range of such cells. */
export interface DescribedBand extends SpectrumBand {
  readonly cells: readonly DescribedCell[];
}

export function describeCell(
  cell: SpectrumCell,
  { locale, dialects }: Pick<CloseCodeContextValue, 'locale' | 'dialects'>,
): DescribedCell {
  // Codes that stand together have no meaning of a dialect's in common.
  const texts = textsOfCode(cell.from, cell.kind === 'code' ? { locale, dialects } : { locale });
  const tone = (TONES as Partial<typeof TONES>)[texts.outcome] ?? 'neutral';
  return { ...cell, number: printRange(cell.from, cell.to), texts, tone };
}

/** A text with `{names}`, each replaced by what is given for it. */
export function fillText(template: string, values: { readonly [name: string]: string }): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** How many closes there were, and how many different codes they had. */
export function sayTotal(count: number, codes: number, ui: SpectrumTexts): string {
  return [
    fillText(ui.closes, { count: printCount(count) }),
    fillText(ui.codes, { count: printCount(codes) }),
  ].join(' · ');
}

/** How often a cell was seen, and how many codes that is, in the parts of a sentence. */
export function sayCount({ kind, count, codes }: SpectrumCell, ui: SpectrumTexts): string[] {
  if (count === 0) return [ui.notSeen];
  const parts = [fillText(ui.times, { count: printCount(count) })];
  if (kind === 'bin') parts.push(fillText(ui.together, { count: printCount(codes) }));
  return parts;
}

/** What a screen reader says of a cell: `1006, Abnormal closure, 37×, current`. */
export function nameCell(cell: DescribedCell, isCurrent: boolean, ui: SpectrumTexts): string {
  const parts = [cell.number, cell.texts.label, ...sayCount(cell, ui)];
  if (isCurrent) parts.push(ui.current);
  // A voice would read the groups of a number as several.
  return parts.join(', ').replaceAll('\u202f', '');
}
