import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { encodeCloseBody, OPCODE } from './frames.ts';
import { pause, RawClient } from './testing/rawClient.ts';
import { eventOf, useLab } from './testing/withLab.ts';

const lab = useLab();
const upgrade = (path: string) => RawClient.upgrade(lab().port, path);
const hex = (text: string) => Buffer.from(text).toString('hex');

/** What a strict client has against a path. */
function complaint(path: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(lab().url + path);
    socket.on('error', ({ message }) => {
      resolve(message);
    });
    socket.on('close', (code) => {
      resolve(`no error, close ${code}`);
    });
  });
}

/** Path, bytes on the wire, how the lab reports them, what `ws` says to them. */
const wrong: readonly (readonly [path: string, bytes: string, frame: string, complaint: RegExp])[] = [
  ['/bad-text', '81046e6ffffe', 'text', /UTF-8/],
  ['/rsv/1', `c108${hex('reserved')}`, 'raw', /RSV1 must be clear/],
  ['/rsv/2', `a108${hex('reserved')}`, 'raw', /RSV2 and RSV3 must be clear/],
  ['/rsv/3', `9108${hex('reserved')}`, 'raw', /RSV2 and RSV3 must be clear/],
  ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map(
    (opcode) =>
      [
        `/opcode/${opcode}`,
        `8${opcode.toString(16)}08${hex('reserved')}`,
        'raw',
        new RegExp(`invalid opcode ${opcode}`),
      ] as const,
  ),
  ['/stray-continuation', `8005${hex('stray')}`, 'raw', /invalid opcode 0/],
  ['/fragmented-ping', `0904${hex('half')}`, 'raw', /FIN must be set/],
  [
    '/masked',
    // "masked" under the mask 11223344
    '8186112233447c4340 2f7446'.replaceAll(' ', ''),
    'raw',
    /MASK must be clear/,
  ],
];

describe('a wrong frame', () => {
  it.each(wrong)('%s is %s on the wire', async (path, bytes, frame, expected) => {
    const tag = path.replaceAll('/', '-');
    const client = await upgrade(`${path}?tag=${tag}`).restOf(bytes.length / 2);
    expect(client.rest.toString('hex')).toBe(bytes);
    const sent = await eventOf(lab(), tag, ({ type }) => type === 'sent');
    expect(sent).toMatchObject({ frame, bytes, size: frame === 'raw' ? bytes.length / 2 : 4 });
    expect(await complaint(path)).toMatch(expected);

    // The client that fails gets its answer, and the lab reads its own frames on.
    client.send(OPCODE.close, encodeCloseBody(1002, 'no'));
    await client.fin();
    expect(client.rest.toString('hex')).toBe(`${bytes}880203ea`);
    expect(lab().eventsOf(tag)).toContainEqual(
      expect.objectContaining({ type: 'sent', frame: 'close', code: 1002, bytes: '880203ea' }),
    );
  });

  it('leaves a client that does not mind connected', async () => {
    const client = await upgrade('/masked').restOf(12);
    client.send(OPCODE.ping, 'p');
    await client.restOf(15);
    expect(client.rest.subarray(12).toString('hex')).toBe('8a0170');
    client.destroy();
  });

  it.each(['0', '2', '8', '9', '10', '16', 'x'])('/opcode/%s is explained', async (opcode) => {
    const client = await upgrade(`/opcode/${opcode}`).fin();
    expect(client.status).toBe(400);
    expect(client.rest.toString()).toMatch(/"opcode" is [^]*from 3 to 15, but not 8, 9, 10\./);
  });

  it.each(['0', '4', ''])('/rsv/%s is explained', async (bit) => {
    const client = await upgrade(`/rsv/${bit}`).fin();
    expect(client.rest.toString()).toMatch(/"bit" is [^]*from 1 to 3\./);
  });
});

describe('/long-close', () => {
  it.each([
    ['', '887e007e03e8', 126],
    ['?bytes=127', '887e007f03e8', 127],
    ['?bytes=65535', '887effff03e8', 65_535],
  ])('%s has a body beyond 125 bytes', async (query, start, size) => {
    const tag = `long-${size}`;
    const client = upgrade(`/long-close${query}${query === '' ? '?' : '&'}tag=${tag}`);
    await client.restOf(4 + size);
    expect(client.rest).toHaveLength(4 + size);
    expect(client.rest.subarray(0, 6).toString('hex')).toBe(start);
    const sent = await eventOf(lab(), tag, ({ type }) => type === 'sent');
    expect(sent).toMatchObject({
      frame: 'raw',
      size: 4 + size,
      bytes: client.rest.subarray(0, 256).toString('hex'),
    });
    client.send(OPCODE.close, encodeCloseBody(1002));
    await client.fin();
    expect(client.rest).toHaveLength(4 + size);
    expect(await complaint(`/long-close${query}`)).toMatch(/payload length 12[67]/);
  });

  it.each(['125', '65536'])('?bytes=%s is explained', async (bytes) => {
    const client = await upgrade(`/long-close?bytes=${bytes}`).fin();
    expect(client.rest.toString()).toMatch(/"bytes" is [^]*from 126 to 65535/);
  });
});

describe('/announce/:length', () => {
  it.each([
    ['10000', '827f0000000000010000'],
    ['80000000', '827f0000000080000000'],
    ['7fffffffffffffff', '827f7fffffffffffffff'],
    ['8000000000000000', '827f8000000000000000'],
    ['ffffffffffffffff', '827fffffffffffffffff'],
  ])('%s sends the header and not one byte more', async (length, header) => {
    const tag = `announce-${length}`;
    const client = await upgrade(`/announce/${length}?tag=${tag}`).restOf(10);
    // Both would be read as payload.
    client.send(OPCODE.ping, 'p');
    client.send(OPCODE.close, encodeCloseBody(1009));
    await client.fin();
    expect(client.rest.toString('hex')).toBe(header);
    // 65536 bytes may still come, as far as the lab's reader of frames can tell.
    const reported = lab()
      .eventsOf(tag)
      .filter(({ type }) => type === 'sent');
    expect(reported).toMatchObject(length === '10000' ? [] : [{ frame: 'raw', size: 10, bytes: header }]);
  });

  it('waits for the client', async () => {
    const client = await upgrade('/announce/7fffffffffffffff').restOf(10);
    await pause(120);
    expect(client.ended).toBe(false);
    client.destroy();
  });

  it('is refused by a real client', async () => {
    expect(await complaint('/announce/7fffffffffffffff')).toMatch(/payload length > 2\^53/);
  });

  it.each(['ffff', '0ffff', '10000000000000000', 'FFFFF', '0x10000', '', '%31%30000'])(
    '"%s" is explained',
    async (length) => {
      const client = await upgrade(`/announce/${length}`).fin();
      expect(client.status).toBe(400);
      expect(client.rest.toString()).toMatch(/"length" [^]*Why: [^]*Fix: /);
    },
  );
});
