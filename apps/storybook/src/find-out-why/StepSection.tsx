import { useEffect, useId, useMemo, useRef, useState, type JSX } from 'react';
import type { CloseRecord } from '@close-codes/core';
import { probe as probeUrl } from '@close-codes/core/browser';
import type { ProbeResult } from '@close-codes/core/diagnose';
import { CloseDiagnosis } from '@close-codes/react/diagnosis';
import type { LabAddress } from '../live-lab/useAttempts.ts';
import { usePageLanguage } from '../Page.tsx';
import { answer } from '../texts/answer.ts';
import { fill } from '../texts/fill.ts';
import { openConnection } from './openConnection.ts';
import { Rungs } from './Rungs.tsx';
import { rungsOf } from './rungs.ts';
import type { Step } from './steps.ts';

interface StepSectionProps {
  readonly step: Step;
  readonly lab: LabAddress;
}

/** How many connections of a step are through; `undefined` while none is under way. */
type Running = number | 'probe' | undefined;

const NONE: readonly CloseRecord[] = [];

/** One step: a cause, real connections that end by it, and what the evidence makes of them. */
export function StepSection({ step, lab }: StepSectionProps): JSX.Element {
  const { texts, diagnosis: locale } = usePageLanguage();
  const { why } = texts;
  const { title, text } = why.steps[step.id];
  const id = useId();
  const [records, setRecords] = useState(NONE);
  const [running, setRunning] = useState<Running>();
  const [probe, setProbe] = useState<ProbeResult>();
  const ended = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      ended.current?.abort();
    },
    [],
  );

  const record = records.at(-1);
  const rungs = useMemo(
    () => (record ? rungsOf(record, records, probe) : undefined),
    [record, records, probe],
  );

  const begin = (what: (signal: AbortSignal) => Promise<void>): void => {
    const controller = new AbortController();
    ended.current = controller;
    what(controller.signal)
      // Rejects only where the page has gone.
      .catch(() => undefined)
      .finally(() => {
        if (!controller.signal.aborted) setRunning(undefined);
      });
  };
  const run = async (signal: AbortSignal): Promise<void> => {
    setProbe(undefined);
    for (const [index, connection] of step.connections.entries()) {
      setRunning(index);
      const last = await openConnection(lab.url, connection, signal);
      setRecords((before) => [...before, last]);
    }
  };
  const ask = async (signal: AbortSignal): Promise<void> => {
    setRunning('probe');
    setProbe(await probeUrl(lab.url + (step.connections[0]?.path ?? ''), { signal }));
  };

  const busy = running !== undefined;
  const all = step.connections.length;
  const latest = rungs?.at(-1)?.diagnosis;
  const said = latest && !busy ? answer(why.answer, latest, locale) : '';
  const state =
    typeof running === 'number'
      ? fill(why.running, { count: running + 1, all })
      : record
        ? fill(why.done, { count: records.length })
        : '';
  const probed =
    running === 'probe' ? why.probe.running : probe ? fill(why.probe.done, { ms: probe.tookMs }) : '';

  return (
    <section className="why-step" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="lab-lead">{text}</p>
      <div className="lab-row">
        <button
          type="button"
          className="lab-button lab-button-main"
          aria-disabled={busy}
          onClick={
            busy
              ? undefined
              : () => {
                  begin(run);
                }
          }
        >
          {all === 1 ? why.open : fill(why.openSeveral, { count: all })}
        </button>
        <p role="status" className="lab-muted">
          {state}
          {/* For those who hear it: it can be read below. */}
          {!probe && said && <span className="why-heard"> {said}</span>}
        </p>
      </div>
      {rungs && (
        <>
          {/* In front of all that a probe changes: nothing moves from under the pointer. */}
          {step.id === 'refused' && (
            <div className="why-probe">
              <p id={`${id}-probe`}>{why.probe.explanation}</p>
              <div className="lab-row">
                <button
                  type="button"
                  className="lab-button"
                  aria-describedby={`${id}-probe`}
                  aria-disabled={busy}
                  onClick={
                    busy
                      ? undefined
                      : () => {
                          begin(ask);
                        }
                  }
                >
                  {why.probe.button}
                </button>
                <p role="status" className="lab-muted">
                  {probed}
                  {probe && said && <span className="why-heard"> {said}</span>}
                </p>
              </div>
            </div>
          )}
          <Rungs rungs={rungs} />
          <CloseDiagnosis record={record} history={records} probe={probe} locale={locale} headingLevel={3} />
        </>
      )}
    </section>
  );
}
