import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Couchbase Lite, with English texts. */
export const couchbaseLite: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4001: {
      label: 'Transient error',
      description: 'The replicator hit an error that should pass. Reconnect after a while.',
    },
    4002: {
      label: 'Permanent error',
      description: 'The replicator hit an error that does not pass by itself. Reconnecting does not help.',
    },
  },
});
