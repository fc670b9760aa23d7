import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Zero by Rocicorp: what zero-cache sends to the sync client; file and line of each row in `source`. */
export const facts = {
  id: 'zero',
  title: 'Zero',
  paths: ['/sync/v*/connect'],
  docs: 'https://zero.rocicorp.dev/',
  source: {
    repository: 'github:rocicorp/mono',
    commit: '23da5f1cbb8a3a5dc3101517b1d32bf2a842809c',
    date: '2026-08-22',
  },
  codes: {
    3000: {
      name: '(unnamed)',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'packages/zero-cache/src/workers/syncer.ts:743',
    },
  },
  overlays: {
    // PROTOCOL_ERROR
    1002: { sender: 'server', retry: 'unknown', source: 'packages/zero-cache/src/types/ws.ts:6' },
    // Message too big
    1009: {
      sender: 'server',
      retry: 'no',
      advice: 'fix-client',
      source: 'packages/zero-client/src/client/zero.ts:1491',
    },
    // INTERNAL_ERROR
    1011: { sender: 'server', retry: 'unknown', source: 'packages/zero-cache/src/types/ws.ts:7' },
  },
} as const satisfies DialectFacts;
