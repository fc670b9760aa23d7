import { expect, inject, test, vi } from 'vitest';
import { CloseCodeError } from '../error/closeCodeError.ts';
import { probe } from './probe.ts';

const refusal = (path: string): string => `${inject('labUrl')}${path}`;

test('a server that answers plain HTTP: its status, and none by the other scheme', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const found = await probe(refusal('/close/1000?token=secret#secret'));
  expect(found).toMatchObject({ answered: true, status: 426, redirected: false, otherSchemeAnswered: false });
  expect(found.timedOut).toBeUndefined();
  expect(found.tookMs).toBeGreaterThanOrEqual(0);
  const path = refusal('/close/1000');
  expect(fetched.mock.calls.map(([address]) => address)).toEqual([
    path.replace('ws:', 'http:'),
    path.replace('ws:', 'https:'),
  ]);
  fetched.mockRestore();
});

test('by TLS: its status, and none by plain HTTP', async () => {
  // The browser of the tests takes any certificate.
  const found = await probe(`${inject('labWssUrl')}/close/1000`);
  expect(found).toMatchObject({ answered: true, status: 426, otherSchemeAnswered: false });
});

test('a port where nobody listens', async () => {
  expect(await probe('ws://127.0.0.1:2/')).toMatchObject({ answered: false, otherSchemeAnswered: false });
});

test('this page’s own server: readable', async () => {
  const found = await probe(`ws://${location.host}/`);
  expect(found).toMatchObject({ answered: true, status: 404, redirected: false });
});

test('what hangs is given up in time', async () => {
  const begun = performance.now();
  const found = await probe(refusal('/'), { timeoutMs: 0 });
  expect(found).toMatchObject({ answered: false, timedOut: true });
  expect(performance.now() - begun).toBeLessThan(1000);
});

test('what is no WebSocket URL', async () => {
  await expect(probe('https://example.com/')).rejects.toBeInstanceOf(CloseCodeError);
});
