import type { CloseRecord, Initiator, RecordFlag, RecordSource } from '@close-codes/core';
import { publicUrl } from '../internal/publicUrl.ts';

type Primitive = 'string' | 'number' | 'boolean';

interface Typed {
  readonly string: string;
  readonly number: number;
  readonly boolean: boolean;
}

/** Reads a property of anything, if it is of that type; `undefined` where reading throws. */
function read<T extends Primitive>(value: unknown, key: string, type: T): Typed[T] | undefined {
  try {
    const found = (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];
    return typeof found === type ? (found as Typed[T]) : undefined;
  } catch {
    return undefined;
  }
}

function readObject(value: unknown, key: string): unknown {
  try {
    return (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  } catch {
    return undefined;
  }
}

/** By name and type: what a database has added does not belong into a bug report. */
export const EVIDENCE: { readonly [E in keyof Required<CloseRecord['evidence']>]: Primitive } = {
  opened: 'boolean',
  openMs: 'number',
  connectMs: 'number',
  idleInMs: 'number',
  idleOutMs: 'number',
  messagesIn: 'number',
  messagesOut: 'number',
  bytesIn: 'number',
  bytesOut: 'number',
  lastOutBytes: 'number',
  bufferedAmount: 'number',
  protocolsOffered: 'number',
  errorEvent: 'boolean',
  errorMsBefore: 'number',
  closeCalled: 'boolean',
  closeCalledMsBefore: 'number',
  closeException: 'string',
  exception: 'string',
  online: 'boolean',
  offlineMsBefore: 'number',
  onlineMsBefore: 'number',
  visibility: 'string',
  visibilityMsBefore: 'number',
  pagehideMsBefore: 'number',
  restoredMsBefore: 'number',
  freezeMsBefore: 'number',
  resumeMsBefore: 'number',
  clockJumpMs: 'number',
  clockJumpMsBefore: 'number',
  cspBlocked: 'boolean',
  pageScheme: 'string',
  engine: 'string',
  engineVersion: 'number',
};

/**
 * A copy that can be shown without surprises. A record may come from a database, where a hole is null, from untyped code,
 * or from a newer version: of each field what is of its type, and nothing where reading throws.
 */
export function plainRecord(record: unknown): CloseRecord {
  const flags = readObject(record, 'flags');
  const evidence = readObject(record, 'evidence');
  return {
    id: read(record, 'id', 'string') ?? '',
    at: read(record, 'at', 'number') ?? NaN,
    code: read(record, 'code', 'number'),
    reason: read(record, 'reason', 'string') ?? '',
    wasClean: read(record, 'wasClean', 'boolean'),
    initiator: (read(record, 'initiator', 'string') as Initiator | undefined) ?? 'unknown',
    source: (read(record, 'source', 'string') as RecordSource | undefined) ?? 'event',
    flags: Array.isArray(flags) ? flags.filter((flag): flag is RecordFlag => typeof flag === 'string') : [],
    received: read(record, 'received', 'string'),
    url: publicUrl(read(record, 'url', 'string')),
    protocol: read(record, 'protocol', 'string'),
    evidence: Object.fromEntries(
      Object.entries(EVIDENCE)
        .map(([key, type]) => [key, read(evidence, key, type)] as const)
        .filter(([, value]) => value !== undefined),
    ),
  };
}
