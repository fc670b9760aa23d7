import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** protoo, with German texts. */
export const protoo: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Vom Server beendet',
      description:
        'Die Serveranwendung hat die Verbindung absichtlich beendet. Der Client verbindet sich nicht neu.',
    },
  },
});
