import { frozen } from '../retry/frozen.ts';
import type { RetryPolicy } from '../retry/retryPolicy.ts';

/**
 * What pusher-js does by itself, proven against the package. It goes by ranges and counts nothing: the same delay
 * before every try, without an end.
 *
 * A refused handshake is tried again 15, 30 and then every 60 s after the try before it began. By default HTTP transports
 * are tried meanwhile; the proof has `enabledTransports: ['ws']`. After 4000 the next try goes over TLS.
 *
 * A try that is closed before the greeting makes it open one more connection and drop it at once, where it remembers
 * from before that WebSocket worked (`localStorage`). That one is no try.
 *
 * The protocol's document asks for delays that grow after 4100–4199. The library waits a second each time.
 */
export const pusher: RetryPolicy = /* @__PURE__ */ frozen<RetryPolicy>({
  id: 'pusher',
  title: 'pusher-js',
  docs: 'https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/#connection-closure',
  source: { repository: 'npm:pusher-js', version: '8.6.0', date: '2026-07-23' },
  rules: [
    {
      from: 1006,
      to: 1006,
      verdict: 'retry',
      opened: false,
      delay: { kind: 'steps', stepsMs: [15_000, 30_000, 60_000] },
      source: 'src/runtimes/isomorphic/default_strategy.ts:62',
    },
    {
      from: 4000,
      to: 4000,
      verdict: 'retry',
      action: 'use-wss',
      delay: { kind: 'steps', stepsMs: [0] },
      source: 'src/core/connection/protocol/protocol.ts:116',
    },
    { from: 4001, to: 4099, verdict: 'stop', source: 'src/core/connection/protocol/protocol.ts:118' },
    { from: 4100, to: 4199, verdict: 'retry', source: 'src/core/connection/protocol/protocol.ts:120' },
    {
      from: 4200,
      to: 4299,
      verdict: 'retry',
      delay: { kind: 'steps', stepsMs: [0] },
      source: 'src/core/connection/protocol/protocol.ts:122',
    },
    { from: 4300, to: 65_535, verdict: 'stop', source: 'src/core/connection/protocol/protocol.ts:124' },
  ],
  otherwise: 'retry',
  delay: { kind: 'steps', stepsMs: [1000] },
  attempts: 'unbounded',
  heldMs: 0,
  heldFrom: 'acknowledged',
});
