import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** HedgeDoc 2, with German texts. */
export const hedgedoc: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: { label: 'Interner Fehler', description: 'Im Server ist ein Fehler aufgetreten.' },
    4001: {
      label: 'Nicht berechtigt',
      description: 'HedgeDoc lässt diesen Benutzer die Notiz nicht öffnen und verbindet sich nicht neu.',
    },
    4002: {
      label: 'Sitzung nicht gefunden',
      description: 'Der Server kennt keine Sitzung dieses Browsers. Neu anmelden, dann neu verbinden.',
    },
  },
});
