'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { RetryAdvice, RetryOptions } from '@close-codes/core/retry';
import { useCloseCodeContext } from '../provider/closeCodeContext.ts';
import type { CloseSource } from '../use-websocket-close/watchSource.ts';
import { NO_ADVICE, RetrySchedule, type ScheduleState } from './retrySchedule.ts';

/** By what to decide, and whom to tell. */
export interface UseRetryAdviceOptions extends RetryOptions {
  /**
   * Connect now: make a new socket and hand it to the hook. Called once when a try is due, and by `retryNow`; then not
   * again until there is another source or another close. Where nothing can come of it, because a token could not be
   * had, hand over `null`. The latest function counts; it need not be stable.
   */
  readonly onRetry?: ((advice: RetryAdvice) => void) | undefined;
  /**
   * May a try be made without being asked for? While it is `false` the advice is still given and nothing is due; what
   * would have been due in the meantime is due when it is `true` again. Pass whether the page is online, and nobody
   * tries in vain. Default: `true`.
   */
  readonly enabled?: boolean | undefined;
}

/** What is advised, and what to do about it. */
export interface RetryAdviceState {
  /** After the last close; `undefined` before the first one, and from the moment a connection is open again. */
  readonly advice: RetryAdvice | undefined;
  /** When the next try is due, in ms since the epoch; `undefined` while none is planned. */
  readonly dueAt: number | undefined;
  /**
   * Somebody asks: does not wait, and begins the count anew. Nothing happens while a connection is there or under way, or
   * `onRetry` was called and has not brought another source yet.
   */
  readonly retryNow: () => void;
  /** Does not try after this close. */
  readonly cancel: () => void;
}

/**
 * Whether to connect again after a close, and when; it calls back when it is time. It counts the tries, with
 * `createRetryCounter`: a server that accepts and then closes does not begin the count anew. It never opens a socket, and
 * renders when the advice or its time changes, not while the time passes: for a countdown there is `useSecondsUntil`.
 *
 * Dialects are those of the provider, unless said otherwise. On the server, and in the first render on the client, there
 * is no advice. A policy's `heldFrom: 'acknowledged'` is taken as `open`: a hook does not see what comes after it.
 *
 * @param source what `useWebSocketClose` takes
 *
 * @example
 * const [socket, setSocket] = useState<WebSocket>(); // set in an effect: a server has none to open
 * const { advice, dueAt, retryNow } = useRetryAdvice(socket, { onRetry: () => setSocket(connect()) });
 */
export function useRetryAdvice(source: CloseSource, options: UseRetryAdviceOptions = {}): RetryAdviceState {
  const context = useCloseCodeContext();
  const { policy, dialects = context.dialects, random, onRetry, enabled = true } = options;
  const given = { policy, dialects, random, onRetry, enabled };
  const [schedule] = useState(() => new RetrySchedule(given));
  useEffect(() => {
    schedule.rendered(given);
  });
  const subscribe = useCallback((notify: () => void) => schedule.follow(source, notify), [schedule, source]);
  const { advice, dueAt } = useSyncExternalStore(subscribe, schedule.getState, getServerState);
  return { advice, dueAt, retryNow: schedule.retryNow, cancel: schedule.cancel };
}

function getServerState(): ScheduleState {
  return NO_ADVICE;
}
