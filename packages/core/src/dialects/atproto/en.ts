import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** AT Protocol event streams, with English texts. */
export const atproto: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {},
  overlays: {
    1000: 'The stream was ended on purpose. @atproto/ws-client does not reconnect.',
    1002: 'One side broke the WebSocket protocol. @atproto/ws-client takes that for a fault that lasts and does not reconnect.',
    1003: 'One side got a message of a kind that event streams do not use. @atproto/ws-client does not reconnect.',
    1007: 'One side got a message whose content does not fit its type. @atproto/ws-client does not reconnect.',
    1008: 'The server ended the stream after an error message that names the cause, for example a consumer that reads too slowly. @atproto/ws-client reconnects.',
    1009: 'A message was larger than the receiver accepts. @atproto/ws-client does not reconnect.',
  },
});
