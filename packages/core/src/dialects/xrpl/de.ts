import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** xrpl.js, with German texts. */
export const xrpl: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Absichtlich getrennt',
      description:
        'xrpl.js hat die Verbindung absichtlich geschlossen, meist weil die Anwendung disconnect() aufgerufen hat. Der Anwendung meldet es statt dieses Codes 1000.',
    },
  },
  overlays: {
    1011: 'xrpl.js nennt diesen Code im Event disconnected auch dann, wenn der Socket ganz ohne Code geschlossen wurde, zum Beispiel nach einer Ausnahme beim Verbinden. Übertragen wurde dann nichts, und es verbindet sich nicht neu.',
  },
});
