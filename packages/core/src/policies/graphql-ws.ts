import { frozen } from '../retry/frozen.ts';
import type { RetryPolicy } from '../retry/retryPolicy.ts';

/**
 * What the client of graphql-ws does by itself, proven against the package.
 *
 * - An `error` event comes before the close and is final, whatever the code. So a refused handshake ends it, and a
 *   reset where the runtime fires one (Firefox, WebKit, `ws`; not Chromium).
 * - 1000 while a subscription lives: it connects again at once, and no number of tries counts. `shouldRetry` is not
 *   asked.
 * - `retryAttempts` and the delays begin anew with `connection_ack`, not with `open`: tell the counter then.
 */
export const graphqlWs: RetryPolicy = /* @__PURE__ */ frozen<RetryPolicy>({
  id: 'graphql-ws',
  title: 'graphql-ws',
  docs: 'https://the-guild.dev/graphql/ws/docs/client/interfaces/ClientOptions#retryattempts',
  source: { repository: 'npm:graphql-ws', version: '6.4.2', date: '2026-11-10' },
  rules: [
    { from: 1006, to: 1006, verdict: 'stop', opened: false, source: 'dist/client.js:312' },
    { from: 1000, to: 65_535, verdict: 'stop', errorEvent: true, source: 'dist/client.js:312' },
    {
      from: 1000,
      to: 1000,
      verdict: 'retry',
      delay: { kind: 'steps', stepsMs: [0] },
      attempts: 'unbounded',
      source: 'dist/client.js:309',
    },
    { from: 1001, to: 1001, verdict: 'retry', source: 'dist/client.js:487' },
    { from: 1005, to: 1006, verdict: 'retry', source: 'dist/client.js:487' },
    { from: 1012, to: 1014, verdict: 'retry', source: 'dist/client.js:487' },
    { from: 1002, to: 1999, verdict: 'stop', source: 'dist/client.js:505' },
    { from: 4004, to: 4005, verdict: 'stop', source: 'dist/client.js:295' },
    { from: 4400, to: 4401, verdict: 'stop', source: 'dist/client.js:296' },
    { from: 4406, to: 4406, verdict: 'stop', source: 'dist/client.js:300' },
    { from: 4409, to: 4409, verdict: 'stop', source: 'dist/client.js:303' },
    { from: 4429, to: 4429, verdict: 'stop', source: 'dist/client.js:304' },
    { from: 4500, to: 4500, verdict: 'stop', source: 'dist/client.js:294' },
  ],
  otherwise: 'retry',
  delay: { kind: 'exponential', baseMs: 1000, factor: 2, jitter: [300, 3000] },
  attempts: 5,
  heldMs: 0,
  heldFrom: 'acknowledged',
});
