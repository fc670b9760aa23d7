import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** The Realtime API of Speechmatics, with German texts. */
export const speechmatics: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4001: {
      label: 'Nicht autorisiert',
      description: 'Speechmatics kennt den Benutzer nicht oder akzeptiert den API-Schlüssel nicht.',
    },
    4003: {
      label: 'Nicht erlaubt',
      description: 'Dem Benutzer fehlt die Berechtigung für das, was die Nachricht verlangt.',
    },
    4004: {
      label: 'Modell nicht verfügbar',
      description:
        'Für die verlangte Konfiguration gibt es kein Modell: Die Sprache wird nicht unterstützt oder ist für den Benutzer nicht verfügbar.',
    },
    4005: {
      label: 'Zu viele Verbindungen',
      description:
        'Der Vertrag lässt keine weiteren gleichzeitigen Verbindungen zu. Mindestens 5 bis 10 Sekunden warten, dann erneut versuchen.',
    },
    4006: {
      label: 'Kontingent aufgebraucht',
      description: 'Die im Vertrag enthaltene Nutzung ist aufgebraucht.',
    },
    4013: {
      label: 'Auftrag fehlgeschlagen',
      description:
        'Der Server konnte diese Transkription nicht bearbeiten, zum Beispiel wegen einer Zeitüberschreitung. Mindestens 5 bis 10 Sekunden warten, dann erneut versuchen.',
    },
  },
  overlays: {
    1003: 'Speechmatics hat die Nachricht verstanden, konnte sie an dieser Stelle aber nicht annehmen; meist stimmt die Reihenfolge der Nachrichten nicht.',
    1008: 'Eine Regel von Speechmatics wurde verletzt, zum Beispiel: eine Stunde ohne Audio oder 48 Stunden Sitzungsdauer. Welche, steht in der Fehlermeldung davor.',
    1011: 'Bei Speechmatics ist ein Fehler aufgetreten. Mindestens 5 bis 10 Sekunden warten, dann erneut versuchen.',
  },
});
