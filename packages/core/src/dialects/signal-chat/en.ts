import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Signal chat, with English texts. */
export const signalChat: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4401: {
      label: 'Reauthentication required',
      description:
        'The credentials used for this connection do not hold any more. Authenticate again, then reconnect.',
    },
    4409: {
      label: 'Connected elsewhere',
      description: 'The same device opened another connection, so the server dropped this one.',
    },
  },
});
