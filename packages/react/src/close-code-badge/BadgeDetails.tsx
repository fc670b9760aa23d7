import type { ComponentPropsWithoutRef, JSX } from 'react';
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

/** With a space behind it, for those who read without the stylesheet. */
function Line({ className = '', ...rest }: ComponentPropsWithoutRef<'span'>): JSX.Element {
  return (
    <>
      <span {...rest} className={`close-code-details-line ${className}`} />{' '}
    </>
  );
}

/**
 * What a badge has to say beyond its label. Phrasing content only: it stands in a tooltip, in a paragraph, in a
 * table cell. Nothing in it can be clicked: a tooltip's content is not reachable by keyboard (APG).
 */
export function BadgeDetails({ texts, record, ui, audience, showReason }: BadgeDetailsProps): JSX.Element {
  if (audience === 'user') return <Line>{texts.userMessage}</Line>;
  const { lang, description, overlay, source } = texts;
  const quote = (text: string): JSX.Element => <bdi className="close-code-quote">{visibleText(text)}</bdi>;
  return (
    <>
      <Line lang={lang}>{description}</Line>
      {overlay && <Line lang={overlay.lang}>{overlay.description}</Line>}
      {record && record.initiator !== 'unknown' && <Line>{ui.initiators[record.initiator]}</Line>}
      {showReason && record?.reason && (
        <Line>
          {ui.reason} {quote(record.reason)}
        </Line>
      )}
      {record?.received !== undefined && (
        <Line>
          {ui.received} {quote(record.received)}
        </Line>
      )}
      {source !== undefined && (
        <Line className="close-code-details-source" lang="en" translate="no">
          {source}
        </Line>
      )}
    </>
  );
}
