import { createElement, type ComponentPropsWithoutRef, type JSX, type ReactNode } from 'react';
import type { Diagnosis, Hypothesis } from '@close-codes/core/diagnose';
import { Certainty } from './Certainty.tsx';
import type { DiagnosisTexts } from './diagnosisTexts.ts';

interface HeadingProps extends ComponentPropsWithoutRef<'h3'> {
  readonly level: number;
}

/** HTML has six levels; what lies deeper is of the sixth. */
export function Heading({ level, ...rest }: HeadingProps): JSX.Element {
  return createElement(`h${Math.min(6, Math.max(1, Math.trunc(level) || 3))}`, rest);
}

/** Beside the words of the heading above it: a sign, so that "for" and "against" differ without colour. */
const SIGNS = { for: '+', against: '−' } as const;

interface EvidenceProps {
  readonly ids: readonly string[];
  readonly speaks: keyof typeof SIGNS;
  readonly texts: DiagnosisTexts;
  /** Names the list where no heading does. */
  readonly label?: string | undefined;
}

export function Evidence({ ids, speaks, texts, label }: EvidenceProps): JSX.Element | null {
  if (ids.length === 0) return null;
  return (
    // The role comes back: Safari takes it from a list without bullets.
    // eslint-disable-next-line jsx-a11y-x/no-redundant-roles
    <ul className="close-code-diagnosis-evidence" role="list" aria-label={label}>
      {ids.map((id) => (
        <li key={id} className="close-code-diagnosis-item" data-evidence={id} data-speaks={speaks}>
          <span className="close-code-diagnosis-sign" aria-hidden="true">
            {SIGNS[speaks]}
          </span>
          <span className="close-code-diagnosis-sentence">{texts.evidence(id)}</span>
        </li>
      ))}
    </ul>
  );
}

interface MembersProps {
  readonly causes: readonly string[];
  readonly texts: DiagnosisTexts;
}

/** Of a group that no page can tell apart: each that is possible, with what to do about it when it is opened. */
export function Members({ causes, texts }: MembersProps): JSX.Element | null {
  if (causes.length === 0) return null;
  return (
    <>
      <p className="close-code-diagnosis-text">{texts.ui.oneOf}</p>
      {/* eslint-disable-next-line jsx-a11y-x/no-redundant-roles */}
      <ul className="close-code-diagnosis-members" role="list">
        {causes.map((id) => {
          const { title, explanation, remedy } = texts.cause(id);
          return (
            <li key={id} className="close-code-diagnosis-member" data-cause={id}>
              <details className="close-code-diagnosis-details">
                <summary className="close-code-diagnosis-summary">{title}</summary>
                <p className="close-code-diagnosis-text">{explanation}</p>
                <p className="close-code-diagnosis-text">{remedy}</p>
              </details>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface OthersProps {
  readonly diagnosis: Diagnosis;
  readonly others: readonly Hypothesis[];
  /** Nothing is called the cause, so that these are all there is to read. */
  readonly open: boolean;
  readonly texts: DiagnosisTexts;
}

function Other({ hypothesis, texts }: { hypothesis: Hypothesis; texts: DiagnosisTexts }): JSX.Element {
  const { title, explanation } = texts.hypothesis(hypothesis);
  return (
    <>
      <Line title={title} score={hypothesis.score} texts={texts} />
      <p className="close-code-diagnosis-text">{explanation}</p>
      <Evidence ids={hypothesis.for} speaks="for" texts={texts} label={texts.ui.why} />
      <Evidence ids={hypothesis.against} speaks="against" texts={texts} label={texts.ui.against} />
    </>
  );
}

function Line({
  title,
  score,
  texts,
}: {
  title: ReactNode;
  score: number;
  texts: DiagnosisTexts;
}): JSX.Element {
  return (
    <div className="close-code-diagnosis-line">
      <span className="close-code-diagnosis-name">{title}</span> <Certainty score={score} texts={texts} />
    </div>
  );
}

/** What else it may be, and how much of it all is open: with the first one, the figures come to a hundred. */
export function Others({ diagnosis, others, open, texts }: OthersProps): JSX.Element | null {
  const unsure = diagnosis.cannotTell >= 0.01;
  if (others.length === 0) return null;
  return (
    <details className="close-code-diagnosis-others" open={open}>
      <summary className="close-code-diagnosis-summary">{texts.ui.others}</summary>
      {/* eslint-disable-next-line jsx-a11y-x/no-redundant-roles */}
      <ul className="close-code-diagnosis-list" role="list">
        {others.map((hypothesis) => (
          <li
            key={`${hypothesis.group ?? ''} ${hypothesis.id}`}
            className="close-code-diagnosis-other"
            data-cause={hypothesis.id}
            data-group={hypothesis.group ?? undefined}
          >
            <Other hypothesis={hypothesis} texts={texts} />
          </li>
        ))}
        {unsure && (
          <li className="close-code-diagnosis-other">
            <Line title={texts.cannotTell.title} score={diagnosis.cannotTell} texts={texts} />
          </li>
        )}
      </ul>
    </details>
  );
}
