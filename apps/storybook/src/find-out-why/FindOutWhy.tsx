import { useState, type JSX } from 'react';
import { NoLab } from '../live-lab/NoLab.tsx';
import type { LabAddress } from '../live-lab/useAttempts.ts';
import { usePageLanguage } from '../Page.tsx';
import { steps } from './steps.ts';
import { StepSection } from './StepSection.tsx';
import '../live-lab/liveLab.css';
import './findOutWhy.css';

export interface FindOutWhyProps {
  /** The lab that came with the book; without one, the page says how to get it. */
  readonly lab: LabAddress | undefined;
}

/** The same 1006 five times over, each for another reason: real sockets, and how each piece of evidence moves the answer. */
export function FindOutWhy({ lab: given }: FindOutWhyProps): JSX.Element {
  const { why } = usePageLanguage().texts;
  const [typed, setTyped] = useState<LabAddress>();
  const lab = given ?? typed;
  return (
    <main className="lab why">
      <header>
        <h1>{why.title}</h1>
        <p className="lab-lead">{why.lead}</p>
      </header>
      {lab ? (
        // The role comes back: Safari takes it from a list without numbers.
        // eslint-disable-next-line jsx-a11y-x/no-redundant-roles
        <ol className="why-steps" role="list">
          {steps.map((step) => (
            <li key={step.id}>
              <StepSection step={step} lab={lab} />
            </li>
          ))}
        </ol>
      ) : (
        <NoLab onUse={setTyped} />
      )}
    </main>
  );
}
