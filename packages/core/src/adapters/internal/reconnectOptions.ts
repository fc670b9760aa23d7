import { standard } from '../../policies/standard.ts';
import { read } from '../../record/print.ts';
import type { CloseRecord } from '../../record/closeRecord.ts';
import { toCloseRecord } from '../../record/toCloseRecord.ts';
import { adviseRetry } from '../../retry/adviseRetry.ts';
import { between, LONGEST_MS } from '../../retry/delayMs.ts';
import type { RetryPolicy } from '../../retry/retryPolicy.ts';
import { failedRecord } from './failedRecord.ts';
import { goesOn, type RetryAdapterOptions } from './retryJudge.ts';

/** Options of reconnecting-websocket and partysocket. They count by themselves, and only connections that held. */
export interface ReconnectOptions {
  /** The delay before the first try, in ms. */
  readonly minReconnectionDelay: number;
  /** No delay is longer, in ms. */
  readonly maxReconnectionDelay: number;
  /** From one delay to the next. 1: always the same. */
  readonly reconnectionDelayGrowFactor: number;
  /** How long a connection has to be open until the count begins anew, in ms. */
  readonly minUptime: number;
  /** How many tries in a row; `Infinity`: no end. */
  readonly maxRetries: number;
}

/**
 * The numbers of a policy as these libraries take them. They wait a delay that grows and is not random: what a policy
 * leaves to chance before each try is drawn once a client.
 */
export function reconnectOptions({
  policy = standard,
  random = Math.random,
}: Pick<RetryAdapterOptions, 'policy' | 'random'>): ReconnectOptions {
  const [min, max, factor] = delaysOf(policy, random);
  return {
    minReconnectionDelay: Math.min(Math.round(min), LONGEST_MS),
    maxReconnectionDelay: Math.min(Math.round(max), LONGEST_MS),
    reconnectionDelayGrowFactor: factor,
    minUptime: policy.heldMs,
    maxRetries: policy.attempts === 'unbounded' ? Infinity : policy.attempts,
  };
}

function delaysOf({ delay }: RetryPolicy, random: () => number): [min: number, max: number, factor: number] {
  if (delay.kind === 'steps') {
    const steps = delay.stepsMs.filter((ms) => ms > 0);
    const [first = 0] = steps;
    const last = Math.max(...steps, 0);
    // As many tries as there are steps lead from the first to the last.
    return [first, last, steps.length > 1 ? (last / first) ** (1 / (steps.length - 1)) : 1];
  }
  const { baseMs, factor, maxMs = Infinity, jitter } = delay;
  const base = typeof baseMs === 'number' ? baseMs : between(baseMs, random);
  if (jitter === 'none') return [base, maxMs, factor];
  if (jitter === 'full') {
    // For good close to none would be no delay at all.
    const share = between([0.5, 1], random);
    return [share * base, share * maxMs, factor];
  }
  const extra = between(jitter, random);
  return [base + extra, maxMs + extra, factor];
}

/**
 * The close event that these libraries hand on, as a record. Theirs are made up: after an `error` event or a time-out
 * of their own they say a clean 1000. A socket's event has the socket as its target.
 */
function recordOf(event: unknown): CloseRecord {
  const target = read(event, 'target');
  const isMadeUp = target === undefined || target === null || typeof read(target, 'reconnect') === 'function';
  return isMadeUp ? failedRecord({}) : toCloseRecord(event);
}

/** Is the library to go on after this close? How often in a row is the library's to count. */
export function goesOnAfter(event: unknown, options: RetryAdapterOptions): boolean {
  const { policy, dialects, random } = options;
  const record = recordOf(event);
  return goesOn(adviseRetry(record, { policy, dialects, random }), record, options);
}
