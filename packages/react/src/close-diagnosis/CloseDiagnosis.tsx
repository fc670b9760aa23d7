'use client';

import { checkDiagnosis } from '#development';
import { useId, useMemo, type ComponentPropsWithoutRef, type JSX, type ReactNode } from 'react';
import { outcomeOf, type CloseRecord } from '@close-codes/core';
import type { Diagnosis, DiagnosisLocale, ProbeResult } from '@close-codes/core/diagnose';
import { glyph } from '../close-code-badge/Glyph.tsx';
import { textsOfRecord } from '../close-code-badge/subject.ts';
import { TONES } from '../close-code-badge/tone.ts';
import { visibleText } from '../internal/visibleText.ts';
import { badgeEnglish } from '../locale/badgeEnglish.ts';
import { uiLanguageOf, uiTextsOf } from '../locale/uiTextsOf.ts';
import { useCloseCodeContext } from '../provider/closeCodeContext.ts';
import { bugReport } from './bugReport.ts';
import { Certainty } from './Certainty.tsx';
import { CopyReport } from './CopyReport.tsx';
import { Evidence, Heading, Members, Others, Sources } from './DiagnosisParts.tsx';
import { diagnosisTexts } from './diagnosisTexts.ts';
import { plainRecord } from './plainRecord.ts';
import { useDiagnosis } from './useDiagnosis.ts';

/** What the display of a diagnosis takes besides. */
export interface CloseDiagnosisOwnProps {
  /** The close, from `useWebSocketClose`, an observer or a log. Any record gets an answer. */
  readonly record: CloseRecord | null | undefined;
  /**
   * Other closes of this page, in any order; the record may be among them. They tell of regular times, and of what went
   * well before. Keep the list's identity, as `useWebSocketClose` does. Default: none.
   */
  readonly history?: readonly CloseRecord[] | undefined;
  /** What `probe` of `@close-codes/core/browser` found out, if it was allowed. Default: not probed. */
  readonly probe?: ProbeResult | undefined;
  /** A diagnosis that was made elsewhere, or kept with the record. Default: it is made here, of the three above. */
  readonly diagnosis?: Diagnosis | undefined;
  /** Its texts: `de` from `@close-codes/core/diagnose/locales/de`. Default: English. */
  readonly locale?: DiagnosisLocale | undefined;
  /**
   * `user`: a title and what to do, in words for end users; no evidence, no code, and never the reason. Default: the
   * provider's, otherwise `developer`.
   */
  readonly audience?: 'developer' | 'user' | undefined;
  /** `compact`: what it is, how sure, what to do. Default: `full`. */
  readonly layout?: 'full' | 'compact' | undefined;
  /** Level of its heading; those inside are one below. Default: 3. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  /**
   * Shows the reason, which is untrusted text from the other side: never to end users (RFC 6455 §5.5.1), bounded, and
   * with nothing hidden in it. The copied report holds it in any case. Default: `false`.
   */
  readonly showReason?: boolean | undefined;
  /** In place of a diagnosis where there is no record. Default: nothing. */
  readonly empty?: ReactNode;
}

/** What the display of a diagnosis takes, and what a `section` does. */
export type CloseDiagnosisProps = CloseDiagnosisOwnProps &
  Omit<ComponentPropsWithoutRef<'section'>, keyof CloseDiagnosisOwnProps | 'children'>;

/**
 * Why did it close? The most likely cause, how sure that is in words and as a figure, the evidence for and against it,
 * what to do, and what else it may be. Causes that a page cannot tell apart are named together, and where nothing should be
 * called the cause it says so. It is complete in server markup; nothing leaves the page.
 *
 * Dialects, audience and direction are the provider's. Its texts are not in the provider's locale, because nobody should
 * pay for them who does not import this entry. Renders a `<section>` that its heading labels; other props go to it.
 *
 * | on | attribute | values |
 * |---|---|---|
 * | section | `data-layout` | `full` `compact` |
 * | section | `data-audience` | `developer` `user` |
 * | section | `data-tone` | that of a badge: `neutral` `info` `success` `warning` `danger`; not without a record |
 * | section | `data-certainty` | `certain` `likely` `possible` `open` |
 * | section | `data-cause` | the most likely cause, see `HYPOTHESES`; not with `open` |
 * | section | `data-group` | the group it cannot be told from, see `GROUPS`; not without one |
 * | evidence | `data-evidence` | its name |
 * | evidence | `data-speaks` | `for` `against` |
 * | member of the group, other cause | `data-cause` `data-group` | as above |
 * | part of a bar | `data-filled` | there, and empty, on as many of ten as the figure says |
 *
 * Sources: RFC 6455 and WHATWG WebSockets for what a page may know; each cause names its own.
 *
 * @example
 * const { last, history } = useWebSocketClose(observer);
 * <CloseDiagnosis record={last} history={history} locale={de} />
 */
export function CloseDiagnosis(props: CloseDiagnosisProps): JSX.Element | null {
  const context = useCloseCodeContext();
  const {
    record,
    history,
    probe,
    diagnosis: given,
    locale,
    audience = context.audience ?? 'developer',
    layout = 'full',
    headingLevel = 3,
    showReason = false,
    empty = null,
    className,
    ...rest
  } = props;
  checkDiagnosis(locale);
  const id = useId();
  const made = useDiagnosis(given ? undefined : record, { history, probe });
  const seen = useMemo(
    () => (typeof record === 'object' && record !== null ? plainRecord(record) : undefined),
    [record],
  );
  const diagnosis = given ?? made;
  if (!diagnosis) return <>{empty}</>;

  const texts = diagnosisTexts(locale);
  const { ui } = texts;
  const [first] = diagnosis.hypotheses;
  const open = diagnosis.certainty === 'open' || !first;
  const forUser = audience === 'user';
  const full = layout === 'full' && !forUser;
  const below = headingLevel + 1;
  const tone = seen && TONES[outcomeOf(seen)];
  const attributes = {
    lang: texts.tag,
    dir: context.dir,
    ...rest,
    className: `close-code-diagnosis${className ? ` ${className}` : ''}`,
    'aria-labelledby': `${id}-title`,
    'data-layout': layout,
    'data-audience': audience,
    'data-tone': tone,
    'data-certainty': diagnosis.certainty,
    'data-cause': open ? undefined : first.id,
    'data-group': open ? undefined : (first.group ?? undefined),
  };

  if (forUser) {
    const { title, advice } = texts.user(diagnosis);
    return (
      <section {...attributes}>
        <Heading level={headingLevel} className="close-code-diagnosis-heading" id={`${id}-title`}>
          <span className="close-code-diagnosis-title">
            {tone && glyph(tone)}
            {title}
          </span>
        </Heading>
        <p className="close-code-diagnosis-text">{advice}</p>
      </section>
    );
  }

  const { title, explanation, remedy } = open ? texts.cannotTell : texts.hypothesis(first);
  return (
    <section {...attributes}>
      <Heading level={headingLevel} className="close-code-diagnosis-heading" id={`${id}-title`}>
        {full && (
          <>
            <span className="close-code-diagnosis-question">{ui.heading}</span>{' '}
          </>
        )}
        <span className="close-code-diagnosis-title">
          {tone && glyph(tone)}
          {title}
        </span>
      </Heading>
      {!open && (
        <p className="close-code-diagnosis-certainty">
          <Certainty score={first.score} texts={texts} word={texts.certainty(diagnosis)} />
        </p>
      )}
      {full && seen && <Subject record={seen} showReason={showReason} />}
      {full && explanation !== '' && <p className="close-code-diagnosis-text">{explanation}</p>}
      {remedy !== '' && (
        <div className="close-code-diagnosis-part" data-part="remedy">
          {full && (
            <Heading level={below} className="close-code-diagnosis-subheading">
              {ui.whatToDo}
            </Heading>
          )}
          <p className="close-code-diagnosis-text">{remedy}</p>
        </div>
      )}
      {full && !open && first.group != null && <Members causes={first.causes} texts={texts} />}
      {full && !open && (
        <>
          {first.for.length > 0 && (
            <div className="close-code-diagnosis-part">
              <Heading level={below} className="close-code-diagnosis-subheading">
                {ui.why}
              </Heading>
              <Evidence ids={first.for} speaks="for" texts={texts} />
            </div>
          )}
          {first.against.length > 0 && (
            <div className="close-code-diagnosis-part">
              <Heading level={below} className="close-code-diagnosis-subheading">
                {ui.against}
              </Heading>
              <Evidence ids={first.against} speaks="against" texts={texts} />
            </div>
          )}
        </>
      )}
      {full && (
        <>
          <Others diagnosis={diagnosis} open={open} level={below} texts={texts} />
          {!open && <Sources references={first.references} level={below} texts={texts} />}
          <CopyReport about={diagnosis} texts={texts} report={() => bugReport(seen, diagnosis, texts)} />
        </>
      )}
    </section>
  );
}

/** Which close this is about: its code in the words of the dialects, where it went, and what the other side said. */
function Subject({ record, showReason }: { record: CloseRecord; showReason: boolean }): JSX.Element {
  const context = useCloseCodeContext();
  const { code, label, lang } = textsOfRecord(record, context);
  return (
    <p className="close-code-diagnosis-subject">
      <span className="close-code-diagnosis-close" lang={lang}>
        {code !== undefined && (
          <>
            <span className="close-code-diagnosis-code">{code}</span>{' '}
          </>
        )}
        {label}
      </span>{' '}
      {record.url !== undefined && (
        <>
          <bdi className="close-code-diagnosis-url" dir="ltr">
            {visibleText(record.url)}
          </bdi>{' '}
        </>
      )}
      {showReason && record.reason !== '' && (
        <span className="close-code-diagnosis-reason" lang={uiLanguageOf(context.locale)}>
          {uiTextsOf(context.locale, 'badge', badgeEnglish).reason}{' '}
          <bdi className="close-code-diagnosis-quote">{visibleText(record.reason)}</bdi>
        </span>
      )}
    </p>
  );
}
