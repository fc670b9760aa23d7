import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** AWS AppSync, with English texts. */
export const awsAppsync: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3001: {
      label: 'AppSync handshake failed',
      description:
        'Amplify closed the socket because AppSync did not acknowledge the connection, or turned it down, and gave the attempt up.',
    },
  },
});
