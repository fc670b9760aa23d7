import type { JSX } from 'react';
import type { CloseRecord } from '@close-codes/core';
import { visibleText } from '../internal/visibleText.ts';
import type { BadgeTexts } from '../locale/uiTexts.ts';
import type { SubjectTexts } from './subject.ts';

export interface BadgeDetailsProps {
  readonly texts: SubjectTexts;
  readonly record: CloseRecord | undefined;
  readonly ui: BadgeTexts;
  readonly audience: 'developer' | 'user';
  readonly showReason: boolean;
}

/**
 * What a badge has to say beyond its label. Phrasing content only: it stands in a tooltip, in a paragraph, in a
 * table cell. Nothing in it can be clicked: a tooltip's content is not reachable by keyboard (APG).
 */
export function BadgeDetails({ texts, record, ui, audience, showReason }: BadgeDetailsProps): JSX.Element {
  const line = 'close-code-details-line';
  if (audience === 'user') return <span className={line}>{texts.userMessage}</span>;
  const { lang, description, overlay, source } = texts;
  return (
    <>
      <span className={line} lang={lang}>
        {description}
      </span>
      {overlay && (
        <span className={line} lang={overlay.lang}>
          {overlay.description}
        </span>
      )}
      {record && record.initiator !== 'unknown' && (
        <span className={line}>{ui.initiators[record.initiator]}</span>
      )}
      {showReason && record?.reason && (
        <span className={line}>
          {ui.reason} <bdi className="close-code-quote">{visibleText(record.reason)}</bdi>
        </span>
      )}
      {record?.received !== undefined && (
        <span className={line}>
          {ui.received} <bdi className="close-code-quote">{visibleText(record.received)}</bdi>
        </span>
      )}
      {source !== undefined && (
        <span className={`${line} close-code-details-source`} lang="en" translate="no">
          {source}
        </span>
      )}
    </>
  );
}
