import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Janus, with English texts. */
export const janus: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3504: {
      label: 'Session timed out',
      description: 'Janus reported that the session has timed out, so janus.js closed the connection.',
    },
  },
});
