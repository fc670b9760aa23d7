import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Appwrite Realtime, with English texts. */
export const appwrite: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {},
  overlays: {
    1008: "Appwrite does not know the project, the page's origin is not among its platforms, or a query of a subscription is not valid. The SDK does not reconnect.",
    1013: 'More connections were opened in a short time than Appwrite allows. The SDK waits, then tries again.',
  },
});
