import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Pusher Channels, with German texts. */
export const pusher: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'TLS erforderlich',
      description: 'Die App nimmt nur verschlüsselte Verbindungen an. Mit wss:// verbinden.',
    },
    4001: {
      label: 'App nicht gefunden',
      description:
        'Der Server kennt keine App mit diesem Schlüssel. Oft sind Schlüssel oder Cluster falsch angegeben.',
    },
    4003: { label: 'App deaktiviert', description: 'Die App existiert, nimmt aber keine Verbindungen an.' },
    4004: {
      label: 'Verbindungskontingent erschöpft',
      description: 'Die App hat ihr Kontingent an Verbindungen ausgeschöpft.',
    },
    4005: {
      label: 'Pfad nicht gefunden',
      description:
        'Unter diesem Pfad bietet der Server nichts an. Er muss aus /app/ und dem Schlüssel der App bestehen.',
    },
    4006: {
      label: 'Ungültige Versionsangabe',
      description: 'Der Parameter version in der URL enthält keine gültige Versionsangabe.',
    },
    4007: {
      label: 'Protokollversion nicht unterstützt',
      description:
        'Der Server spricht die in der URL verlangte Protokollversion nicht. Die Client-Bibliothek aktualisieren.',
    },
    4008: {
      label: 'Protokollversion fehlt',
      description: 'In der URL fehlt die Angabe, welche Protokollversion der Client spricht.',
    },
    4009: {
      label: 'Nicht autorisiert',
      description:
        'Der Server lässt diese Verbindung nicht zu. Selbst betriebene Server senden den Code auch bei unzulässiger Herkunft (Origin).',
    },
    4100: {
      label: 'Kapazität erschöpft',
      description:
        'Der Server ist voll belegt. Mindestens eine Sekunde warten, dann neu verbinden; nach jedem Fehlversuch länger warten.',
    },
    4200: {
      label: 'Neuverbindung angefordert',
      description:
        'Der Server fordert den Client auf, sich sofort neu zu verbinden, zum Beispiel weil er neu startet.',
    },
    4201: {
      label: 'Pong ausgeblieben',
      description: 'Der Client hat einen Ping des Servers nicht beantwortet. Sofort neu verbinden.',
    },
    4202: {
      label: 'Wegen Inaktivität geschlossen',
      description:
        'Der Client hat sehr lange nichts gesendet (derzeit 24 Stunden) und beantwortet keine Pings. Clients ab Protokollversion 5 tun das.',
    },
    4301: {
      label: 'Zu viele Client-Events',
      description:
        'Der Server hat ein Client-Event verworfen, weil zu viele gesendet wurden. Normalerweise meldet er das mit pusher:error, und die Verbindung bleibt bestehen.',
    },
    4302: {
      label: 'Watchlist zu lang',
      description:
        'Der Server berücksichtigt nur die ersten 100 Benutzer der Liste. Normalerweise meldet er das mit pusher:error, und die Verbindung bleibt bestehen.',
    },
  },
  ranges: {
    '4000-4099': {
      label: 'Verbindung abgelehnt',
      description:
        'Der Server lehnt die Verbindung ab und würde es wieder tun. Erst muss sich an ihr etwas ändern.',
    },
    '4100-4199': {
      label: 'Vorübergehend nicht verfügbar',
      description:
        'Ein vorübergehendes Problem beim Server. Mindestens eine Sekunde warten, dann neu verbinden; nach jedem Fehlversuch länger warten.',
    },
    '4200-4299': {
      label: 'Neuverbindung angefordert',
      description: 'Der Server hat die Verbindung beendet und erwartet den Client sofort zurück.',
    },
    '4300-4399': {
      label: 'Sonstiger Fehler',
      description:
        'Ein Fehler anderer Art. Normalerweise wird er mit pusher:error gemeldet, und die Verbindung bleibt bestehen.',
    },
  },
});
