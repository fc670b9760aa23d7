import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Twitch EventSub, with English texts. */
export const twitchEventsub: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: { label: 'Internal server error', description: 'Something failed at Twitch.' },
    4001: {
      label: 'Client sent a message',
      description: 'On this connection the client may only answer pings; everything else goes over HTTP.',
    },
    4002: { label: 'Ping not answered', description: 'No pong came back from the client.' },
    4003: {
      label: 'Connection unused',
      description:
        'The client did not subscribe to anything in time: by default within ten seconds of the welcome message.',
    },
    4004: {
      label: 'Moved too late',
      description:
        'Twitch asked the client to move to another URL, and the client was not there thirty seconds later.',
    },
    4005: {
      label: 'Network timeout',
      description: 'Something in the network took too long for a moment. Reconnect, then subscribe again.',
    },
    4006: {
      label: 'Network error',
      description: 'A passing fault in the network. Reconnect, then subscribe again.',
    },
    4007: {
      label: 'Invalid reconnect URL',
      description: 'The client tried to move to a reconnect URL that is not valid.',
    },
  },
  overlays: {
    1000: 'On Twitch EventSub: the client closed the connection. What happens until it subscribes again is not sent later.',
  },
});
