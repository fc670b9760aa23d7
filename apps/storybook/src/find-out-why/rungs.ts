import type { CloseEvidence, CloseRecord } from '@close-codes/core';
import { diagnose, type Diagnosis, type EvidenceId, type ProbeResult } from '@close-codes/core/diagnose';
import type { WhyTexts } from '../texts/pageTexts.ts';

export type RungId = keyof WhyTexts['rungs'];

/** With which rung a piece of evidence comes. */
const RUNGS: { readonly [E in keyof Required<CloseEvidence>]: RungId } = {
  opened: 'events',
  errorEvent: 'events',
  errorMsBefore: 'events',
  exception: 'events',
  openMs: 'times',
  connectMs: 'times',
  idleInMs: 'times',
  messagesIn: 'times',
  bytesIn: 'times',
  bufferedAmount: 'times',
  protocolsOffered: 'times',
  closeCalled: 'own',
  closeCalledMsBefore: 'own',
  closeException: 'own',
  idleOutMs: 'own',
  messagesOut: 'own',
  bytesOut: 'own',
  lastOutBytes: 'own',
  online: 'page',
  offlineMsBefore: 'page',
  onlineMsBefore: 'page',
  visibility: 'page',
  visibilityMsBefore: 'page',
  pagehideMsBefore: 'page',
  restoredMsBefore: 'page',
  freezeMsBefore: 'page',
  resumeMsBefore: 'page',
  clockJumpMs: 'page',
  clockJumpMsBefore: 'page',
  cspBlocked: 'page',
  pageScheme: 'page',
  engine: 'page',
  engineVersion: 'page',
};

const ORDER: readonly RungId[] = ['code', 'events', 'times', 'own', 'page', 'history', 'probe'];

/** What is known up to here, and what follows from it. */
export interface Rung {
  readonly id: RungId;
  readonly diagnosis: Diagnosis;
  /** Evidence that counts from here on. */
  readonly news: readonly EvidenceId[];
}

/** Without what is not known yet; to `diagnose` any record will do. */
function upTo(
  { url, reason, wasClean, ...record }: CloseRecord,
  known: readonly RungId[],
): Partial<CloseRecord> {
  return {
    ...record,
    ...(known.includes('events') && { url, reason, wasClean }),
    // Who ended it is a conclusion from the rest.
    initiator: 'unknown',
    evidence: Object.fromEntries(
      Object.entries(record.evidence).filter(
        ([key, value]) => value !== undefined && known.includes(RUNGS[key as keyof CloseEvidence]),
      ),
    ),
  };
}

function evidenceOf({ hypotheses }: Diagnosis): readonly EvidenceId[] {
  return [...new Set(hypotheses.flatMap((each) => [...each.for, ...each.against]))];
}

/** The same close, diagnosed again with each further kind of evidence. */
export function rungsOf(
  record: CloseRecord,
  history: readonly CloseRecord[],
  probe: ProbeResult | undefined,
): readonly Rung[] {
  const has = (id: RungId): boolean => {
    if (id === 'code' || id === 'events') return true;
    if (id === 'history') return history.length > 1;
    if (id === 'probe') return probe !== undefined;
    return Object.entries(record.evidence).some(
      ([key, value]) => value !== undefined && RUNGS[key as keyof CloseEvidence] === id,
    );
  };
  const present = ORDER.filter(has);
  const seen = new Set<EvidenceId>();
  return present.map((id, index) => {
    const known = present.slice(0, index + 1);
    const diagnosis = diagnose(upTo(record, known) as CloseRecord, {
      history: known.includes('history') ? history : [],
      probe: known.includes('probe') ? probe : undefined,
    });
    const news = evidenceOf(diagnosis).filter((each) => !seen.has(each));
    for (const each of news) seen.add(each);
    return { id, diagnosis, news };
  });
}
