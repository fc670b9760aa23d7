// What the access tests look at, by name: `?specimen=badge`. The page is English; `de` stands for a host whose page is not
// in the language of its components.
import { toCloseRecord, type CloseRecord, type Dialect, type Locale } from '@close-codes/core';
import { diagnose, type Diagnosis, type DiagnosisLocale } from '@close-codes/core/diagnose';
import { de as diagnosisDe } from '@close-codes/core/diagnose/locales/de';
import { en as diagnosisEn } from '@close-codes/core/diagnose/locales/en';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { discordGateway as discordGatewayDe } from '@close-codes/core/dialects/discord-gateway/de';
import { graphqlTransportWs } from '@close-codes/core/dialects/graphql-transport-ws';
import { graphqlTransportWs as graphqlTransportWsDe } from '@close-codes/core/dialects/graphql-transport-ws/de';
import { pusher } from '@close-codes/core/dialects/pusher';
import { pusher as pusherDe } from '@close-codes/core/dialects/pusher/de';
import { adviseRetry, type RetryAdvice, type RetryLocale } from '@close-codes/core/retry';
import { de as retryDe } from '@close-codes/core/retry/locales/de';
import { en as retryEn } from '@close-codes/core/retry/locales/en';
import { Fragment, useEffect, type JSX } from 'react';
import { ReconnectNotice } from '../../../../apps/storybook/src/recipes/ReconnectNotice.tsx';
import { CloseCodeSpectrum } from '../../src/close-code-spectrum/index.ts';
import { CloseEventChart } from '../../src/close-event-chart/index.ts';
import { CloseEventLog, createCloseLog } from '../../src/close-event-log/index.ts';
import { CloseDiagnosis } from '../../src/close-diagnosis/index.ts';
import { CloseCodeBadge, CloseCodeProvider, CloseCodeTable } from '../../src/index.ts';
import { de } from '../../src/locales/de.ts';
import { en } from '../../src/locales/en.ts';
import { TONES } from '../../src/close-code-badge/tone.ts';
import { answered, idle, lost, open } from '../diagnoses.ts';

export const withReason: CloseRecord = toCloseRecord(
  { type: 'close', code: 1011, reason: 'out of \u202ememory', wasClean: true },
  { opened: true, closeCalled: false },
);

/** Members of a group, others and sources: all that a diagnosis has to press. */
const everything: Diagnosis = {
  ...answered,
  hypotheses: [
    ...answered.hypotheses.map((group) => ({ ...group, references: ['RFC 6455 §4.1'] })),
    ...idle.hypotheses,
  ],
};

/** Of the n-th close in a row, each another one. */
export function stormRecord(n: number): CloseRecord {
  return toCloseRecord(
    { type: 'close', code: [1001, 1006, 1011, 4000][n % 4], reason: `close ${String(n)}`, wasClean: true },
    { opened: true, closeCalled: false },
  );
}

/** A server that is gone, and the n-th try in a row; the draw is fixed. */
function noticeOf(n: number): RetryAdvice {
  const gone = toCloseRecord({ code: 1006, reason: '', wasClean: false }, { opened: true });
  return adviseRetry(gone, { attempt: n + 1, random: () => 0.5 });
}

const START = Date.UTC(2026, 0, 2, 3, 4, 5);

/** A minute of closes, one every two seconds. */
const closes = (n: number): CloseRecord[] =>
  Array.from({ length: 30 + n }, (_, index) => ({
    ...stormRecord(index),
    at: START + 2000 * index,
    url: 'wss://example.com/live',
  }));

const arriving = createCloseLog();

/** A log that the n-th close arrives in. */
function ArrivingLog({ n }: { readonly n: number }): JSX.Element {
  useEffect(() => {
    arriving.addAll(closes(n).slice(arriving.getSnapshot().seen));
  }, [n]);
  return <CloseEventLog log={arriving} />;
}

const MONTH = 30 * 86_400_000;

/** Two years and two months of large numbers. */
const fleet = Array.from({ length: 26 }, (_, index) => ({
  t: START + index * MONTH,
  code: [1001, 1006, 1011, 4000][index % 4] ?? null,
  count: 1_234_567_000 * (index + 1),
}));

/** A meaning is read with the dialects that part in it. */
const DIALECTS = [discordGateway, graphqlTransportWs, pusher];

const tones = [...new Set(Object.values(TONES))];

/** Texts of everything there is. */
interface Texts {
  readonly ui: Locale;
  readonly dialects: readonly Dialect[];
  readonly retry: RetryLocale;
  readonly diagnosis: DiagnosisLocale;
}

const ENGLISH: Texts = { ui: en, dialects: DIALECTS, retry: retryEn, diagnosis: diagnosisEn };
const GERMAN: Texts = {
  ui: de,
  dialects: [discordGatewayDe, graphqlTransportWsDe, pusherDe],
  retry: retryDe,
  diagnosis: diagnosisDe,
};

/** Of many closes. */
function pictures(n: number, { ui, diagnosis }: Texts): JSX.Element {
  return (
    <CloseCodeProvider locale={ui}>
      <CloseCodeSpectrum closes={closes(n)} current={1006} />
      <CloseEventChart data={closes(n)} timeZone="UTC" />
      <CloseEventLog records={closes(n)} diagnosisLocale={diagnosis} />
      <button type="button" id="elsewhere">
        Elsewhere
      </button>
    </CloseCodeProvider>
  );
}

/** A dashboard with what tells of one close. */
function everyAnswer(n: number, { ui, dialects, retry, diagnosis }: Texts): JSX.Element {
  const record = stormRecord(n);
  return (
    <CloseCodeProvider locale={ui}>
      <p>
        First <CloseCodeBadge code={1006} data-testid="first" />, then{' '}
        <CloseCodeBadge code={1001} data-testid="second" />, the last one{' '}
        <CloseCodeBadge record={record} showReason /> and without details{' '}
        <CloseCodeBadge code={1000} details="none" /> <CloseCodeBadge code={1008} details="inline" />
      </p>
      <ReconnectNotice advice={noticeOf(n)} dueAt={undefined} retryNow={() => undefined} locale={retry} />
      <CloseDiagnosis
        record={n === 0 ? lost : record}
        diagnosis={n === 0 ? everything : diagnose(record)}
        locale={diagnosis}
        headingLevel={2}
      />
      <CloseCodeProvider dialects={dialects}>
        <CloseCodeTable id="codes" linked />
      </CloseCodeProvider>
      <button type="button" id="elsewhere">
        Elsewhere
      </button>
    </CloseCodeProvider>
  );
}

/** `n`: how many closes there have been; it counts up during a storm. */
export const SPECIMENS: Readonly<Record<string, (n: number) => JSX.Element>> = {
  badge: () => (
    <p>
      The connection: <CloseCodeBadge code={1006} />
    </p>
  ),
  'badge-code': () => <CloseCodeBadge code={1006} show="code" />,
  'badge-none': () => <CloseCodeBadge code={1006} details="none" />,
  'badge-inline': () => <CloseCodeBadge record={withReason} details="inline" showReason />,
  'badge-user': () => <CloseCodeBadge code={1006} audience="user" />,
  'badge-de': () => (
    <CloseCodeProvider locale={de} dialects={DIALECTS}>
      <CloseCodeBadge code={1006} />
    </CloseCodeProvider>
  ),
  table: () => (
    <CloseCodeProvider dialects={DIALECTS}>
      <CloseCodeTable id="codes" linked outcomes={['lost', 'rejected']} highlight={1006} />
    </CloseCodeProvider>
  ),
  diagnosis: () => <CloseDiagnosis record={lost} diagnosis={idle} headingLevel={2} />,
  'diagnosis-group': () => <CloseDiagnosis record={lost} diagnosis={everything} headingLevel={2} />,
  'diagnosis-open': () => <CloseDiagnosis record={lost} diagnosis={open} headingLevel={2} />,
  'diagnosis-compact': () => (
    <CloseDiagnosis record={lost} diagnosis={idle} layout="compact" headingLevel={2} />
  ),
  'diagnosis-user': () => <CloseDiagnosis record={lost} diagnosis={idle} audience="user" headingLevel={2} />,
  notice: (n) => (
    <ReconnectNotice
      advice={noticeOf(n)}
      dueAt={Date.now() + 60_000}
      retryNow={() => undefined}
      locale={retryEn}
    />
  ),
  spectrum: (n) => <CloseCodeSpectrum closes={closes(n)} current={1006} />,
  log: (n) => <ArrivingLog n={n} />,
  chart: (n) => <CloseEventChart data={closes(n)} barMs={10_000} timeZone="UTC" />,
  'every-badge': () => (
    <>
      {(['md', 'sm'] as const).map((size) => (
        <Fragment key={size}>
          {(['both', 'code', 'label'] as const).map((show) => (
            <div key={show}>
              <p>
                {tones.map((tone) => (
                  <Fragment key={tone}>
                    <CloseCodeBadge code={1006} tone={tone} size={size} show={show} />{' '}
                  </Fragment>
                ))}
              </p>
            </div>
          ))}
        </Fragment>
      ))}
    </>
  ),
  pictures: (n) => pictures(n, ENGLISH),
  'pictures-de': (n) => pictures(n, GERMAN),
  /** Of a fleet over two years: the widest labels that an axis has. */
  fleet: () => (
    <CloseCodeProvider locale={de}>
      <CloseEventChart data={fleet} timeZone="UTC" />
    </CloseCodeProvider>
  ),
  page: (n) => everyAnswer(n, ENGLISH),
  'page-de': (n) => everyAnswer(n, GERMAN),
};
