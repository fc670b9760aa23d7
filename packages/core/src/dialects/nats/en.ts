import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** NATS over WebSocket, with English texts. */
export const nats: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {},
  overlays: {
    1000: 'The client closed its NATS connection; the server only confirms it.',
    1001: 'The NATS server is shutting down, the client stopped answering pings, or the server could not read from the socket or write to it. The reason says which.',
    1002: 'The NATS server could not parse what the client sent, or does not support its version of the protocol.',
    1008: 'At the NATS server: the credentials are missing, wrong, expired or revoked, the client reads too slowly, or a limit on connections, subscriptions or control lines was exceeded. The reason says which.',
    1009: 'A message was larger than the max_payload of the NATS server.',
    1011: 'The NATS server had a cause for which it has no better code, and not necessarily a failure: a client that an administrator removed gets this one too. The reason names it.',
  },
});
