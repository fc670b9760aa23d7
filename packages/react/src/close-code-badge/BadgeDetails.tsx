import type { ComponentPropsWithoutRef, JSX } from 'react';
import type { CloseRecord } from '@close-codes/core';
import { visibleText } from '../internal/visibleText.ts';
import type { BadgeTexts } from '../locale/uiTexts.ts';
import type { SubjectTexts } from './subject.ts';

export interface BadgeDetailsProps {
  readonly texts: SubjectTexts;
  readonly record: CloseRecord | undefined;
  readonly userLang: string;
  readonly ui: BadgeTexts;
  readonly uiLang: string;
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
export function BadgeDetails(props: BadgeDetailsProps): JSX.Element {
  const { texts, record, userLang, ui, uiLang, audience, showReason } = props;
  if (audience === 'user') return <Line lang={userLang}>{texts.userMessage}</Line>;
  const { lang, description, overlay, source } = texts;
  const quote = (text: string): JSX.Element => <bdi className="close-code-quote">{visibleText(text)}</bdi>;
  return (
    <>
      <Line lang={lang}>{description}</Line>
      {/* All that tells a 1006 from another. */}
      {(record?.evidence as CloseRecord['evidence'] | null | undefined)?.opened !== undefined &&
        (texts.outcome === 'refused' || texts.outcome === 'lost') && (
          <Line lang={userLang}>{texts.userLabel}.</Line>
        )}
      {overlay && <Line lang={overlay.lang}>{overlay.description}</Line>}
      {record && record.initiator !== 'unknown' && (
        <Line lang={uiLang}>{ui.initiators[record.initiator]}</Line>
      )}
      {showReason && typeof record?.reason === 'string' && record.reason !== '' && (
        <Line lang={uiLang}>
          {ui.reason} {quote(record.reason)}
        </Line>
      )}
      {typeof record?.received === 'string' && (
        <Line lang={uiLang}>
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
