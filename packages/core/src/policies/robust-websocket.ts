import { frozen } from '../retry/frozen.ts';
import type { RetryPolicy } from '../retry/retryPolicy.ts';

/**
 * What robust-websocket does by itself, proven against the package. It counts connections and not tries: where the very
 * first one never opens, the second delay is the first. `open` begins the count anew, and the first delay is none: a
 * server that accepts and then closes is called again at once, for ever.
 *
 * While the browser is offline it waits for `online` instead.
 */
export const robustWebsocket: RetryPolicy = /* @__PURE__ */ frozen<RetryPolicy>({
  id: 'robust-websocket',
  title: 'robust-websocket',
  docs: 'https://github.com/nathanboktae/robust-websocket#usage',
  source: { repository: 'npm:robust-websocket', version: '1.0.0', date: '2018-11-12' },
  rules: [
    { from: 1000, to: 1000, verdict: 'stop', source: 'robust-websocket.js:106' },
    { from: 1008, to: 1008, verdict: 'stop', source: 'robust-websocket.js:197' },
    { from: 1011, to: 1011, verdict: 'stop', source: 'robust-websocket.js:197' },
  ],
  otherwise: 'retry',
  delay: { kind: 'steps', stepsMs: [0, 3000, 10_000] },
  attempts: 3,
  heldMs: 0,
  firstCounts: true,
});
