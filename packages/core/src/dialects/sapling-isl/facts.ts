import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Interactive Smartlog, the web interface of Sapling, and its local server. */
export const facts = {
  id: 'sapling-isl',
  title: 'Sapling ISL',
  docs: 'https://sapling-scm.com/docs/addons/isl/',
  source: {
    repository:
      'https://github.com/facebook/sapling/blob/e244de8a1cb85691e9cac3824c683dae2875fe43/addons/isl-server/src/constants.ts',
    date: '2026-08-22',
  },
  codes: {
    4100: {
      name: 'CLOSED_AND_SHOULD_NOT_RECONNECT_CODE',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source:
        'https://github.com/facebook/sapling/blob/e244de8a1cb85691e9cac3824c683dae2875fe43/addons/isl-server/src/constants.ts',
    },
  },
} as const satisfies DialectFacts;
