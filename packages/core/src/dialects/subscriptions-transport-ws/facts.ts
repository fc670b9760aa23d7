import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * The GraphQL protocol of Apollo's archived subscriptions-transport-ws 0.11. Its subprotocol is called
 * graphql-ws, as is the npm package of its successor. File and line of each row in `source`.
 */
export const facts = {
  id: 'subscriptions-transport-ws',
  title: 'subscriptions-transport-ws',
  subprotocols: ['graphql-ws'],
  docs: 'https://github.com/apollographql/subscriptions-transport-ws/blob/master/PROTOCOL.md',
  source: {
    repository: 'github:apollographql/subscriptions-transport-ws',
    commit: '36f3f6f780acc1a458b768db13fd39c65e5e6518',
    date: '2023-04-14',
  },
  codes: {},
  overlays: {
    // Protocol error
    1002: { sender: 'server', retry: 'unknown', source: 'src/server.ts:137' },
    // Unexpected condition
    1011: { sender: 'server', retry: 'unknown', source: 'src/server.ts:160' },
  },
} as const satisfies DialectFacts;
