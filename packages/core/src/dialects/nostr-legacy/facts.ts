import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * Nostr relays that still follow a rule which stood in NIP-01 from 2023-06-17 to 2023-12-02; CLOSED messages took its
 * place.
 */
export const facts = {
  id: 'nostr-legacy',
  title: 'Nostr',
  docs: 'https://github.com/nostr-protocol/nips/blob/master/01.md',
  source: {
    repository: 'https://github.com/nostr-protocol/nips/commit/36e9fd59e93730c2d2002ec7aac58a53e58143a3',
    date: '2023-06-17',
  },
  codes: {
    4000: {
      name: '(do not reconnect)',
      sender: 'server',
      retry: 'no',
      deprecated: true,
      outcome: 'rejected',
      source: 'https://github.com/nostr-protocol/nips/commit/36e9fd59e93730c2d2002ec7aac58a53e58143a3',
    },
  },
} as const satisfies DialectFacts;
