import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import type { JSX } from 'react';
import { CloseCodeSpectrum } from '../../src/close-code-spectrum/index.ts';
import { CloseDiagnosis } from '../../src/close-diagnosis/index.ts';
import { CloseEventChart } from '../../src/close-event-chart/index.ts';
import { CloseEventLog } from '../../src/close-event-log/index.ts';
import { CloseCodeBadge, CloseCodeTable } from '../../src/index.ts';
import { lost } from '../diagnoses.ts';

const RECORD: CloseRecord = {
  ...toCloseRecord(
    { type: 'close', code: 1011, reason: 'out of \u202ememory', wasClean: true },
    { opened: true, closeCalled: false },
  ),
  at: Date.UTC(2026, 0, 2, 3, 4, 5),
};

/** In a sentence, as a host has them. */
export function Badges(): JSX.Element {
  return (
    <p>
      First <CloseCodeBadge code={1006} data-testid="first" />, then{' '}
      <CloseCodeBadge record={RECORD} showReason data-testid="second" />, and{' '}
      <CloseCodeBadge code={1008} details="inline" data-testid="inline" />.
    </p>
  );
}

export function Diagnosis(): JSX.Element {
  return <CloseDiagnosis record={lost} headingLevel={2} showReason />;
}

export function Table(): JSX.Element {
  return <CloseCodeTable id="codes" highlight={1006} linked />;
}

const HISTORY: readonly CloseRecord[] = [lost, RECORD].flatMap((record) =>
  Array.from({ length: 20 }, (_, minute) => ({ ...record, at: record.at + minute * 60_000 })),
);

/** Closes at a glance, over time, and one by one. */
export function Pictures(): JSX.Element {
  return (
    <>
      <CloseCodeSpectrum closes={HISTORY} current={1006} />
      <CloseEventChart data={HISTORY} onBetweenChange={() => undefined} />
      <CloseEventLog records={HISTORY} showReason />
    </>
  );
}
