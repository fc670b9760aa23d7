import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Mozilla Push, with German texts. */
export const mozillaPush: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4774: {
      label: 'Neuverbindung unerwünscht',
      description:
        'Der Push-Server fordert Firefox auf, sich erst wieder zu verbinden, wenn sich das Netzwerk ändert oder eine Seite sich für Push registriert.',
    },
  },
});
