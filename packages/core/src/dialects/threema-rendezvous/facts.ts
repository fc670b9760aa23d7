import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * The rendezvous of two Threema devices over a WebSocket relay; any other code counts as 4000. File and line of each
 * row in `source`.
 */
export const facts = {
  id: 'threema-rendezvous',
  title: 'Threema rendezvous',
  docs: 'https://github.com/threema-ch/threema-android',
  source: {
    repository: 'github:threema-ch/threema-android',
    commit: 'e2defbb87a37804816cac633885f61fb6abb04e6',
    date: '2026-04-23',
  },
  codes: {
    4000: {
      name: 'Rendezvous Protocol Error',
      sender: 'either',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'domain/protocol/src/md-d2d-rendezvous.proto:151',
    },
    4003: {
      name: 'Init Timeout',
      sender: 'server',
      retry: 'unknown',
      outcome: 'timeout',
      source: 'domain/protocol/src/md-d2d-rendezvous.proto:154',
    },
    4004: {
      name: 'Other Device Disconnected',
      sender: 'server',
      retry: 'unknown',
      outcome: 'going-away',
      source: 'domain/protocol/src/md-d2d-rendezvous.proto:155',
    },
    4100: {
      name: 'Upper-Layer Protocol Error',
      sender: 'either',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'domain/protocol/src/md-d2d-rendezvous.proto:157',
    },
  },
  overlays: {
    // Normal
    1000: { sender: 'either', retry: 'unknown', source: 'domain/protocol/src/md-d2d-rendezvous.proto:149' },
  },
  ranges: [
    { from: 4100, to: 4199, retry: 'unknown', source: 'domain/protocol/src/md-d2d-rendezvous.proto:163' },
  ],
} as const satisfies DialectFacts;
