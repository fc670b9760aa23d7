import '../../test/policies/page.ts';
import { createRequire } from 'node:module';
import { proveAgainst, refused, times } from '../../test/policies/proveAgainst.ts';
import { robustWebsocket } from './robust-websocket.ts';

type RobustWebSocket = new (url: string) => { close: () => void };
// It has no types, and is CommonJS.
const Robust = createRequire(import.meta.url)('robust-websocket') as RobustWebSocket;

proveAgainst(
  {
    name: 'robust-websocket',
    policy: robustWebsocket,
    start: (url) => {
      const client = new Robust(url);
      return () => {
        client.close();
      };
    },
  },
  {
    'never open: the first connection counts': times(3, { path: refused }),
    'once open, then refused until it gives up': [{ path: '/fin' }, ...times(3, { path: refused })],
    'open and closed at once, for ever': times(8, { path: '/close/1012' }),
    'open again after two refusals, then refused until it gives up': [
      ...times(2, { path: refused }),
      { path: '/close/1001' },
      ...times(3, { path: refused }),
    ],
  },
);
