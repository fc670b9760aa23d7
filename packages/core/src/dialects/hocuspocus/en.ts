import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Hocuspocus, with English texts. */
export const hocuspocus: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4205: {
      label: 'Connection reset',
      description:
        'The client is to discard its state of the document and start with a new connection. The server also closes like this when it cannot handle a message, or gets too many before authentication.',
    },
    4401: {
      label: 'Not authenticated',
      description:
        'The login that the server requires is missing or has failed. The server also closes like this over a message it cannot read.',
    },
    4403: {
      label: 'Forbidden',
      description: 'The server understood the client, but refuses what it asks for.',
    },
    4408: {
      label: 'Connection timed out',
      description:
        'The client did not authenticate, or later send anything, within the time the server allows. With the reason "forced", the provider made the event up, because a silent socket would not close.',
    },
  },
  overlays: {
    1009: 'A message was larger than the Hocuspocus server accepts; the maxPayload of its WebSocket server sets the limit.',
  },
});
