import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Satori, with English texts. */
export const satori: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: { label: 'Invalid message', description: 'The client sent a message that is not valid JSON.' },
    4004: {
      label: 'Invalid token',
      description: 'The client identified without a token or with a wrong one.',
    },
  },
});
