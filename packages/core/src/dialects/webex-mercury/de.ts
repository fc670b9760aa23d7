import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

const TRANSIENT = 'Für das Webex-SDK ist das eine vorübergehende Störung; es verbindet sich automatisch neu.';

/** Webex Mercury, with German texts. */
export const webexMercury: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3050: {
      label: 'Abgemeldet',
      description:
        'Das Webex-SDK hat die Verbindung geschlossen, weil sich der Benutzer abgemeldet hat; die Begründung (reason) legt die Anwendung fest. Es verbindet sich nicht neu.',
    },
    4000: {
      label: 'Verbindung ersetzt',
      description:
        'Eine andere Verbindung ist an die Stelle dieser getreten. Das Webex-SDK stellt diese nicht wieder her.',
    },
    4001: {
      label: 'Beim Herunterfahren ersetzt',
      description:
        'Der Server fährt herunter und hatte den Client aufgefordert, auf eine neue Verbindung zu wechseln. Ist das nicht gelungen, bleibt der Client offline.',
    },
    4400: {
      label: 'Ungültige Anfrage',
      description:
        'Mercury hat die Verbindung abgelehnt, meist weil die Zugangsdaten zu einem Dienstkonto gehören. Ein neuer Versuch hilft nicht.',
    },
    4401: {
      label: 'Nicht autorisiert',
      description:
        'Das Zugriffstoken gilt nicht mehr. Das Webex-SDK erneuert es und versucht es noch einmal.',
    },
    4403: {
      label: 'Nicht berechtigt',
      description: 'Der Benutzer ist nicht für Webex freigeschaltet. Ein neuer Versuch hilft nicht.',
    },
  },
  overlays: {
    1000: {
      description:
        'Für das Webex-SDK endgültig, es sei denn, die Begründung (reason) gehört zu den wenigen, nach denen es sich neu verbindet.',
      reasons: {
        idle: {
          label: 'Verbindung inaktiv',
          description:
            'Die Verbindung wurde geschlossen, weil eine Zeit lang nichts gesendet wurde. Das SDK verbindet sich neu.',
        },
        Idle: {
          label: 'Verbindung inaktiv',
          description:
            'Die Verbindung wurde geschlossen, weil eine Zeit lang nichts gesendet wurde. Das SDK verbindet sich neu.',
        },
        'Done (forced)': {
          label: 'Schließen erzwungen',
          description:
            'Der Client hatte die Verbindung geschlossen, ein Close-Event blieb aber aus; das SDK hat dieses selbst erzeugt. Es verbindet sich neu.',
        },
        'Pong not received': {
          label: 'Pong ausgeblieben',
          description:
            'Der Client hat nicht rechtzeitig einen Pong erhalten und die Verbindung geschlossen. Das SDK verbindet sich neu.',
        },
        'Pong mismatch': {
          label: 'Pong passt nicht',
          description:
            'Der Client hat einen Pong erhalten, der zu einem anderen Ping gehört, und die Verbindung geschlossen. Das SDK verbindet sich neu.',
        },
      },
    },
    1001: TRANSIENT,
    1003: 'Mercury hat die letzte Nachricht abgelehnt. Das Webex-SDK verbindet sich nicht neu.',
    1005: TRANSIENT,
    1006: TRANSIENT,
    1011: TRANSIENT,
    1050: 'Das Webex-SDK hat die Verbindung geschlossen, weil sich der Benutzer abgemeldet hat. Neuere Versionen verwenden 3050, denn Browser lehnen 1050 in close() ab.',
  },
});
