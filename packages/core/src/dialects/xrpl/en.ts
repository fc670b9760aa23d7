import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** xrpl.js, with English texts. */
export const xrpl: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: {
      label: 'Intentional disconnect',
      description:
        'xrpl.js closed the connection on purpose, mostly because the application called disconnect(). It tells the application 1000 instead of this code.',
    },
  },
  overlays: {
    1011: 'xrpl.js also names this code in its disconnected event when the socket closed without any, for instance after an exception while connecting. Nothing was sent then, and it does not reconnect.',
  },
});
