import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Google Cloud IAP, with German texts. */
export const gcpIapTunnel: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Unbekannter Fehler im Relay',
      description: 'Im Relay ist ein Fehler aufgetreten, den es nicht benennt.',
    },
    4001: {
      label: 'Unbekannte Sitzung',
      description:
        'Das Relay kennt die Sitzung nicht, die der Client fortsetzen will. Einen neuen Tunnel öffnen.',
    },
    4002: {
      label: 'Sitzung in Gebrauch',
      description: 'Eine andere Verbindung verwendet die Sitzung bereits. Einen neuen Tunnel öffnen.',
    },
    4003: {
      label: 'Port nicht erreichbar',
      description:
        'Das Relay konnte den Port des Zielrechners nicht erreichen: Dort lauscht nichts, oder eine Firewall ist im Weg.',
    },
    4004: {
      label: 'Neue Anmeldung erforderlich',
      description: 'Die Anmeldung ist abgelaufen. Neu anmelden; der Tunnel setzt dann dieselbe Sitzung fort.',
    },
    4005: {
      label: 'Falsche Bestätigung',
      description: 'Das Relay hat eine Bestätigung erhalten, die nicht zu den gesendeten Daten passt.',
    },
    4006: {
      label: 'Ungültige Bestätigung',
      description: 'Das Relay konnte eine Bestätigung nicht akzeptieren.',
    },
    4007: {
      label: 'Falscher Frame-Typ',
      description:
        'Das Relay hat einen WebSocket-Frame erhalten, dessen Typ in diesem Protokoll nicht vorkommt.',
    },
    4008: {
      label: 'Unbekanntes Nachrichten-Tag',
      description: 'Das Relay hat eine Nachricht erhalten, deren Kennung (Tag) es nicht kennt.',
    },
    4009: {
      label: 'Zielrechner nimmt nichts an',
      description:
        'Der Rechner hinter dem Tunnel hat die Verbindung beendet: Das Relay konnte nicht mehr an ihn schreiben.',
    },
    4010: {
      label: 'Zielrechner sendet nicht mehr',
      description:
        'Der Rechner hinter dem Tunnel hat die Verbindung beendet: Das Relay konnte nicht mehr von ihm lesen.',
    },
    4013: {
      label: 'Ungültige Daten',
      description: 'Das Relay konnte die empfangenen Daten nicht verwenden.',
    },
    4033: {
      label: 'Nicht autorisiert',
      description:
        'Der Benutzer darf diesen Tunnel nicht verwenden, oder eine Zugriffsebene verbietet es. Die IAM-Berechtigungen prüfen.',
    },
    4047: {
      label: 'Zielrechner nicht gefunden',
      description: 'Das Relay hat keinen Rechner dieses Namens gefunden.',
    },
    4051: {
      label: 'Zielrechner nicht mehr gefunden',
      description: 'Beim erneuten Verbinden hat das Relay den Zielrechner nicht mehr gefunden.',
    },
    4074: {
      label: 'Fortsetzen gescheitert',
      description:
        'Das Relay konnte nicht dort weitermachen, wo die Verbindung abgerissen war. Einen neuen Tunnel öffnen.',
    },
  },
  overlays: {
    1000: 'Beim TCP-Forwarding über IAP: Der Tunnel wurde ordnungsgemäß geschlossen, seine Sitzung ist beendet.',
    1006: 'Beim TCP-Forwarding über IAP: Der Tunnel übersteht das. Der Client verbindet sich neu und setzt dieselbe Sitzung fort.',
  },
});
