import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The chat service of Signal, as spoken by Signal-Server and libsignal; file and line of each row in `source`. */
export const facts = {
  id: 'signal-chat',
  title: 'Signal chat',
  hosts: ['chat.signal.org'],
  docs: 'https://github.com/signalapp/Signal-Server',
  source: {
    repository: 'github:signalapp/Signal-Server',
    commit: '218a1cd75f41d6412333854c94c43ff9a96882df',
    date: '2026-08-20',
  },
  codes: {
    4401: {
      name: 'Reauthentication required',
      sender: 'server',
      retry: 'unknown',
      advice: 'reauthenticate',
      outcome: 'rejected',
      source: 'github:signalapp/libsignal rust/net/src/env.rs:39',
    },
    4409: {
      name: 'Connected elsewhere',
      sender: 'server',
      retry: 'unknown',
      source: 'service/src/main/java/org/whispersystems/textsecuregcm/websocket/WebSocketConnection.java:159',
    },
  },
} as const satisfies DialectFacts;
