// What each host shows, whatever its components are.
import type { JSX } from 'react';
import { toCloseRecord, type CloseRecord, type Outcome } from '@close-codes/core';
import { CloseCodeTable } from '@close-codes/react';
import { CloseDiagnosis } from '@close-codes/react/diagnosis';
import { usePageLanguage } from '../Page.tsx';
import { hostTexts, type HostTexts } from './hostTexts.ts';

export const TONES = ['neutral', 'info', 'success', 'warning', 'danger'] as const;
export type Tone = (typeof TONES)[number];

/** A feed for each tone, in the order of TONES. */
export const feeds: readonly { readonly name: string; readonly code: number; readonly minutes: number }[] = [
  { name: 'audit', code: 1005, minutes: 58 },
  { name: 'fx-eu', code: 1001, minutes: 2 },
  { name: 'bonds', code: 1000, minutes: 41 },
  { name: 'fx-us', code: 1013, minutes: 7 },
  { name: 'orders', code: 1006, minutes: 1 },
];

/** An hour of this, and a proxy's idle timeout is the likely cause. */
const closes: readonly CloseRecord[] = [41, 21, 1].map((minutes) => ({
  ...toCloseRecord(
    { code: 1006, reason: '', wasClean: false },
    {
      opened: true,
      openMs: 60_000 * minutes,
      idleInMs: 60_020,
      idleOutMs: 60_040,
      closeCalled: false,
      errorEvent: false,
      online: true,
      visibility: 'visible',
    },
  ),
  at: Date.UTC(2026, 10, 26, 12) - 60_000 * minutes,
  url: 'wss://feeds.example.com/orders',
}));

export function useHostTexts(): HostTexts {
  return hostTexts[usePageLanguage().locale.tag === 'de' ? 'de' : 'en'];
}

/** Why the last feed of the list was lost. */
export function Diagnosis(): JSX.Element {
  const { diagnosis } = usePageLanguage();
  return (
    <CloseDiagnosis
      record={closes.at(-1)}
      history={closes.slice(0, -1)}
      locale={diagnosis}
      layout="compact"
      headingLevel={3}
    />
  );
}

const EXCERPT: readonly Outcome[] = ['overloaded', 'too-big'];

/** Two outcomes of the range table. */
export function Excerpt(): JSX.Element {
  return <CloseCodeTable outcomes={EXCERPT} highlight={1013} />;
}
