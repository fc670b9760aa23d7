import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Autobahn|JS, with English texts. */
export const autobahnJs: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3000: {
      label: 'Cannot authenticate',
      description:
        'The client could not answer the authentication challenge, because it has no handler for it or the handler failed, and aborted the session.',
    },
    3002: {
      label: 'Protocol violation',
      description:
        'The client got a WAMP message that is not allowed at this point and gave the connection up. The reason says which.',
    },
  },
});
