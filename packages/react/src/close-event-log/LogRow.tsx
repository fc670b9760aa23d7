import { memo, type JSX, type NamedExoticComponent } from 'react';
import { outcomeOf, type CloseRecord, type Dialect } from '@close-codes/core';
import { CloseCodeBadge } from '../close-code-badge/CloseCodeBadge.tsx';
import { plainRecord } from '../close-diagnosis/plainRecord.ts';
import { visibleText } from '../internal/visibleText.ts';
import type { LogTexts } from '../locale/uiTexts.ts';
import { isoTime } from './logExport.ts';

export interface LogRowProps {
  readonly id: string;
  /** Its number in the log. */
  readonly number: number;
  /** `undefined`: dropped while the log was paused. */
  readonly record: CloseRecord | undefined;
  /** When it was, as it is written. */
  readonly time: string;
  readonly position: number;
  readonly of: number;
  readonly active: boolean;
  readonly selected: boolean;
  readonly audience: 'developer' | 'user';
  readonly showReason: boolean;
  readonly texts: LogTexts;
  readonly dialects: readonly Dialect[] | undefined;
}

function content(record: CloseRecord, { time, audience, showReason, texts }: LogRowProps): JSX.Element {
  const plain = plainRecord(record);
  const iso = isoTime(record.at);
  const forDeveloper = audience === 'developer';
  return (
    <>
      {iso === undefined ? (
        <span className="close-code-log-time">{texts.noTime}</span>
      ) : (
        <time className="close-code-log-time" dateTime={iso}>
          {time}
        </time>
      )}{' '}
      <span className="close-code-log-what">
        <CloseCodeBadge record={record} details="none" size="sm" audience={audience} />
        {record.flags.includes('malformed') && (
          <>
            {' '}
            <span className="close-code-log-mark">{texts.malformed}</span>
          </>
        )}
      </span>
      {forDeveloper && (
        <>
          {' '}
          <span className="close-code-log-more">
            {plain.url !== undefined && (
              <bdi className="close-code-log-url" dir="ltr">
                {visibleText(plain.url)}
              </bdi>
            )}{' '}
            {showReason && plain.reason !== '' && (
              <bdi className="close-code-log-reason">{visibleText(plain.reason)}</bdi>
            )}{' '}
            {plain.received !== undefined && (
              <bdi className="close-code-log-received" dir="ltr">
                {visibleText(plain.received)}
              </bdi>
            )}
          </span>
        </>
      )}
    </>
  );
}

export const LogRow: NamedExoticComponent<LogRowProps> = /* @__PURE__ */ memo(function LogRow(
  props: LogRowProps,
): JSX.Element {
  const { id, number, record, position, of, active, selected, texts, dialects } = props;
  return (
    <div
      role="option"
      id={id}
      className="close-code-log-row"
      aria-selected={selected}
      aria-setsize={of}
      aria-posinset={position}
      data-number={number}
      data-outcome={record && outcomeOf(record, dialects)}
      data-malformed={record?.flags.includes('malformed') ? '' : undefined}
      data-active={active ? '' : undefined}
      data-gone={record ? undefined : ''}
    >
      {record ? content(record, props) : <span className="close-code-log-gone">{texts.gone}</span>}
    </div>
  );
});
