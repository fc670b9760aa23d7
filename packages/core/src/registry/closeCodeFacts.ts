import { resolveDialect, type ResolvableFacts, type ResolvedDialect } from '../dialect/resolveDialect.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { toUint16 } from './toUint16.ts';

/**
 * What sort of number it is.
 *
 * - `assigned`: has a registered meaning (IANA)
 * - `local-only`: 1005, 1006, 1015; an endpoint reports them, no frame carries them (RFC 6455 §7.4.1)
 * - `reserved`: 1004
 * - `unassigned`: 1016–2999 and the unregistered 3xxx
 * - `private`: 4000–4999
 * - `unused`: 0–999
 * - `outside-registry`: 5000–65535; two bytes can hold it, RFC 6455 does not mention it.
 *   Chromium and Firefox deliver it, WebKit reports 1006
 * - `not-a-code`: no whole number from 0 to 65535
 */
export type CodeKind =
  | 'assigned'
  | 'local-only'
  | 'reserved'
  | 'unassigned'
  | 'private'
  | 'unused'
  | 'outside-registry'
  | 'not-a-code';

/** The ranges of RFC 6455 §7.4.2; `outside` is everything else. */
export type RangeId = '0-999' | '1000-2999' | '3000-3999' | '4000-4999' | 'outside';

/** What is known of a close code, without a human text. Frozen. */
export interface CloseCodeFacts {
  /** The code, or `undefined` where the input was no whole number from 0 to 65535. */
  readonly code: number | undefined;
  /** IANA's name (or the dialect's), for instance `Abnormal Closure`; not translated. */
  readonly name: string | undefined;
  /** What sort of number it is. */
  readonly kind: CodeKind;
  /** In which range of RFC 6455 §7.4.2 it lies. */
  readonly range: RangeId;
  /**
   * May an endpoint put it into a Close frame? RFC 6455 §7.4.1 forbids only 1005, 1006 and 1015; 1004 is
   * reserved; 0–999, 1016–2999 and 5000–65535 have no meaning anybody assigned. What does not fit into two
   * bytes is `forbidden` (§5.5.1).
   */
  readonly wire: 'allowed' | 'forbidden' | 'reserved' | 'unassigned';
  /** May a script pass it to `WebSocket.close()`? See `scriptMaySend`. */
  readonly scriptMaySend: boolean;
  /** Who sends it. `none`: nobody; it is made up locally, or has no meaning yet. */
  readonly sender: 'client' | 'server' | 'either' | 'none';
  /** What a close with it amounts to, without the evidence that `outcomeOf` goes by. */
  readonly outcome: Outcome;
  /** The HTTP status it resembles, where the registry or its readers say so: 1014, 3000, 3003, 3008. */
  readonly httpAnalogue: number | undefined;
  /** Where this is written: sections of RFCs, 'IANA', links. */
  readonly references: readonly string[];
  /** `id` of the dialect that added to the answer. */
  readonly dialect: string | undefined;
}

type Sender = CloseCodeFacts['sender'];
type Row = readonly [
  name: string,
  outcome: Outcome,
  sender?: Sender,
  reference?: string,
  httpAnalogue?: number,
];

// hybi msg09670: https://mailarchive.ietf.org/arch/msg/hybi/P_1vbD9uyHl63nbIIbFxKMfSwcM/
// hybi msg10748: https://mailarchive.ietf.org/arch/msg/hybi/VOLI2xp4tzFnIFYespe6oOtpFXA/

/** 1000–1015, in order. */
const ROWS: readonly Row[] = [
  /* 1000 */ ['Normal Closure', 'normal'],
  /* 1001 */ ['Going Away', 'going-away'],
  /* 1002 */ ['Protocol error', 'protocol'],
  /* 1003 */ ['Unsupported Data', 'protocol'],
  /* 1004 */ ['Reserved', 'unknown', 'none'],
  /* 1005 */ ['No Status Rcvd', 'no-status', 'none'],
  /* 1006 */ ['Abnormal Closure', 'lost', 'none'],
  /* 1007 */ ['Invalid frame payload data', 'protocol'],
  /* 1008 */ ['Policy Violation', 'rejected'],
  /* 1009 */ ['Message Too Big', 'too-big'],
  /* 1010 */ ['Mandatory Ext.', 'protocol', 'client'],
  // RFC 6455 speaks of a server; erratum 3227, which IANA cites, of either endpoint.
  /* 1011 */ ['Internal Error', 'server-error', 'either', 'RFC Errata 3227'],
  /* 1012 */ ['Service Restart', 'going-away', 'server', 'hybi msg09670'],
  /* 1013 */ ['Try Again Later', 'overloaded', 'server', 'hybi msg09670'],
  /* 1014 */ ['Bad Gateway', 'server-error', 'server', 'hybi msg10748', 502],
  /* 1015 */ ['TLS handshake', 'refused', 'none'],
];
const REGISTERED: Readonly<Record<number, Row>> = {
  3000: ['Unauthorized', 'rejected', 'server', 'IANA', 401],
  3003: ['Forbidden', 'rejected', 'server', 'IANA', 403],
  3008: ['Timeout', 'timeout', 'server', 'IANA', 408],
};

// By the thousands of a code: RFC 6455 §7.4.2.
const RANGES: readonly RangeId[] = ['0-999', '1000-2999', '1000-2999', '3000-3999', '4000-4999'];
const KINDS: readonly CodeKind[] = ['unused', 'unassigned', 'unassigned', 'unassigned', 'private'];

function makeFacts(code: number): CloseCodeFacts {
  const row = ROWS[code - 1000] ?? REGISTERED[code];
  const thousands = (code / 1000) | 0;
  const free = thousands > 2 && thousands < 5;
  const inUse = free || row;
  const reserved = code === 1004 && 'reserved';
  // 1005, 1006 and 1015 are the others that nobody sends.
  const localOnly = row?.[2] === 'none' && !reserved;
  return Object.freeze({
    code,
    name: row?.[0],
    kind: localOnly
      ? 'local-only'
      : reserved || (row ? 'assigned' : (KINDS[thousands] ?? 'outside-registry')),
    range: RANGES[thousands] ?? 'outside',
    wire: localOnly ? 'forbidden' : reserved || (inUse ? 'allowed' : 'unassigned'),
    scriptMaySend: code === 1000 || free,
    sender: row?.[2] ?? (inUse ? 'either' : 'none'),
    outcome: row?.[1] ?? (free ? 'application' : 'unknown'),
    httpAnalogue: row?.[4],
    references: Object.freeze(['RFC 6455 §7.4', row?.[3] ?? []].flat()),
    dialect: undefined,
  });
}

const NOT_A_CODE: CloseCodeFacts = /* @__PURE__ */ Object.freeze({
  ...makeFacts(5000),
  code: undefined,
  kind: 'not-a-code',
  wire: 'forbidden',
});
const known = /* @__PURE__ */ new Array<CloseCodeFacts | undefined>(5000);

/** Facts without any dialect. */
export function baseFacts(code: unknown): CloseCodeFacts {
  const uint16 = toUint16(code);
  if (uint16 === undefined) return NOT_A_CODE;
  // Beyond 4999 nothing is remembered.
  return ((uint16 < 5000 ? known : [])[uint16] ??= makeFacts(uint16));
}

/** What a dialect makes of the facts. */
export function dialectFacts(
  facts: CloseCodeFacts,
  { dialect, entry, overlay }: ResolvedDialect,
): CloseCodeFacts {
  const { name = facts.name, outcome = facts.outcome } = overlay ? facts : entry;
  return Object.freeze({
    ...facts,
    name,
    outcome,
    sender: entry.sender ?? facts.sender,
    httpAnalogue: overlay && facts.httpAnalogue,
    references: overlay || !dialect.docs ? facts.references : Object.freeze([dialect.docs]),
    dialect: dialect.id,
  });
}

/**
 * Facts about a close code, without a single human text in the bundle. Total: it answers for any input
 * whatever and never throws; what is no whole number from 0 to 65535 is `kind: 'not-a-code'`. Answers are
 * frozen, and shared for 0–4999.
 *
 * With `dialects` the precedence is: dialect's exact code, base's exact code, dialects' ranges (narrowest
 * first), base range. An overlay narrows `sender` and sets `dialect`; it never touches name or flags.
 *
 * Sources: RFC 6455 §7.4, erratum 3227, IANA's registry.
 *
 * @param code anything; only numbers are codes (`"1006"` is not)
 * @param options `dialects`: in order of precedence; default: none
 */
export function closeCodeFacts(
  code: unknown,
  options?: { readonly dialects?: readonly Dialect[] | undefined },
): CloseCodeFacts {
  const facts = baseFacts(code);
  const dialects = options?.dialects;
  const found = dialects && resolveDialect(facts as ResolvableFacts, dialects);
  return found ? dialectFacts(facts, found) : facts;
}
