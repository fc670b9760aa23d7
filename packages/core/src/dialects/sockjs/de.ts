import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** SockJS, with German texts. */
export const sockjs: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3000: {
      label: 'Vom Server beendet',
      description:
        'Der Server hat die Sitzung absichtlich beendet. Bei SockJS ist das der übliche Abschluss; über eine Anmeldung sagt er nichts.',
    },
  },
  overlays: {
    1002: 'Bei SockJS: Die Abfrage der Fähigkeiten des Servers ist fehlgeschlagen, oder die Sitzung wurde unterbrochen. Das WebSocket-Protokoll muss dabei niemand verletzt haben.',
    1006: 'Bei SockJS auch: Der Server hat eine neue Sitzung begonnen, obwohl der Client schon eine hatte, etwa nach einem Neustart. Das Event stammt von der Client-Bibliothek.',
    2000: 'Bei SockJS: Keiner der Transporte hat funktioniert, auch WebSocket nicht. Das Event stammt von der Client-Bibliothek, übertragen wurde nichts.',
    2007: 'Im SockJS-Client von Spring: Der Transport kam nicht rechtzeitig zustande. Das Event stammt vom Client, übertragen wurde nichts.',
    2010: 'Bei SockJS: Für diese Sitzung wird noch eine andere Verbindung bedient. Die Zahl steht in einem Frame von SockJS, nicht im Close-Frame.',
  },
});
