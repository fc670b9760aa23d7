import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The live editor of HedgeDoc 2, in development; file and line of each row in `source`. */
export const facts = {
  id: 'hedgedoc',
  title: 'HedgeDoc 2',
  docs: 'https://docs.hedgedoc.dev/',
  source: {
    repository: 'github:hedgedoc/hedgedoc',
    commit: 'd706c2b2adc9c066125d08936b9f416ba911ef4e',
    date: '2026-08-22',
  },
  codes: {
    4000: {
      name: 'INTERNAL_ERROR',
      sender: 'server',
      retry: 'unknown',
      outcome: 'server-error',
      source: 'commons/src/message-transporters/disconnect_reason.ts:9',
    },
    4001: {
      name: 'USER_NOT_PERMITTED',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'commons/src/message-transporters/disconnect_reason.ts:10',
    },
    4002: {
      name: 'SESSION_NOT_FOUND',
      sender: 'server',
      retry: 'unknown',
      advice: 'reauthenticate',
      outcome: 'rejected',
      source: 'commons/src/message-transporters/disconnect_reason.ts:11',
    },
  },
} as const satisfies DialectFacts;
