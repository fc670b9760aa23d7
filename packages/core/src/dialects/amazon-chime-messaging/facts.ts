import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Messaging sessions of the Amazon Chime SDK for JavaScript 3; file and line of each row in `source`. */
export const facts = {
  id: 'amazon-chime-messaging',
  title: 'Amazon Chime SDK messaging',
  docs: 'https://github.com/aws/amazon-chime-sdk-js',
  source: {
    repository: 'github:aws/amazon-chime-sdk-js',
    commit: '78e8a23b68f43d274cc191d643f85594e65e348c',
    date: '2026-08-13',
  },
  codes: {
    4002: {
      name: '(not named in the source)',
      sender: 'server',
      retry: 'no',
      source: 'src/messagingsession/DefaultMessagingSession.ts:304',
    },
    4003: {
      name: 'Kicked',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'src/messagingsession/DefaultMessagingSession.ts:299',
    },
    4401: {
      name: '(not named in the source)',
      sender: 'server',
      retry: 'no',
      source: 'src/messagingsession/DefaultMessagingSession.ts:304',
    },
    4999: {
      name: 'Failed to get messaging session endpoint URL',
      sender: 'none',
      retry: 'backoff',
      outcome: 'refused',
      source: 'src/messagingsession/DefaultMessagingSession.ts:162',
    },
  },
  overlays: {
    // Going away
    1001: {
      sender: 'server',
      retry: 'backoff',
      source: 'src/messagingsession/DefaultMessagingSession.ts:301',
    },
    // Abnormal
    1006: { sender: 'none', retry: 'backoff', source: 'src/messagingsession/DefaultMessagingSession.ts:302' },
  },
  ranges: [
    { from: 4001, to: 4999, retry: 'backoff', source: 'src/messagingsession/DefaultMessagingSession.ts:304' },
    { from: 1011, to: 1014, retry: 'backoff', source: 'src/messagingsession/DefaultMessagingSession.ts:303' },
  ],
} as const satisfies DialectFacts;
