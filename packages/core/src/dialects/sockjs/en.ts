import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** SockJS, with English texts. */
export const sockjs: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    3000: {
      label: 'Closed by the server',
      description:
        'The server ended the session on purpose. In SockJS this is the ordinary way to close, and it says nothing about a login.',
    },
  },
  overlays: {
    1002: 'In SockJS: the client could not ask the server for its capabilities, or the session broke off. Nobody need have broken the WebSocket protocol.',
    1006: 'In SockJS also: the server opened a new session where the client already had one, for example after a restart. The client library makes this event up.',
    2000: 'In SockJS: none of the transports worked, WebSocket included. The client library makes this event up; nothing crossed the wire.',
    2007: 'In the SockJS client of Spring: the transport did not open in time. The client makes this event up; nothing crossed the wire.',
    2010: 'In SockJS: another connection is still being served for this session. The number travels in a frame of SockJS, not in a Close frame.',
  },
});
