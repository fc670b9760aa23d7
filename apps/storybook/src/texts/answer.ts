import type { Diagnosis, DiagnosisLocale } from '@close-codes/core/diagnose';
import { fill } from './fill.ts';

/** Of the first hypothesis, whatever its score; of its group, where it has one. */
export function titleOf(
  { hypotheses: [first] }: Diagnosis,
  { causes, groups, cannotTell }: DiagnosisLocale,
): string {
  if (!first) return cannotTell.title;
  return (first.group ? groups[first.group] : causes[first.id]).title;
}

/**
 * A diagnosis in one sentence, for those who hear it.
 *
 * @param template with `{title}` and `{figure}`
 */
export function answer(template: string, diagnosis: Diagnosis, locale: DiagnosisLocale): string {
  const [first] = diagnosis.hypotheses;
  if (!first || diagnosis.certainty === 'open') return `${locale.cannotTell.title}.`;
  const percent = Math.min(99, Math.round(first.score * 100));
  const figure = fill(locale.ui.figure, { percent });
  return fill(template, { title: titleOf(diagnosis, locale), figure });
}
