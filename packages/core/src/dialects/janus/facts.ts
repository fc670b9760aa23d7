import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The Janus WebRTC server, as spoken by janus.js; file and line of each row in `source`. */
export const facts = {
  id: 'janus',
  title: 'Janus',
  subprotocols: ['janus-protocol'],
  docs: 'https://janus.conf.meetecho.com/docs/JS.html',
  source: { repository: 'npm:janus-gateway', version: '1.4.2', date: '2026-09-28' },
  codes: {
    3504: {
      name: 'Gateway timeout',
      sender: 'client',
      retry: 'unknown',
      outcome: 'timeout',
      source: 'npm/src/janus.js:940',
    },
  },
} as const satisfies DialectFacts;
