import { useEffect, useState, useSyncExternalStore, type JSX, type ReactNode } from 'react';
import { createCloseLog } from '@close-codes/react/log';
import { NoLab } from '../live-lab/NoLab.tsx';
import type { LabAddress } from '../live-lab/useAttempts.ts';
import { usePageLanguage } from '../Page.tsx';
import { createFleet } from './fleet.ts';
import { FleetHealth } from './FleetHealth.tsx';
import { recordFleet } from './recordedFleet.ts';
import '../live-lab/liveLab.css';

/** What chart, spectrum and log show, all of the same. */
const KEPT = 2_000;

export interface ConnectionHealthProps {
  /** The lab that came with the book; without one, the page says how to get it. */
  readonly lab: LabAddress | undefined;
}

/** A hundred real connections, several causes at once: what is wrong, why, and what happens next. */
export function ConnectionHealth({ lab: given }: ConnectionHealthProps): JSX.Element {
  const { health } = usePageLanguage().texts;
  const [typed, setTyped] = useState<LabAddress>();
  const lab = given ?? typed;
  return (
    <HealthPage lead={health.lead}>
      {lab ? <LiveFleet key={lab.url} lab={lab} /> : <NoLab onUse={setTyped} />}
    </HealthPage>
  );
}

/** The same page without a lab: always the same. */
export function RecordedHealth(): JSX.Element {
  const { health } = usePageLanguage().texts;
  const [recording] = useState(recordFleet);
  return (
    <HealthPage lead={health.recorded}>
      <FleetHealth {...recording} />
    </HealthPage>
  );
}

function HealthPage({
  lead,
  children,
}: {
  readonly lead: string;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <main className="lab health">
      <header>
        <h1>{usePageLanguage().texts.health.title}</h1>
        <p className="lab-lead">{lead}</p>
      </header>
      {children}
    </main>
  );
}

function LiveFleet({ lab }: { readonly lab: LabAddress }): JSX.Element {
  const { health: text } = usePageLanguage().texts;
  const [log] = useState(() => createCloseLog({ capacity: KEPT }));
  const [fleet] = useState(() => createFleet(log));
  const [running, setRunning] = useState(true);
  const connections = useSyncExternalStore(fleet.subscribe, fleet.getSnapshot, fleet.getSnapshot);

  useEffect(() => (running ? fleet.start(lab.url) : undefined), [fleet, lab, running]);

  return (
    <FleetHealth connections={connections} log={log}>
      <button
        type="button"
        className="lab-button"
        onClick={() => {
          setRunning(!running);
        }}
      >
        {running ? text.stop : text.start}
      </button>
    </FleetHealth>
  );
}
