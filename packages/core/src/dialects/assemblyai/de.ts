import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** AssemblyAI, with German texts. */
export const assemblyai: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3005: {
      label: 'Serverfehler',
      description: 'AssemblyAI hat die Sitzung wegen eines eigenen Fehlers abgebrochen.',
    },
    3006: {
      label: 'Ungültige Eingabe',
      description:
        'Eine Nachricht oder ein Parameter ist ungültig: fehlerhaftes JSON, ein unbekannter Typ, ein falscher Wert.',
    },
    3007: {
      label: 'Falsches Audio-Timing',
      description:
        'Ein Audioblock war kürzer als 50 ms oder länger als 1000 ms, oder die Audiodaten kamen schneller als in Echtzeit.',
    },
    3008: {
      label: 'Maximale Sitzungsdauer erreicht',
      description:
        'Die Sitzung hat ihre Höchstdauer erreicht: drei Stunden, mit temporärem Token auch weniger. Eine neue beginnen.',
    },
    3009: {
      label: 'Zu viele Sitzungen',
      description:
        'Das Konto hat so viele Sitzungen offen wie erlaubt oder startet sie zu schnell nacheinander.',
    },
    4000: {
      label: 'Ungültige Abtastrate',
      description: 'Die Abtastrate muss eine positive ganze Zahl sein.',
    },
    4001: {
      label: 'Anmeldung fehlgeschlagen',
      description: 'Der API-Schlüssel oder das Token ist ungültig.',
    },
    4002: { label: 'Guthaben erschöpft', description: 'Das Konto hat kein Guthaben mehr.' },
    4003: {
      label: 'Kostenpflichtige Funktion',
      description: 'Die Funktion setzt ein kostenpflichtiges Konto mit Zahlungsmittel voraus.',
    },
    4004: {
      label: 'Sitzung nicht gefunden',
      description: 'Eine Sitzung mit der vom Client angegebenen ID gibt es nicht.',
    },
    4008: { label: 'Sitzung abgelaufen', description: 'Die Sitzung ist abgelaufen. Eine neue beginnen.' },
    4010: {
      label: 'Sitzung bereits beendet',
      description: 'Der Client wollte eine Sitzung fortsetzen, die schon beendet ist.',
    },
    4029: {
      label: 'Audio zu schnell',
      description: 'Der Client hat zu schnell Audiodaten gesendet. Senderate senken.',
    },
    4030: {
      label: 'Sitzung in Gebrauch',
      description: 'Die Sitzung wird bereits auf einem anderen WebSocket bedient.',
    },
    4031: { label: 'Sitzung untätig', description: 'In der Sitzung kam zu lange nichts an.' },
    4032: { label: 'Audio zu kurz', description: 'Der Client hat ein zu kurzes Stück Audio gesendet.' },
    4033: { label: 'Audio zu lang', description: 'Der Client hat ein zu langes Stück Audio gesendet.' },
    4034: {
      label: 'Zu wenig Audio',
      description: 'Der Client hat zu wenig Audiodaten gesendet, um sie zu transkodieren.',
    },
    4100: {
      label: 'Ungültiges JSON',
      description: 'Der Client hat eine Nachricht mit ungültigem JSON gesendet.',
    },
    4101: {
      label: 'Falscher Nachrichtenaufbau',
      description: 'Der Client hat eine Nachricht von falschem Aufbau gesendet.',
    },
    4102: { label: 'Zu viele Streams', description: 'Das Konto hat mehr Streams offen als erlaubt.' },
    4103: {
      label: 'Sitzung umgezogen',
      description: 'Die Sitzung läuft über eine neuere Verbindung weiter; dieser WebSocket gilt nicht mehr.',
    },
    4104: {
      label: 'Fehler im Word Boost',
      description: 'Der Parameter für Word Boost ließ sich nicht auswerten.',
    },
  },
  overlays: {
    1008: 'Bei AssemblyAI: Die Verbindung war nicht autorisiert. API-Schlüssel oder Token fehlen oder sind falsch, oder das Konto ist ohne Guthaben oder gesperrt; was davon, sagt die Error-Nachricht unmittelbar davor.',
    1013: 'Bei AssemblyAI: Der Server hat die Anfrage des Clients wegen eines vorübergehenden Zustands blockiert.',
  },
});
