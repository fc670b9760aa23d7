import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Replication between Couchbase Lite and Sync Gateway (BLIP 3); file and line of each row in `source`. */
export const facts = {
  id: 'couchbase-lite',
  title: 'Couchbase Lite',
  subprotocols: ['BLIP_3+CBMobile_2', 'BLIP_3+CBMobile_3', 'BLIP_3+CBMobile_4'],
  docs: 'https://github.com/couchbase/couchbase-lite-core',
  source: {
    repository: 'github:couchbase/couchbase-lite-core',
    commit: 'c2eee3fea21c2d78f44370ed1efb53974ab38479',
    date: '2026-07-23',
  },
  codes: {
    4001: {
      name: 'kWebSocketCloseAppTransient',
      sender: 'either',
      retry: 'backoff',
      source: 'C/include/c4SocketTypes.h:39',
    },
    4002: {
      name: 'kWebSocketCloseAppPermanent',
      sender: 'either',
      retry: 'no',
      source: 'C/include/c4SocketTypes.h:40',
    },
  },
} as const satisfies DialectFacts;
