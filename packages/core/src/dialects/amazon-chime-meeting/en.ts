import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Meetings of the Amazon Chime SDK, with English texts. */
export const amazonChimeMeeting: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4403: {
      label: 'Attendee unavailable',
      description:
        'This attendee cannot be in the meeting, for example because it has been deleted. The SDK does not reconnect.',
    },
    4410: {
      label: 'Meeting already ended',
      description: 'The attendee wanted to join after the end of the meeting.',
    },
  },
  ranges: {
    '4500-4599': {
      label: 'Internal server error',
      description: 'The Chime backend failed. The SDK reports SignalingInternalServerError and tries again.',
    },
  },
});
