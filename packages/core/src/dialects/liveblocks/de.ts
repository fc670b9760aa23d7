import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Liveblocks, with German texts. */
export const liveblocks: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Nachricht nicht verstanden',
      description:
        'Der Server konnte mit einer Nachricht nichts anfangen. Der Client trennt sich und bleibt getrennt.',
    },
    4001: {
      label: 'Nicht erlaubt',
      description: 'Der Server lässt diesen Client nicht zu; auch ein neues Token würde nichts ändern.',
    },
    4002: {
      label: 'Nachrichtenrate überschritten',
      description: 'Für zu viele Nachrichten pro Sekunde vorgesehen; laut Liveblocks nicht in Gebrauch.',
    },
    4003: {
      label: 'Zu viele Verbindungen',
      description: 'Für zu viele gleichzeitige Verbindungen vorgesehen; laut Liveblocks nicht in Gebrauch.',
    },
    4004: {
      label: 'Tageslimit für Nachrichten',
      description:
        'Für eine App vorgesehen, die ihre Nachrichten für den Tag verbraucht hat; laut Liveblocks nicht in Gebrauch.',
    },
    4005: {
      label: 'Raum voll',
      description: 'Im Raum sind bereits so viele Verbindungen, wie er haben darf.',
    },
    4006: {
      label: 'Raum-ID geändert',
      description:
        'Der Raum hat eine andere ID erhalten; sie steht in der Begründung (reason). Unter ihr wieder beitreten.',
    },
    4100: {
      label: 'Aus dem Raum entfernt',
      description:
        'Der Server lässt diese Verbindung nicht länger im Raum. Der Client holt ein neues Token und versucht es nach einer Wartezeit erneut.',
    },
    4109: {
      label: 'Token abgelaufen',
      description: 'Das Zugriffstoken gilt nicht mehr. Der Client holt ein neues und verbindet sich neu.',
    },
    4999: {
      label: 'Endgültig geschlossen',
      description: 'Der Server weist den Client an, sich sofort zu trennen und nicht neu zu verbinden.',
    },
  },
  overlays: {
    1013: 'Liveblocks bittet den Client, einen Moment zu warten. Er verbindet sich automatisch neu, mit Wartezeiten, die schneller wachsen als sonst.',
  },
  ranges: {
    '4000-4099': {
      label: 'Endgültig getrennt',
      description: 'Die Verbindung kann nicht weiterbestehen; der Client trennt sich und bleibt getrennt.',
    },
    '4100-4199': {
      label: 'Neues Token erforderlich',
      description:
        'Der Client muss sich neu autorisieren: Er holt ein neues Token und verbindet sich nach einer Wartezeit neu.',
    },
  },
});
