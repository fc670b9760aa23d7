import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { endings } from './catalogue.ts';
import { endingTable } from './endings.ts';
import { RawClient } from './testing/rawClient.ts';
import { eventOf, useLab } from './testing/withLab.ts';

const lab = useLab();
const get = (path: string, init?: RequestInit) => fetch(lab().httpUrl + path, init);

describe('the index', () => {
  it('is JSON that lists every ending, without functions', async () => {
    const response = await get('/');
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const body = (await response.json()) as Record<string, unknown>;
    expect(body).toMatchObject({ name: '@close-codes/lab', endings });
    expect(body['version']).toMatch(/^\d+\.\d+\.\d+/);
    expect(endings.map(({ id }) => id)).toEqual(endingTable.map(({ id }) => id));
    expect(JSON.parse(JSON.stringify(endings))).toEqual(endings);
    expect(new Set(endings.map(({ id }) => id)).size).toBe(endings.length);
  });

  it('is HTML for a browser, with every example and a policy that matches its style sheet', async () => {
    const response = await get('/', { headers: { accept: 'text/html,*/*' } });
    const page = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const { example, title } of endings) {
      expect(page).toContain(lab().url + example.replaceAll('&', '&amp;'));
      expect(page).toContain(title);
    }
    // Each under its own group, once: the page lists by group, the table by hand.
    expect([...page.matchAll(/<section id="(.*?)"/g)].map(([, id]) => id)).toEqual(
      endings.map(({ id }) => id),
    );
    expect(page).toContain('3–15, not 8, 9, 10');
    expect(page).toContain('5 to 16 hexadecimal digits');
    const style = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? '';
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(page).not.toMatch(/<script|style=|src=|href="http/);
    expect(page).toMatch(/<html lang="en">[^]*<main>/);
  });

  it('is JSON for a browser that asks with ?format=json', async () => {
    const response = await get('/?format=json', { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  });
});

describe('data', () => {
  it('/endings is the catalogue', async () => {
    const response = await get('/endings');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toEqual(endings);
  });

  it('/events?tag= has the events of that tag only', async () => {
    for (const tag of ['a', 'b']) {
      const client = await RawClient.upgrade(lab().port, `/refuse/503?tag=${tag}`, {
        Origin: 'https://a.test',
      }).fin();
      client.socket.end();
      await eventOf(lab(), tag, ({ type }) => type === 'closed');
    }
    const response = await get('/events?tag=b');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const events: unknown = await response.json();
    expect(events).toEqual(lab().eventsOf('b'));
    expect(events).toMatchObject([
      { type: 'connected', tag: 'b', path: '/refuse/503?tag=b', origin: 'https://a.test', subprotocols: [] },
      { type: 'handshake-sent', status: 503 },
      { type: 'fin-sent' },
      { type: 'fin-received' },
      { type: 'closed', hadError: false },
    ]);
    expect(((await (await get('/events')).json()) as unknown[]).length).toBeGreaterThanOrEqual(8);
  });
});

describe('what is not there', () => {
  it('is 404 with every ending, over HTTP and for an upgrade', async () => {
    const http = await get('/nope');
    expect(http.status).toBe(404);
    const text = await http.text();
    const upgrade = await RawClient.upgrade(lab().port, '/nope').fin();
    expect(upgrade.status).toBe(404);
    for (const { path } of endings) {
      expect(text).toContain(path);
      expect(upgrade.rest.toString()).toContain(path);
    }
    const json = await get('/nope', { headers: { accept: 'application/json' } });
    expect(await json.json()).toMatchObject({
      error: { what: expect.stringContaining('/nope') as string },
      endings,
    });
  });

  it('is 426 for an ending without an upgrade', async () => {
    const response = await get('/close/1000');
    expect(response.status).toBe(426);
    expect(await response.text()).toContain('new WebSocket(');
  });

  it('is 405 for another method', async () => {
    for (const path of ['/', '/events', '/close']) {
      const response = await get(path, { method: 'POST', body: 'x' });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
      await response.text();
    }
    const head = await get('/', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });
});

describe('a handshake that cannot be accepted', () => {
  it.each([
    [{ 'Sec-WebSocket-Key': 'short' }, 400, /16 random bytes/],
    [{ 'Sec-WebSocket-Version': '8' }, 426, /Sec-WebSocket-Version: 13/],
    [{ Upgrade: 'h2c' }, 426, /Upgrade: websocket/],
    [{ 'Sec-WebSocket-Protocol': 'a b' }, 400, /distinct tokens/],
    [{ 'Sec-WebSocket-Protocol': 'a, a' }, 400, /distinct tokens/],
  ])('%o gives %i', async (headers, status, expected) => {
    const client = await RawClient.upgrade(lab().port, '/echo', headers).fin();
    expect(client.status).toBe(status);
    expect(client.bytes.toString()).toMatch(expected);
  });
});
