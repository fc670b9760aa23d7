import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Spring Framework, with English texts. */
export const spring: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4500: {
      label: 'Client too slow',
      description:
        'The server gave the session up: sending a message took more time or buffer than its limits allow, mostly because the client or the network is too slow.',
    },
  },
});
