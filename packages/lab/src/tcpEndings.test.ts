import { describe, expect, it } from 'vitest';
import { encodeCloseBody, encodeFrame, OPCODE } from './frames.ts';
import { startLab, type Lab } from './lab.ts';
import { pause, RawClient } from './testing/rawClient.ts';
import { eventOf, useLab } from './testing/withLab.ts';

const lab = useLab();
const upgrade = (path: string) => RawClient.upgrade(lab().port, path);

async function pidOf(type: 'handed-over' | 'killed', tag: string, from: Lab = lab()): Promise<number> {
  const event = await eventOf(from, tag, (each) => each.type === type);
  return 'pid' in event ? event.pid : NaN;
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

// Windows cannot hand a socket to a process it starts; there the ending is a Close frame with 1011.
describe.skipIf(process.platform === 'win32')('/kill', () => {
  it('ends a process that has read everything: the kernel sends FIN', async () => {
    const client = await upgrade('/kill?messages=1&tag=kill').open();
    client.send(OPCODE.text, 'hello');
    await client.fin();
    expect(client.rest).toHaveLength(0);
    client.socket.end();
    await client.gone();
    expect(client.error).toBeUndefined();
    const pid = await pidOf('killed', 'kill');
    expect(pid).toBe(await pidOf('handed-over', 'kill'));
    expect(isAlive(pid)).toBe(false);
    await eventOf(lab(), 'kill', ({ type }) => type === 'closed');
    expect(
      lab()
        .eventsOf('kill')
        .map(({ type }) => type),
    ).toEqual(['connected', 'handshake-sent', 'opened', 'received', 'handed-over', 'killed', 'closed']);
  });

  it('ends a process that has left bytes unread: the kernel sends RST', async () => {
    const client = await upgrade('/kill?unread=60000&tag=unread').open();
    const pid = await pidOf('handed-over', 'unread');
    await new Promise((resolve) => client.socket.write('nobody reads this', resolve));
    process.kill(pid, 'SIGKILL');
    await client.gone();
    expect(client.error).toBe('ECONNRESET');
    expect(client.ended).toBe(false);
  });

  it('with unread=N lets the process live for so long', async () => {
    const client = await upgrade('/kill?unread=200&tag=lives').open();
    const killed = await eventOf(lab(), 'lives', ({ type }) => type === 'killed');
    const handed = await eventOf(lab(), 'lives', ({ type }) => type === 'handed-over');
    expect(killed.at - handed.at).toBeGreaterThanOrEqual(198);
    await client.fin();
  });

  it('says how the process ended where it was not killed', async () => {
    const client = await upgrade('/kill?unread=60000&tag=term').open();
    process.kill(await pidOf('handed-over', 'term'), 'SIGTERM');
    expect(await eventOf(lab(), 'term', ({ type }) => type === 'closed')).toMatchObject({
      hadError: true,
      error: 'the process ended by SIGTERM',
    });
    expect(
      lab()
        .eventsOf('term')
        .map(({ type }) => type),
    ).not.toContain('killed');
    await client.fin();
  });

  it('has processes of a bounded number, and says so beyond it', async () => {
    const small = await startLab({ limits: { processes: 1 } });
    const first = await RawClient.upgrade(small.port, '/kill?unread=60000&tag=one').open();
    const pid = await pidOf('handed-over', 'one', small);
    const second = await RawClient.upgrade(small.port, '/kill?tag=two').restOf(4);
    const reason = 'no process could take the connection: limits.processes is 1';
    expect(second.rest).toEqual(encodeFrame(OPCODE.close, encodeCloseBody(1011, reason)));
    second.send(OPCODE.close, encodeCloseBody(1011));
    await second.fin();
    expect(isAlive(pid)).toBe(true);
    process.kill(pid, 'SIGKILL');
    await first.fin();
    await eventOf(small, 'one', ({ type }) => type === 'closed');
    const third = await RawClient.upgrade(small.port, '/kill?tag=three').fin();
    expect(third.rest).toHaveLength(0);
    await pidOf('killed', 'three', small);
    await small.stop();
  });

  it('waits for the process and nothing else', async () => {
    const client = await upgrade('/kill?unread=60000&tag=hand').open();
    const pid = await pidOf('handed-over', 'hand');
    client.send(OPCODE.close, encodeCloseBody(1000));
    await pause(150);
    expect(isAlive(pid)).toBe(true);
    expect(client.ended).toBe(false);
    // Killed by the test: had the lab still a descriptor, nothing would reach the client.
    process.kill(pid, 'SIGKILL');
    await client.gone();
    expect(client.error).toBe('ECONNRESET');
    expect(await pidOf('killed', 'hand')).toBe(pid);
  });

  it('counts as a connection until it is over', async () => {
    const small = await startLab({ limits: { connections: 1 } });
    const client = await RawClient.upgrade(small.port, '/kill?unread=60000&tag=one').open();
    const pid = await pidOf('handed-over', 'one', small);
    const refused = await RawClient.upgrade(small.port, '/echo').fin();
    expect(refused.status).toBe(503);
    refused.destroy();
    process.kill(pid, 'SIGKILL');
    await client.fin();
    await eventOf(small, 'one', ({ type }) => type === 'closed');
    await RawClient.upgrade(small.port, '/echo').open();
    await small.stop();
  });

  it('does not outlive the lab', async () => {
    const short = await startLab();
    const client = await RawClient.upgrade(short.port, '/kill?unread=60000&tag=stop').open();
    const pid = await pidOf('handed-over', 'stop', short);
    await short.stop();
    expect(isAlive(pid)).toBe(false);
    await client.fin();
    expect(short.eventsOf('stop').at(-1)?.type).toBe('closed');
  });

  it('is bounded by the lifetime of the lab', async () => {
    const short = await startLab({ limits: { lifetimeMs: 1000 } });
    const client = await RawClient.upgrade(short.port, '/kill?unread=60000&tag=life').open();
    await pidOf('killed', 'life', short);
    await client.fin();
    await short.stop();
  });

  it('lets the client close first', async () => {
    const client = await upgrade('/kill?after=60000&tag=first').open();
    client.send(OPCODE.close, encodeCloseBody(4000));
    await client.fin();
    expect(client.rest.toString('hex')).toBe('88020fa0');
    client.socket.end();
    await eventOf(lab(), 'first', ({ type }) => type === 'closed');
    expect(
      lab()
        .eventsOf('first')
        .map(({ type }) => type),
    ).not.toContain('handed-over');
  });
});
