import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** tldraw sync, with German texts. */
export const tldrawSync: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4099: {
      label: 'Sitzung beendet',
      description:
        'Der Sync-Server konnte die Sitzung nicht fortführen; warum, steht in der Begründung (reason). Der Client meldet den Fehler und verbindet sich nicht neu.',
      reasons: {
        NOT_FOUND: { label: 'Raum nicht gefunden', description: 'Diesen Raum gibt es nicht.' },
        FORBIDDEN: {
          label: 'Kein Zutritt zum Raum',
          description: 'Dem Benutzer fehlt die Berechtigung für diesen Raum.',
        },
        NOT_AUTHENTICATED: {
          label: 'Nicht angemeldet',
          description: 'Der Benutzer muss sich zuerst anmelden, oder seine Anmeldung gilt nicht mehr.',
        },
        UNKNOWN_ERROR: {
          label: 'Unerwarteter Serverfehler',
          description: 'Im Sync-Server ist unerwartet ein Fehler aufgetreten.',
        },
        CLIENT_TOO_OLD: {
          label: 'Client veraltet',
          description:
            'Protokoll oder Schema des Clients ist älter, als der Server akzeptiert. Den Client aktualisieren; im Browser die Seite neu laden.',
        },
        SERVER_TOO_OLD: {
          label: 'Server veraltet',
          description:
            'Der Server ist älter als der Client und kennt dessen Protokoll- oder Schemaversion nicht. Den Server aktualisieren.',
        },
        INVALID_RECORD: {
          label: 'Ungültiger Datensatz',
          description: 'Der Client hat einen Datensatz gesendet, der nicht zum Schema passt.',
        },
        RATE_LIMITED: {
          label: 'Zu viele Nachrichten',
          description: 'Der Client hat in kurzer Zeit zu viel gesendet.',
        },
        ROOM_FULL: { label: 'Raum voll', description: 'Der Raum hat die Höchstzahl an Benutzern erreicht.' },
      },
    },
  },
});
