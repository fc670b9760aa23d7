import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Spring Framework, with German texts. */
export const spring: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4500: {
      label: 'Client zu langsam',
      description:
        'Der Server hat die Sitzung aufgegeben: Eine Nachricht ließ sich nicht innerhalb der Grenzen für Sendezeit oder Puffer senden, meist weil Client oder Netzwerk zu langsam sind.',
    },
  },
});
