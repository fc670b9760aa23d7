import { frozen } from '../retry/frozen.ts';
import type { RetryPolicy } from '../retry/retryPolicy.ts';

/**
 * What react-use-websocket does with `shouldReconnect: () => true`, proven against the package. Without that option it
 * never connects again, whatever the code: there is nothing to make a policy of. `open` begins the count of
 * `reconnectAttempts` anew, so a server that accepts and then closes is called every five seconds for ever.
 */
export const reactUseWebsocket: RetryPolicy = /* @__PURE__ */ frozen<RetryPolicy>({
  id: 'react-use-websocket',
  title: 'React useWebSocket',
  docs: 'https://github.com/robtaussig/react-use-websocket#reconnecting',
  source: { repository: 'npm:react-use-websocket', version: '4.13.0', date: '2025-07-07' },
  rules: [{ from: 1000, to: 65_535, verdict: 'retry', source: 'dist/lib/attach-listener.js:62' }],
  otherwise: 'retry',
  delay: { kind: 'exponential', baseMs: 5000, factor: 1, jitter: 'none' },
  attempts: 20,
  heldMs: 0,
});
