import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Outline, with English texts. */
export const outline: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4205: {
      label: 'Access changed',
      description: 'What this user may do may have changed. Reconnect to have the access checked again.',
    },
    4401: {
      label: 'Authentication failed',
      description: 'A login is missing or was refused. Log in again, then reconnect.',
    },
    4403: { label: 'Access denied', description: 'The server does not let this user edit the document.' },
    4408: { label: 'Connection timed out', description: 'The server waited too long for the client.' },
    4503: {
      label: 'Too many connections',
      description: 'The document has as many connections as the server allows.',
    },
    4999: {
      label: 'Editor update required',
      description: 'The editor in this tab is older than the server accepts. Reload the page.',
    },
  },
  overlays: {
    1009: 'The document, or a message about it, is larger than Outline accepts.',
  },
});
