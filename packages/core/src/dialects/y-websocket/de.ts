import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** y-websocket, with German texts. */
export const yWebsocket: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {},
  ranges: {
    '4400-4499': {
      label: 'Endgültig abgelehnt',
      description:
        'Ein neuer Versuch ändert nichts an der Entscheidung des Servers: Zum Beispiel wurde der Zugriff entzogen, oder das Dokument gibt es nicht mehr.',
    },
    '4500-4599': {
      label: 'Später erneut versuchen',
      description: 'Der Server kann vorerst nicht weitermachen, später aber vielleicht wieder.',
    },
  },
});
