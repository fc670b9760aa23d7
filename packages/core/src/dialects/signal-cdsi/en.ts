import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Signal contact discovery, with English texts. */
export const signalCdsi: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4003: {
      label: 'Invalid request',
      description: 'The server found something wrong with the lookup request; the reason may say what.',
    },
    4008: {
      label: 'Rate limited',
      description:
        'The client made too many lookups in a short time. The reason is JSON, and its retry_after says how many seconds to wait.',
    },
    4013: { label: 'Internal server error', description: 'The server failed while it handled the lookup.' },
    4014: { label: 'Server unavailable', description: 'The server takes no lookups at the moment.' },
    4101: {
      label: 'Invalid token',
      description: 'The server does not accept the token that an earlier lookup left behind.',
    },
  },
});
