import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

const RETRIED = 'The Chime SDK reconnects by itself, for as long as its time limit allows.';

/** Messaging of the Amazon Chime SDK, with English texts. */
export const amazonChimeMessaging: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4002: {
      label: 'Ended for good',
      description:
        'The service ended the messaging session, and the SDK does not reconnect. Its source does not say why.',
    },
    4003: {
      label: 'Client kicked',
      description: 'The service removed this client from the messaging session. The SDK does not reconnect.',
    },
    4401: {
      label: 'Ended for good',
      description:
        'The service ended the messaging session, and the SDK does not reconnect. Its source does not say why; the number resembles HTTP 401 (not authorised).',
    },
    4999: {
      label: 'Endpoint lookup failed',
      description:
        'The SDK could not find out the address of the messaging service and retries. It makes this event up; nothing crossed the wire.',
    },
  },
  overlays: {
    1001: RETRIED,
    1006: RETRIED,
  },
});
