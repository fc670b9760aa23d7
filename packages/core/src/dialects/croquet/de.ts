import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Croquet, with German texts. */
export const croquet: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Unbekannte Sitzung',
      description: 'Der Reflector führt keine solche Sitzung. Der Client verbindet sich neu.',
    },
    4001: {
      label: 'Client antwortet nicht',
      description: 'Der Reflector hat vergeblich auf eine Antwort gewartet. Der Client verbindet sich neu.',
    },
    4002: {
      label: 'Client inaktiv',
      description: 'Der Reflector hat vom Client zu lange nichts gehört. Der Client verbindet sich neu.',
    },
    4003: {
      label: 'Neuverbindung angefordert',
      description: 'Der Reflector fordert den Client auf, sich neu zu verbinden, und der tut es.',
    },
    4100: {
      label: 'Veraltetes Protokoll',
      description:
        'Der Client spricht ein Protokoll, das der Reflector nicht mehr unterstützt. Den Client aktualisieren.',
    },
    4101: { label: 'Ungültige App-ID', description: 'Die App-ID fehlt oder ist falsch.' },
    4102: {
      label: 'Fehlerhafte Nachricht',
      description: 'Der Reflector konnte mit einer Nachricht nichts anfangen.',
    },
    4103: { label: 'Ungültiger API-Schlüssel', description: 'Der API-Schlüssel fehlt oder ist falsch.' },
    4109: {
      label: 'Unbekannter Fehler',
      description: 'Im Reflector ist bei der Verarbeitung einer Nachricht ein Fehler aufgetreten.',
    },
    4110: {
      label: 'Client im Ruhezustand',
      description:
        'Der Client pausiert, etwa weil sein Tab verborgen ist. Beim Aufwachen verbindet er sich neu.',
    },
    4121: {
      label: 'Nie beigetreten',
      description: 'Der Client hat sich verbunden, ist aber nicht rechtzeitig einer Sitzung beigetreten.',
    },
  },
});
