import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The reflector of Croquet, also known as Multisynq; file and line of each row in `source`. */
export const facts = {
  id: 'croquet',
  title: 'Croquet',
  hosts: ['*.croquet.io', '*.multisynq.io'],
  unverified: ['*.multisynq.io'],
  docs: 'https://github.com/croquet/croquet',
  source: {
    repository: 'github:croquet/croquet',
    commit: 'd5359cbbd9cb87465838e6d3bad70572a47edeae',
    date: '2025-06-09',
  },
  codes: {
    4000: {
      name: 'UNKNOWN_SESSION',
      sender: 'server',
      retry: 'yes',
      source: 'packages/reflector/reflector.js:296',
    },
    4001: {
      name: 'UNRESPONSIVE',
      sender: 'server',
      retry: 'yes',
      outcome: 'timeout',
      source: 'packages/reflector/reflector.js:297',
    },
    4002: {
      name: 'INACTIVE',
      sender: 'server',
      retry: 'yes',
      outcome: 'timeout',
      source: 'packages/reflector/reflector.js:298',
    },
    4003: {
      name: 'RECONNECT',
      sender: 'server',
      retry: 'yes',
      outcome: 'going-away',
      source: 'packages/reflector/reflector.js:299',
    },
    4100: {
      name: 'BAD_PROTOCOL',
      sender: 'server',
      retry: 'no',
      advice: 'upgrade-client',
      outcome: 'protocol',
      source: 'packages/reflector/reflector.js:301',
    },
    4101: {
      name: 'BAD_APPID',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'packages/reflector/reflector.js:302',
    },
    4102: {
      name: 'MALFORMED_MESSAGE',
      sender: 'server',
      retry: 'no',
      outcome: 'protocol',
      source: 'packages/reflector/reflector.js:303',
    },
    4103: {
      name: 'BAD_APIKEY',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'packages/reflector/reflector.js:304',
    },
    4109: {
      name: 'UNKNOWN_ERROR',
      sender: 'server',
      retry: 'no',
      outcome: 'server-error',
      source: 'packages/reflector/reflector.js:305',
    },
    4110: {
      name: 'DORMANT',
      sender: 'client',
      retry: 'unknown',
      outcome: 'normal',
      source: 'packages/reflector/reflector.js:306',
    },
    4121: {
      name: 'NO_JOIN',
      sender: 'server',
      retry: 'no',
      outcome: 'timeout',
      source: 'packages/reflector/reflector.js:307',
    },
  },
  ranges: [
    { from: 4000, to: 4099, retry: 'yes', source: 'packages/reflector/reflector.js:294' },
    { from: 4100, to: 4999, retry: 'no', source: 'packages/reflector/reflector.js:300' },
  ],
} as const satisfies DialectFacts;
