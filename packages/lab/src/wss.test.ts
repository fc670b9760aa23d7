import { createServer, type AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { encodeCloseBody, encodeFrame, OPCODE } from './frames.ts';
import { startLab } from './lab.ts';
import { pause, RawClient } from './testing/rawClient.ts';
import { eventOf, useLab } from './testing/withLab.ts';

const lab = useLab({ wssPort: 0 });
const wssPort = () => Number(new URL(lab().wssUrl ?? '').port);
const upgrade = (path: string) => RawClient.upgrade(wssPort(), path, {}, lab().certificate);

function openOrComplaint(url: string, options = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, options);
    socket.on('open', () => {
      resolve('open');
      socket.close();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
  });
}

describe('wss:', () => {
  it('is there when asked for', async () => {
    expect(lab().wssUrl).toMatch(/^wss:\/\/127\.0\.0\.1:\d+$/);
    expect(wssPort()).not.toBe(lab().port);
    const plain = await startLab();
    expect(plain.wssUrl).toBeUndefined();
    expect(plain.certificate).toBeUndefined();
    await plain.stop();
  });

  it('has a certificate that nobody has signed, and that a client can trust by hand', async () => {
    const url = `${lab().wssUrl}/echo`;
    expect(await openOrComplaint(url)).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(await openOrComplaint(url, { ca: lab().certificate })).toBe('open');
    const byName = url.replace('127.0.0.1', 'localhost');
    expect(await openOrComplaint(byName, { ca: lab().certificate, family: 4 })).toBe('open');
  });

  it('has another certificate for every lab, valid now and not for long', async () => {
    const other = await startLab({ wssPort: 0 });
    expect(other.certificate).not.toBe(lab().certificate);
    const socket = connect({ port: wssPort(), host: '127.0.0.1', ca: lab().certificate });
    await new Promise((resolve) => socket.once('secureConnect', resolve));
    const { valid_from, valid_to } = socket.getPeerCertificate();
    expect(Date.parse(valid_from)).toBeLessThanOrEqual(Date.now());
    expect(Date.parse(valid_to)).toBeGreaterThan(Date.now());
    expect(Date.parse(valid_to)).toBeLessThan(Date.now() + 8 * 24 * 60 * 60 * 1000);
    socket.destroy();
    await other.stop();
  });

  it('is wss: only: plain text gets no HTTP', async () => {
    const client = await RawClient.upgrade(wssPort(), '/echo').until((it) => it.ended || it.closed, 'end');
    expect(client.bytes.toString('latin1')).not.toContain('HTTP');
    expect(await openOrComplaint(`${lab().url.replace('ws:', 'wss:')}/echo`)).not.toBe('open');
  });

  it('plays an ending as ws: does', async () => {
    const client = await upgrade('/close/4001?reason=x&tag=tls').restOf(5);
    expect(client.rest).toEqual(encodeFrame(OPCODE.close, encodeCloseBody(4001, 'x')));
    client.send(OPCODE.close, encodeCloseBody(4001));
    await client.fin();
    client.socket.end();
    await eventOf(lab(), 'tls', ({ type }) => type === 'closed');
    expect(
      lab()
        .eventsOf('tls')
        .map(({ type }) => type),
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
  });

  it('/fin is an orderly end, /rst and /close-rst are a reset of TCP', async () => {
    const fin = await upgrade('/fin').fin();
    expect(fin.error).toBeUndefined();
    fin.destroy();
    const rst = await upgrade('/rst?tag=tls-rst').gone();
    expect(rst.error).toBe('ECONNRESET');
    expect(rst.ended).toBe(false);
    const close = await upgrade('/close-rst/1000').reset();
    expect(close.rest.toString('hex')).toBe('880203e8');
    expect(close.error).toBe('ECONNRESET');
    await eventOf(lab(), 'tls-rst', ({ type }) => type === 'closed');
  });

  it.skipIf(process.platform === 'win32')('/kill ends the connection below TLS', async () => {
    const client = await upgrade('/kill?tag=tls-kill').open();
    await eventOf(lab(), 'tls-kill', ({ type }) => type === 'killed');
    await client.until((it) => it.ended || it.closed, 'end');
    client.destroy();
  });

  it('is bounded and survives garbage like ws:', async () => {
    const small = await startLab({ wssPort: 0, limits: { lifetimeMs: 1000, closeMs: 50 } });
    const port = Number(new URL(small.wssUrl ?? '').port);
    const silent = new RawClient(port);
    const junk = new RawClient(port);
    junk.socket.write(Buffer.alloc(2000, 7));
    const reset = new RawClient(port);
    await reset.until((it) => !it.socket.connecting, 'connection').catch(() => undefined);
    reset.socket.resetAndDestroy();
    const slow = RawClient.upgrade(port, '/never-answer', {}, small.certificate);
    for (const client of [silent, junk, slow]) await client.until((it) => it.ended || it.closed, 'end');
    expect(await openOrComplaint(`${small.wssUrl}/echo`, { ca: small.certificate })).toBe('open');
    await small.stop();
  });

  it('stop() ends its connections and frees its port', async () => {
    const short = await startLab({ wssPort: 0 });
    const port = Number(new URL(short.wssUrl ?? '').port);
    const clients = ['/echo', '/hang', '/close-stay/1000'].map((path) =>
      RawClient.upgrade(port, `${path}?tag=stop`, {}, short.certificate),
    );
    const idle = new RawClient(port);
    await eventOf(short, 'stop', ({ type }) => type === 'sent');
    await short.stop();
    await Promise.all([...clients, idle].map((client) => client.until((it) => it.ended || it.closed, 'end')));
    await pause(10);
    const again = await startLab({ wssPort: port });
    await again.stop();
  });

  it('explains a taken port, and leaves nothing behind', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port: taken } = other.address() as AddressInfo;
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    await expect(startLab({ port, wssPort: taken })).rejects.toThrow(/already in use/);
    await expect(startLab({ wssPort: 70_000 })).rejects.toThrow(/port is 70000/);
    await (await startLab({ port })).stop();
    other.close();
  });
});
