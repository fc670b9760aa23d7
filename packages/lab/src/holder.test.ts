import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { holdInProcess } from './holder.ts';
import { pause, RawClient } from './testing/rawClient.ts';

const server = createServer({ allowHalfOpen: true });
afterEach(() => {
  server.close();
});

/** A client, and the only descriptor of its connection in a process of its own. */
async function held() {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const accepted = new Promise<Socket>((resolve) => server.once('connection', resolve));
  const client = new RawClient((server.address() as AddressInfo).port);
  const socket = await accepted;
  const holder = holdInProcess(socket);
  await new Promise((resolve) => holder.once('spawn', resolve));
  socket.destroy();
  const exit = new Promise<NodeJS.Signals | null>((resolve) => {
    holder.once('exit', (_status, signal) => {
      resolve(signal);
    });
  });
  return { client, holder, exit };
}

describe.skipIf(process.platform === 'win32')('a process that holds a connection', () => {
  it('keeps it when the one who had it lets go, and takes it along when killed', async () => {
    const { client, holder, exit } = await held();
    await pause(150);
    expect(client.ended).toBe(false);
    holder.kill('SIGKILL');
    await client.fin();
    expect(client.error).toBeUndefined();
    expect(await exit).toBe('SIGKILL');
  });

  it('resets it if there is something unread', async () => {
    const { client, holder, exit } = await held();
    await new Promise((resolve) => client.socket.write('unread', resolve));
    holder.kill('SIGKILL');
    await client.gone();
    expect(client.error).toBe('ECONNRESET');
    expect(client.ended).toBe(false);
    await exit;
  });

  it('ends by itself with the one who started it', async () => {
    const { client, holder, exit } = await held();
    // What is left of a pipe whose other end has died.
    holder.stdin?.destroy();
    expect(await exit).toBeNull();
    await client.fin();
  });
});
