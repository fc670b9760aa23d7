import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** WalletConnect Relay, with English texts. */
export const walletconnectRelay: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3000: {
      label: 'Not authorised',
      description:
        'The relay did not accept the project ID, the origin or the token of the client; the reason says which. Check the settings of the project, and the clock if the token is not valid yet.',
    },
    4008: {
      label: 'Client inactive',
      description:
        'The client had no subscription and sent nothing. Reconnect when there is something to send.',
    },
    4010: {
      label: 'Load balancing',
      description: 'The relay redistributes its clients over its servers. Reconnect at once.',
    },
  },
  overlays: {
    1001: 'At the WalletConnect relay: the server is shutting down. Reconnect.',
    1013: 'At the WalletConnect relay: the client made too many requests. Slow down first.',
  },
});
