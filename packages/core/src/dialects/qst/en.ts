import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Quick Screen Trading, with English texts. */
export const qst: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4101: {
      label: 'Connected elsewhere',
      description: 'The user connected from a second device, and only one connection is allowed.',
    },
    4102: {
      label: 'Client too slow',
      description: 'The client reads too slowly: more messages were waiting for it than the server keeps.',
    },
  },
  overlays: {
    1000: 'The connection ended as it should, perhaps after a logout.',
  },
});
