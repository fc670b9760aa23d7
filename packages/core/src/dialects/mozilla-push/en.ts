import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Mozilla Push, with English texts. */
export const mozillaPush: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4774: {
      label: 'Backoff requested',
      description:
        'The push server wants Firefox to stay away until the network changes or a page registers for push.',
    },
  },
});
