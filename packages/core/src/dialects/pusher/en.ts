import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Pusher Channels, with English texts. */
export const pusher: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: {
      label: 'TLS required',
      description: 'The app accepts encrypted connections only. Connect with wss://.',
    },
    4001: {
      label: 'App not found',
      description: 'The server knows no app with this key. Often the key or the cluster is mistyped.',
    },
    4003: { label: 'App disabled', description: 'The app exists but accepts no connections.' },
    4004: {
      label: 'Connection quota exceeded',
      description: 'The app already has all the connections that its quota allows.',
    },
    4005: {
      label: 'Path not found',
      description: 'The server has nothing at this path. It has to be /app/ followed by the app key.',
    },
    4006: {
      label: 'Malformed version',
      description: 'The version parameter in the URL does not look like a version.',
    },
    4007: {
      label: 'Unsupported protocol version',
      description:
        'The URL asks for a protocol version that the server does not speak. Update the client library.',
    },
    4008: {
      label: 'Protocol version missing',
      description: 'The URL does not say which protocol version the client speaks.',
    },
    4009: {
      label: 'Not authorised',
      description:
        'The server does not authorise this connection. Self-hosted servers also send the code when the origin is not allowed.',
    },
    4100: {
      label: 'Over capacity',
      description:
        'The server is full. Wait a second or more before reconnecting, and longer after each failure.',
    },
    4200: {
      label: 'Reconnect requested',
      description: 'The server wants the client to connect again at once, for instance because of a restart.',
    },
    4201: {
      label: 'No pong',
      description: 'The client left a ping of the server unanswered. Reconnect at once.',
    },
    4202: {
      label: 'Closed after inactivity',
      description:
        'The client had been silent for very long (24 hours at present) and does not answer pings. Clients that speak protocol version 5 or later do.',
    },
    4301: {
      label: 'Client event rate limited',
      description:
        'The server dropped a client event because too many were sent. Normally a pusher:error message says so, and the connection stays open.',
    },
    4302: {
      label: 'Watchlist too long',
      description:
        'The server watches the first 100 users of the list and no more. Normally a pusher:error message says so, and the connection stays open.',
    },
  },
  ranges: {
    '4000-4099': {
      label: 'Connection refused',
      description:
        'The server refuses the connection, and would refuse it again. Something about it has to change first.',
    },
    '4100-4199': {
      label: 'Temporarily unavailable',
      description:
        'A passing problem at the server. Wait a second or more before reconnecting, and longer after each failure.',
    },
    '4200-4299': {
      label: 'Reconnect requested',
      description: 'The server ended the connection and expects the client back at once.',
    },
    '4300-4399': {
      label: 'Other error',
      description:
        'An error of some other kind. Normally it comes in a pusher:error message, and the connection stays open.',
    },
  },
});
