import type { DialectFacts } from '../../dialect/withTexts.ts';

/** protoo, a signalling protocol often met beside mediasoup, as read by the npm package protoo-client. */
export const facts = {
  id: 'protoo',
  title: 'protoo',
  subprotocols: ['protoo'],
  docs: 'https://protoo.versatica.com/',
  source: {
    repository: 'github:versatica/protoo',
    commit: '03103e67f119f4ca866580778127fe83c7288798',
    date: '2026-07-02',
  },
  codes: {
    4000: {
      name: 'closed by protoo-server',
      sender: 'server',
      retry: 'no',
      outcome: 'normal',
      source: 'client/lib/transports/WebSocketTransport.js:143',
    },
  },
  ranges: [
    { from: 1000, to: 3999, retry: 'backoff', source: 'client/lib/transports/WebSocketTransport.js:144' },
    { from: 4001, to: 4999, retry: 'backoff', source: 'client/lib/transports/WebSocketTransport.js:144' },
  ],
} as const satisfies DialectFacts;
