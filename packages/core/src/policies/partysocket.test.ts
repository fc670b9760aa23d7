import { WebSocket as PartySocket } from 'partysocket';
import { proveAgainst, refused, times } from '../../test/policies/proveAgainst.ts';
import { partysocket } from './partysocket.ts';

proveAgainst(
  {
    name: 'partysocket',
    policy: partysocket,
    start: (url) => {
      const client = new PartySocket(url);
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
