import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Sapling ISL, with English texts. */
export const saplingIsl: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4100: {
      label: 'Refused for good',
      description:
        'The server does not admit this client again, for instance because its token is missing or wrong. Interactive Smartlog does not reconnect.',
    },
  },
});
