import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Janus, with German texts. */
export const janus: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3504: {
      label: 'Sitzung abgelaufen',
      description:
        'Janus hat gemeldet, dass die Sitzung abgelaufen ist; daraufhin hat janus.js die Verbindung geschlossen.',
    },
  },
});
