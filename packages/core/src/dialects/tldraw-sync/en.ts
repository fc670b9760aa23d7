import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** tldraw sync, with English texts. */
export const tldrawSync: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4099: {
      label: 'Session ended',
      description:
        'The sync server could not carry on with the session; the reason says why. The client reports the error and does not reconnect.',
      reasons: {
        NOT_FOUND: { label: 'Room not found', description: 'There is no such room.' },
        FORBIDDEN: { label: 'Room forbidden', description: 'The user has no permission to enter this room.' },
        NOT_AUTHENTICATED: {
          label: 'Not logged in',
          description: 'The user has to log in first, or the login is no longer valid.',
        },
        UNKNOWN_ERROR: {
          label: 'Unexpected server error',
          description: 'The sync server failed unexpectedly.',
        },
        CLIENT_TOO_OLD: {
          label: 'Client out of date',
          description:
            'The client speaks an older version of the protocol or schema than the server accepts. Update it; in a browser, reload the page.',
        },
        SERVER_TOO_OLD: {
          label: 'Server out of date',
          description:
            'The server is older than the client and does not know its version of the protocol or schema. Update the server.',
        },
        INVALID_RECORD: {
          label: 'Invalid record',
          description: 'The client sent a record that the schema does not allow.',
        },
        RATE_LIMITED: { label: 'Rate limited', description: 'The client sent too much in too short a time.' },
        ROOM_FULL: { label: 'Room full', description: 'As many users as the room holds are already in it.' },
      },
    },
  },
});
