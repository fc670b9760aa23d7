import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** tRPC, with English texts. */
export const trpc: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3000: {
      label: 'Client set-up failed',
      description:
        "The tRPC client closed the socket right after it opened, because the application's own code failed, mostly its onOpen callback. This has nothing to do with authorisation.",
    },
  },
});
