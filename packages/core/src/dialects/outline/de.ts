import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Outline, with German texts. */
export const outline: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4205: {
      label: 'Berechtigung geändert',
      description:
        'Die Rechte dieses Benutzers haben sich möglicherweise geändert. Neu verbinden, damit sie neu geprüft werden.',
    },
    4401: {
      label: 'Anmeldung fehlgeschlagen',
      description: 'Eine Anmeldung fehlt oder wurde abgelehnt. Neu anmelden, dann neu verbinden.',
    },
    4403: {
      label: 'Zugriff verweigert',
      description: 'Der Server lässt diesen Benutzer das Dokument nicht bearbeiten.',
    },
    4408: { label: 'Zeitüberschreitung', description: 'Der Server hat zu lange auf den Client gewartet.' },
    4503: {
      label: 'Zu viele Verbindungen',
      description: 'Zu diesem Dokument bestehen so viele Verbindungen wie erlaubt.',
    },
    4999: {
      label: 'Neuere Editorversion erforderlich',
      description: 'Der Editor in diesem Tab ist älter, als der Server akzeptiert. Die Seite neu laden.',
    },
  },
  overlays: {
    1009: 'Das Dokument oder eine Nachricht dazu ist größer, als Outline annimmt.',
  },
});
