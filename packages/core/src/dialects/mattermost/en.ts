import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Mattermost, with English texts. */
export const mattermost: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: {
      label: 'Ping not answered',
      description:
        'The client sent a ping and waited in vain, so it dropped the socket to open a new one. The client library makes this event up; the code never crosses the wire.',
    },
    4001: {
      label: 'Event missed',
      description:
        'The client found a gap in the sequence numbers of the events and dropped the socket to catch up on a new one. The client library makes this event up; the code never crosses the wire.',
    },
  },
});
