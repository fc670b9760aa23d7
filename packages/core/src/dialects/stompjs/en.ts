import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** STOMP.js, with English texts. */
export const stompjs: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4001: {
      label: 'Discarded without waiting',
      description:
        'STOMP.js discarded the socket before the closing handshake was done, mostly after missed heartbeats. The library makes this event up; the code never crosses the wire.',
    },
  },
});
