import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Nostr, with German texts. */
export const nostrLegacy: Dialect = /* @__PURE__ */ withTexts(facts, 'de', {
  codes: {
    4000: {
      label: 'Nicht neu verbinden',
      description:
        'Das Relay fordert diesen Client auf, nicht wiederzukommen. Die Regel stammt von 2023 und steht nicht mehr in NIP-01.',
    },
  },
});
