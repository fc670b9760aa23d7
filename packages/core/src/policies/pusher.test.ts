import '../../test/policies/page.ts';
import { createRequire } from 'node:module';
import type PusherClient from 'pusher-js';
import { expect, test } from 'vitest';
import { compare, proveAgainst, refused, times, type Library } from '../../test/policies/proveAgainst.ts';
import { pusher } from './pusher.ts';

// What pages load. `pusher-js` itself is the one for Node, with a WebSocket of its own.
const Pusher = createRequire(import.meta.url)('pusher-js/dist/web/pusher.js') as typeof PusherClient;

const library = (remembers: boolean): Library => ({
  name: 'pusher-js',
  policy: pusher,
  greeting: JSON.stringify({
    event: 'pusher:connection_established',
    data: JSON.stringify({ socket_id: '1.1', activity_timeout: 120 }),
  }),
  start: (url) => {
    const { hostname, port } = new URL(url);
    const { localStorage } = globalThis;
    localStorage.clear();
    Object.defineProperty(window, 'localStorage', {
      value: remembers ? localStorage : undefined,
      configurable: true,
    });
    const client = new Pusher('key', {
      cluster: 'mt1',
      wsHost: hostname,
      wsPort: Number(port),
      forceTLS: false,
      enabledTransports: ['ws'],
    });
    return () => {
      client.disconnect();
    };
  },
});

const servers = proveAgainst(library(false), {
  'never open': times(6, { path: refused }),
  'over capacity again and again, and the delay does not grow': times(6, { path: '/close/4100' }),
  'over capacity after the greeting': times(6, { path: '/close/4100', greets: true }),
  'at once, again and again': times(6, { path: '/close/4200' }),
  'lost again and again': times(6, { path: '/fin', greets: true }),
});

test('with a transport in localStorage and no greeting: one more connection, dropped at once', async () => {
  const compared = await compare(servers, library(true), times(5, { path: '/close/4100' }));
  expect(compared.map(({ code, didMs }) => [code, didMs])).toEqual([
    [4100, 1000],
    [4100, 0],
    [1006, 1000],
    [4100, 0],
    [1006, 1000],
  ]);
});
