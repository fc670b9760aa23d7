import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The live feeds of PandaScore, one WebSocket a match. */
export const facts = {
  id: 'pandascore',
  title: 'PandaScore',
  hosts: ['live.pandascore.co'],
  docs: 'https://developers.pandascore.co/docs/disconnections',
  source: { repository: 'https://developers.pandascore.co/docs/disconnections', date: '2026-08-22' },
  codes: {
    4001: {
      name: 'Unauthorized',
      sender: 'server',
      retry: 'unknown',
      advice: 'reauthenticate',
      outcome: 'rejected',
      source: 'https://developers.pandascore.co/docs/disconnections',
    },
    4003: {
      name: 'Forbidden',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'https://developers.pandascore.co/docs/disconnections',
    },
    4029: {
      name: 'Too Many Connections',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'https://developers.pandascore.co/docs/disconnections',
    },
  },
  overlays: {
    // Match finished
    1000: {
      sender: 'server',
      retry: 'unknown',
      source: 'https://developers.pandascore.co/docs/disconnections',
    },
  },
  ranges: [
    { from: 1001, to: 1999, retry: 'yes', source: 'https://developers.pandascore.co/docs/disconnections' },
  ],
} as const satisfies DialectFacts;
