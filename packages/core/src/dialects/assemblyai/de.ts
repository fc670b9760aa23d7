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
        'Audioblöcke müssen 50 bis 1000 ms lang sein und dürfen nicht schneller als in Echtzeit eintreffen.',
    },
    3008: {
      label: 'Maximale Sitzungsdauer erreicht',
      description:
        'Erlaubt sind drei Stunden, mit temporärem Token auch weniger. Eine neue Sitzung beginnen.',
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
      description: 'AssemblyAI akzeptiert API-Schlüssel oder Token nicht.',
    },
    4002: { label: 'Guthaben erschöpft', description: 'Das Konto deckt keine weitere Nutzung.' },
    4003: {
      label: 'Kostenpflichtige Funktion',
      description: 'Die Funktion setzt ein kostenpflichtiges Konto mit Zahlungsmittel voraus.',
    },
    4004: {
      label: 'Sitzung nicht gefunden',
      description: 'Eine Sitzung mit der vom Client angegebenen ID gibt es nicht.',
    },
    4008: {
      label: 'Sitzung abgelaufen',
      description: 'Die Sitzung lässt sich nicht mehr verwenden. Eine neue beginnen.',
    },
    4010: {
      label: 'Sitzung bereits beendet',
      description: 'Der Client wollte eine Sitzung fortsetzen, die schon beendet ist.',
    },
    4029: {
      label: 'Audio zu schnell',
      description: 'Die Audiodaten kamen schneller, als der Dienst sie annimmt. Senderate senken.',
    },
    4030: {
      label: 'Sitzung in Gebrauch',
      description: 'Die Sitzung wird bereits auf einem anderen WebSocket bedient.',
    },
    4031: { label: 'Sitzung inaktiv', description: 'In der Sitzung kam zu lange nichts an.' },
    4032: { label: 'Audio zu kurz', description: 'Die Länge des Audios liegt unter dem Mindestwert.' },
    4033: { label: 'Audio zu lang', description: 'Die Länge des Audios liegt über dem Höchstwert.' },
    4034: {
      label: 'Zu wenig Audio',
      description: 'Für eine Transkription reichen die gesendeten Daten nicht aus.',
    },
    4100: {
      label: 'Ungültiges JSON',
      description: 'Eine Nachricht des Clients ließ sich nicht als JSON lesen.',
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
      label: 'Word Boost ungültig',
      description: 'Der Server konnte den Parameter für Word Boost nicht auswerten.',
    },
  },
  overlays: {
    1008: 'Bei AssemblyAI: Die Verbindung war nicht autorisiert. API-Schlüssel oder Token fehlen oder sind falsch, oder das Konto ist ohne Guthaben oder gesperrt; was davon, sagt die Error-Nachricht unmittelbar davor.',
    1013: 'Bei AssemblyAI: Der Server hat die Anfrage des Clients wegen eines vorübergehenden Zustands abgelehnt.',
  },
});
