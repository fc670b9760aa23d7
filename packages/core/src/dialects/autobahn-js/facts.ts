import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * WAMP 2 as spoken by the npm package autobahn; WAMP itself has no close codes. File and line of each row in
 * `source`.
 */
export const facts = {
  id: 'autobahn-js',
  title: 'Autobahn|JS',
  subprotocols: ['wamp.2.json', 'wamp.2.msgpack', 'wamp.2.cbor'],
  docs: 'https://github.com/crossbario/autobahn-js',
  source: {
    repository: 'github:crossbario/autobahn-js',
    commit: 'e7b2477d3dcde9029490d6b9a0c4efe8d86741c2',
    date: '2026-03-20',
  },
  codes: {
    3000: {
      name: '(unnamed)',
      sender: 'client',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'packages/autobahn/lib/session.js:957',
    },
    3002: {
      name: 'protocol violation',
      sender: 'client',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'packages/autobahn/lib/session.js:285',
    },
  },
} as const satisfies DialectFacts;
