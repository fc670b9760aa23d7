import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { encodeCloseBody, encodeFrame, OPCODE } from './frames.ts';
import { startLab } from './lab.ts';
import { pause, RawClient } from './testing/rawClient.ts';
import { eventOf, useLab } from './testing/withLab.ts';

const lab = useLab();
const upgrade = (path: string) => RawClient.upgrade(lab().port, path);
const typesOf = (tag: string) =>
  lab()
    .eventsOf(tag)
    .map(({ type }) => type);

describe('/close-fin/:code', () => {
  it.each([1000, 1006, 4001])('sends Close %i and FIN to a client that has said nothing', async (code) => {
    const tag = `close-fin-${code}`;
    const client = await upgrade(`/close-fin/${code}?reason=now&tag=${tag}`).fin();
    expect(client.rest).toEqual(encodeFrame(OPCODE.close, encodeCloseBody(code, 'now')));
    expect(client.error).toBeUndefined();
    // The other direction is still open: the answer is read.
    client.send(OPCODE.close, encodeCloseBody(code));
    client.socket.end();
    await client.gone();
    expect(client.error).toBeUndefined();
    await eventOf(lab(), tag, ({ type }) => type === 'closed');
    expect(typesOf(tag)).toEqual([
      'connected',
      'handshake-sent',
      'opened',
      'sent',
      'fin-sent',
      'received',
      'fin-received',
      'closed',
    ]);
  });
});

describe('/close-rst/:code', () => {
  it('sends Close and RST, and no FIN', async () => {
    const client = await upgrade('/close-rst/1011?reason=oops&tag=close-rst').reset();
    expect(client.rest).toEqual(encodeFrame(OPCODE.close, encodeCloseBody(1011, 'oops')));
    expect(client.error).toBe('ECONNRESET');
    await eventOf(lab(), 'close-rst', ({ type }) => type === 'closed');
    expect(typesOf('close-rst')).toEqual([
      'connected',
      'handshake-sent',
      'opened',
      'sent',
      'rst-sent',
      'closed',
    ]);
  });

  it('with gap=N lets the client answer in between, and sends no FIN', async () => {
    const client = await upgrade('/close-rst/1000?gap=1000&tag=gap').restOf(4);
    client.send(OPCODE.close, encodeCloseBody(1000));
    await client.gone();
    expect(client.error).toBe('ECONNRESET');
    expect(client.ended).toBe(false);
    await eventOf(lab(), 'gap', ({ type }) => type === 'closed');
    const events = lab().eventsOf('gap');
    expect(typesOf('gap')).toEqual([
      'connected',
      'handshake-sent',
      'opened',
      'sent',
      'received',
      'rst-sent',
      'closed',
    ]);
    expect((events[5]?.at ?? 0) - (events[3]?.at ?? 0)).toBeGreaterThanOrEqual(998);
  });

  it('lets the client read the 101 first', async () => {
    const client = await upgrade('/close-rst/1000?tag=first').reset();
    expect(client.status).toBe(101);
    // By the times of the lab: a client that is busy may read both at once.
    const at = (type: string) =>
      lab()
        .eventsOf('first')
        .find((event) => event.type === type)?.at ?? NaN;
    expect(at('sent') - at('handshake-sent')).toBeGreaterThanOrEqual(48);
  });
});

describe('/close-stay/:code', () => {
  it('takes the answer and leaves TCP open, beyond the bound of other endings', async () => {
    const hasty = await startLab({ limits: { closeMs: 60 } });
    const client = await RawClient.upgrade(hasty.port, '/close-stay/1000?tag=stay').restOf(4);
    client.send(OPCODE.close, encodeCloseBody(1000));
    await eventOf(hasty, 'stay', (event) => event.type === 'received' && event.frame === 'close');
    await pause(250);
    expect(client.ended).toBe(false);
    expect(client.closed).toBe(false);
    expect(client.rest.toString('hex')).toBe('880203e8');
    // The client's FIN is answered with one.
    client.socket.end();
    await client.fin();
    expect(client.error).toBeUndefined();
    await hasty.stop();
  });

  it('is ended by the lifetime of the lab', async () => {
    const short = await startLab({ limits: { lifetimeMs: 150 } });
    const client = await RawClient.upgrade(short.port, '/close-stay/1000').restOf(4);
    client.send(OPCODE.close, encodeCloseBody(1000));
    await client.fin();
    await short.stop();
  });

  it('closes properly if the client is first', async () => {
    const client = await upgrade('/close-stay/1000?after=60000').open();
    client.send(OPCODE.close, encodeCloseBody(4000));
    await client.fin();
    expect(client.rest.toString('hex')).toBe('88020fa0');
  });
});

describe('/slow-close/:code', () => {
  it('writes one byte at a time', async () => {
    const client = await upgrade('/slow-close/4001?reason=abc&gap=40').restOf(7);
    expect(client.rest).toEqual(encodeFrame(OPCODE.close, encodeCloseBody(4001, 'abc')));
    const single = client.chunks.slice(-6);
    expect(single.map(({ bytes }) => bytes.length)).toEqual([1, 1, 1, 1, 1, 1]);
    // Six gaps; timers and clocks round.
    const first = client.chunks.at(-7)?.at ?? 0;
    expect((single.at(-1)?.at ?? 0) - first).toBeGreaterThanOrEqual(230);
    client.send(OPCODE.close, encodeCloseBody(4001));
    await client.fin();
  });

  it('finishes the frame for a client that closes or pings in the middle, then sends FIN', async () => {
    const client = await upgrade('/slow-close/4001?reason=abc&gap=40&tag=slow').restOf(2);
    client.send(OPCODE.ping, 'p');
    client.send(OPCODE.close, encodeCloseBody(1000));
    await client.fin();
    expect(client.rest).toEqual(encodeFrame(OPCODE.close, encodeCloseBody(4001, 'abc')));
    const types = lab()
      .eventsOf('slow')
      .flatMap((event) => (event.type === 'sent' || event.type === 'received' ? [event.frame] : []));
    expect(types).toEqual(['ping', 'close', 'close']);
  });

  it('finishes the frame for a client that breaks the protocol in the middle', async () => {
    const client = await upgrade('/slow-close/4001?gap=40').restOf(1);
    client.socket.write(Buffer.from('ff8000000000', 'hex'));
    await client.fin();
    expect(client.rest.toString('hex')).toBe('88020fa1');
  });

  it('is understood by a real client', async () => {
    const closed = await new Promise((resolve, reject) => {
      const socket = new WebSocket(`${lab().url}/slow-close/4001?reason=slowly&gap=5`);
      socket.on('error', reject);
      socket.on('close', (code, reason) => {
        resolve([code, reason.toString()]);
      });
    });
    expect(closed).toEqual([4001, 'slowly']);
  });

  it.each(['gap=0', 'gap=240001', 'gap=x'])('%s is explained', async (query) => {
    const client = await upgrade(`/slow-close/1000?${query}`).fin();
    expect(client.status).toBe(400);
    expect(client.rest.toString()).toMatch(/"gap" is [^]*from 1 to 240000/);
  });
});

describe('/batch/:code', () => {
  it.each([0, 1, 3])('sends %i messages and Close in one segment', async (count) => {
    const tag = `batch-${count}`;
    // Waiting for a message keeps the 101 out of that segment, however busy the machine is.
    const client = await upgrade(`/batch/4001?reason=x&count=${count}&messages=1&tag=${tag}`).open();
    client.send(OPCODE.text, 'go');
    await client.restOf(3 * count + 5);
    expect(client.rest).toEqual(
      Buffer.concat([
        ...Array.from({ length: count }, (_, index) => encodeFrame(OPCODE.text, Buffer.from(`${index + 1}`))),
        encodeFrame(OPCODE.close, encodeCloseBody(4001, 'x')),
      ]),
    );
    expect(client.chunks).toHaveLength(2);
    expect(client.chunks[1]?.bytes).toEqual(client.rest);
    const sent = lab()
      .eventsOf(tag)
      .flatMap((event) => (event.type === 'sent' ? [event.frame] : []));
    expect(sent).toEqual([...Array.from({ length: count }, () => 'text'), 'close']);
    client.destroy();
  });

  it('is understood by a real client', async () => {
    const seen: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const socket = new WebSocket(`${lab().url}/batch/4001?count=2`);
      socket.on('message', (data) => seen.push((data as Buffer).toString()));
      socket.on('error', reject);
      socket.on('close', (code) => {
        seen.push(String(code));
        resolve();
      });
    });
    expect(seen).toEqual(['1', '2', '4001']);
  });

  it('bounds the number of messages', async () => {
    const client = await upgrade('/batch/1000?count=10001').fin();
    expect(client.rest.toString()).toMatch(/"count" is "10001"[^]*from 0 to 10000/);
  });
});

describe('/answer/:code', () => {
  it('answers the Close frame with its own code and reason, then FIN', async () => {
    const client = await upgrade('/answer/4002?reason=no').open();
    client.send(OPCODE.ping, 'p');
    await client.restOf(3);
    client.send(OPCODE.close, encodeCloseBody(1000, 'bye'));
    await client.fin();
    expect(client.rest.subarray(3)).toEqual(encodeFrame(OPCODE.close, encodeCloseBody(4002, 'no')));
  });

  it('with a modifier repeats the code of the client until then', async () => {
    const before = await upgrade('/answer/4002?messages=1').open();
    before.send(OPCODE.close, encodeCloseBody(4000));
    await before.fin();
    expect(before.rest.toString('hex')).toBe('88020fa0');
    const then = await upgrade('/answer/4002?messages=1&tag=answer').open();
    then.send(OPCODE.text, 'go');
    await eventOf(lab(), 'answer', ({ type }) => type === 'received');
    await pause(20);
    then.send(OPCODE.close, encodeCloseBody(4000));
    await then.fin();
    expect(then.rest.toString('hex')).toBe('88020fa2');
  });
});
