import { attempt, monotonicNow } from '../observe/environment.ts';
import { standard } from '../policies/standard.ts';
import type { CloseRecord } from '../record/closeRecord.ts';
import { read } from '../record/print.ts';
import { adviseRetryOf, type RetryOptions } from './adviseRetry.ts';
import { draw } from './delayMs.ts';
import type { RetryAdvice } from './retryAdvice.ts';

/** By what to decide, and on which clock. */
export interface RetryCounterOptions extends RetryOptions {
  /** Milliseconds on any clock. Default: `performance.now()`, which does not jump when the clock is set. */
  readonly now?: (() => number) | undefined;
}

/** Counts the tries of one connection. */
export interface RetryCounter {
  /**
   * The connection is open, or acknowledged where the policy's `heldFrom` says so. Records of `observeClose` say how long
   * it was open: with them the former need not be told.
   */
  readonly opened: () => void;
  /** The connection, or a try, is over: what now? Once for each close. */
  readonly closed: (record: CloseRecord | null | undefined) => RetryAdvice;
  /** Begins anew, as when somebody asks for a try. */
  readonly reset: () => void;
}

/** A counter, and a way back for those who learn only later that a close was not one to answer. */
export interface RevocableCounter extends RetryCounter {
  /** The last close does not count after all: it was the application's own. What it says of the connection does. */
  readonly revoke: () => void;
}

/**
 * Counts tries in a row, and says after each close whether there is to be another one. The count begins anew only when
 * a connection was open for the policy's `heldMs`, not when it opens: a server that accepts and then closes, because
 * the token is bad or what is behind it is down, would otherwise be called again and again without a growing delay and
 * without an end. After the policy's `attempts` the verdict is `stop`, until `reset()`.
 *
 * The options are read at each close, so a getter may change them; the count goes on.
 *
 * @param options default: `standard`, without dialects
 *
 * @example
 * const counter = createRetryCounter();
 * function connect() {
 *   const socket = new WebSocket(url);
 *   socket.addEventListener('open', counter.opened);
 *   socket.addEventListener('close', (event) => {
 *     const { verdict, delayMs } = counter.closed(toCloseRecord(event));
 *     if (verdict === 'retry') setTimeout(connect, delayMs);
 *   });
 * }
 */
export function createRetryCounter(options?: RetryCounterOptions | null): RetryCounter {
  const { opened, closed, reset } = createRevocableCounter(options ?? {});
  return { opened, closed, reset };
}

export function createRevocableCounter(options: RetryCounterOptions): RevocableCounter {
  const now = (): number => attempt(() => options.now?.()) ?? monotonicNow();
  let tries = 0;
  /** Before the last close was counted. */
  let before = 0;
  let openedAt: number | undefined;
  /** Has nothing opened or closed yet, since the beginning or a reset? */
  let isFirst = true;
  let share: number | undefined;

  /** `undefined`: it never opened, as far as is known. */
  const openFor = (record: unknown, heldFrom: unknown): number | undefined => {
    // The clock may have gone backwards.
    const told = openedAt === undefined ? undefined : Math.max(now() - openedAt, 0);
    const seen = read(read(record, 'evidence'), 'openMs');
    // Of what comes after `open` a record knows nothing.
    if (typeof seen !== 'number' || heldFrom === 'acknowledged') return told;
    // Whoever told it may have been late.
    return told === undefined || seen > told ? seen : told;
  };

  return {
    opened: () => {
      openedAt = now();
    },
    closed: (record) => {
      const { policy = standard, dialects, random = Math.random } = options;
      const ms = openFor(record, read(policy, 'heldFrom'));
      openedAt = undefined;
      if (ms !== undefined && ms >= (read(policy, 'heldMs') as number)) tries = 0;
      const hasOpened = ms !== undefined || read(read(record, 'evidence'), 'opened') === true;
      before = tries;
      if (isFirst && !hasOpened && read(policy, 'firstCounts')) tries = 1;
      isFirst = false;
      const attempt = tries + 1;
      // Drawn once: some clients are slower than others for good.
      const advice = adviseRetryOf(
        record,
        { policy, dialects, attempt, random },
        () => (share ??= draw(random)),
      );
      if (advice.delayMs !== undefined) tries = attempt;
      return advice;
    },
    revoke: () => {
      tries = before;
    },
    reset: () => {
      tries = 0;
      before = 0;
      isFirst = true;
    },
  };
}
