import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The market data API of Quick Screen Trading (QST). */
export const facts = {
  id: 'qst',
  title: 'Quick Screen Trading',
  docs: 'https://qst.global/api_docs/qst_binary_market_data_api/disconnect_reasons.html',
  source: {
    repository: 'https://qst.global/api_docs/qst_binary_market_data_api/disconnect_reasons.html',
    date: '2026-08-22',
  },
  codes: {
    4101: {
      name: 'Connected elsewhere',
      sender: 'server',
      retry: 'unknown',
      source: 'https://qst.global/api_docs/qst_binary_market_data_api/disconnect_reasons.html',
    },
    4102: {
      name: 'Slow consumer',
      sender: 'server',
      retry: 'unknown',
      source: 'https://qst.global/api_docs/qst_binary_market_data_api/disconnect_reasons.html',
    },
  },
  overlays: {
    // Normal close
    1000: {
      sender: 'server',
      retry: 'unknown',
      source: 'https://qst.global/api_docs/qst_binary_market_data_api/disconnect_reasons.html',
    },
  },
} as const satisfies DialectFacts;
