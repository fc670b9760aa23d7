import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** SocketCluster, with English texts. */
export const socketcluster: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: {
      label: 'No ping from server',
      description:
        'The client heard no ping from the server in time and closed the connection. It reconnects at once.',
    },
    4001: {
      label: 'No pong from client',
      description:
        'The client left a ping unanswered for too long, as happens when a device wakes from sleep. It reconnects at once.',
    },
    4002: {
      label: 'Token not signed',
      description: 'Signing the authentication token failed on the server.',
    },
    4003: {
      label: 'Handshake not completed',
      description:
        "The client's #handshake failed without a code of its own, and the client closed the connection.",
    },
    4004: {
      label: 'Token not saved',
      description:
        'The client could not store its authentication token. Current versions no longer send this.',
    },
    4005: {
      label: 'No handshake from client',
      description: 'The client did not send #handshake within the time the server allows.',
    },
    4006: {
      label: 'Broker binding failed',
      description:
        'The server failed to connect this socket to its message broker. Current versions no longer send this.',
    },
    4007: {
      label: 'Connection attempt timed out',
      description:
        'The client waited too long for the connection to open and gave up. The client library makes this event up; nothing crossed the wire.',
    },
    4008: {
      label: 'Handshake rejected',
      description:
        'The server turned the handshake down, mostly in the handshake middleware of the application, or because the message was malformed.',
    },
    4009: {
      label: 'Message before handshake',
      description: 'The client sent a message before it had completed the handshake.',
    },
  },
});
