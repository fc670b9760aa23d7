import { createElement, type ComponentPropsWithoutRef, type JSX, type ReactNode } from 'react';
import type { Diagnosis, Hypothesis } from '@close-codes/core/diagnose';
import { alternativesOf } from './alternatives.ts';
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
    <div className="close-code-diagnosis-part">
      <p className="close-code-diagnosis-text">{texts.ui.oneOf}</p>
      {/* As above. */}
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
    </div>
  );
}

interface OtherProps {
  readonly hypothesis: Hypothesis;
  readonly texts: DiagnosisTexts;
}

/** Its title and its figure; what it is, and what speaks for it, when it is opened. */
function Other({ hypothesis, texts }: OtherProps): JSX.Element {
  const { title, explanation } = texts.hypothesis(hypothesis);
  return (
    <details className="close-code-diagnosis-details">
      <summary className="close-code-diagnosis-summary">
        <span className="close-code-diagnosis-line">
          <span className="close-code-diagnosis-name">{title}</span>{' '}
          <Certainty score={hypothesis.score} texts={texts} />
        </span>
      </summary>
      {explanation !== '' && <p className="close-code-diagnosis-text">{explanation}</p>}
      <Evidence ids={hypothesis.for} speaks="for" texts={texts} label={texts.ui.why} />
      <Evidence ids={hypothesis.against} speaks="against" texts={texts} label={texts.ui.against} />
    </details>
  );
}

interface OthersProps {
  readonly diagnosis: Diagnosis;
  /** Nothing is called the cause, so that these are all there is to read. */
  readonly open: boolean;
  /** Of the heading. */
  readonly level: number;
  readonly texts: DiagnosisTexts;
}

/** What else it may be, and how much of it all is open: with the first one, the figures come to a hundred. */
export function Others({ diagnosis, open, level, texts }: OthersProps): JSX.Element | null {
  const { shown, rest } = alternativesOf(diagnosis);
  if (shown.length === 0) return null;
  const list = (
    <>
      {/* eslint-disable-next-line jsx-a11y-x/no-redundant-roles */}
      <ul className="close-code-diagnosis-list" role="list">
        {shown.map((hypothesis) => (
          <li
            key={`${hypothesis.group ?? ''} ${hypothesis.id}`}
            className="close-code-diagnosis-other"
            data-cause={hypothesis.id}
            data-group={hypothesis.group ?? undefined}
          >
            <Other hypothesis={hypothesis} texts={texts} />
          </li>
        ))}
      </ul>
      {rest >= 0.01 && <p className="close-code-diagnosis-rest">{texts.rest(rest)}</p>}
    </>
  );
  if (open) {
    return (
      <div className="close-code-diagnosis-part" data-part="candidates">
        <Heading level={level} className="close-code-diagnosis-subheading">
          {texts.ui.candidates}
        </Heading>
        {list}
      </div>
    );
  }
  return (
    <Folded title={texts.ui.others} level={level} part="others">
      {list}
    </Folded>
  );
}

interface FoldedProps {
  readonly title: string;
  readonly level: number;
  readonly part: 'others' | 'sources';
  readonly children: ReactNode;
}

/** A part that opens; its heading is found by those who go from heading to heading. */
function Folded({ title, level, part, children }: FoldedProps): JSX.Element {
  return (
    <details className="close-code-diagnosis-folded" data-part={part}>
      <summary className="close-code-diagnosis-summary">
        <Heading level={level} className="close-code-diagnosis-subheading">
          {title}
        </Heading>
      </summary>
      {children}
    </details>
  );
}

interface SourcesProps {
  readonly references: readonly string[];
  readonly level: number;
  readonly texts: DiagnosisTexts;
}

/** Where it is written or was measured, and how many of these there are before it is opened. */
export function Sources({ references, level, texts }: SourcesProps): JSX.Element | null {
  if (references.length === 0) return null;
  return (
    <Folded title={`${texts.ui.references} (${String(references.length)})`} level={level} part="sources">
      {/* eslint-disable-next-line jsx-a11y-x/no-redundant-roles */}
      <ul className="close-code-diagnosis-references" role="list" lang="en" translate="no">
        {references.map((reference) => (
          <li key={reference} className="close-code-diagnosis-reference">
            {reference}
          </li>
        ))}
      </ul>
    </Folded>
  );
}
