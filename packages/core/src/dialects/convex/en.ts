import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Convex, with English texts. */
export const convex: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4040: {
      label: 'Deployment not found',
      description:
        'Convex had accepted the connection before it noticed that there is no such deployment. During a push this can pass, so the client tries again.',
    },
  },
  overlays: {
    1001: 'With Convex this is common on mobile devices, when the app goes into the background. The client logs nothing and reconnects.',
  },
});
