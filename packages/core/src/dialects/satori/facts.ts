import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The Satori chat protocol, v1, as its reference server speaks it; file and line of each row in `source`. */
export const facts = {
  id: 'satori',
  title: 'Satori',
  paths: ['/v1/events'],
  docs: 'https://satori.chat/',
  source: {
    repository: 'github:satorijs/satori',
    commit: '933734bb2a76e7aef3f22d631884ef703ec06262',
    date: '2026-05-14',
  },
  codes: {
    4000: {
      name: 'invalid message',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'packages/server/src/index.ts:182',
    },
    4004: {
      name: 'invalid token',
      sender: 'server',
      retry: 'unknown',
      advice: 'reauthenticate',
      outcome: 'rejected',
      source: 'packages/server/src/index.ts:188',
    },
  },
} as const satisfies DialectFacts;
