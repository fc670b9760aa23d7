import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The channel between a Storybook 10 page and its dev server; file and line in `source`. */
export const facts = {
  id: 'storybook',
  title: 'Storybook',
  paths: ['/storybook-server-channel'],
  docs: 'https://github.com/storybookjs/storybook/tree/next/code/core/src/channels/websocket',
  source: { repository: 'npm:storybook', version: '10.6.7', date: '2026-11-10' },
  codes: {
    3008: {
      name: 'timeout',
      sender: 'client',
      retry: 'no',
      advice: 'reload-page',
      outcome: 'timeout',
      source: 'dist/channels/index.js:311',
    },
  },
} as const satisfies DialectFacts;
