import { startLab, type Lab } from '@close-codes/lab';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import { toCloseRecordFromWs } from '../record/toCloseRecord.ts';
import type { CloseRecord } from '../record/closeRecord.ts';
import { observeClose, type ObserveOptions } from './observeClose.ts';

let lab: Lab;

beforeAll(async () => {
  lab = await startLab();
});
afterAll(async () => {
  await lab.stop();
});

interface Seen {
  readonly observed: CloseRecord;
  /** From the two arguments of the package's own event. */
  readonly fromWs: CloseRecord;
}

async function closeOf(
  path: string,
  options?: ObserveOptions,
  act?: (socket: WebSocket) => void,
): Promise<Seen> {
  const socket = new WebSocket(`${lab.url}${path}`);
  const observer = observeClose(socket, options);
  const fromWs = new Promise<CloseRecord>((resolve) => {
    socket.on('close', (code, reason) => {
      resolve(toCloseRecordFromWs(code, reason));
    });
  });
  if (act) {
    socket.on('open', () => {
      act(socket);
    });
  }
  const observed = await vi.waitFor(() => {
    const { last } = observer.getSnapshot();
    expect(last).toBeDefined();
    return last!;
  }, 5000);
  observer.stop();
  return { observed, fromWs: await fromWs };
}

/** What the lab put on the wire, read from its bytes. */
const framesSent = (tag: string): unknown[] =>
  lab
    .eventsOf(tag)
    .flatMap((event) =>
      event.type === 'sent' && event.frame === 'close' ? [[event.code, event.reason]] : [],
    );

test('1011 with a reason: the server', async () => {
  const { observed, fromWs } = await closeOf('/close/1011?reason=b%C3%B6se%20%F0%9F%94%8C&tag=boom');
  expect(framesSent('boom')).toEqual([[1011, 'böse 🔌']]);
  for (const record of [observed, fromWs]) {
    expect(record).toMatchObject({
      code: 1011,
      reason: 'böse 🔌',
      wasClean: true,
      flags: [],
    });
  }
  expect(observed.initiator).toBe('remote');
  // The package sends 1011 too: two arguments alone do not tell whose it was.
  expect(fromWs.initiator).toBe('unknown');
  expect(observed.url).toBe(`${lab.url}/close/1011`);
  expect(observed.evidence).toMatchObject({
    opened: true,
    messagesIn: 0,
    errorEvent: false,
    closeCalled: undefined,
  });
});

test('4001, and close() is instrumented: the server', async () => {
  const { observed } = await closeOf('/close/4001', { instrument: 'close' });
  expect(observed).toMatchObject({ code: 4001, initiator: 'remote', evidence: { closeCalled: false } });
});

test('no code: 1005', async () => {
  const { observed, fromWs } = await closeOf('/close?tag=bare');
  expect(framesSent('bare')).toEqual([[null, '']]);
  for (const record of [observed, fromWs])
    expect(record).toMatchObject({ code: 1005, reason: '', wasClean: true, flags: [] });
});

test('FIN without a Close frame: the network', async () => {
  const { observed, fromWs } = await closeOf('/fin?tag=fin');
  expect(framesSent('fin')).toEqual([]);
  expect(observed).toMatchObject({
    code: 1006,
    wasClean: false,
    initiator: 'network',
    evidence: { opened: true },
  });
  expect(fromWs).toMatchObject({ code: 1006, wasClean: false, initiator: 'unknown' });
});

test('RST: 1006 without a frame', async () => {
  const { observed, fromWs } = await closeOf('/rst?tag=rst');
  expect(framesSent('rst')).toEqual([]);
  for (const record of [observed, fromWs])
    expect(record).toMatchObject({ code: 1006, wasClean: false, flags: [] });
  expect(observed.evidence.opened).toBe(true);
  expect(observed.initiator).toBe(observed.evidence.errorEvent === true ? 'unknown' : 'network');
});

test('our own close(4001): local', async () => {
  const { observed } = await closeOf('/echo?tag=own', { instrument: 'close' }, (socket) => {
    socket.close(4001, 'done');
  });
  expect(lab.eventsOf('own')).toContainEqual(
    expect.objectContaining({ type: 'received', frame: 'close', code: 4001 }),
  );
  expect(observed).toMatchObject({
    code: 4001,
    reason: 'done',
    initiator: 'local',
    evidence: { closeCalled: true },
  });
  expect(observed.evidence.closeCalledMsBefore).toBeGreaterThanOrEqual(0);
});

test('our own close(1011), which no browser allows: local', async () => {
  const { observed } = await closeOf('/echo', { instrument: 'close' }, (socket) => {
    socket.close(1011);
  });
  expect(observed).toMatchObject({ code: 1011, initiator: 'local' });
});

test('our own close(4001), not instrumented: unknown', async () => {
  const { observed } = await closeOf('/echo', undefined, (socket) => {
    socket.close(4001);
  });
  expect(observed).toMatchObject({ code: 4001, initiator: 'unknown', evidence: { closeCalled: undefined } });
});

test('a refused handshake: 1006, never opened', async () => {
  const { observed } = await closeOf('/refuse/403');
  expect(observed).toMatchObject({ code: 1006, flags: [], evidence: { opened: false, errorEvent: true } });
});

test('messages are counted in both directions', async () => {
  const { observed } = await closeOf(
    '/close/1000?messages=3&after=20&tag=talk',
    { instrument: 'close+send' },
    (socket) => {
      for (const text of ['a', 'b', 'c']) socket.send(text);
    },
  );
  const received = lab
    .eventsOf('talk')
    .filter((event) => event.type === 'received' && event.frame === 'text');
  expect(received).toHaveLength(3);
  expect(observed.evidence).toMatchObject({ messagesOut: 3, closeCalled: false });
  expect(observed.evidence.idleOutMs).toBeGreaterThanOrEqual(10);
});

test('found open: what happened before is not known', async () => {
  const socket = new WebSocket(`${lab.url}/close/1001?after=50`);
  await new Promise((resolve) => socket.once('open', resolve));
  const observer = observeClose(socket);
  await vi.waitFor(() => {
    expect(observer.getSnapshot().last).toBeDefined();
  });
  expect(observer.getSnapshot().last).toMatchObject({
    code: 1001,
    evidence: { opened: true, connectMs: undefined, messagesIn: undefined, errorEvent: undefined },
  });
  observer.stop();
});

test('found closed: unobserved, no code', async () => {
  const socket = new WebSocket(`${lab.url}/close/1001`);
  await new Promise((resolve) => socket.once('close', resolve));
  const observer = observeClose(socket);
  await vi.waitFor(() => {
    expect(observer.getSnapshot()).toMatchObject({
      readyState: 'closed',
      last: { source: 'unobserved', code: undefined, url: `${lab.url}/close/1001` },
    });
  });
  observer.stop();
});
