import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { oddities } from '../../test/oddities.ts';
import { CloseCodeError } from '../error/closeCodeError.ts';
import { probe } from './probe.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

type Answer = object | undefined;

/** A browser that answers by address and mode, and keeps what it was asked. */
function browser(answers: (url: string, mode: string) => Answer, page?: string) {
  const asked: { url: string; init: Record<string, unknown> }[] = [];
  vi.stubGlobal('fetch', (url: string, init: Record<string, unknown>) => {
    asked.push({ url, init });
    const answer = answers(url, String(init['mode']));
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('Failed to fetch'));
  });
  if (page !== undefined) {
    vi.stubGlobal('location', { href: page, origin: new URL(page).origin });
    vi.stubGlobal('origin', new URL(page).origin);
  }
  return asked;
}

const opaque = { type: 'opaque', status: 0 };
const summary = (asked: ReturnType<typeof browser>): string[] =>
  asked.map(({ url, init }) => `${String(init['mode'])} ${url}`);

test('readable: one request, and one by the other scheme', async () => {
  const asked = browser((url) => (url.startsWith('https') ? { type: 'cors', status: 401 } : undefined));
  const found = await probe('wss://user:secret@example.com/chat?token=secret#secret');
  expect(found).toEqual({
    answered: true,
    status: 401,
    redirected: false,
    otherSchemeAnswered: false,
    tookMs: expect.any(Number) as number,
  });
  expect(summary(asked)).toEqual([
    'cors https://example.com:443/chat',
    'no-cors http://example.com:443/chat',
  ]);
  expect(JSON.stringify(asked)).not.toContain('secret');
  expect(asked[0]!.init).toMatchObject({
    redirect: 'manual',
    credentials: 'same-origin',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
  expect(asked[1]!.init['redirect']).toBe('follow');
});

test('not readable: asked again without CORS, and the status stays unknown', async () => {
  const asked = browser((_, mode) => (mode === 'no-cors' ? opaque : undefined));
  const found = await probe('ws://example.com:8080/');
  expect(found).toMatchObject({ answered: true, otherSchemeAnswered: true });
  expect([found.status, found.redirected]).toEqual([undefined, undefined]);
  expect(summary(asked)).toEqual([
    'cors http://example.com:8080/',
    'no-cors http://example.com:8080/',
    'no-cors https://example.com:8080/',
  ]);
});

test('of the page’s own origin there is nothing that CORS hides', async () => {
  const asked = browser(() => undefined, 'http://example.com:8080/app');
  expect(await probe('ws://example.com:8080/')).toMatchObject({
    answered: false,
    otherSchemeAnswered: false,
  });
  expect(summary(asked)).toEqual(['cors http://example.com:8080/', 'no-cors https://example.com:8080/']);
});

test('a redirect', async () => {
  browser(() => ({ type: 'opaqueredirect', status: 0 }));
  const found = await probe('wss://example.com/');
  expect(found).toMatchObject({ answered: true, redirected: true });
  expect(found.status).toBeUndefined();
});

describe('a page by https', () => {
  test('asks no plain http of others', async () => {
    const asked = browser(() => undefined, 'https://app.example/');
    const found = await probe('wss://example.com/');
    expect(found.answered).toBe(false);
    expect(found.otherSchemeAnswered).toBeUndefined();
    expect(asked.some(({ url }) => url.startsWith('http:'))).toBe(false);
  });

  test.each(['localhost', 'dev.localhost', '127.0.0.1', '[::1]'])('but of this machine: %s', async (host) => {
    browser(() => opaque, 'https://app.example/');
    expect((await probe(`wss://${host}:4443/`)).otherSchemeAnswered).toBe(true);
  });
});

describe('time', () => {
  test('what never answers, and does not listen to the signal, is given up', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    const found = await probe('wss://example.com/', { timeoutMs: 40 });
    expect(found).toMatchObject({ answered: false, timedOut: true });
    expect(found.otherSchemeAnswered).toBeUndefined();
    expect(found.tookMs).toBeGreaterThanOrEqual(30);
    expect(found.tookMs).toBeLessThan(2000);
  });

  test('what was found out before is kept', async () => {
    vi.stubGlobal('fetch', (url: string) =>
      url.startsWith('https') ? Promise.resolve({ type: 'cors', status: 200 }) : new Promise(() => undefined),
    );
    const found = await probe('wss://example.com/', { timeoutMs: 40 });
    expect(found).toMatchObject({ answered: true, status: 200, timedOut: true });
    expect(found.otherSchemeAnswered).toBeUndefined();
  });

  describe('the limit', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test.each([
      [Infinity, 60_000],
      [1e12, 60_000],
      [3e9, 60_000],
      [60_001, 60_000],
      [59_999, 59_999],
      [NaN, 3000],
      [-1, 3000],
      ['9', 3000],
      [null, 3000],
      [undefined, 3000],
    ])('%s is %i', async (timeoutMs, limit) => {
      vi.stubGlobal('fetch', () => new Promise(() => undefined));
      const done = vi.fn();
      void probe('wss://example.com/', { timeoutMs: timeoutMs as number }).then(done);
      await vi.advanceTimersByTimeAsync(limit - 1);
      expect(done).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      expect(done).toHaveBeenCalledTimes(1);
      expect(vi.getTimerCount()).toBe(0);
    });

    test.each(oddities)('%s as a signal or as options: it is asked, and no timer is left', async (_, odd) => {
      browser(() => opaque);
      expect(await probe('wss://example.com/', { signal: odd as never })).toMatchObject({ answered: true });
      expect(await probe('wss://example.com/', odd as never)).toMatchObject({ answered: true });
      expect(vi.getTimerCount()).toBe(0);
    });
  });

  test('every request is ended with the probe: no body goes on', async () => {
    const asked = browser(() => opaque);
    await probe('wss://example.com/');
    for (const { init } of asked) expect((init['signal'] as AbortSignal).aborted).toBe(true);
  });

  test('the caller ends it: rejects with the reason', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    const controller = new AbortController();
    const promise = probe('wss://example.com/', { signal: controller.signal });
    controller.abort(new Error('Never mind.'));
    await expect(promise).rejects.toThrow('Never mind.');
    await expect(probe('wss://example.com/', { signal: controller.signal })).rejects.toThrow('Never mind.');
  });
});

test('a runtime without fetch finds nothing out, and says so', async () => {
  vi.stubGlobal('fetch', undefined);
  expect(await probe('wss://example.com/')).toMatchObject({ answered: false, otherSchemeAnswered: false });
});

describe('what is no WebSocket URL', () => {
  test.each([
    ...oddities,
    ['a path', '/chat'],
    ['https', 'https://example.com/'],
    ['ws alone', 'ws:'],
  ] as const)('%s', async (_, url) => {
    const asked = browser(() => undefined);
    const error: unknown = await probe(url as string).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CloseCodeError);
    expect(error).toMatchObject({ code: 'probe/not-a-websocket-url' });
    expect(asked).toEqual([]);
  });

  test.each([
    ['http://example.com/?token=secret', 'http://example.com/,'],
    ['http://user:secret@example.com/chat', 'http://example.com/chat,'],
    ['wss://user:secret@:99999', 'wss://:99999,'],
    ['wss://user:pa#secret@:99999', 'a text,'],
    ['user:secret@example.com/chat', 'a text,'],
    ['secret', 'a text,'],
  ])('its secrets are not repeated: %s', async (url, shown) => {
    for (const given of [url, { href: url }]) {
      const error: unknown = await probe(given).catch((thrown: unknown) => thrown);
      expect((error as Error).message).not.toContain('secret');
      expect((error as Error).message).toContain(`probe got ${shown}`);
    }
  });

  test('a URL object will do', async () => {
    browser(() => opaque);
    expect((await probe(new URL('wss://example.com/'))).answered).toBe(true);
  });
});

test('a real server: its status, its redirect, and that TLS is none', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/new' });
    else response.writeHead(503);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await probe(`${base}/x`)).toMatchObject({
    answered: true,
    status: 503,
    redirected: false,
    otherSchemeAnswered: false,
  });
  expect(await probe(`${base}/old`)).toMatchObject({ answered: true, status: 301, redirected: true });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(await probe(`${base}/x`)).toMatchObject({ answered: false, otherSchemeAnswered: false });
});
