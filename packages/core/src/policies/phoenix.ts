import { frozen } from '../retry/frozen.ts';
import type { RetryPolicy } from '../retry/retryPolicy.ts';

/**
 * What the JavaScript client of Phoenix does by itself, proven against the package: whatever the code, it connects
 * again. New in 1.8.16: after 1000 too, which was final up to 1.8.15. `open` begins the delays anew: a server that accepts
 * and then closes is called many times a second, for ever.
 *
 * While the page is hidden it waits until it is shown.
 */
export const phoenix: RetryPolicy = /* @__PURE__ */ frozen<RetryPolicy>({
  id: 'phoenix',
  title: 'Phoenix',
  docs: 'https://hexdocs.pm/phoenix/js/#socket',
  source: { repository: 'npm:phoenix', version: '1.8.16', date: '2026-10-20' },
  rules: [{ from: 1000, to: 65_535, verdict: 'retry', source: 'assets/js/phoenix/socket.js:665' }],
  otherwise: 'retry',
  delay: { kind: 'steps', stepsMs: [10, 50, 100, 150, 200, 250, 500, 1000, 2000, 5000] },
  attempts: 'unbounded',
  heldMs: 0,
});
