import { useId, type JSX } from 'react';
import type { CloseRecord } from '@close-codes/core';
import { CloseCodeBadge } from '@close-codes/react';
import { usePageLanguage } from '../Page.tsx';
import { fill } from '../texts/fill.ts';
import type { Attempt } from './useAttempts.ts';

interface HistoryTableProps {
  readonly history: readonly CloseRecord[];
  readonly selected: CloseRecord | undefined;
  readonly attemptOf: (record: CloseRecord) => Attempt | undefined;
  readonly onSelect: (record: CloseRecord) => void;
  readonly onClear: () => void;
}

/** All closes, newest first. */
export function HistoryTable(props: HistoryTableProps): JSX.Element {
  const { history, selected, attemptOf, onSelect, onClear } = props;
  const { texts, locale } = usePageLanguage();
  const text = texts.lab.history;
  const id = useId();
  const none = history.length === 0;
  return (
    <section className="lab-history" aria-labelledby={id}>
      <div className="lab-row">
        <h2 id={id}>{text.title}</h2>
        <button
          type="button"
          className="lab-button"
          aria-disabled={none}
          onClick={none ? undefined : onClear}
        >
          {text.clear}
        </button>
      </div>
      {none ? (
        <p className="lab-muted">{text.empty}</p>
      ) : (
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{text.path}</th>
              <th scope="col">{text.close}</th>
              <th scope="col">{text.who}</th>
              <th scope="col">{text.time}</th>
            </tr>
          </thead>
          <tbody>
            {[...history].reverse().map((record) => {
              const path = attemptOf(record)?.path ?? '';
              const time = new Date(record.at).toLocaleTimeString(locale.tag);
              return (
                <tr key={record.id} data-selected={record === selected}>
                  <td>
                    <button
                      type="button"
                      className="lab-link"
                      aria-label={fill(text.show, { path, time })}
                      aria-current={record === selected}
                      onClick={() => {
                        onSelect(record);
                      }}
                    >
                      <bdi dir="ltr">{path}</bdi>
                    </button>
                  </td>
                  <td>
                    <CloseCodeBadge record={record} details="none" size="sm" />
                  </td>
                  <td>{locale.ui.badge.initiators[record.initiator]}</td>
                  <td className="lab-wire-time">{time}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
