import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * Phoenix Channels and LiveView with phoenix.js 1.9, on which the client of Supabase Realtime is built too; file and line
 * of each row in `source`.
 */
export const facts = {
  id: 'phoenix',
  title: 'Phoenix',
  hosts: ['*.supabase.co'],
  paths: ['/*/websocket', '/realtime/v1/websocket'],
  docs: 'https://hexdocs.pm/phoenix/js/',
  source: {
    repository: 'github:phoenixframework/phoenix',
    commit: '167c46950cf53aef363d672687cc653267c20aa6',
    date: '2026-08-20',
  },
  codes: {
    3410: {
      name: 'session_gone',
      sender: 'none',
      retry: 'backoff',
      source: 'assets/js/phoenix/longpoll.js:79',
    },
  },
  overlays: {
    // WS_CLOSE_NORMAL; final up to 1.8.15
    1000: {
      sender: 'either',
      retry: 'backoff',
      source: 'npm:phoenix@1.8.16 assets/js/phoenix/socket.js:660',
    },
    // Going away
    1001: { sender: 'server', retry: 'backoff', source: 'lib/phoenix/socket.ex:574' },
    // timeout, in the long-polling fallback only; so are 1008 and 3410.
    1005: { sender: 'none', retry: 'backoff', source: 'assets/js/phoenix/longpoll.js:62' },
    // forbidden
    1008: { sender: 'none', retry: 'backoff', source: 'assets/js/phoenix/longpoll.js:122' },
    // internal server error; no sender, because a WebSocket server sends it too when its handler fails.
    1011: { retry: 'backoff', source: 'assets/js/phoenix/longpoll.js:127' },
  },
  ranges: [{ from: 1001, to: 4999, retry: 'backoff', source: 'assets/js/phoenix/socket.js:552' }],
} as const satisfies DialectFacts;
