import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Liveblocks, as version 3 of its JavaScript client takes the codes; file and line of each row in `source`. */
export const facts = {
  id: 'liveblocks',
  title: 'Liveblocks',
  hosts: ['api.liveblocks.io'],
  docs: 'https://github.com/liveblocks/liveblocks/blob/main/packages/liveblocks-core/src/types/IWebSocket.ts',
  source: { repository: 'npm:@liveblocks/core', version: '3.24.2', date: '2026-09-21' },
  codes: {
    4000: {
      name: 'INVALID_MESSAGE_FORMAT',
      sender: 'server',
      retry: 'no',
      outcome: 'protocol',
      source: 'dist/index.d.ts:3071',
    },
    4001: {
      name: 'NOT_ALLOWED',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'dist/index.d.ts:3073',
    },
    4002: {
      name: 'MAX_NUMBER_OF_MESSAGES_PER_SECONDS',
      sender: 'server',
      retry: 'no',
      deprecated: true,
      outcome: 'rejected',
      source: 'dist/index.d.ts:3075',
    },
    4003: {
      name: 'MAX_NUMBER_OF_CONCURRENT_CONNECTIONS',
      sender: 'server',
      retry: 'no',
      deprecated: true,
      outcome: 'rejected',
      source: 'dist/index.d.ts:3077',
    },
    4004: {
      name: 'MAX_NUMBER_OF_MESSAGES_PER_DAY_PER_APP',
      sender: 'server',
      retry: 'no',
      deprecated: true,
      outcome: 'rejected',
      source: 'dist/index.d.ts:3079',
    },
    4005: {
      name: 'MAX_NUMBER_OF_CONCURRENT_CONNECTIONS_PER_ROOM',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'dist/index.d.ts:3081',
    },
    4006: { name: 'ROOM_ID_UPDATED', sender: 'server', retry: 'no', source: 'dist/index.d.ts:3083' },
    4100: {
      name: 'KICKED',
      sender: 'server',
      retry: 'backoff',
      advice: 'reauthenticate',
      outcome: 'rejected',
      source: 'dist/index.d.ts:3085',
    },
    4109: {
      name: 'TOKEN_EXPIRED',
      sender: 'server',
      retry: 'yes',
      advice: 'reauthenticate',
      outcome: 'rejected',
      source: 'dist/index.d.ts:3087',
    },
    4999: { name: 'CLOSE_WITHOUT_RETRY', sender: 'server', retry: 'no', source: 'dist/index.d.ts:3089' },
  },
  overlays: {
    // CLOSE_NORMAL
    1000: { sender: 'either', retry: 'backoff', source: 'dist/index.d.ts:3063' },
    // CLOSE_ABNORMAL
    1006: { sender: 'none', retry: 'backoff', source: 'dist/index.d.ts:3065' },
    // UNEXPECTED_CONDITION
    1011: { sender: 'server', retry: 'backoff', source: 'dist/index.d.ts:3067' },
    // TRY_AGAIN_LATER
    1013: { sender: 'server', retry: 'backoff', source: 'dist/index.d.ts:3069' },
  },
  ranges: [
    { from: 1000, to: 1099, retry: 'backoff', source: 'dist/index.d.ts:3055' },
    { from: 4000, to: 4099, retry: 'no', source: 'dist/index.d.ts:3056' },
    { from: 4100, to: 4199, retry: 'backoff', advice: 'reauthenticate', source: 'dist/index.d.ts:3057' },
    { from: 4200, to: 4299, retry: 'backoff', source: 'dist/index.d.ts:3058' },
  ],
} as const satisfies DialectFacts;
