import type { DialectFacts } from '../../dialect/withTexts.ts';

/** SocketCluster as spoken by socketcluster-server and socketcluster-client 20; file and line of each row in `source`. */
export const facts = {
  id: 'socketcluster',
  title: 'SocketCluster',
  paths: ['/socketcluster/'],
  docs: 'https://socketcluster.io/',
  source: {
    repository: 'github:SocketCluster/sc-errors',
    commit: '6977ad6c4b4fd2fb6f348274a3fddde7420696f8',
    date: '2023-09-19',
  },
  codes: {
    4000: {
      name: 'Server ping timed out',
      sender: 'client',
      retry: 'yes',
      outcome: 'timeout',
      source: 'index.js:272',
    },
    4001: {
      name: 'Client pong timed out',
      sender: 'server',
      retry: 'yes',
      outcome: 'timeout',
      source: 'index.js:273',
    },
    4002: {
      name: 'Server failed to sign auth token',
      sender: 'server',
      retry: 'backoff',
      outcome: 'server-error',
      source: 'index.js:274',
    },
    4003: {
      name: 'Failed to complete handshake',
      sender: 'client',
      retry: 'backoff',
      source: 'index.js:275',
    },
    // Client and server 20 no longer send 4004 and 4006.
    4004: {
      name: 'Client failed to save auth token',
      sender: 'client',
      retry: 'backoff',
      deprecated: true,
      source: 'index.js:276',
    },
    4005: {
      name: 'Did not receive #handshake from client before timeout',
      sender: 'server',
      retry: 'backoff',
      outcome: 'timeout',
      source: 'index.js:277',
    },
    4006: {
      name: 'Failed to bind socket to message broker',
      sender: 'server',
      retry: 'backoff',
      deprecated: true,
      outcome: 'server-error',
      source: 'index.js:278',
    },
    // The socket is still connecting, so the number stays in the client (lib/transport.js:87).
    4007: {
      name: 'Client connection establishment timed out',
      sender: 'none',
      retry: 'backoff',
      outcome: 'timeout',
      source: 'index.js:279',
    },
    4008: {
      name: 'Server rejected handshake from client',
      sender: 'server',
      retry: 'backoff',
      outcome: 'rejected',
      source: 'index.js:280',
    },
    4009: {
      name: 'Server received a message before the client handshake',
      sender: 'server',
      retry: 'backoff',
      outcome: 'protocol',
      source: 'index.js:281',
    },
  },
  ranges: [
    {
      from: 4500,
      to: 4999,
      retry: 'no',
      source: 'github:SocketCluster/socketcluster-client lib/clientsocket.js:696',
    },
    {
      from: 1001,
      to: 4499,
      retry: 'backoff',
      source: 'github:SocketCluster/socketcluster-client lib/clientsocket.js:698',
    },
  ],
} as const satisfies DialectFacts;
