import { frozen } from '../retry/frozen.ts';
import type { RetryPolicy } from '../retry/retryPolicy.ts';

/**
 * What partysocket does by itself, proven against the package: whatever the code, 1000 too, it connects again. Unlike
 * reconnecting-websocket, which it came from, all clients wait alike.
 */
export const partysocket: RetryPolicy = /* @__PURE__ */ frozen<RetryPolicy>({
  id: 'partysocket',
  title: 'PartySocket',
  docs: 'https://docs.partykit.io/reference/partysocket-api',
  source: { repository: 'npm:partysocket', version: '1.3.0', date: '2026-06-24' },
  rules: [{ from: 1000, to: 65_535, verdict: 'retry', source: 'dist/ws.js:461' }],
  otherwise: 'retry',
  delay: { kind: 'exponential', baseMs: 3000, factor: 1.3, maxMs: 10_000, jitter: 'none' },
  attempts: 'unbounded',
  heldMs: 5000,
});
