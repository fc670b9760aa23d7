import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The rooms of the Colyseus game server, 0.17, and its SDK; file and line of each row in `source`. */
export const facts = {
  id: 'colyseus',
  title: 'Colyseus',
  docs: 'https://docs.colyseus.io/',
  source: {
    repository: 'github:colyseus/colyseus',
    commit: 'b21f542331ad40be6b16711dfe0560378f2622eb',
    date: '2026-05-01',
  },
  codes: {
    4000: {
      name: 'CONSENTED',
      sender: 'either',
      retry: 'no',
      outcome: 'normal',
      source: 'packages/shared-types/src/Protocol.ts:45',
    },
    4001: {
      name: 'SERVER_SHUTDOWN',
      sender: 'server',
      retry: 'no',
      outcome: 'going-away',
      source: 'packages/shared-types/src/Protocol.ts:46',
    },
    4002: {
      name: 'WITH_ERROR',
      sender: 'server',
      retry: 'no',
      source: 'packages/shared-types/src/Protocol.ts:47',
    },
    4003: {
      name: 'FAILED_TO_RECONNECT',
      sender: 'either',
      retry: 'no',
      source: 'packages/shared-types/src/Protocol.ts:48',
    },
    4010: {
      name: 'MAY_TRY_RECONNECT',
      sender: 'either',
      retry: 'resume',
      source: 'packages/shared-types/src/Protocol.ts:50',
    },
  },
  overlays: {
    // GOING_AWAY
    1001: { sender: 'server', retry: 'resume', source: 'packages/shared-types/src/Protocol.ts:41' },
    // NO_STATUS_RECEIVED
    1005: { sender: 'none', retry: 'resume', source: 'packages/shared-types/src/Protocol.ts:42' },
    // ABNORMAL_CLOSURE
    1006: { sender: 'none', retry: 'resume', source: 'packages/shared-types/src/Protocol.ts:43' },
  },
  ranges: [{ from: 4000, to: 4999, retry: 'no', source: 'packages/sdk/src/Room.ts:179' }],
} as const satisfies DialectFacts;
