import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** y-websocket, with English texts. */
export const yWebsocket: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {},
  ranges: {
    '4400-4499': {
      label: 'Refused for good',
      description:
        'The server decided something that reconnecting cannot change: access was revoked, for example, or the document no longer exists.',
    },
    '4500-4599': {
      label: 'Try again later',
      description: 'The server cannot go on for now, but may be able to later.',
    },
  },
});
