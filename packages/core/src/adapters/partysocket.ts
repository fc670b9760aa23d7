import { goesOnAfter, reconnectOptions, type ReconnectOptions } from './internal/reconnectOptions.ts';
import type { RetryAdapterOptions } from './internal/retryJudge.ts';

export type { ReconnectOptions } from './internal/reconnectOptions.ts';
export type { RetryAdapterOptions } from './internal/retryJudge.ts';

/** Options for `PartySocket` and for `WebSocket` of partysocket. */
export interface PartysocketRetry extends ReconnectOptions {
  /** Asks the policy. */
  readonly shouldReconnectOnClose: (event: unknown) => boolean;
}

/**
 * Lets a policy decide whether a PartySocket (1.3) connects again. How often and after how long it counts by itself, and
 * as we would: only a connection that held begins the count anew. So it gets the policy's numbers, with a delay that is
 * drawn once a client and the same after every code.
 *
 * After a failed connection and after your own `close()` it makes up a clean 1000: both are taken for a 1006. After
 * yours nothing comes of the advice.
 *
 * @param options `now` is not used: the clock is the library's
 *
 * @example
 * const socket = new PartySocket({ host, room, ...partysocketRetry({ policy }) });
 */
export function partysocketRetry(options: RetryAdapterOptions = {}): PartysocketRetry {
  return { ...reconnectOptions(options), shouldReconnectOnClose: (event) => goesOnAfter(event, options) };
}
