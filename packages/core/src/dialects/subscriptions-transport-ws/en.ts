import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** subscriptions-transport-ws, with English texts. */
export const subscriptionsTransportWs: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {},
  overlays: {
    1002: 'In subscriptions-transport-ws: the client asked for neither of the legacy subprotocols, graphql-ws and graphql-subscriptions. Clients of its successor ask for graphql-transport-ws, which this server does not speak.',
    1011: 'In subscriptions-transport-ws: setting up the connection failed, mostly because onConnect refused the client. The error message came just before, as connection_error.',
  },
});
