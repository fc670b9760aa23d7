import { WebSocket } from 'ws';
import { describe, expect, it } from 'vitest';
import { endingTable } from './endings.ts';
import { encodeCloseBody, encodeFrame, OPCODE } from './frames.ts';
import { startLab } from './lab.ts';
import { ACCEPT, pause, RawClient } from './testing/rawClient.ts';
import { eventOf, useLab } from './testing/withLab.ts';

const lab = useLab();
const upgrade = (path: string, headers?: Record<string, string>) =>
  RawClient.upgrade(lab().port, path, headers);

function closeEvent(
  path: string,
  act?: (socket: WebSocket) => void,
): Promise<[code: number, reason: string]> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(lab().url + path);
    socket.on('open', () => act?.(socket));
    socket.on('error', reject);
    socket.on('close', (code, reason) => {
      resolve([code, reason.toString()]);
    });
  });
}

describe('/close/:code', () => {
  it.each([0, 999, 1000, 1004, 1005, 1006, 1015, 1016, 2999, 3000, 4999, 5000, 65_535])(
    'puts %i on the wire, completes the closing handshake and ends TCP',
    async (code) => {
      const tag = `code-${code}`;
      const client = upgrade(`/close/${code}?reason=why&tag=${tag}`);
      await client.restOf(7);
      expect(client.rest.toString('hex')).toBe(
        `8805${code.toString(16).padStart(4, '0')}${Buffer.from('why').toString('hex')}`,
      );
      expect(client.ended).toBe(false);
      client.send(OPCODE.close, encodeCloseBody(code));
      await client.fin();
      client.socket.end();
      await client.gone();
      expect(client.error).toBeUndefined();
      expect(client.rest).toHaveLength(7);
      await eventOf(lab(), tag, (event) => event.type === 'closed');
      expect(
        lab()
          .eventsOf(tag)
          .map((event) => event.type),
      ).toEqual([
        'connected',
        'handshake-sent',
        'opened',
        'sent',
        'received',
        'fin-sent',
        'fin-received',
        'closed',
      ]);
      expect(lab().eventsOf(tag)).toContainEqual(
        expect.objectContaining({
          type: 'sent',
          frame: 'close',
          code,
          reason: 'why',
          bytes: client.rest.toString('hex'),
        }),
      );
      expect(lab().eventsOf(tag)).toContainEqual(
        expect.objectContaining({ type: 'received', frame: 'close', code }),
      );
    },
  );

  it('sends a reason in UTF-8, emoji included', async () => {
    const client = await upgrade(`/close/4001?reason=${encodeURIComponent('bye 👋')}`).restOf(12);
    expect(client.rest).toEqual(encodeFrame(OPCODE.close, encodeCloseBody(4001, 'bye 👋')));
  });

  it('takes 123 bytes of reason, and explains why not 124', async () => {
    const fits = await upgrade(`/close/1000?reason=${'x'.repeat(123)}`).restOf(127);
    expect(fits.rest.subarray(0, 4).toString('hex')).toBe('887d03e8');
    const long = await upgrade(`/close/1000?reason=${'x'.repeat(124)}`).fin();
    expect(long.status).toBe(400);
    expect(long.rest.toString()).toMatch(/"reason" has 124 bytes[^]*Why:[^]*at most 123 bytes/);
    // 41 characters, 124 bytes: the unit is the byte.
    const wide = await upgrade(`/close/1000?reason=${encodeURIComponent(`x${'語'.repeat(41)}`)}`).fin();
    expect(wide.status).toBe(400);
  });

  it('is understood by a real client', async () => {
    expect(await closeEvent('/close/4321?reason=done')).toEqual([4321, 'done']);
    await expect(closeEvent('/close/1005')).rejects.toThrow(/invalid status code 1005/i);
  });

  it('drops TCP if the client never answers', async () => {
    const hasty = await startLab({ limits: { closeMs: 60 } });
    for (const code of [1000, 999]) {
      const client = await RawClient.upgrade(hasty.port, `/close/${code}`).fin();
      expect(client.rest).toHaveLength(4);
    }
    await hasty.stop();
  });
});

describe('/close', () => {
  it('sends a Close frame without a body', async () => {
    const client = await upgrade('/close').restOf(2);
    expect(client.rest.toString('hex')).toBe('8800');
    expect(await closeEvent('/close')).toEqual([1005, '']);
  });
});

describe('/fin and /rst', () => {
  it('ends TCP in an orderly way without a Close frame', async () => {
    const client = await upgrade('/fin?tag=fin').fin();
    client.socket.end();
    await client.gone();
    expect(client.status).toBe(101);
    expect(client.rest).toHaveLength(0);
    expect(client.error).toBeUndefined();
    await eventOf(lab(), 'fin', (event) => event.type === 'closed' && !event.hadError);
    expect(await closeEvent('/fin')).toEqual([1006, '']);
  });

  it('aborts TCP', async () => {
    const client = await upgrade('/rst?tag=rst').gone();
    expect(client.status).toBe(101);
    expect(client.rest).toHaveLength(0);
    expect(client.ended).toBe(false);
    expect(client.error).toBe('ECONNRESET');
    await eventOf(lab(), 'rst', (event) => event.type === 'closed');
    const types = lab()
      .eventsOf('rst')
      .map((event) => event.type);
    expect(types).toContain('rst-sent');
    expect(types).not.toContain('fin-sent');
  });
});

describe('wrong Close frames', () => {
  it('/one-byte has a body of one byte', async () => {
    const client = await upgrade('/one-byte?tag=one').restOf(3);
    expect(client.rest.toString('hex')).toBe('880103');
    const event = await eventOf(lab(), 'one', ({ type }) => type === 'sent');
    expect(event).toMatchObject({ frame: 'close', code: null, size: 1, bytes: '880103' });
    await expect(closeEvent('/one-byte')).rejects.toThrow(/payload length 1/);
  });

  it('/bad-utf8 has a reason that does not decode', async () => {
    const client = await upgrade('/bad-utf8').restOf(8);
    expect(client.rest.toString('hex')).toBe('880603e86e6ffffe');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(client.rest.subarray(4))).toThrow();
    await expect(closeEvent('/bad-utf8')).rejects.toThrow(/UTF-8/);
  });
});

describe('handshake endings', () => {
  it.each([200, 204, 301, 304, 401, 404, 407, 429, 503, 599])('/refuse/%i', async (status) => {
    const client = await upgrade(`/refuse/${status}?tag=refuse-${status}`).fin();
    expect(client.status).toBe(status);
    expect(client.rest.length === 0).toBe(status === 204 || status === 304);
    const events = lab().eventsOf(`refuse-${status}`);
    expect(events).toContainEqual(expect.objectContaining({ type: 'handshake-sent', status }));
    expect(events.map((event) => event.type)).not.toContain('opened');
  });

  it.each(['101', '100', '199', '600', '0', 'x'])('/refuse/%s is explained', async (status) => {
    const client = await upgrade(`/refuse/${status}`).fin();
    expect(client.status).toBe(400);
    expect(client.rest.toString()).toMatch(/"status" is [^]*Fix: Use a whole number from 200 to 599/);
  });

  it('/wrong-accept answers 101 with an accept value that does not belong to the key', async () => {
    const client = await upgrade('/wrong-accept').open();
    expect(client.head).toMatch(/Sec-WebSocket-Accept: [+/\w]{27}=/);
    expect(client.head).not.toContain(ACCEPT);
    await expect(closeEvent('/wrong-accept')).rejects.toThrow(/Sec-WebSocket-Accept/);
  });

  it('/hang says nothing until the bound', async () => {
    const short = await startLab({ limits: { lifetimeMs: 150 } });
    const start = Date.now();
    const client = await RawClient.upgrade(short.port, '/hang').fin();
    expect(client.bytes).toHaveLength(0);
    expect(Date.now() - start).toBeGreaterThanOrEqual(140);
    await short.stop();
  });
});

describe('/never-answer', () => {
  it('gives no answer to Close, and keeps TCP open', async () => {
    const client = await upgrade('/never-answer?tag=deaf').open();
    client.send(OPCODE.ping, 'hi');
    await client.restOf(4);
    client.send(OPCODE.close, encodeCloseBody(4000, 'bye'));
    const received = await eventOf(
      lab(),
      'deaf',
      (event) => event.type === 'received' && event.frame === 'close',
    );
    expect(received).toMatchObject({ code: 4000, reason: 'bye', body: '0fa0627965' });
    await pause(80);
    expect(client.rest.toString('hex')).toBe('8a026869');
    expect(client.ended).toBe(false);
    client.destroy();
  });

  it('with a modifier answers properly until then', async () => {
    const client = await upgrade('/never-answer?messages=5').open();
    client.send(OPCODE.close, encodeCloseBody(4000));
    await client.fin();
    expect(client.rest.toString('hex')).toBe('88020fa0');
  });
});

describe('/echo', () => {
  it('sends text and binary back and answers Close', async () => {
    const client = await upgrade('/echo').open();
    client.send(OPCODE.text, 'hé');
    client.send(OPCODE.binary, Uint8Array.of(1, 2));
    await client.restOf(9);
    expect(client.rest.toString('hex')).toBe('810368c3a982020102');
    client.send(OPCODE.close, encodeCloseBody(3001, 'x'));
    await client.fin();
    expect(client.rest.subarray(9, 13).toString('hex')).toMatch(/^880[23]0bb9$/);
  });

  it('with messages=2 echoes both, then closes with 1000', async () => {
    const client = await upgrade('/echo?messages=2').open();
    client.send(OPCODE.text, 'a');
    client.send(OPCODE.text, 'b');
    await client.restOf(10);
    expect(client.rest.toString('hex')).toBe('810161810162880203e8');
  });

  it('serves a real client', async () => {
    const [code, reason] = await closeEvent('/echo', (socket) => {
      socket.on('message', (data) => {
        socket.close(4000, (data as Buffer).toString());
      });
      socket.send('ping');
    });
    expect([code, reason]).toEqual([4000, 'ping']);
  });
});

describe('modifiers', () => {
  it('after=N waits N ms', async () => {
    const asked = Date.now();
    const client = await upgrade('/close/1000?after=120').open();
    await client.restOf(4);
    expect(Date.now() - asked).toBeGreaterThanOrEqual(120);
  });

  it('messages=N waits for N messages, fragments counted as one, pings not at all', async () => {
    const client = await upgrade('/close/4002?messages=2').open();
    client.send(OPCODE.ping);
    client.send(OPCODE.text, 'one');
    client.socket.write(Buffer.from('0181000000006180', 'hex'));
    await pause(40);
    expect(client.rest.toString('hex')).toBe('8a00');
    // The rest of the frame: 80 was its first byte.
    client.socket.write(Buffer.from('810000000062', 'hex'));
    await client.restOf(6);
    expect(client.rest.subarray(2).toString('hex')).toBe('88020fa2');
  });

  it('silence=N starts again with every byte', async () => {
    const client = await upgrade('/fin?silence=400').open();
    let last = 0;
    for (let round = 0; round < 4; round += 1) {
      await pause(50);
      last = Date.now();
      client.send(OPCODE.text, 'still here');
    }
    expect(client.ended).toBe(false);
    await client.fin();
    expect(Date.now() - last).toBeGreaterThanOrEqual(400);
  });

  it('combine in the order messages, silence, after', async () => {
    const client = await upgrade('/one-byte?messages=1&silence=60&after=60').open();
    await pause(140);
    expect(client.rest).toHaveLength(0);
    const sent = Date.now();
    client.send(OPCODE.text, 'go');
    await client.restOf(3);
    expect(Date.now() - sent).toBeGreaterThanOrEqual(115);
  });

  it('let the client close first', async () => {
    const client = await upgrade('/close/4003?after=100').open();
    client.send(OPCODE.close, encodeCloseBody(1000));
    await client.fin();
    await pause(120);
    expect(client.rest.toString('hex')).toBe('880203e8');
  });

  it.each([
    ['after=-1', /"after" is "-1"[^]*whole number from 0 to 240000/],
    ['after=NaN', /"after" is "NaN"/],
    ['after=', /"after" is ""/],
    ['after=1.5', /"after" is "1.5"/],
    ['after=240001', /"after" is "240001"/],
    ['silence=1e3', /"silence" is "1e3"/],
    ['messages=99999999999999999999', /"messages" is "9{20}"/],
    ['messages=1&messages=2', /"messages" is given 2 times/],
    ['afer=1', /Unknown parameter "afer"[^]*after/],
    [`tag=${'x'.repeat(129)}`, /"tag" has 129 bytes/],
  ])('%s is explained', async (query, expected) => {
    const client = await upgrade(`/close?${query}`).fin();
    expect(client.status).toBe(400);
    expect(client.rest.toString()).toMatch(expected);
  });

  it.each(['65536', '-1', '1e3', '', '%31000'])('/close/%s is explained', async (code) => {
    const client = await upgrade(`/close/${code}`).fin();
    expect(client.status).toBe(400);
    expect(client.rest.toString()).toMatch(/"code" is [^]*from 0 to 65535/);
  });
});

describe('every ending', () => {
  it.each(endingTable.map((ending) => [ending.example, ending] as const))(
    '%s works as shown',
    async (example, ending) => {
      const tag = `example-${ending.id}`;
      const client = upgrade(`${example}${example.includes('?') ? '&' : '?'}tag=${tag}`);
      await eventOf(lab(), tag, (event) => event.type === 'connected');
      if (ending.id === 'garbage') {
        await eventOf(lab(), tag, (event) => event.type === 'sent' && event.frame === 'raw');
      } else if (ending.id !== 'hang') {
        const sent = await eventOf(lab(), tag, (event) => event.type === 'handshake-sent');
        const status = { refuse: 503, redirect: 302 }[ending.id] ?? 101;
        expect(sent).toMatchObject({ status });
      }
      client.destroy();
      await eventOf(lab(), tag, (event) => event.type === 'closed');
    },
  );

  it.each(['/echo', '/never-answer', '/wrong-accept'])(
    '%s selects the first offered subprotocol',
    async (path) => {
      const offers = await upgrade(path, { 'Sec-WebSocket-Protocol': 'first, second' }).open();
      expect(offers.head).toMatch(/^Sec-WebSocket-Protocol: first$/m);
      const none = await upgrade(path).open();
      expect(none.head).not.toMatch(/Sec-WebSocket-Protocol/i);
    },
  );

  it.each(['/echo', '/never-answer'])('%s proves the key', async (path) => {
    expect((await upgrade(path).open()).head).toContain(`Sec-WebSocket-Accept: ${ACCEPT}`);
  });

  it.each(['/echo', '/never-answer?messages=9'])('%s fails a client that does not mask', async (path) => {
    const client = await upgrade(path).open();
    client.socket.write(encodeFrame(OPCODE.text, Buffer.from('x')));
    await client.fin();
    expect(client.rest.subarray(2, 4).toString('hex')).toBe('03ea');
  });
});
