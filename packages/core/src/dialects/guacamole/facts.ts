import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * The Guacamole protocol over WebSocket, as guacamole-client serves it. The reason is the Guacamole status as a
 * decimal number; the close code only sorts it. File and line of each row in `source`.
 */
export const facts = {
  id: 'guacamole',
  title: 'Apache Guacamole',
  subprotocols: ['guacamole'],
  docs: 'https://guacamole.apache.org/doc/gug/protocol-reference.html#status-codes',
  source: {
    repository: 'github:apache/guacamole-client',
    commit: '5be18be1eeadc4cc544c737c54bd761261d2ad65',
    date: '2026-08-10',
  },
  codes: {},
  overlays: {
    // SUCCESS
    1000: {
      sender: 'server',
      retry: 'unknown',
      source: 'guacamole-common/src/main/java/org/apache/guacamole/protocol/GuacamoleStatus.java:53',
    },
    1002: {
      sender: 'server',
      retry: 'unknown',
      source: 'guacamole-common/src/main/java/org/apache/guacamole/protocol/GuacamoleStatus.java:130',
      reasons: [
        { equals: '516', outcome: 'rejected' },
        { equals: '518', outcome: 'application' },
        { equals: '522', outcome: 'timeout' },
        { equals: '523', outcome: 'rejected' },
        { equals: '768' },
        { equals: '776', outcome: 'timeout' },
      ],
    },
    // CLIENT_BAD_TYPE
    1003: {
      sender: 'server',
      retry: 'unknown',
      source: 'guacamole-common/src/main/java/org/apache/guacamole/protocol/GuacamoleStatus.java:296',
      reasons: [{ equals: '783' }],
    },
    1008: {
      sender: 'server',
      retry: 'unknown',
      source: 'guacamole-common/src/main/java/org/apache/guacamole/protocol/GuacamoleStatus.java:91',
      reasons: [
        { equals: '513', outcome: 'overloaded' },
        { equals: '517' },
        { equals: '521' },
        { equals: '769' },
        { equals: '771' },
        { equals: '797' },
      ],
    },
    // CLIENT_OVERRUN
    1009: {
      sender: 'server',
      retry: 'unknown',
      source: 'guacamole-common/src/main/java/org/apache/guacamole/protocol/GuacamoleStatus.java:284',
      reasons: [{ equals: '781' }],
    },
    1011: {
      sender: 'server',
      retry: 'unknown',
      source: 'guacamole-common/src/main/java/org/apache/guacamole/protocol/GuacamoleStatus.java:79',
      reasons: [
        { equals: '256' },
        { equals: '512' },
        { equals: '514', outcome: 'timeout' },
        { equals: '515' },
        { equals: '519' },
        { equals: '520' },
      ],
    },
  },
} as const satisfies DialectFacts;
