import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Mattermost as spoken by the npm package @mattermost/client 11; file and line of each row in `source`. */
export const facts = {
  id: 'mattermost',
  title: 'Mattermost',
  paths: ['/api/v4/websocket'],
  docs: 'https://developers.mattermost.com/api-documentation/',
  source: { repository: 'npm:@mattermost/client', version: '11.9.0', date: '2026-08-15' },
  codes: {
    4000: {
      name: 'clientPingTimeoutErrCode',
      sender: 'none',
      retry: 'backoff',
      outcome: 'timeout',
      source: 'lib/websocket.js:7',
    },
    4001: {
      name: 'clientSequenceMismatchErrCode',
      sender: 'none',
      retry: 'backoff',
      source: 'lib/websocket.js:8',
    },
  },
} as const satisfies DialectFacts;
