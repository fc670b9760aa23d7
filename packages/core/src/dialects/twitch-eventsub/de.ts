import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Twitch EventSub, with German texts. */
export const twitchEventsub: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: { label: 'Interner Serverfehler', description: 'Bei Twitch ist ein Fehler aufgetreten.' },
    4001: {
      label: 'Client hat gesendet',
      description:
        'Auf dieser Verbindung darf der Client nur Pings beantworten, alles andere läuft über HTTP.',
    },
    4002: {
      label: 'Ping nicht beantwortet',
      description: 'Vom Client kam kein Pong zurück.',
    },
    4003: {
      label: 'Verbindung ungenutzt',
      description:
        'Der Client hat nicht rechtzeitig ein Abonnement angelegt: standardmäßig binnen zehn Sekunden nach der Welcome-Nachricht.',
    },
    4004: {
      label: 'Zu spät umgezogen',
      description:
        'Twitch hat den Client aufgefordert, sich mit einer anderen URL zu verbinden; nach dreißig Sekunden war er dort noch nicht.',
    },
    4005: {
      label: 'Zeitüberschreitung im Netzwerk',
      description:
        'Im Netzwerk hat etwas vorübergehend zu lange gedauert. Neu verbinden und die Abonnements neu anlegen.',
    },
    4006: {
      label: 'Netzwerkfehler',
      description: 'Vorübergehende Störung im Netzwerk. Neu verbinden und die Abonnements neu anlegen.',
    },
    4007: {
      label: 'Ungültige Reconnect-URL',
      description: 'Der Client wollte zu einer Reconnect-URL wechseln, die nicht gültig ist.',
    },
  },
  overlays: {
    1000: 'Bei Twitch EventSub: Der Client hat die Verbindung geschlossen. Was bis zum nächsten Abonnement geschieht, wird nicht nachgeliefert.',
  },
});
