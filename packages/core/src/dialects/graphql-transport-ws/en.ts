import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** graphql-transport-ws, with English texts. */
export const graphqlTransportWs: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4004: {
      label: 'Bad response',
      description: 'The client could not make sense of a message from the server and gave the socket up.',
    },
    4005: {
      label: 'Internal client error',
      description:
        'Something failed inside the client, for example while it built the connection_init payload.',
    },
    4400: {
      label: 'Bad request',
      description: 'The server got a message of an unknown type or the wrong shape.',
    },
    4401: {
      label: 'Operation before acknowledgement',
      description:
        'The client started an operation before the server had acknowledged the connection. This says nothing about the token: a refused login is 4403.',
    },
    4403: {
      label: 'Forbidden',
      description:
        'The server turned the connection down, mostly because the login in connection_init failed.',
    },
    4406: {
      label: 'Subprotocol not acceptable',
      description: 'The server does not speak the subprotocol that the client requested.',
    },
    4408: {
      label: 'Initialisation timeout',
      description: 'The server waited for connection_init as long as it allows, and none came.',
    },
    4409: {
      label: 'Operation ID in use',
      description: 'The client started an operation under an ID that another one on this socket still holds.',
    },
    4429: {
      label: 'Initialised more than once',
      description:
        'The client sent connection_init again. In this protocol the number is not about rate limits.',
    },
    4499: {
      label: 'Terminated by the client',
      description:
        'client.terminate() dropped the socket without a closing handshake. The client library makes this event up; nothing crossed the wire.',
    },
    4500: {
      label: 'Internal server error',
      description: 'The server failed while it handled the connection.',
    },
    4504: {
      label: 'Acknowledgement timeout',
      description: 'The client waited for connection_ack as long as it allows, and none came.',
    },
  },
});
