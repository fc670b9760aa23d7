import { toCloseRecord } from '../record/toCloseRecord.ts';
import { createRetryJudge, type RetryAdapterOptions } from './internal/retryJudge.ts';

export type { RetryAdapterOptions } from './internal/retryJudge.ts';

/** Options for the hook of react-use-websocket. */
export interface ReactUseWebsocketRetry {
  /** Call it from an `onOpen` of your own. */
  readonly onOpen: () => void;
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
 * Make it once, not in every render, and one for each hook: with `share` too, where every hook is asked.
 *
 * @example
 * const [retry] = useState(() => reactUseWebsocketRetry({ policy }));
 * const { lastMessage } = useWebSocket(url, retry);
 */
export function reactUseWebsocketRetry(options: RetryAdapterOptions = {}): ReactUseWebsocketRetry {
  const judge = createRetryJudge(options);
  let opened = false;
  let delayMs: number | undefined;
  return {
    onOpen: () => {
      opened = true;
      judge.opened();
    },
    shouldReconnect: (event) => {
      delayMs = judge.closed(toCloseRecord(event, { opened }));
      opened = false;
      return delayMs !== undefined;
    },
    // Asked right after shouldReconnect.
    reconnectInterval: () => delayMs ?? 0,
    reconnectAttempts: Infinity,
    reset: judge.reset,
  };
}
