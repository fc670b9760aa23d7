import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Centrifugo, with German texts. */
export const centrifugo: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3000: {
      label: 'Verbindung geschlossen',
      description:
        'Die Verbindung ist weggefallen, ohne dass der Server den Grund kennt. Den Code sieht in der Regel nur der Server selbst; mit dem registrierten „Unauthorized“ hat er nichts zu tun.',
    },
    3001: {
      label: 'Server fährt herunter',
      description: 'Der Knoten, der die Verbindung hielt, wird heruntergefahren.',
    },
    3004: { label: 'Interner Serverfehler', description: 'Im Server ist ein Fehler aufgetreten.' },
    3005: {
      label: 'Verbindung abgelaufen',
      description: 'Das Token gilt nicht mehr. Mit einem neuen Token neu verbinden.',
    },
    3006: {
      label: 'Abonnement abgelaufen',
      description:
        'Das Token eines Abonnements ist abgelaufen, und der Server hat die ganze Verbindung geschlossen. Mit einem neuen Token neu verbinden.',
    },
    3008: {
      label: 'Client zu langsam',
      description:
        'Der Client liest seine Nachrichten langsamer, als sie eintreffen. Mit dem registrierten „Timeout“ hat das nichts zu tun.',
    },
    3009: { label: 'Schreibfehler', description: 'Der Server konnte nicht auf die Verbindung schreiben.' },
    3010: {
      label: 'Lücke im Stream',
      description:
        'Der Client ist im Stream eines Kanals nicht an der richtigen Stelle. Nach dem Neuverbinden kann er nachholen, was ihm fehlt.',
    },
    3011: {
      label: 'Neuverbindung angefordert',
      description: 'Der Server hat die Verbindung beendet und fordert den Client auf, sich neu zu verbinden.',
    },
    3012: {
      label: 'Pong ausgeblieben',
      description: 'Der Client hat einen Ping des Servers zu lange nicht beantwortet.',
    },
    3013: {
      label: 'Zu viele Anfragen',
      description: 'Der Client hat zu viele Befehle gesendet. Senderate senken, dann neu verbinden.',
    },
    3014: {
      label: 'Zustand ungültig',
      description:
        'Das Token oder der zwischengespeicherte Zustand des Clients gilt nicht mehr. Beides verwerfen, ein neues Token holen und alles neu laden.',
    },
    3500: {
      label: 'Ungültiges Token',
      description: 'Der Server akzeptiert das Token nicht, mit dem sich der Client verbunden hat.',
    },
    3501: {
      label: 'Ungültige Anfrage',
      description: 'Der Client hat Daten gesendet, die dem Protokoll nicht entsprechen.',
    },
    3502: {
      label: 'Nicht rechtzeitig angemeldet',
      description:
        'Der Client hat sich zwar verbunden, aber nicht innerhalb der vom Server gesetzten Frist angemeldet.',
    },
    3503: {
      label: 'Trennung erzwungen',
      description: 'Der Server hat die Verbindung beendet und fordert den Client auf, nicht wiederzukommen.',
    },
    3504: {
      label: 'Verbindungslimit erreicht',
      description: 'Es bestehen mehr Verbindungen als erlaubt, zum Beispiel für einen Benutzer.',
    },
    3505: {
      label: 'Kanallimit erreicht',
      description: 'Die Verbindung hat mehr Kanäle, als der Server erlaubt.',
    },
    3506: {
      label: 'Ungeeignetes Protokoll',
      description:
        'Die Daten passen nicht zum Format, das der Client gewählt hat, etwa Binärdaten für einen JSON-Client. Meist ein Programmierfehler.',
    },
    3507: {
      label: 'Berechtigung fehlt',
      description: 'Dem Client fehlt die Berechtigung für das, was er versucht hat.',
    },
    3508: {
      label: 'Nicht verfügbar',
      description:
        'Der Client hat etwas verlangt, was der Server nicht anbietet, etwa Nachrichten zu verarbeiten, für die nichts eingerichtet ist.',
    },
    3509: {
      label: 'Zu viele Fehler',
      description: 'Der Client hat mehr Fehler verursacht, als der Server hinnimmt.',
    },
  },
  overlays: {
    1009: 'Eine Nachricht ist größer, als der Server zulässt. centrifuge-js hält das für endgültig und verbindet sich nicht neu.',
  },
  ranges: {
    '3500-3999': {
      label: 'Endgültig getrennt',
      description:
        'Centrifugo hat die Verbindung endgültig beendet; seine Clients verbinden sich nicht automatisch neu.',
    },
    '4500-4999': {
      label: 'Von der Anwendung beendet',
      description:
        'Die Anwendung hinter Centrifugo hat die Verbindung endgültig beendet; was die Zahl bedeutet, weiß nur sie. Clients verbinden sich nicht automatisch neu.',
    },
  },
});
