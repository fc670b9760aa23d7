import type { DialectFacts } from '../../dialect/withTexts.ts';

/** xrpl.js, the JavaScript client of the XRP Ledger; file and line of each row in `source`. */
export const facts = {
  id: 'xrpl',
  title: 'xrpl.js',
  docs: 'https://js.xrpl.org/',
  source: {
    repository: 'github:XRPLF/xrpl.js',
    commit: 'cb667bbb82cae706699c5d10eceb7b2253c395e5',
    date: '2026-08-20',
  },
  codes: {
    4000: {
      name: 'INTENTIONAL_DISCONNECT_CODE',
      sender: 'client',
      retry: 'no',
      outcome: 'normal',
      source: 'packages/xrpl/src/client/connection.ts:49',
    },
  },
  overlays: {
    // Made up for a close event without a code.
    1011: { sender: 'none', retry: 'unknown', source: 'packages/xrpl/src/client/connection.ts:426' },
  },
} as const satisfies DialectFacts;
