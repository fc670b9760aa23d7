import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Euler Stream, an unofficial WebSocket service for TikTok LIVE; file and line of each row in `source`. */
export const facts = {
  id: 'euler-tiktok',
  title: 'Euler Stream',
  hosts: ['ws.eulerstream.com'],
  docs: 'https://github.com/EulerStream/Euler-WebSocket-SDK',
  source: {
    repository: 'github:EulerStream/Euler-WebSocket-SDK',
    commit: 'a2a5e9559f8b64528a1d648934a404b3f60c564b',
    date: '2025-07-21',
  },
  codes: {
    4005: {
      name: 'STREAM_END',
      sender: 'server',
      retry: 'unknown',
      outcome: 'normal',
      source: 'src/client/types.ts:35',
    },
    4006: {
      name: 'NO_MESSAGES_TIMEOUT',
      sender: 'server',
      retry: 'unknown',
      outcome: 'timeout',
      source: 'src/client/types.ts:40',
    },
    4401: {
      name: 'INVALID_OPTIONS',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'src/client/types.ts:25',
    },
    4404: { name: 'NOT_LIVE', sender: 'server', retry: 'unknown', source: 'src/client/types.ts:30' },
    4429: {
      name: 'TOO_MANY_CONNECTIONS',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'src/client/types.ts:20',
    },
    4500: {
      name: 'TIKTOK_CLOSED_CONNECTION',
      sender: 'server',
      retry: 'unknown',
      outcome: 'server-error',
      source: 'src/client/types.ts:15',
    },
  },
  overlays: {
    // INTERNAL_SERVER_ERROR
    1011: { sender: 'server', retry: 'unknown', source: 'src/client/types.ts:10' },
  },
} as const satisfies DialectFacts;
