import { frozen } from '../retry/frozen.ts';
import type { RetryPolicy } from '../retry/retryPolicy.ts';

/**
 * What reconnecting-websocket does by itself, proven against the package: whatever the code, 1000 too, it connects
 * again. The delay before the first try is drawn once, when the package is loaded.
 */
export const reconnectingWebsocket: RetryPolicy = /* @__PURE__ */ frozen<RetryPolicy>({
  id: 'reconnecting-websocket',
  title: 'reconnecting-websocket',
  docs: 'https://github.com/pladaria/reconnecting-websocket#readme',
  source: { repository: 'npm:reconnecting-websocket', version: '4.4.0', date: '2020-02-07' },
  rules: [{ from: 1000, to: 65_535, verdict: 'retry', source: 'dist/reconnecting-websocket.mjs:189' }],
  otherwise: 'retry',
  delay: { kind: 'exponential', baseMs: [1000, 5000], factor: 1.3, maxMs: 10_000, jitter: 'none' },
  attempts: 'unbounded',
  heldMs: 5000,
});
