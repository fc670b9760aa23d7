import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Hocuspocus, with English texts. */
export const hocuspocus: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4205: {
      label: 'Connection reset',
      description:
        'The client is to drop its view of the document and connect again. The server also closes so when it cannot handle a message, or gets too many before authentication.',
    },
    4401: {
      label: 'Not authenticated',
      description:
        'Authentication is required, and is missing or failed. The server also closes so over a message it cannot read.',
    },
    4403: {
      label: 'Forbidden',
      description: 'The server understood the client, but refuses what it asks for.',
    },
    4408: {
      label: 'Connection timed out',
      description:
        'The client did not authenticate, or later say anything, within the time the server allows. With the reason "forced", the provider made the event up, because a silent socket would not close.',
    },
  },
  overlays: {
    1009: 'A message was larger than the Hocuspocus server accepts; the maxPayload of its WebSocket server sets the limit.',
  },
});
