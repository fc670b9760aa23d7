import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Appwrite Realtime as read by the web SDK; file and line of each row in `source`. */
export const facts = {
  id: 'appwrite',
  title: 'Appwrite Realtime',
  hosts: ['cloud.appwrite.io', '*.cloud.appwrite.io'],
  paths: ['/v1/realtime'],
  unverified: ['*.cloud.appwrite.io'],
  docs: 'https://appwrite.io/docs/apis/realtime',
  source: {
    repository: 'github:appwrite/sdk-for-web',
    commit: 'f904d86191bb9eaa4f64afd69059bda6f7aebbe6',
    date: '2026-04-24',
  },
  codes: {},
  overlays: {
    // POLICY_VIOLATION
    1008: { sender: 'server', retry: 'no', source: 'src/services/realtime.ts:67' },
    // REALTIME_TOO_MANY_MESSAGES
    1013: {
      sender: 'server',
      retry: 'backoff',
      advice: 'slow-down',
      source: 'github:appwrite/appwrite app/realtime.php:951',
    },
  },
  ranges: [{ from: 1000, to: 4999, retry: 'backoff', source: 'src/services/realtime.ts:212' }],
} as const satisfies DialectFacts;
