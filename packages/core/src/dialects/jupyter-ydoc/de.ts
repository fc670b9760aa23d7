import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Jupyter Real-Time Collaboration, with German texts. */
export const jupyterYdoc: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4400: {
      label: 'Ungültige Anfrage',
      description:
        'Der Server hat die Anfrage nach dem Dokument als ungültig abgelehnt und es nicht geöffnet.',
    },
    4404: {
      label: 'Datei nicht gefunden',
      description: 'Auf dem Server gibt es keine Datei zu diesem Dokument.',
    },
    4500: {
      label: 'Interner Serverfehler',
      description: 'Beim Öffnen des Dokuments ist im Server ein Fehler aufgetreten.',
    },
  },
  overlays: {
    1003: {
      description:
        'Der Jupyter-Server kann dieses Dokument in der geöffneten Seite nicht weiterführen. Warum, steht als JSON in der Begründung (reason).',
      reasons: {
        version_mismatch: {
          label: 'Version der Erweiterung geändert',
          description:
            'Die Kollaborationserweiterung oder das Dokumentformat hat sich geändert, seit die Seite geladen wurde. Die Seite neu laden.',
        },
        unknown_session: {
          label: 'Unbekannte Sitzung',
          description:
            'Der Server kennt die Sitzung nicht, in der die Seite geladen wurde. Die Seite neu laden.',
        },
        initialization_error: {
          label: 'Dokument nicht initialisiert',
          description:
            'Der Server konnte das Dokument nicht einrichten. Den Tab schließen und die Datei erneut öffnen.',
        },
      },
    },
  },
});
