import type { DialectFacts } from '../../dialect/withTexts.ts';

/** NATS over WebSocket: how the server maps its close states, which it names in the reason, to codes. */
export const facts = {
  id: 'nats',
  title: 'NATS',
  docs: 'https://docs.nats.io/running-a-nats-service/configuration/websocket',
  source: {
    repository: 'github:nats-io/nats-server',
    commit: '1787eee035cf0253c201fa0f05afad92b6f296dc',
    date: '2026-08-21',
  },
  codes: {},
  overlays: {
    // Normal closure
    1000: { sender: 'server', retry: 'unknown', source: 'server/websocket.go:744' },
    // Going away
    1001: { sender: 'server', retry: 'unknown', source: 'server/websocket.go:759' },
    // Protocol error
    1002: { sender: 'server', retry: 'unknown', source: 'server/websocket.go:752' },
    // Policy violation
    1008: { sender: 'server', retry: 'unknown', source: 'server/websocket.go:748' },
    // Message too big
    1009: { sender: 'server', retry: 'unknown', source: 'server/websocket.go:754' },
    // Internal error
    1011: { sender: 'server', retry: 'unknown', source: 'server/websocket.go:761' },
  },
} as const satisfies DialectFacts;
