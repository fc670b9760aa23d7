import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Euler Stream, with German texts. */
export const eulerTiktok: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4005: { label: 'Stream beendet', description: 'Der Livestream ist zu Ende.' },
    4006: {
      label: 'Keine Nachrichten',
      description: 'Von TikTok kam so lange nichts, dass der Dienst die Verbindung für tot hielt.',
    },
    4401: {
      label: 'Ungültige Optionen',
      description: 'Eine der Optionen ist ungültig, zum Beispiel der Benutzername oder der Schlüssel.',
    },
    4404: { label: 'Nicht live', description: 'Von diesem Benutzer läuft kein Livestream.' },
    4429: {
      label: 'Zu viele Verbindungen',
      description: 'Das Konto hat mehr Verbindungen offen als erlaubt.',
    },
    4500: {
      label: 'Von TikTok getrennt',
      description: 'TikTok hat die Verbindung auf seiner Seite unerwartet geschlossen.',
    },
  },
  overlays: {
    1011: 'Euler Stream konnte die Verbindung nicht einrichten, weil im Dienst oder dahinter ein Fehler aufgetreten ist.',
  },
});
