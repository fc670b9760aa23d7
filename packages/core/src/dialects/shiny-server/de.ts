import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Shiny Server, with German texts. */
export const shinyServer: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3000: {
      label: 'Transport beendet',
      description:
        'SockJS hat auf dem Server diesen Transport beendet. Der Client verbindet sich neu und setzt seine Sitzung fort.',
    },
    4600: {
      label: 'Simulierter Verbindungsabbruch',
      description:
        'Die Debug-Hilfe des Clients hat die Verbindung geschlossen, um einen Netzwerkausfall nachzustellen. Der Client verbindet sich neu und setzt seine Sitzung fort.',
    },
  },
  ranges: {
    '4600-4699': {
      label: 'Simulierter Verbindungsabbruch',
      description:
        'Für die Fehlersuche vorgehalten: Der Client verhält sich, als wäre das Netzwerk ausgefallen.',
    },
    '4700-4799': {
      label: 'Sitzung nicht fortsetzbar',
      description:
        'Der Server kann diese Sitzung nicht fortsetzen, zum Beispiel weil sie abgelaufen ist, würde aber eine neue annehmen.',
    },
  },
});
