import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Mattermost, with German texts. */
export const mattermost: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Ping nicht beantwortet',
      description:
        'Der Client hat auf seinen Ping keine Antwort erhalten und den Socket verworfen, um einen neuen zu öffnen. Das Event stammt von der Client-Bibliothek, der Code wird nicht übertragen.',
    },
    4001: {
      label: 'Event verpasst',
      description:
        'Der Client hat in den Sequenznummern der Events eine Lücke entdeckt und den Socket verworfen, um sie auf einem neuen zu schließen. Das Event stammt von der Client-Bibliothek, der Code wird nicht übertragen.',
    },
  },
});
