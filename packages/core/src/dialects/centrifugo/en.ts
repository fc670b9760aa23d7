import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Centrifugo, with English texts. */
export const centrifugo: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3000: {
      label: 'Connection closed',
      description:
        'The connection went away and the server cannot tell why. As a rule only the server sees this code; it is not the registered Unauthorized.',
    },
    3001: {
      label: 'Server shutting down',
      description: 'The node that held the connection is shutting down.',
    },
    3004: { label: 'Internal server error', description: 'Something failed inside the server.' },
    3005: {
      label: 'Connection expired',
      description: 'The token of the connection has expired. Reconnect with a new one.',
    },
    3006: {
      label: 'Subscription expired',
      description:
        'The token of a subscription has expired, and the server closed the whole connection. Reconnect with a new one.',
    },
    3008: {
      label: 'Client too slow',
      description:
        'The client reads its messages more slowly than they arrive. This is not the registered Timeout.',
    },
    3009: { label: 'Write error', description: 'The server could not write to the connection.' },
    3010: {
      label: 'Gap in the stream',
      description:
        'The client is not where it should be in the stream of a channel. Once reconnected it can recover what it missed.',
    },
    3011: {
      label: 'Reconnect requested',
      description: 'The server ended the connection and asks the client to reconnect.',
    },
    3012: { label: 'No pong', description: 'The client left a ping of the server unanswered for too long.' },
    3013: {
      label: 'Too many requests',
      description: 'The client sent more commands than the server allows. Send fewer, then reconnect.',
    },
    3014: {
      label: 'State invalidated',
      description:
        'The token or the cached state of the client no longer holds. Discard both, get a new token and load everything again.',
    },
    3500: {
      label: 'Invalid token',
      description: 'The server does not accept the token that the client connected with.',
    },
    3501: { label: 'Bad request', description: 'The client sent data that does not follow the protocol.' },
    3502: {
      label: 'Not authenticated in time',
      description: 'The client connected, but did not authenticate within the time the server allows.',
    },
    3503: {
      label: 'Forced to disconnect',
      description: 'The server ended the connection and asks the client to stay away.',
    },
    3504: {
      label: 'Connection limit reached',
      description: 'There are more connections than allowed, for example for one user.',
    },
    3505: {
      label: 'Channel limit reached',
      description: 'The connection has more channels than the server allows.',
    },
    3506: {
      label: 'Inappropriate protocol',
      description:
        'The data does not fit the format the client chose, such as binary data where the client uses JSON. Mostly a programming error.',
    },
    3507: { label: 'Permission denied', description: 'The client lacks the permission for what it tried.' },
    3508: {
      label: 'Not available',
      description:
        'The client asked for something the server does not offer, such as handling for messages it was not set up to receive.',
    },
    3509: {
      label: 'Too many errors',
      description: 'The client caused more errors than the server accepts.',
    },
  },
  overlays: {
    1009: 'A message was larger than the server accepts. centrifuge-js takes this for final and does not reconnect.',
  },
  ranges: {
    '3500-3999': {
      label: 'Disconnected for good',
      description: 'Centrifugo ended the connection for good; its clients do not reconnect by themselves.',
    },
    '4500-4999': {
      label: 'Ended by the application',
      description:
        'The application behind Centrifugo ended the connection for good; only the application knows what the number means. Clients do not reconnect by themselves.',
    },
  },
});
