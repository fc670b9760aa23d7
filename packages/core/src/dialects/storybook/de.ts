import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Storybook, with German texts. */
export const storybook: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3008: {
      label: 'Dev-Server antwortet nicht',
      description:
        'Die Seite hat 20 Sekunden lang nichts vom Dev-Server gehört und den Kanal geschlossen. Prüfen, ob der Server noch läuft, dann die Seite neu laden.',
    },
  },
});
