import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { encodeCloseBody, OPCODE } from './frames.ts';
import { ACCEPT, RawClient } from './testing/rawClient.ts';
import { eventOf, useLab } from './testing/withLab.ts';

const lab = useLab();
const upgrade = (path: string, headers?: Record<string, string>) =>
  RawClient.upgrade(lab().port, path, headers);

/** Whether a strict client opens, and what it says if not. */
function openOrComplaint(path: string, protocols: string[] = [], options = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(lab().url + path, protocols, options);
    socket.on('open', () => {
      resolve('open');
      socket.close();
    });
    socket.on('error', ({ message }) => {
      resolve(message);
    });
  });
}

describe('/redirect/:status', () => {
  it.each([301, 302, 303, 307, 308])('%i has a Location', async (status) => {
    const tag = `redirect-${status}`;
    const client = await upgrade(`/redirect/${status}?tag=${tag}`).fin();
    expect(client.status).toBe(status);
    expect(client.head).toMatch(new RegExp(`^Location: /echo\\?tag=${tag}\r?$`, 'm'));
    expect(lab().eventsOf(tag)).toContainEqual(expect.objectContaining({ type: 'handshake-sent', status }));
  });

  it('leads to an ending, for a client that follows, under the same tag', async () => {
    expect(await openOrComplaint('/redirect/302?tag=a%20%26b', [], { followRedirects: true })).toBe('open');
    await eventOf(lab(), 'a &b', ({ type }) => type === 'opened');
    expect(await openOrComplaint('/redirect/302')).toMatch(/Unexpected server response: 302/);
  });

  it('cannot be made to write a header', async () => {
    const client = await upgrade('/redirect/302?tag=a%0d%0aX-Evil:%201').fin();
    expect(client.head).not.toMatch(/^X-Evil/m);
    expect(client.head).toMatch(/^Location: \/echo\?tag=a%0D%0AX-Evil%3A%201\r?$/m);
  });

  it.each(['300', '304', '305', '306', '309', '200'])('/redirect/%s is explained', async (status) => {
    const client = await upgrade(`/redirect/${status}`).fin();
    expect(client.status).toBe(400);
    expect(client.rest.toString()).toMatch(/"status" is [^]*from 301 to 308, but not 304, 305, 306/);
  });
});

describe('a 101 with a flaw', () => {
  const line = (name: string) => new RegExp(`^${name}: (.*?)\r?$`, 'im');

  it('/no-upgrade lacks the header and nothing else', async () => {
    const client = await upgrade('/no-upgrade').open();
    expect(client.head).not.toMatch(line('Upgrade'));
    expect(client.head).toMatch(line('Connection'));
    expect(client.head).toContain(ACCEPT);
    expect(await openOrComplaint('/no-upgrade')).not.toBe('open');
  });

  it('/http-1.0 has another version and nothing else', async () => {
    const client = await upgrade('/http-1.0?tag=old').until(({ head }) => head !== '', 'head');
    expect(client.head).toMatch(/^HTTP\/1\.0 101 Switching Protocols\r\n/);
    expect(client.head).toMatch(line('Upgrade'));
    expect(client.head).toContain(ACCEPT);
    await eventOf(lab(), 'old', (event) => event.type === 'handshake-sent' && event.status === 101);
  });

  it('/wrong-subprotocol selects what was not offered', async () => {
    const none = await upgrade('/wrong-subprotocol').open();
    expect(line('Sec-WebSocket-Protocol').exec(none.head)?.[1]).toBe('not-offered');
    const some = await upgrade('/wrong-subprotocol', {
      'Sec-WebSocket-Protocol': 'chat, not-offered, not-offered-either',
    }).open();
    expect(line('Sec-WebSocket-Protocol').exec(some.head)?.[1]).toBe('not-offered-either-either');
    expect(await openOrComplaint('/wrong-subprotocol')).toMatch(/sent a subprotocol but none was requested/);
    expect(await openOrComplaint('/wrong-subprotocol', ['chat'])).toMatch(/sent an invalid subprotocol/);
  });

  it('/wrong-extension uses what was not offered', async () => {
    const client = await upgrade('/wrong-extension', {
      'Sec-WebSocket-Extensions': 'permessage-deflate',
      'Sec-WebSocket-Protocol': 'chat',
    }).open();
    expect(line('Sec-WebSocket-Extensions').exec(client.head)?.[1]).toBe('not-offered');
    expect(line('Sec-WebSocket-Protocol').exec(client.head)?.[1]).toBe('chat');
    expect(await openOrComplaint('/wrong-extension')).toMatch(/extension/i);
  });

  it.each(['/wrong-accept', '/no-upgrade', '/http-1.0', '/wrong-subprotocol', '/wrong-extension'])(
    '%s serves a client that opens nevertheless, also for frames behind its request',
    async (path) => {
      const client = upgrade(path);
      client.send(OPCODE.ping, 'p');
      await client.restOf(3);
      client.send(OPCODE.close, encodeCloseBody(4000));
      await client.fin();
      expect(client.rest.toString('hex')).toBe('8a017088020fa0');
    },
  );
});

describe('/garbage', () => {
  it('answers with what is no HTTP, then FIN', async () => {
    const client = await upgrade('/garbage?tag=garbage').fin();
    expect(client.bytes.toString('hex')).toBe('15030100020246');
    expect(client.error).toBeUndefined();
    expect(await openOrComplaint('/garbage')).toMatch(/Parse Error/);
    const events = lab().eventsOf('garbage');
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'sent', frame: 'raw', bytes: '15030100020246' }),
    );
    expect(events.map(({ type }) => type)).not.toContain('handshake-sent');
  });
});
