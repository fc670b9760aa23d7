import { standard } from '../policies/standard.ts';
import { toCloseRecord } from '../record/toCloseRecord.ts';
import { adviseRetry } from '../retry/adviseRetry.ts';
import { createRetryCounter } from '../retry/createRetryCounter.ts';
import { LONGEST_MS } from '../retry/delayMs.ts';
import type { RetryAdvice } from '../retry/retryAdvice.ts';
import { goesOn, type RetryAdapterOptions } from './internal/retryJudge.ts';

export type { RetryAdapterOptions } from './internal/retryJudge.ts';

/** What the adapter uses of a Phoenix socket. */
export interface PhoenixSocketLike {
  /** Calls back each time it has opened. */
  onOpen(callback: () => void): unknown;
  /** Calls back with each close event. */
  onClose(callback: (event: unknown) => void): unknown;
  /** Closes it, and does not connect again. */
  disconnect(): void;
}

/** What a socket of Phoenix takes. */
export interface PhoenixRetry {
  /** For the options of the socket. */
  readonly reconnectAfterMs: () => number;
  /** Disconnects the socket where the advice is not to go on. Before `connect()`; returns the socket. */
  readonly watch: <S extends PhoenixSocketLike>(socket: S) => S;
  /** Begins anew, as when somebody asks for a try. Then `connect()`. */
  readonly reset: () => void;
}

/**
 * Lets a policy decide when a socket of Phoenix (1.8) connects again. Unlike the socket itself it does not begin anew
 * when the connection opens, but when it held.
 *
 * Phoenix asks for the delay before it says with which code the connection closed. So the delay follows from the number
 * of the try, and rules with a delay of their own have no say in it. Where the heartbeat timed out it says nothing of a
 * close: that counts as a try, and `onAdvice` does not hear of it.
 *
 * @example
 * const { reconnectAfterMs, watch } = phoenixRetry({ policy });
 * const socket = watch(new Socket('/socket', { reconnectAfterMs }));
 * socket.connect();
 */
export function phoenixRetry(options: RetryAdapterOptions = {}): PhoenixRetry {
  const counter = createRetryCounter({
    now: options.now,
    random: options.random,
    get policy() {
      return { ...(options.policy ?? standard), rules: [], otherwise: 'retry' as const };
    },
  });
  /** Of the close that is being handled; `undefined` where Phoenix did not ask, because it was told to disconnect. */
  let tried: RetryAdvice | undefined;
  let opened = false;

  return {
    reconnectAfterMs: () => {
      tried = counter.closed(undefined);
      // After a time-out of the heartbeat no close follows: not that of the next connection, which may be our own.
      const asked = tried;
      void Promise.resolve().then(() => {
        if (tried === asked) tried = undefined;
      });
      // Three weeks: by then the page has been closed, or has been told to disconnect.
      return tried.delayMs ?? LONGEST_MS;
    },
    watch: (socket) => {
      socket.onOpen(() => {
        opened = true;
        counter.opened();
      });
      socket.onClose((event: unknown) => {
        const record = toCloseRecord(event, { opened });
        opened = false;
        if (!tried) return;
        const { policy, dialects, random } = options;
        const { delayMs } = tried;
        const advice = delayMs === undefined ? tried : adviseRetry(record, { policy, dialects, random });
        tried = undefined;
        const { verdict } = advice;
        const isTry = verdict === 'retry' || verdict === 'unknown';
        if (!goesOn(isTry ? { ...advice, delayMs } : advice, record, options)) socket.disconnect();
      });
      return socket;
    },
    reset: counter.reset,
  };
}
