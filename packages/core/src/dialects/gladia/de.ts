import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Gladia, with German texts. */
export const gladia: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    3008: {
      label: 'Zeitüberschreitung beim Verbindungsaufbau',
      description:
        'Das SDK hat vergeblich auf die Verbindung gewartet und aufgegeben. Das Event stammt vom SDK, übertragen wurde nichts.',
    },
  },
});
