import { frozen } from '../retry/frozen.ts';
import type { RetryPolicy } from '../retry/retryPolicy.ts';

/**
 * What sockette does by itself, proven against the package: every code but 1000, 1001 and 1005 is worth another try,
 * a second later, without an end. A server that accepts and then closes is called for ever, also with `maxAttempts`:
 * `open` begins the count anew.
 */
export const sockette: RetryPolicy = /* @__PURE__ */ frozen<RetryPolicy>({
  id: 'sockette',
  title: 'Sockette',
  docs: 'https://github.com/lukeed/sockette#readme',
  source: { repository: 'npm:sockette', version: '2.0.6', date: '2019-06-15' },
  rules: [
    { from: 1000, to: 1001, verdict: 'stop', source: 'dist/sockette.mjs:20' },
    { from: 1005, to: 1005, verdict: 'stop', source: 'dist/sockette.mjs:20' },
  ],
  otherwise: 'retry',
  delay: { kind: 'exponential', baseMs: 1000, factor: 1, jitter: 'none' },
  attempts: 'unbounded',
  heldMs: 0,
});
