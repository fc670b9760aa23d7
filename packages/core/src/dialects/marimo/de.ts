import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** marimo, with German texts. */
export const marimo: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3000: {
      label: 'Nicht angemeldet',
      description:
        'Der marimo-Server hat Zugriffstoken oder Sitzung der Seite nicht akzeptiert. Neu anmelden, dann neu verbinden.',
      reasons: {
        MARIMO_UNAUTHORIZED: {
          label: 'Nicht angemeldet',
          description:
            'Der marimo-Server hat Zugriffstoken oder Sitzung der Seite nicht akzeptiert. Neu anmelden, dann neu verbinden.',
        },
      },
    },
  },
  overlays: {
    1000: {
      description:
        'marimo verwendet diesen Code auch, wenn es die Seite nicht bedienen kann; warum, steht in der Begründung (reason).',
      reasons: {
        MARIMO_NO_FILE_KEY: {
          label: 'Kein Notebook angegeben',
          description: 'Die Verbindung nennt das Notebook nicht, für das sie gedacht ist.',
        },
        MARIMO_NO_SESSION_ID: {
          label: 'Keine Sitzungs-ID',
          description: 'Die Seite hat beim Verbinden nicht angegeben, zu welcher Sitzung sie gehört.',
        },
        MARIMO_NO_SESSION: {
          label: 'Sitzung nicht gefunden',
          description: 'Zu dem Notebook läuft keine Sitzung, der die Seite folgen könnte.',
        },
        MARIMO_SHUTDOWN: {
          label: 'Kernel beendet',
          description: 'Die Sitzung des Notebooks wurde auf dem Server beendet.',
        },
        MARIMO_LORO_NOT_INSTALLED: {
          label: 'Kollaboration nicht installiert',
          description:
            'Dem Server fehlt das Paket Loro, oder sein Python ist dafür zu alt; er kann das Notebook nicht teilen.',
        },
      },
    },
    1003: 'Das Notebook war bereits anderswo geöffnet. Aktuelle Versionen von marimo senden das nicht mehr.',
    1008: {
      description: 'marimo lässt diese Verbindung nicht zu.',
      reasons: {
        MARIMO_KIOSK_NOT_ALLOWED: {
          label: 'Kioskmodus nicht verfügbar',
          description: 'Den Kioskmodus gibt es nur, solange das Notebook im Bearbeitungsmodus läuft.',
        },
        MARIMO_NOT_ALLOWED: {
          label: 'Nichts zu teilen',
          description: 'Zu diesem Notebook gibt es keine Sitzung, die sich teilen ließe.',
        },
      },
    },
    1011: {
      description: 'Im marimo-Server ist ein Fehler aufgetreten.',
      reasons: {
        MARIMO_KERNEL_STARTUP_ERROR: {
          label: 'Kernel nicht gestartet',
          description:
            'Der Kernel des Notebooks ließ sich nicht starten. Der Fehler steht in einer Nachricht unmittelbar davor.',
        },
      },
    },
  },
});
