import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * SockJS, sockjs-protocol 0.3.3 and its clients. Its codes travel in frames of its own (`c[3000,"Go away!"]`)
 * and surface in its own CloseEvent: the WebSocket below may end with another code. File and line of each row
 * in `source`.
 */
export const facts = {
  id: 'sockjs',
  title: 'SockJS',
  paths: ['/*/*/*/websocket'],
  docs: 'https://sockjs.github.io/sockjs-protocol/sockjs-protocol-0.3.3.html',
  source: {
    repository: 'github:sockjs/sockjs-protocol',
    commit: 'fdf5b7d719de6bd74ea4aedd264f01814b4f226d',
    date: '2026-05-02',
  },
  codes: { 3000: { name: 'Go away!', sender: 'server', retry: 'unknown', source: 'sockjs-protocol.py:412' } },
  overlays: {
    // Cannot connect to server / Connection interrupted
    1002: { sender: 'either', retry: 'unknown', source: 'github:sockjs/sockjs-client lib/main.js:180' },
    // Server lost session
    1006: { sender: 'none', retry: 'unknown', source: 'github:sockjs/sockjs-client lib/main.js:329' },
    // All transports failed
    2000: {
      sender: 'none',
      retry: 'unknown',
      source: 'github:sockjs/sockjs-client lib/main.js:230',
      nonConforming: true,
    },
    // Transport timed out
    2007: {
      sender: 'none',
      retry: 'unknown',
      source:
        'github:spring-projects/spring-framework spring-websocket/src/main/java/org/springframework/web/socket/sockjs/client/AbstractClientSockJsSession.java:126',
      nonConforming: true,
    },
    // Another connection still open
    2010: { sender: 'server', retry: 'unknown', source: 'sockjs-protocol.py:467', nonConforming: true },
  },
} as const satisfies DialectFacts;
