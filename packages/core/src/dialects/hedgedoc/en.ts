import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** HedgeDoc 2, with English texts. */
export const hedgedoc: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: { label: 'Internal error', description: 'Something failed on the server.' },
    4001: {
      label: 'Not permitted',
      description: 'HedgeDoc does not let this user open the note, and does not reconnect.',
    },
    4002: {
      label: 'Session not found',
      description: 'The server knows no session of this browser. Log in again, then reconnect.',
    },
  },
});
