import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** SocketCluster, with German texts. */
export const socketcluster: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Kein Ping vom Server',
      description:
        'Der Client hat nicht rechtzeitig einen Ping vom Server erhalten und die Verbindung beendet. Er verbindet sich sofort neu.',
    },
    4001: {
      label: 'Kein Pong vom Client',
      description:
        'Der Client hat einen Ping zu lange nicht beantwortet, etwa nach dem Ruhezustand eines Geräts. Er verbindet sich sofort neu.',
    },
    4002: {
      label: 'Token nicht signiert',
      description: 'Auf dem Server ist das Signieren des Authentifizierungstokens fehlgeschlagen.',
    },
    4003: {
      label: 'Handshake fehlgeschlagen',
      description:
        'Der #handshake des Clients ist ohne eigenen Code gescheitert; daraufhin hat der Client die Verbindung beendet.',
    },
    4004: {
      label: 'Token nicht gespeichert',
      description:
        'Der Client konnte sein Authentifizierungstoken nicht speichern. Aktuelle Versionen senden den Code nicht mehr.',
    },
    4005: {
      label: 'Kein Handshake vom Client',
      description: 'Der Client hat #handshake nicht innerhalb der vom Server gesetzten Frist gesendet.',
    },
    4006: {
      label: 'Broker-Anbindung fehlgeschlagen',
      description:
        'Der Server konnte den Socket nicht mit seinem Message-Broker verbinden. Aktuelle Versionen senden den Code nicht mehr.',
    },
    4007: {
      label: 'Zeitüberschreitung beim Verbindungsaufbau',
      description:
        'Der Client hat zu lange auf die Verbindung gewartet und aufgegeben. Das Event stammt von der Client-Bibliothek, übertragen wurde nichts.',
    },
    4008: {
      label: 'Handshake abgelehnt',
      description:
        'Der Server hat den Handshake abgelehnt, meist in der Handshake-Middleware der Anwendung oder weil die Nachricht falsch aufgebaut war.',
    },
    4009: {
      label: 'Nachricht vor dem Handshake',
      description: 'Der Client hat eine Nachricht gesendet, bevor der Handshake abgeschlossen war.',
    },
  },
});
