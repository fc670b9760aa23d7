import { MAX_REASON_LENGTH, type CloseEvidence } from '../record/closeRecord.ts';
import { read } from '../record/print.ts';
import { toUint16 } from '../registry/toUint16.ts';
import type { ProbeResult } from './diagnosis.ts';
import { engineFacts, type EngineFacts } from './engines.ts';
import { pastOf, type Past } from './past.ts';

/** A record and what surrounds it, checked and taken apart once. Whatever is wrong or missing in it is `undefined`. */
export interface Situation {
  readonly code: number | undefined;
  /** Did no Close frame give a code, as far as can be known? An empty record does not say so. */
  readonly hasNoCode: boolean;
  readonly reason: string | undefined;
  readonly wasClean: boolean | undefined;
  readonly source: string | undefined;
  readonly flags: readonly string[];
  readonly address: Address | undefined;
  readonly evidence: CloseEvidence;
  /** How long nothing had gone either way, as far as it was watched, in ms. */
  readonly silentMs: number | undefined;
  readonly engine: EngineFacts | undefined;
  readonly past: Past;
  readonly probe: { readonly [K in keyof ProbeResult]?: ProbeResult[K] | undefined } | undefined;
}

/** The parts of a WebSocket's address that say something. */
export interface Address {
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
}

/** One close of the history, as far as it counts. */
export interface Close {
  readonly id: unknown;
  readonly at: number | undefined;
  readonly code: number | undefined;
  readonly url: string | undefined;
  readonly host: string | undefined;
  readonly opened: boolean | undefined;
  readonly openMs: number | undefined;
  readonly silentMs: number | undefined;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const time = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;

/** The type of each piece of evidence, for records that come from a log, a database or untyped code. */
const READERS: { readonly [K in keyof Required<CloseEvidence>]: (value: unknown) => unknown } = {
  opened: flag,
  openMs: time,
  connectMs: time,
  idleInMs: time,
  idleOutMs: time,
  messagesIn: time,
  messagesOut: time,
  bytesIn: time,
  bytesOut: time,
  lastOutBytes: time,
  bufferedAmount: time,
  protocolsOffered: time,
  errorEvent: flag,
  errorMsBefore: time,
  closeCalled: flag,
  closeCalledMsBefore: time,
  closeException: text,
  exception: text,
  online: flag,
  offlineMsBefore: time,
  onlineMsBefore: time,
  visibility: text,
  visibilityMsBefore: time,
  pagehideMsBefore: time,
  restoredMsBefore: time,
  freezeMsBefore: time,
  resumeMsBefore: time,
  clockJumpMs: time,
  clockJumpMsBefore: time,
  cspBlocked: flag,
  pageScheme: text,
  engine: text,
  engineVersion: time,
};

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Its items, where it is a list: asking a revoked proxy whether it is one throws. */
function listOf(value: unknown): readonly unknown[] {
  try {
    return Array.isArray(value) ? [...(value as readonly unknown[])] : [];
  } catch {
    return [];
  }
}

function evidenceOf(record: unknown): CloseEvidence {
  const given = read(record, 'evidence');
  return Object.fromEntries(Object.entries(READERS).map(([key, reader]) => [key, reader(read(given, key))]));
}

function addressOf(url: string | undefined): Address | undefined {
  const [, scheme = '', authority = ''] = /^(wss?|https?):\/\/([^/\\?#]+)/i.exec(url ?? '') ?? [];
  if (authority === '') return undefined;
  const [, host = authority, port] = /^(.*?)(?::(\d{1,5}))?$/.exec(authority) ?? [];
  const secure = /^(wss|https)$/i.test(scheme);
  return { secure, host: host.toLowerCase(), port: port === undefined ? (secure ? 443 : 80) : Number(port) };
}

/** Of two directions, one of which may not have been watched, the one in which something went last. */
function silence({ idleInMs, idleOutMs }: CloseEvidence): number | undefined {
  if (idleInMs === undefined || idleOutMs === undefined) return idleInMs ?? idleOutMs;
  return Math.min(idleInMs, idleOutMs);
}

/** Of a history, which may be long, only what counts is read. */
function closeOf(record: unknown): Close {
  const given = read(record, 'evidence');
  const [openMs, idleInMs, idleOutMs] = (['openMs', 'idleInMs', 'idleOutMs'] as const).map((key) =>
    time(read(given, key)),
  );
  const url = text(read(record, 'url'));
  return {
    id: read(record, 'id'),
    at: time(read(record, 'at')),
    code: toUint16(read(record, 'code')),
    url,
    host: addressOf(url)?.host,
    opened: flag(read(given, 'opened')) ?? (openMs === undefined ? undefined : true),
    openMs,
    silentMs: silence({ idleInMs, idleOutMs }),
  };
}

/** Reads anything: what throws on access counts as not there. */
export function situationOf(record: unknown, history: unknown, probe: unknown): Situation {
  const code = toUint16(read(record, 'code'));
  const source = text(read(record, 'source'));
  const flags = listOf(read(record, 'flags')).filter((each) => typeof each === 'string');
  const evidence = evidenceOf(record);
  return {
    code,
    hasNoCode:
      code === undefined &&
      (source === 'deadline' ||
        source === 'constructor' ||
        source === 'unobserved' ||
        flags.includes('synthetic')),
    // A record of ours is bounded; one from a log need not be.
    reason: text(read(record, 'reason'))?.slice(0, MAX_REASON_LENGTH),
    wasClean: flag(read(record, 'wasClean')),
    source,
    flags,
    address: addressOf(text(read(record, 'url'))),
    evidence,
    silentMs: silence(evidence),
    engine: engineFacts(evidence.engine),
    past: pastOf(closeOf(record), listOf(history).map(closeOf)),
    probe:
      probe == null
        ? undefined
        : {
            // Time ran out: that nobody answered is not known then.
            answered: read(probe, 'timedOut') === true ? undefined : flag(read(probe, 'answered')),
            status: time(read(probe, 'status')),
            redirected: flag(read(probe, 'redirected')),
            otherSchemeAnswered: flag(read(probe, 'otherSchemeAnswered')),
          },
  };
}
