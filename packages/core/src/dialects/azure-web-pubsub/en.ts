import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Azure Web PubSub, with English texts. */
export const azureWebPubsub: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {},
  overlays: {
    1008: 'Azure Web PubSub will not recover this connection, mostly because the time for which it keeps a dropped one has passed. Open a new connection instead.',
  },
});
