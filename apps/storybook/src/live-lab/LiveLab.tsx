import { useId, useState, type JSX } from 'react';
import { CloseCodeBadge } from '@close-codes/react';
import { CloseDiagnosis, useDiagnosis } from '@close-codes/react/diagnosis';
import { usePageLanguage } from '../Page.tsx';
import { answer } from '../texts/answer.ts';
import { EndingForm } from './EndingForm.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { NoLab } from './NoLab.tsx';
import { presets } from './presets.ts';
import { useAttempts, type LabAddress } from './useAttempts.ts';
import { useWire } from './useWire.ts';
import { WireLog } from './WireLog.tsx';
import './liveLab.css';

export interface LiveLabProps {
  /** The lab that came with the book; without one, the page says how to get it. */
  readonly lab: LabAddress | undefined;
}

/** Clocks have more decimals than anyone reads. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 10) / 10 : value;
}

/** Real sockets, ended by a real server in any way asked, and what the browser makes of it. */
export function LiveLab({ lab: given }: LiveLabProps): JSX.Element {
  const { texts, locale, diagnosis } = usePageLanguage();
  const text = texts.lab;
  const id = useId();
  const [typed, setTyped] = useState<LabAddress>();
  const lab = given ?? typed;
  const { attempt, attemptOf, start, readyState, last, history, clear } = useAttempts(lab);
  const [selectedId, setSelectedId] = useState<string>();

  const live = readyState === 'connecting' || readyState === 'open' || readyState === 'closing';
  const record = live ? undefined : (history.find((each) => each.id === selectedId) ?? last);
  const shown = live ? attempt : record && attemptOf(record);
  const wire = useWire(lab?.httpUrl, shown?.tag);
  const state = live ? text.state[readyState] : record ? text.state.closed : text.state.idle;

  const diagnosed = useDiagnosis(record, { history });
  const said = diagnosed && answer(text.answer, diagnosed, diagnosis);

  const connect = (path: string): void => {
    setSelectedId(undefined);
    start(path);
  };

  return (
    <main className="lab">
      <header>
        <h1>{text.title}</h1>
        <p className="lab-lead">{text.lead}</p>
        {lab && (
          <p className="lab-muted">
            {text.running.split('{url}')[0]}
            <code className="lab-code" dir="ltr">
              {lab.url}
            </code>
          </p>
        )}
      </header>
      {lab ? (
        <>
          <section aria-labelledby={`${id}-presets`}>
            <h2 id={`${id}-presets`}>{text.presets.title}</h2>
            {/* The role comes back: Safari takes it from a list without bullets. */}
            {/* eslint-disable-next-line jsx-a11y-x/no-redundant-roles */}
            <ul className="lab-presets" role="list">
              {presets.map((preset) => (
                <li key={preset.id}>
                  <button
                    type="button"
                    className="lab-button"
                    onClick={() => {
                      connect(preset.path);
                    }}
                  >
                    <bdi>{text.presets[preset.id]}</bdi>
                  </button>
                </li>
              ))}
            </ul>
          </section>

          <section className="lab-result" aria-label={text.result}>
            <div className="lab-row lab-state">
              <p role="status" data-state={live ? readyState : record ? 'closed' : 'none'}>
                {state}
                {said && (
                  <span className="lab-said">
                    {'. '}
                    {said}
                  </span>
                )}
              </p>
              <button
                type="button"
                className="lab-button"
                aria-disabled={!live}
                onClick={
                  live
                    ? () => {
                        attempt?.socket.close();
                      }
                    : undefined
                }
              >
                {readyState === 'connecting' ? text.cancel : text.close}
              </button>
              <button
                type="button"
                className="lab-button"
                aria-disabled={readyState !== 'open'}
                onClick={
                  readyState === 'open'
                    ? () => {
                        attempt?.socket.send('hello');
                      }
                    : undefined
                }
              >
                {text.send}
              </button>
            </div>
            {shown && (
              <div className="lab-columns">
                <div>
                  <h2>{text.browser}</h2>
                  {record ? (
                    <>
                      <dl className="lab-facts">
                        <div>
                          <dt>{text.meaning}</dt>
                          <dd>
                            <CloseCodeBadge record={record} showReason />
                          </dd>
                        </div>
                        <div>
                          <dt>{text.who}</dt>
                          <dd data-testid="who">{locale.ui.badge.initiators[record.initiator]}</dd>
                        </div>
                      </dl>
                      <h3>{text.record}</h3>
                      <pre className="lab-json" dir="ltr" lang="en">
                        {JSON.stringify(record, rounded, 2)}
                      </pre>
                    </>
                  ) : (
                    <p className="lab-muted">{state}</p>
                  )}
                </div>
                <div>
                  <h2>{text.server}</h2>
                  <WireLog wire={wire} />
                </div>
              </div>
            )}
          </section>

          {record && diagnosed && (
            <section aria-labelledby={`${id}-diagnosis`}>
              <h2 id={`${id}-diagnosis`}>{text.diagnosis}</h2>
              <CloseDiagnosis
                record={record}
                diagnosis={diagnosed}
                locale={diagnosis}
                headingLevel={3}
                showReason
              />
            </section>
          )}

          <EndingForm url={lab.url} onConnect={connect} />

          <HistoryTable
            history={history}
            selected={record}
            attemptOf={attemptOf}
            onSelect={(each) => {
              setSelectedId(each.id);
            }}
            onClear={clear}
          />
        </>
      ) : (
        <NoLab onUse={setTyped} />
      )}
    </main>
  );
}
