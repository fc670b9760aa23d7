import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Shiny Server, with English texts. */
export const shinyServer: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3000: {
      label: 'Transport ended',
      description:
        'SockJS on the server ended this transport. The client reconnects and carries on with its session.',
    },
    4600: {
      label: 'Simulated disconnect',
      description:
        'The debug helper of the client closed the connection to simulate a network failure. The client reconnects and carries on.',
    },
  },
  ranges: {
    '4600-4699': {
      label: 'Simulated disconnect',
      description: 'Kept for debugging: the client behaves as if the network had failed.',
    },
    '4700-4799': {
      label: 'Session not resumable',
      description:
        'The server cannot carry on with this session, for instance because it has expired, but would accept a new one.',
    },
  },
});
