import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import { EVIDENCE, plainRecord } from '../close-diagnosis/plainRecord.ts';

/** What a log holds at one moment. The same object until something changes. */
export interface CloseLogSnapshot {
  /** Number of the oldest record that is kept. */
  readonly first: number;
  /** Number that the next record will get: `first` to `end`, without the latter, are kept. */
  readonly end: number;
  /** How many were added since it was made or cleared. */
  readonly seen: number;
  /** How many of them had to make room for newer ones. */
  readonly dropped: number;
  /** How often it was cleared. */
  readonly cleared: number;
}

/** The last closes, up to a limit, and who wants to know of new ones. */
export interface CloseLog {
  /** How many records are kept at most. */
  readonly capacity: number;
  /**
   * Adds one, and takes the oldest out if it is full, in constant time. What is no proper record, or has a property of a
   * wrong type, is kept as one that is flagged `malformed`, with a print of what came; this never throws. Null is a hole,
   * no wrong type, but as `at`.
   */
  readonly add: (record: CloseRecord) => void;
  /** Adds several, and tells once. What cannot be walked through is added as one malformed record. */
  readonly addAll: (records: Iterable<CloseRecord>) => void;
  /** Empties it, and counts from zero. Numbers go on. */
  readonly clear: () => void;
  /** Calls a function after each change, at once. Returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** What it holds now. */
  readonly getSnapshot: () => CloseLogSnapshot;
  /** The record of that number, as long as it is kept. */
  readonly at: (number: number) => CloseRecord | undefined;
  /** All that are kept, oldest first, in a list of their own. */
  readonly toArray: () => CloseRecord[];
}

/** What a log can be told. */
export interface CloseLogOptions {
  /** How many records are kept at most, from 1 on. Default: 100,000, which is some 100 MB of busy records. */
  readonly capacity?: number | undefined;
}

const CAPACITY = 100_000;

function isCode(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 0xffff;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isEvidence(value: unknown): boolean {
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const seen = value as Readonly<Record<string, unknown>>;
  for (const key in seen) {
    const type = (EVIDENCE as Readonly<Record<string, string>>)[key];
    // Of a newer version there may be more.
    if (type !== undefined && seen[key] != null && typeof seen[key] !== type) return false;
  }
  return true;
}

/** What may stand in a record, where anything does. */
const FIELDS: { readonly [K in keyof CloseRecord]: (value: unknown) => boolean } = {
  id: isText,
  at: Number.isFinite,
  code: isCode,
  reason: isText,
  wasClean: (value) => typeof value === 'boolean',
  initiator: isText,
  source: isText,
  flags: (value) => Array.isArray(value) && value.every(isText),
  received: isText,
  url: isText,
  protocol: isText,
  evidence: isEvidence,
};
const NAMES = /* @__PURE__ */ Object.keys(FIELDS) as (keyof CloseRecord)[];
/** Of these `undefined` is no hole. */
const OPTIONAL: readonly string[] = ['code', 'wasClean', 'received', 'url', 'protocol'];

/** Whatever came, as a record that can be shown, searched and exported without surprises. */
function toRecord(value: unknown): CloseRecord {
  try {
    if (typeof value === 'object' && value !== null) {
      const given = value as { readonly [K in keyof CloseRecord]: unknown };
      // Without a time nobody can tell where it belongs; other holes, as a database leaves them, are filled.
      if (given.at != null && NAMES.every((name) => given[name] == null || FIELDS[name](given[name]))) {
        const whole = NAMES.every(
          (name) => given[name] != null || (given[name] === undefined && OPTIONAL.includes(name)),
        );
        return whole ? (value as CloseRecord) : plainRecord(value);
      }
    }
  } catch {
    // Reading it throws: it is malformed.
  }
  const plain = plainRecord(value);
  return {
    ...plain,
    code: isCode(plain.code) ? plain.code : undefined,
    flags: [...new Set([...plain.flags, 'malformed' as const])],
    received: plain.received ?? toCloseRecord(value).received,
  };
}

/**
 * A log of closes that may arrive without end: a ring that keeps the last ones and counts what it had to drop. It knows
 * no React and no page; any number of views may stand on one. Feed it from observers, a server or a file.
 *
 * @param options how many are kept
 *
 * @example
 * const log = createCloseLog({ capacity: 10_000 });
 * let seen: CloseRecord | undefined;
 * observer.subscribe(() => {
 *   const { last } = observer.getSnapshot();
 *   if (last && last !== seen) log.add((seen = last)); // a socket that opens again tells as well
 * });
 * <CloseEventLog log={log} />;
 */
export function createCloseLog(options?: CloseLogOptions | null): CloseLog {
  const given = options?.capacity;
  // Untyped code passes anything; a log that keeps nothing would be of no use.
  const capacity = typeof given === 'number' && given >= 1 ? Math.floor(Math.min(given, 2 ** 31)) : CAPACITY;
  const listeners = new Set<() => void>();
  let ring: CloseRecord[] = [];
  let base = 0;
  let end = 0;
  let cleared = 0;
  let snapshot: CloseLogSnapshot | undefined;

  const firstOf = (): number => Math.max(base, end - capacity);

  function put(value: unknown): void {
    ring[(end - base) % capacity] = toRecord(value);
    end += 1;
  }

  function tell(): void {
    snapshot = undefined;
    for (const listener of [...listeners]) listener();
  }

  return {
    capacity,
    add: (record) => {
      put(record);
      tell();
    },
    addAll: (records) => {
      const before = end;
      try {
        for (const record of records) put(record);
      } catch {
        put(records);
      }
      if (end !== before) tell();
    },
    clear: () => {
      ring = [];
      base = end;
      cleared += 1;
      tell();
    },
    subscribe: (listener) => {
      // One of our own: a listener that subscribes twice is called twice, and ends twice.
      const own = (): void => {
        listener();
      };
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
    getSnapshot: () => {
      const first = firstOf();
      return (snapshot ??= { first, end, seen: end - base, dropped: first - base, cleared });
    },
    at: (number) => (number >= firstOf() && number < end ? ring[(number - base) % capacity] : undefined),
    toArray: () => {
      const oldest = (firstOf() - base) % capacity;
      return [...ring.slice(oldest), ...ring.slice(0, oldest)];
    },
  };
}
