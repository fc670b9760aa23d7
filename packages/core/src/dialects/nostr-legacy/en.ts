import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Nostr, with English texts. */
export const nostrLegacy: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: {
      label: 'Do not reconnect',
      description:
        'The relay asks this client to stay away. The rule is from 2023 and no longer part of NIP-01.',
    },
  },
});
