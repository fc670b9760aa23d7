import type { JSX } from 'react';
import { percentOf, type DiagnosisTexts } from './diagnosisTexts.ts';

const PARTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** All parts only where it is certain, and none only where it is impossible. */
function partsOf(score: number): number {
  const percent = percentOf(score);
  return percent === 0 || percent === 100 ? percent / 10 : Math.min(9, Math.max(1, Math.round(percent / 10)));
}

/** A bar of ten parts. It only repeats the figure beside it, so that voices need not read it. */
function Bar({ score }: { readonly score: number }): JSX.Element {
  const filled = partsOf(score);
  return (
    <span className="close-code-diagnosis-bar" aria-hidden="true">
      {PARTS.map((part) => (
        <span
          key={part}
          className="close-code-diagnosis-bar-part"
          data-filled={part < filled ? '' : undefined}
        />
      ))}
    </span>
  );
}

export interface CertaintyProps {
  readonly score: number;
  readonly texts: DiagnosisTexts;
  /** "likely"; without it there is the figure alone. */
  readonly word?: string | undefined;
}

/** How sure, in words where there are any, as a figure, and as a bar. */
export function Certainty({ score, texts, word }: CertaintyProps): JSX.Element {
  return (
    <span className="close-code-diagnosis-sure">
      <Bar score={score} />
      {word !== undefined && (
        <>
          <span className="close-code-diagnosis-word">{word}</span>{' '}
        </>
      )}
      <span className="close-code-diagnosis-figure">{texts.figure(score)}</span>
    </span>
  );
}
