import { later } from '../observe/environment.ts';
import { read } from '../record/print.ts';
import { toCloseRecord } from '../record/toCloseRecord.ts';
import { createRetryJudge, type RetryAdapterOptions } from './internal/retryJudge.ts';

export type { RetryAdapterOptions } from './internal/retryJudge.ts';

/** Options for the hook of react-use-websocket. */
export interface ReactUseWebsocketRetry {
  /** Call it from an `onOpen` of your own, and hand the event on. */
  readonly onOpen: (event?: unknown) => void;
  /** Asks the policy. */
  readonly shouldReconnect: (event: unknown) => boolean;
  /** As long as the policy says, in ms. */
  readonly reconnectInterval: () => number;
  /** `Infinity`: the policy counts. */
  readonly reconnectAttempts: number;
  /** Begins anew, as when somebody asks for a try. */
  readonly reset: () => void;
}

/**
 * Lets a policy decide when the hook of react-use-websocket (4) connects again, and after how long. Unlike the hook
 * itself it does not begin anew when the connection opens, but when it held.
 *
 * The hook also asks about closes of the application's own: when `url` changes or it unmounts, it calls `close()` and
 * keeps listening. Nothing comes of the answer then, and an event does not tell such a close from the server's. What
 * follows does: a connection that opens or closes before the try was due is not that try, so the close before it does
 * not count. It still does where the new connection takes longer than the delay, or where the delay is none; `onAdvice`
 * hears of it either way. A close of a connection whose successor is open already is passed over.
 *
 * Make it once, not in every render, and one for each hook: with `share` too, where every hook is asked, and the one whose
 * try is due first counts it.
 *
 * @example
 * const [retry] = useState(() => reactUseWebsocketRetry({ policy }));
 * const { lastMessage } = useWebSocket(url, retry);
 */
export function reactUseWebsocketRetry(options: RetryAdapterOptions = {}): ReactUseWebsocketRetry {
  const judge = createRetryJudge(options);
  /** The socket that opened last, until it closes. */
  let current: unknown;
  let opened = false;
  let delayMs: number | undefined;
  /** Until the try that was advised is due. */
  let notDue: (() => void) | undefined;

  /** Anything of another connection before the try is due: the application made that one, and ended the one before. */
  const settle = (): void => {
    if (!notDue) return;
    notDue();
    notDue = undefined;
    judge.revoke();
  };
  return {
    onOpen: (event) => {
      settle();
      current = read(event, 'target');
      opened = true;
      judge.opened();
    },
    shouldReconnect: (event) => {
      const target = read(event, 'target');
      // Its successor is open already.
      if (current !== undefined && target !== undefined && target !== current) return false;
      // Without one it could be the same close again: then it counts, for that ends sooner.
      if (target !== undefined) settle();
      delayMs = judge.closed(toCloseRecord(event, { opened }));
      current = undefined;
      opened = false;
      if (delayMs === undefined) return false;
      // Set before the library's own, which therefore fires later. A clock would have to be as fine as the timer.
      notDue = later(() => {
        notDue = undefined;
      }, delayMs);
      return true;
    },
    // Asked right after shouldReconnect.
    reconnectInterval: () => delayMs ?? 0,
    reconnectAttempts: Infinity,
    reset: () => {
      notDue?.();
      notDue = undefined;
      judge.reset();
    },
  };
}
