import { goesOnAfter, reconnectOptions, type ReconnectOptions } from './internal/reconnectOptions.ts';
import type { RetryAdapterOptions } from './internal/retryJudge.ts';

export type { ReconnectOptions } from './internal/reconnectOptions.ts';
export type { RetryAdapterOptions } from './internal/retryJudge.ts';

/** What the adapter uses of a ReconnectingWebSocket. */
export interface ReconnectingWebsocketLike {
  /** As `EventTarget` has it. */
  addEventListener(type: 'close', listener: (event: unknown) => void): void;
  /** Closes it, and does not connect again. */
  close(): void;
}

/** What a ReconnectingWebSocket takes. */
export interface ReconnectingWebsocketRetry {
  /** For the constructor. */
  readonly options: ReconnectOptions;
  /** Closes the socket for good where the advice is not to go on. Returns the socket. */
  readonly watch: <S extends ReconnectingWebsocketLike>(socket: S) => S;
}

/**
 * Lets a policy decide whether a ReconnectingWebSocket (4.4) connects again. How often and after how long it counts by
 * itself, and as we would: only a connection that held begins the count anew. So it gets the policy's numbers, with a
 * delay that is drawn once a client and the same after every code.
 *
 * The library has no option for whether, so the adapter calls `close()`. One that was closed, or has used up its tries,
 * does not come back through `reconnect()` in 4.4.0: make a new one.
 *
 * @param options `now` is not used: the clock is the library's
 *
 * @example
 * const { options, watch } = reconnectingWebsocketRetry({ policy });
 * const socket = watch(new ReconnectingWebSocket(url, [], options));
 */
export function reconnectingWebsocketRetry(options: RetryAdapterOptions = {}): ReconnectingWebsocketRetry {
  return {
    options: reconnectOptions(options),
    watch: (socket) => {
      socket.addEventListener('close', (event: unknown) => {
        if (!goesOnAfter(event, options)) socket.close();
      });
      return socket;
    },
  };
}
