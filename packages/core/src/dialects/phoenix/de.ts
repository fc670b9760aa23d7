import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Phoenix, with German texts. */
export const phoenix: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3410: {
      label: 'Long-Polling-Sitzung verloren',
      description:
        'Der Server kennt die Sitzung des Clients nicht mehr und hat mit HTTP 410 geantwortet. phoenix.js erzeugt das Event selbst, verbindet sich neu und tritt seinen Channels wieder bei.',
    },
  },
  overlays: {
    1000: 'Ab 1.8.16 verbindet sich phoenix.js auch nach diesem Code neu, weil ihn auch Proxys senden. Bis 1.8.15 blieb es weg: Ein Server, der solche Clients zurückhaben will, muss einen anderen senden.',
    1001: 'Ein Phoenix-Server hat diesem Socket per Broadcast „disconnect“ geschickt: Die Verbindung ist absichtlich beendet, der Client soll wiederkommen.',
    1005: 'Im Long-Polling-Betrieb von Phoenix: Eine Anfrage hat zu lange gedauert. phoenix.js erzeugt das Event selbst und verbindet sich neu.',
    1008: 'Im Long-Polling-Betrieb von Phoenix: Der Server hat mit HTTP 403 geantwortet. phoenix.js erzeugt das Event selbst, ein WebSocket war nicht beteiligt.',
    1011: 'Im Long-Polling-Betrieb von Phoenix: Beim Server ist ein Fehler aufgetreten, oder er war nicht erreichbar; das Event erzeugt phoenix.js selbst. Bei einem WebSocket ist der Code echt: Im Server ist ein Fehler aufgetreten.',
  },
});
