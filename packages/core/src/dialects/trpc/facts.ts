import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The WebSocket client of tRPC 11 (wsLink); tRPC servers close without a code of their own. */
export const facts = {
  id: 'trpc',
  title: 'tRPC',
  docs: 'https://trpc.io/docs/client/links/wsLink',
  source: {
    repository: 'github:trpc/trpc',
    commit: '340811ba5320637fbaf48fccf3dbfdd258bd34db',
    date: '2026-06-20',
  },
  codes: {
    // Unlike the 3000 that IANA registers; the client reconnects after any close (wsClient.ts:341).
    3000: {
      name: '(unnamed)',
      sender: 'client',
      retry: 'backoff',
      source: 'packages/client/src/links/wsLink/wsClient/wsClient.ts:315',
    },
  },
} as const satisfies DialectFacts;
