import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Beeper appservice, with English texts. */
export const beeperAppservice: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4001: { label: 'Connection replaced', description: 'Another client took this connection over.' },
    4002: {
      label: 'Transactions not acknowledged',
      description: 'The bridge did not acknowledge the transactions that the server sent.',
    },
  },
});
