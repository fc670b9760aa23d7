import ReconnectingWebSocket from 'reconnecting-websocket';
import { proveAgainst, refused, times } from '../../test/policies/proveAgainst.ts';
import { reconnectingWebsocket } from './reconnecting-websocket.ts';

proveAgainst(
  {
    name: 'reconnecting-websocket',
    policy: reconnectingWebsocket,
    start: (url) => {
      const client = new ReconnectingWebSocket(url);
      return () => {
        client.close();
      };
    },
  },
  {
    'never open': times(12, { path: refused }),
    'open and closed at once': times(8, { path: '/close/1011' }),
    'held for a millisecond less than it takes': [
      ...times(4, { path: refused }),
      { path: '/close/1001', openMs: 4999 },
      { path: refused },
    ],
    'held as long as it takes': [
      ...times(4, { path: refused }),
      { path: '/close/1001', openMs: 5000 },
      ...times(3, { path: refused }),
    ],
  },
);
