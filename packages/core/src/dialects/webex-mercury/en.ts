import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

const TRANSIENT = 'To the Webex SDK this is a passing disturbance; it reconnects by itself.';

/** Webex Mercury, with English texts. */
export const webexMercury: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3050: {
      label: 'Logged out',
      description:
        'The Webex SDK closed the connection because the user logged out; the reason is what the application configured. It does not reconnect.',
    },
    4000: {
      label: 'Connection replaced',
      description: 'Another connection has taken over. The Webex SDK does not reconnect this one.',
    },
    4001: {
      label: 'Replaced during shutdown',
      description:
        'The server is shutting down and had asked the client to move to a new connection. Where the client has not managed that, it stays offline.',
    },
    4400: {
      label: 'Bad request',
      description:
        'Mercury turned the connection down, mostly because the credentials are those of a service account. Trying again does not help.',
    },
    4401: {
      label: 'Not authorised',
      description: 'The access token is no longer valid. The Webex SDK refreshes it and tries again.',
    },
    4403: {
      label: 'Not entitled',
      description: 'The user is not entitled to use Webex. Trying again does not help.',
    },
  },
  overlays: {
    1000: {
      description: 'Final for the Webex SDK, unless the reason is one of the few after which it reconnects.',
      reasons: {
        idle: {
          label: 'Connection idle',
          description: 'Nothing was sent for a while, so the connection was closed. The SDK reconnects.',
        },
        Idle: {
          label: 'Connection idle',
          description: 'Nothing was sent for a while, so the connection was closed. The SDK reconnects.',
        },
        'Done (forced)': {
          label: 'Close forced',
          description:
            'The client had closed the connection, but no close event came in time, so the SDK made this one up. It reconnects.',
        },
        'Pong not received': {
          label: 'No pong',
          description: 'The client got no pong in time and closed the connection. The SDK reconnects.',
        },
        'Pong mismatch': {
          label: 'Pong mismatch',
          description:
            'The client got a pong that belongs to another ping and closed the connection. The SDK reconnects.',
        },
      },
    },
    1001: TRANSIENT,
    1003: 'Mercury rejected the last message. The Webex SDK does not reconnect.',
    1005: TRANSIENT,
    1006: TRANSIENT,
    1011: TRANSIENT,
    1050: 'The Webex SDK closed the connection because the user logged out. Newer versions use 3050, as browsers refuse 1050 in close().',
  },
});
