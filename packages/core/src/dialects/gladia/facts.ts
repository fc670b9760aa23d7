import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Live transcription by Gladia, as its SDKs read it; file and line of each row in `source`. */
export const facts = {
  id: 'gladia',
  title: 'Gladia',
  hosts: ['api.gladia.io'],
  docs: 'https://docs.gladia.io/',
  source: {
    repository: 'github:gladiaio/sdk',
    commit: '0ceed6a8bb09a21673084eed29d95533b87585b3',
    date: '2026-07-23',
  },
  codes: {
    3008: {
      name: 'WebSocket connection timeout',
      sender: 'none',
      retry: 'no',
      outcome: 'timeout',
      source: 'packages/sdk-js/src/network/wsClient.ts:165',
    },
  },
  ranges: [
    { from: 1002, to: 4399, retry: 'backoff', source: 'packages/sdk-js/src/client.ts:62' },
    { from: 4400, to: 4499, retry: 'no', source: 'packages/sdk-js/src/client.ts:62' },
    { from: 4500, to: 4999, retry: 'backoff', source: 'packages/sdk-js/src/client.ts:63' },
  ],
} as const satisfies DialectFacts;
