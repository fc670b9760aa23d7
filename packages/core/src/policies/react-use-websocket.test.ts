import '../../test/policies/page.ts';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import useWebSocket, { type Options } from 'react-use-websocket';
import { expect, test, vi } from 'vitest';
import { compare, endings, proveAgainst, refused, times } from '../../test/policies/proveAgainst.ts';
import { reactUseWebsocket } from './react-use-websocket.ts';

const start = (options?: Options) => (url: string) => {
  const root = createRoot(document.createElement('div'));
  const Client = () => {
    useWebSocket(url, options);
    return null;
  };
  root.render(createElement(Client));
  return () => {
    root.unmount();
  };
};

// It says so where it gives up.
vi.spyOn(console, 'warn').mockReturnValue();

const servers = proveAgainst(
  { name: 'react-use-websocket', policy: reactUseWebsocket, start: start({ shouldReconnect: () => true }) },
  {
    'never open, until it gives up': times(21, { path: refused }),
    'open and closed at once, for ever': times(24, { path: '/close/1011' }),
  },
);

test('without shouldReconnect it never connects again', async () => {
  const library = { name: 'react-use-websocket', policy: reactUseWebsocket, start: start() };
  for (const path of endings) {
    const [compared] = await compare(servers, library, [{ path }]);
    expect(compared).toMatchObject({ ending: path, didMs: undefined, saysMs: [5000, 5000] });
  }
}, 60_000);
