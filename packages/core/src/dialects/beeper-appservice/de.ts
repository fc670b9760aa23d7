import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Beeper appservice, with German texts. */
export const beeperAppservice: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4001: {
      label: 'Verbindung ersetzt',
      description: 'Ein anderer Client hat diese Verbindung übernommen.',
    },
    4002: {
      label: 'Transaktionen nicht bestätigt',
      description: 'Die Bridge hat die vom Server gesendeten Transaktionen nicht bestätigt.',
    },
  },
});
