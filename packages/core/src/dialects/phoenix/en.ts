import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** Phoenix, with English texts. */
export const phoenix: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3410: {
      label: 'Long-polling session gone',
      description:
        'The server does not know the session of the client any more and answered HTTP 410. phoenix.js makes this event up, connects again and rejoins its channels.',
    },
  },
  overlays: {
    1000: 'From 1.8.16 on, phoenix.js connects again after this code too, since proxies send it as well. Up to 1.8.15 it stayed away: a server that wants those clients back has to send another one.',
    1001: 'A Phoenix server broadcast "disconnect" to this socket: the connection is ended on purpose, and the client expected back.',
    1005: 'In the long-polling fallback of Phoenix: a request timed out. phoenix.js makes this event up and connects again.',
    1008: 'In the long-polling fallback of Phoenix: the server answered HTTP 403. phoenix.js makes this event up; no WebSocket was involved.',
    1011: 'In the long-polling fallback of Phoenix: the server failed or could not be reached, and phoenix.js makes this event up. From a WebSocket the code is real: what served the connection failed.',
  },
});
