import { useId, useMemo, useState, type JSX, type ReactNode } from 'react';
import type { CloseRecord } from '@close-codes/core';
import { outcomeOf } from '@close-codes/core';
import { CloseCodeBadge } from '@close-codes/react';
import { CloseEventChart, type TimeSpan } from '@close-codes/react/chart';
import { CloseDiagnosis } from '@close-codes/react/diagnosis';
import { CloseEventLog, type CloseLog } from '@close-codes/react/log';
import { CloseCodeSpectrum } from '@close-codes/react/spectrum';
import { usePageLanguage } from '../Page.tsx';
import { fill } from '../texts/fill.ts';
import type { Connection } from './fleet.ts';
import './connectionHealth.css';

/** What several connections suffer from at the moment. */
interface Trouble {
  readonly key: string;
  /** The latest of their closes. */
  readonly record: CloseRecord;
  readonly waiting: number;
  readonly givenUp: number;
}

/** Those that are down, by how they ended; the most frequent first. */
function troublesOf(connections: readonly Connection[]): readonly Trouble[] {
  const troubles = new Map<string, Trouble>();
  for (const { state, last } of connections) {
    if (state === 'open' || state === 'stopped' || !last) continue;
    const key = `${outcomeOf(last)} ${last.code ?? ''}`;
    const known = troubles.get(key);
    troubles.set(key, {
      key,
      record: known && known.record.at > last.at ? known.record : last,
      waiting: (known?.waiting ?? 0) + Number(state !== 'given-up'),
      givenUp: (known?.givenUp ?? 0) + Number(state === 'given-up'),
    });
  }
  const size = ({ waiting, givenUp }: Trouble): number => waiting + givenUp;
  return [...troubles.values()].sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1));
}

/** All records of a log, a list that is the same until there are others. */
function useRecords(log: CloseLog): readonly CloseRecord[] {
  const { end } = log.getSnapshot();
  // Asked whenever the fleet tells, which it does at most ten times a second; the log would tell at each close.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => log.toArray(), [log, end]);
}

export interface FleetHealthProps {
  readonly connections: readonly Connection[];
  /** How they ended. Looked at again whenever `connections` change. */
  readonly log: CloseLog;
  /** Below the connections: what can be done with them. */
  readonly children?: ReactNode;
}

/** How a fleet is: at a glance, why, over time, by code, and close by close. The chart's brush filters the log. */
export function FleetHealth({ connections, log, children }: FleetHealthProps): JSX.Element {
  const {
    texts: { health: text },
    diagnosis,
  } = usePageLanguage();
  const id = useId();
  const [chosen, setChosen] = useState<string>();
  const [between, setBetween] = useState<TimeSpan>();
  const records = useRecords(log);

  const troubles = troublesOf(connections);
  const shown = troubles.find(({ key }) => key === chosen) ?? troubles[0];
  const open = connections.filter(({ state }) => state === 'open').length;

  return (
    <>
      <section className="health-glance" aria-labelledby={`${id}-now`}>
        <div>
          <h2 id={`${id}-now`} className="health-figure">
            {fill(text.connected, { open, all: connections.length })}
          </h2>
          <div className="health-grid" role="img" aria-label={fill(text.grid, countStates(connections))}>
            {connections.map(({ id, state, last }) => (
              <span
                key={id}
                className="health-cell"
                data-state={state}
                data-outcome={last && outcomeOf(last)}
              />
            ))}
          </div>
          <p className="health-legend">
            {(['open', 'waiting', 'given-up'] as const).map((state) => (
              <span key={state} className="health-key">
                <span className="health-cell" data-state={state} aria-hidden="true" />
                {text.states[state]}
              </span>
            ))}
          </p>
          {children}
        </div>
        <div>
          <h3 id={`${id}-troubles`}>{text.troubles}</h3>
          {troubles.length === 0 ? (
            <p className="lab-muted">{text.noTroubles}</p>
          ) : (
            // The role comes back: Safari takes it from a list without bullets.
            // eslint-disable-next-line jsx-a11y-x/no-redundant-roles
            <ul className="health-troubles" role="list" aria-labelledby={`${id}-troubles`}>
              {troubles.map(({ key, record, waiting, givenUp }) => (
                <li key={key} className="health-trouble">
                  <span className="health-count">{waiting + givenUp}</span>
                  <CloseCodeBadge record={record} showReason />
                  <span className="health-next">
                    {waiting > 0 && fill(text.waiting, { count: waiting })}
                    {waiting > 0 && givenUp > 0 && ' '}
                    {givenUp > 0 && fill(text.givenUp, { count: givenUp })}
                  </span>
                  <button
                    type="button"
                    className="lab-button"
                    aria-pressed={key === shown?.key}
                    onClick={() => {
                      setChosen(key);
                    }}
                  >
                    {text.why}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      </section>

      {shown && (
        <section aria-labelledby={`${id}-why`}>
          <h2 id={`${id}-why`}>{text.whyTitle}</h2>
          <CloseDiagnosis record={shown.record} history={records} locale={diagnosis} layout="compact" />
        </section>
      )}

      <section aria-labelledby={`${id}-time`}>
        <h2 id={`${id}-time`}>{text.time}</h2>
        <CloseEventChart data={records} between={between ?? null} onBetweenChange={setBetween} />
      </section>

      <section aria-labelledby={`${id}-codes`}>
        <h2 id={`${id}-codes`}>{text.codes}</h2>
        <CloseCodeSpectrum closes={records} current={shown?.record.code} />
      </section>

      <section aria-labelledby={`${id}-log`}>
        <h2 id={`${id}-log`}>{text.log}</h2>
        <CloseEventLog
          log={log}
          between={between}
          onBetweenChange={setBetween}
          diagnosisLocale={diagnosis}
          showReason
        />
      </section>
    </>
  );
}

/** The same as the grid, in figures. */
function countStates(connections: readonly Connection[]): { readonly [name: string]: number } {
  const of = (...states: readonly Connection['state'][]): number =>
    connections.filter(({ state }) => states.includes(state)).length;
  return { open: of('open'), waiting: of('waiting', 'connecting'), givenUp: of('given-up') };
}
