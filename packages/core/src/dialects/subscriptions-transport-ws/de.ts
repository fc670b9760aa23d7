import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** subscriptions-transport-ws, with German texts. */
export const subscriptionsTransportWs: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {},
  overlays: {
    1002: 'Bei subscriptions-transport-ws: Der Client hat keines der alten Subprotokolle graphql-ws und graphql-subscriptions angefordert. Clients des Nachfolgers fordern graphql-transport-ws an, und das spricht dieser Server nicht.',
    1011: 'Bei subscriptions-transport-ws: Der Verbindungsaufbau ist gescheitert, meist weil onConnect den Client abgelehnt hat. Die Fehlermeldung kam unmittelbar davor als connection_error.',
  },
});
