import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Liveblocks, with English texts. */
export const liveblocks: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: {
      label: 'Message not understood',
      description: 'The server could not make sense of a message. The client disconnects and stays away.',
    },
    4001: {
      label: 'Not allowed',
      description: 'The server does not let this client connect, and would refuse it with another token too.',
    },
    4002: {
      label: 'Message rate exceeded',
      description: 'Set aside for too many messages a second; Liveblocks marks the code as unused.',
    },
    4003: {
      label: 'Too many connections',
      description:
        'Set aside for too many connections at the same time; Liveblocks marks the code as unused.',
    },
    4004: {
      label: 'Daily message limit',
      description:
        'Set aside for an app that has used up its messages for the day; Liveblocks marks the code as unused.',
    },
    4005: { label: 'Room full', description: 'The room already has as many connections as it may.' },
    4006: {
      label: 'Room ID changed',
      description: 'The room was given another ID, which the reason holds. Join it again under that one.',
    },
    4100: {
      label: 'Kicked from the room',
      description:
        'The server does not keep this connection in the room any longer. The client fetches a new token and tries again after a delay.',
    },
    4109: {
      label: 'Token expired',
      description: 'The access token is no longer valid. The client gets a new one and reconnects.',
    },
    4999: {
      label: 'Closed without retry',
      description: 'The server tells the client to disconnect at once and not to reconnect.',
    },
  },
  overlays: {
    1013: 'Liveblocks asks the client to wait a moment. It reconnects by itself, after delays that grow faster than usual.',
  },
  ranges: {
    '4000-4099': {
      label: 'Closed for good',
      description: 'The connection cannot go on; the client disconnects and stays away.',
    },
    '4100-4199': {
      label: 'New token needed',
      description:
        'The client has to authorise again: it fetches a new token and waits a little before it reconnects.',
    },
  },
});
