import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Autobahn|JS, with English texts. */
export const autobahnJs: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3000: {
      label: 'Cannot authenticate',
      description:
        'The client has no handler for the authentication challenge, or the handler failed, so the client aborted the session.',
    },
    3002: {
      label: 'Protocol violation',
      description:
        'The client got a WAMP message that is not allowed at this point and gave the connection up. The reason says which.',
    },
  },
});
