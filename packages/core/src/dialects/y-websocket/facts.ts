import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * y-websocket, which connects Yjs documents, from 3.1 on. It has no codes of its own: its client sorts those of any server
 * by range; file and line of each row in `source`.
 */
export const facts = {
  id: 'y-websocket',
  title: 'y-websocket',
  docs: 'https://github.com/yjs/y-websocket',
  source: { repository: 'npm:y-websocket', version: '3.1.0', date: '2026-08-06' },
  codes: {},
  ranges: [
    { from: 4400, to: 4499, retry: 'no', outcome: 'rejected', source: 'src/y-websocket.js:140' },
    { from: 4500, to: 4599, retry: 'backoff', source: 'src/y-websocket.js:132' },
    { from: 1000, to: 4399, retry: 'backoff', source: 'src/y-websocket.js:131' },
    { from: 4600, to: 4999, retry: 'backoff', source: 'src/y-websocket.js:131' },
  ],
} as const satisfies DialectFacts;
