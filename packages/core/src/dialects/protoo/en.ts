import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** protoo, with English texts. */
export const protoo: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: {
      label: 'Closed by the server',
      description: 'The server application ended the connection deliberately. The client stays disconnected.',
    },
  },
});
