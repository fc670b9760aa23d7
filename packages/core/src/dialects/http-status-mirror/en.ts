import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** 4000 + HTTP status, with English texts. */
export const httpStatusMirror: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4400: {
      label: 'Probably a bad request',
      description: 'Probably like HTTP 400: the server could not make sense of what the client sent.',
    },
    4401: {
      label: 'Probably unauthorized',
      description:
        'Probably like HTTP 401: the login is missing, wrong or expired. Log in again, then reconnect.',
    },
    4403: {
      label: 'Probably forbidden',
      description:
        'Probably like HTTP 403: whoever is logged in may not do this. Logging in again will not help.',
    },
    4404: {
      label: 'Probably not found',
      description:
        'Probably like HTTP 404: what the client asked for, such as a room or a document, does not exist.',
    },
    4408: {
      label: 'Probably a client timeout',
      description: 'Probably like HTTP 408: the server waited too long for something the client had to send.',
    },
    4409: {
      label: 'Probably a conflict',
      description:
        'Probably like HTTP 409: something else stands in the way, often a second connection of the same user.',
    },
    4410: {
      label: 'Probably gone',
      description: 'Probably like HTTP 410: what the client asked for has been removed for good.',
    },
    4413: {
      label: 'Probably too large',
      description: 'Probably like HTTP 413: the client sent more at once than the server takes.',
    },
    4429: {
      label: 'Probably rate limited',
      description: 'Probably like HTTP 429: the client sent or connected too often. Slow down first.',
    },
    4500: {
      label: 'Probably a server error',
      description: 'Probably like HTTP 500: the server failed. Reconnect after a delay.',
    },
    4503: {
      label: 'Probably unavailable',
      description:
        'Probably like HTTP 503: the service cannot serve anybody for a while, mostly for overload or maintenance. Reconnect after a delay.',
    },
    4504: {
      label: 'Probably a gateway timeout',
      description:
        'Probably like HTTP 504: a server behind the one that closed did not answer in time. Reconnect after a delay.',
    },
  },
  ranges: {
    '4400-4499': {
      label: 'Probably refused',
      description:
        'Probably 4000 plus an HTTP status from 400 to 499: the server decided against the client, and the same attempt would fail again.',
    },
    '4500-4599': {
      label: 'Probably a server failure',
      description:
        'Probably 4000 plus an HTTP status from 500 to 599: the fault lies with the server. Reconnect after a delay.',
    },
  },
});
