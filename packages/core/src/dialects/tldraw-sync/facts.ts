import type { DialectFacts } from '../../dialect/withTexts.ts';

/** tldraw sync as spoken by the npm package @tldraw/sync-core 5: one code, the reason says what it means. */
export const facts = {
  id: 'tldraw-sync',
  title: 'tldraw sync',
  docs: 'https://tldraw.dev/docs/sync',
  source: { repository: 'npm:@tldraw/sync-core', version: '5.1.1', date: '2026-08-24' },
  codes: {
    4099: {
      name: 'TLSyncErrorCloseEventCode',
      sender: 'server',
      retry: 'no',
      source: 'src/lib/TLSyncClient.ts:74',
      reasons: [
        { equals: 'NOT_FOUND', outcome: 'rejected', source: 'src/lib/TLSyncClient.ts:108' },
        { equals: 'FORBIDDEN', outcome: 'rejected', source: 'src/lib/TLSyncClient.ts:110' },
        {
          equals: 'NOT_AUTHENTICATED',
          outcome: 'rejected',
          advice: 'reauthenticate',
          source: 'src/lib/TLSyncClient.ts:112',
        },
        { equals: 'UNKNOWN_ERROR', outcome: 'server-error', source: 'src/lib/TLSyncClient.ts:114' },
        {
          equals: 'CLIENT_TOO_OLD',
          outcome: 'protocol',
          advice: 'upgrade-client',
          source: 'src/lib/TLSyncClient.ts:116',
        },
        { equals: 'SERVER_TOO_OLD', outcome: 'protocol', source: 'src/lib/TLSyncClient.ts:118' },
        {
          equals: 'INVALID_RECORD',
          outcome: 'protocol',
          advice: 'fix-client',
          source: 'src/lib/TLSyncClient.ts:120',
        },
        {
          equals: 'RATE_LIMITED',
          outcome: 'rejected',
          advice: 'slow-down',
          source: 'src/lib/TLSyncClient.ts:122',
        },
        { equals: 'ROOM_FULL', outcome: 'rejected', source: 'src/lib/TLSyncClient.ts:124' },
      ],
    },
  },
} as const satisfies DialectFacts;
