import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Azure Web PubSub, with German texts. */
export const azureWebPubsub: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {},
  overlays: {
    1008: 'Azure Web PubSub kann diese Verbindung nicht wiederherstellen, meist weil die Aufbewahrungsfrist für abgebrochene Verbindungen verstrichen ist. Stattdessen eine neue Verbindung öffnen.',
  },
});
