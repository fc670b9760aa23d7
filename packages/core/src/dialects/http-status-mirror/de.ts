import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** 4000 + HTTP status, with German texts. */
export const httpStatusMirror: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4400: {
      label: 'Vermutlich ungültige Anfrage',
      description: 'Vermutlich wie HTTP 400: Der Server konnte mit dem Gesendeten nichts anfangen.',
    },
    4401: {
      label: 'Vermutlich nicht autorisiert',
      description:
        'Vermutlich wie HTTP 401: Die Anmeldung fehlt, ist falsch oder abgelaufen. Neu anmelden, dann neu verbinden.',
    },
    4403: {
      label: 'Vermutlich Zugriff verweigert',
      description: 'Vermutlich wie HTTP 403: Die Berechtigung fehlt; eine neue Anmeldung hilft nicht.',
    },
    4404: {
      label: 'Vermutlich nicht gefunden',
      description:
        'Vermutlich wie HTTP 404: Was der Client angefordert hat, etwa einen Raum oder ein Dokument, gibt es nicht.',
    },
    4408: {
      label: 'Vermutlich Zeitüberschreitung',
      description: 'Vermutlich wie HTTP 408: Der Server hat zu lange auf etwas vom Client gewartet.',
    },
    4409: {
      label: 'Vermutlich Konflikt',
      description:
        'Vermutlich wie HTTP 409: Etwas anderes steht im Weg, oft eine zweite Verbindung desselben Benutzers.',
    },
    4410: {
      label: 'Vermutlich entfernt',
      description: 'Vermutlich wie HTTP 410: Was der Client angefordert hat, ist endgültig entfernt worden.',
    },
    4413: {
      label: 'Vermutlich zu groß',
      description:
        'Vermutlich wie HTTP 413: Der Client hat mehr auf einmal gesendet, als der Server annimmt.',
    },
    4429: {
      label: 'Vermutlich zu viele Anfragen',
      description:
        'Vermutlich wie HTTP 429: Der Client hat zu oft gesendet oder sich zu oft verbunden. Zuerst die Rate senken.',
    },
    4500: {
      label: 'Vermutlich Serverfehler',
      description:
        'Vermutlich wie HTTP 500: Im Server ist ein Fehler aufgetreten. Nach einer Wartezeit neu verbinden.',
    },
    4503: {
      label: 'Vermutlich nicht verfügbar',
      description:
        'Vermutlich wie HTTP 503: Der Dienst ist überlastet oder wird gewartet. Nach einer Wartezeit neu verbinden.',
    },
    4504: {
      label: 'Vermutlich Gateway-Zeitüberschreitung',
      description:
        'Vermutlich wie HTTP 504: Ein nachgelagerter Server hat nicht rechtzeitig geantwortet. Nach einer Wartezeit neu verbinden.',
    },
  },
  ranges: {
    '4400-4499': {
      label: 'Vermutlich abgelehnt',
      description:
        'Vermutlich 4000 plus ein HTTP-Status von 400 bis 499: Der Server hat den Client bewusst abgewiesen; derselbe Versuch scheitert erneut.',
    },
    '4500-4599': {
      label: 'Vermutlich Fehler des Servers',
      description:
        'Vermutlich 4000 plus ein HTTP-Status von 500 bis 599: Der Fehler liegt beim Server. Nach einer Wartezeit neu verbinden.',
    },
  },
});
