import { LabError } from './problem.ts';

/** Bounds of a lab. Every number is a positive integer; times are milliseconds, sizes are bytes. */
export interface LabLimits {
  /** WebSocket connections at the same time; the next one is answered with HTTP 503. Default 256. */
  readonly connections: number;
  /** Processes of `/kill` at the same time; the next one is closed with 1011 instead. Default 8. */
  readonly processes: number;
  /** How long one connection may live, an unanswered handshake included. Default 300 000 (5 minutes). */
  readonly lifetimeMs: number;
  /** Time a client has to send its complete request header. Default 10 000. */
  readonly handshakeMs: number;
  /** Size of the request header; larger is answered with HTTP 431. Default 16 384. */
  readonly handshakeBytes: number;
  /** Time the lab waits for the other half of a closing handshake before it drops TCP. Default 10 000. */
  readonly closeMs: number;
  /** Size of one message; larger is closed with 1009. Default 1 048 576. */
  readonly messageBytes: number;
  /** Sum of all bytes one client may send; more is closed with 1008. Default 4 194 304. */
  readonly connectionBytes: number;
  /**
   * Messages, and separately control frames, one client may send; more is closed with 1008. Also the largest
   * accepted `count`. Default 10 000.
   */
  readonly messages: number;
  /** Largest accepted `after`, `silence`, `gap` and `unread`. Default 240 000. */
  readonly delayMs: number;
  /** Events kept; the oldest are dropped first. Default 10 000. */
  readonly events: number;
}

/** The bounds a lab has unless `startLab({ limits })` says otherwise. */
export const DEFAULT_LIMITS: LabLimits = {
  connections: 256,
  processes: 8,
  lifetimeMs: 300_000,
  handshakeMs: 10_000,
  handshakeBytes: 16_384,
  closeMs: 10_000,
  messageBytes: 1_048_576,
  connectionBytes: 4_194_304,
  messages: 10_000,
  delayMs: 240_000,
  events: 10_000,
};

// setTimeout treats anything above 2^31 - 1 as 1 ms, which would turn a generous bound into none.
const LARGEST = 2_147_483_647;

/** Fills in the defaults. Throws a LabError that names the limit if a value is not an integer from 1 to 2^31-1. */
export function resolveLimits(given: Partial<LabLimits> = {}): LabLimits {
  const known = new Set(Object.keys(DEFAULT_LIMITS));
  for (const [name, value] of Object.entries(given)) {
    if (!known.has(name)) {
      throw new LabError({
        what: `Unknown limit "${name}".`,
        why: 'A misspelt limit would bound nothing.',
        how: `Use one of: ${[...known].join(', ')}.`,
      });
    }
    if (!Number.isInteger(value) || value < 1 || value > LARGEST) {
      throw new LabError({
        what: `The limit "${name}" is ${String(value)}.`,
        why: 'A limit counts milliseconds, bytes or items, so it has to be a whole number above zero.',
        how: `Pass an integer from 1 to ${LARGEST}, or leave it out for ${DEFAULT_LIMITS[name as keyof LabLimits]}.`,
      });
    }
  }
  return { ...DEFAULT_LIMITS, ...given };
}
