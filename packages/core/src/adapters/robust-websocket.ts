import { read } from '../record/print.ts';
import { toCloseRecord } from '../record/toCloseRecord.ts';
import { createRetryJudge, type RetryAdapterOptions } from './internal/retryJudge.ts';

export type { RetryAdapterOptions } from './internal/retryJudge.ts';

/** What the adapter uses of a RobustWebSocket. */
export interface RobustWebsocketLike {
  /** How many connections it has begun since one opened. */
  readonly attempts: number;
  /** As `EventTarget` has it. */
  addEventListener(type: 'open', listener: () => void): void;
}

/** Options for the constructor of robust-websocket. */
export interface RobustWebsocketRetry {
  /** Asks the policy: the delay in ms, or `undefined` not to connect again. */
  readonly shouldReconnect: {
    (event: unknown, socket: RobustWebsocketLike): number | undefined;
    /** To be asked after 1000 too. */
    readonly handle1000: true;
  };
  /** Begins anew, as when somebody asks for a try. */
  readonly reset: () => void;
}

/**
 * Lets a policy decide when a RobustWebSocket (1) connects again, and after how long. Unlike the library itself it does
 * not begin anew when the connection opens, but when it held. Back online it connects at once.
 *
 * @example
 * const socket = new RobustWebSocket(url, null, robustWebsocketRetry({ policy }));
 */
export function robustWebsocketRetry(options: RetryAdapterOptions = {}): RobustWebsocketRetry {
  const judge = createRetryJudge(options);
  let watched: RobustWebsocketLike | undefined;

  const shouldReconnect = (event: unknown, socket: RobustWebsocketLike): number | undefined => {
    // Soon enough: until the first close there is nothing to begin anew.
    if (socket !== watched) {
      watched = socket;
      socket.addEventListener('open', judge.opened);
    }
    if (read(event, 'type') === 'online') return 0;
    return judge.closed(toCloseRecord(event, { opened: socket.attempts === 0 }));
  };
  return {
    shouldReconnect: Object.assign(shouldReconnect, { handle1000: true as const }),
    reset: judge.reset,
  };
}
