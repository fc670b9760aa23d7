import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Gladia, with English texts. */
export const gladia: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3008: {
      label: 'Connection timed out',
      description:
        'The SDK waited in vain for the connection to open and gave up. It makes this event up; nothing crossed the wire.',
    },
  },
});
