import { createClient } from 'graphql-ws';
import { proveAgainst, refused, times } from '../../test/policies/proveAgainst.ts';
import { graphqlWs } from './graphql-ws.ts';

proveAgainst(
  {
    name: 'graphql-ws',
    policy: graphqlWs,
    greeting: JSON.stringify({ type: 'connection_ack' }),
    start: (url) => {
      const client = createClient({ url });
      const nothing = (): void => undefined;
      return client.subscribe({ query: '{ a }' }, { next: nothing, error: nothing, complete: nothing });
    },
  },
  {
    'closed before the acknowledgement, until it gives up': times(6, { path: '/close/4403' }),
    'acknowledged and closed at once, for ever': times(8, { path: '/close/4403', greets: true }),
    'acknowledged once in between, then until it gives up': [
      ...times(3, { path: '/close/1012' }),
      { path: '/close/1012', greets: true },
      ...times(5, { path: '/close/1012' }),
    ],
    '1000 does not count and does not wait': times(8, { path: '/close/1000' }),
    'an error is final at any time': [...times(2, { path: '/fin' }), { path: refused }],
  },
);
