import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Sapling ISL, with German texts. */
export const saplingIsl: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4100: {
      label: 'Endgültig abgewiesen',
      description:
        'Der Server lässt diesen Client nicht wieder zu, zum Beispiel weil dessen Token fehlt oder falsch ist. Interactive Smartlog verbindet sich nicht neu.',
    },
  },
});
