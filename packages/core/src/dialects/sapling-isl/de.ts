import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Sapling ISL, with German texts. */
export const saplingIsl: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4100: {
      label: 'Endgültig abgewiesen',
      description:
        'Der Server will diesen Client nicht wiedersehen, zum Beispiel weil dessen Token fehlt oder falsch ist. Interactive Smartlog verbindet nicht neu.',
    },
  },
});
