import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The sync protocol of Convex, as its browser client takes the codes; file and line of each row in `source`. */
export const facts = {
  id: 'convex',
  title: 'Convex',
  hosts: ['*.convex.cloud'],
  paths: ['/api/*/sync'],
  docs: 'https://docs.convex.dev/',
  source: {
    repository: 'github:get-convex/convex-backend',
    commit: '94a42c3db8d7ba6d9fe36f2698f9d9d9daaac731',
    date: '2026-08-22',
  },
  codes: {
    4040: {
      name: 'CLOSE_NOT_FOUND',
      sender: 'server',
      retry: 'backoff',
      source: 'npm-packages/convex/src/browser/sync/web_socket_manager.ts:19',
    },
  },
  overlays: {
    // CLOSE_NORMAL
    1000: {
      sender: 'either',
      retry: 'backoff',
      source: 'npm-packages/convex/src/browser/sync/web_socket_manager.ts:11',
    },
    // CLOSE_GOING_AWAY
    1001: {
      sender: 'either',
      retry: 'backoff',
      source: 'npm-packages/convex/src/browser/sync/web_socket_manager.ts:12',
    },
    // CLOSE_NO_STATUS
    1005: {
      sender: 'none',
      retry: 'backoff',
      source: 'npm-packages/convex/src/browser/sync/web_socket_manager.ts:13',
    },
  },
  ranges: [
    {
      from: 1000,
      to: 4999,
      retry: 'backoff',
      source: 'npm-packages/convex/src/browser/sync/web_socket_manager.ts:503',
    },
  ],
} as const satisfies DialectFacts;
