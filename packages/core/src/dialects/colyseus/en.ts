import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

const RETURNS = 'In Colyseus: the SDK then tries to bring the player back into the room.';

/** Colyseus, with English texts. */
export const colyseus: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: {
      label: 'Left on purpose',
      description: 'The player left the room, or the server closed the room in the ordinary way.',
    },
    4001: {
      label: 'Server shutting down',
      description: 'The game server is shutting down and has closed its rooms.',
    },
    4002: {
      label: 'Removed after an error',
      description:
        'The server removed the player because of an error, for example while joining or because of a message it could not handle.',
    },
    4003: {
      label: 'Reconnection failed',
      description:
        'The player could not get back into the room: the server refused, or the SDK used up its attempts.',
    },
    4010: {
      label: 'May reconnect',
      description:
        'The connection is gone, but the SDK may bring the player back. It closes with this code itself when the browser goes offline; a development server does so when it reloads.',
    },
  },
  overlays: { 1001: RETURNS, 1005: RETURNS, 1006: RETURNS },
});
