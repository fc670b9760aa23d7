import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Jupyter Server Documents, with German texts. */
export const jupyterServerDocuments: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4001: {
      label: 'Datei verschoben oder gelöscht',
      description:
        'Die Datei wurde am Jupyter-Server vorbei verschoben oder gelöscht. Der Client schließt das Dokument.',
    },
    4002: {
      label: 'Datei gelöscht',
      description: 'Jemand hat die Datei in Jupyter entfernt. Der Client schließt das Dokument.',
    },
  },
  overlays: {
    1001: 'Der Server hat den Raum dieses Dokuments geschlossen, zum Beispiel weil er herunterfährt. Der Client verbindet sich neu.',
  },
});
