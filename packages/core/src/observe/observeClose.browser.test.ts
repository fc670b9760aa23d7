import { expect, inject, test, vi } from 'vitest';
import { outcomeOf } from '../outcome/outcomeOf.ts';
import type { CloseRecord } from '../record/closeRecord.ts';
import { observeClose, type ObserveOptions } from './observeClose.ts';

async function closeOf(
  path: string,
  options?: ObserveOptions,
  act?: (socket: WebSocket) => void,
): Promise<CloseRecord> {
  const socket = new WebSocket(`${inject('labUrl')}${path}`);
  const observer = observeClose(socket, options);
  if (act) {
    socket.addEventListener('open', () => {
      act(socket);
    });
  }
  const record = await vi.waitFor(
    () => {
      const { last } = observer.getSnapshot();
      expect(last).toBeDefined();
      return last!;
    },
    { timeout: 5000 },
  );
  expect(observer.getSnapshot().readyState).toBe('closed');
  observer.stop();
  return record;
}

test('1011 with a reason: the server', async () => {
  const record = await closeOf('/close/1011?reason=boom');
  expect(record).toMatchObject({
    code: 1011,
    reason: 'boom',
    wasClean: true,
    initiator: 'remote',
    flags: [],
  });
  expect(record.url).toBe(`${inject('labUrl')}/close/1011`);
});

test('4001, and close() is instrumented: the server', async () => {
  expect(await closeOf('/close/4001', { instrument: 'close' })).toMatchObject({
    code: 4001,
    initiator: 'remote',
  });
});

test('4001, and it is not: unknown', async () => {
  expect(await closeOf('/close/4001')).toMatchObject({ code: 4001, initiator: 'unknown' });
});

test('no code: 1005', async () => {
  expect(await closeOf('/close')).toMatchObject({ code: 1005, wasClean: true, flags: [] });
});

test('FIN without a Close frame: the network', async () => {
  const record = await closeOf('/fin?after=20');
  expect(record).toMatchObject({
    code: 1006,
    wasClean: false,
    initiator: 'network',
    evidence: { opened: true, errorEvent: false },
  });
  expect(outcomeOf(record)).toBe('lost');
});

test('RST: the network', async () => {
  expect(await closeOf('/rst')).toMatchObject({
    code: 1006,
    initiator: 'network',
    evidence: { errorEvent: false },
  });
});

test('a frame that breaks the protocol: an error event, so not the network', async () => {
  expect(await closeOf('/one-byte')).toMatchObject({
    code: 1006,
    initiator: 'unknown',
    evidence: { opened: true, errorEvent: true },
  });
});

test.each(['/refuse/403', '/wrong-accept'])('%s: refused', async (path) => {
  const record = await closeOf(path);
  expect(record).toMatchObject({ code: 1006, flags: [], evidence: { opened: false, errorEvent: true } });
  expect(outcomeOf(record)).toBe('refused');
});

test('our own close(4001): local', async () => {
  const record = await closeOf('/echo', { instrument: 'close' }, (socket) => {
    socket.close(4001, 'done');
  });
  expect(record).toMatchObject({
    code: 4001,
    reason: 'done',
    initiator: 'local',
    evidence: { closeCalled: true },
  });
});

test('close(1001) throws, and is not taken for a close', async () => {
  const record = await closeOf('/close/4001?messages=1', { instrument: 'close+send' }, (socket) => {
    expect(() => {
      socket.close(1001);
    }).toThrow('1001');
    socket.send('hello');
  });
  expect(record).toMatchObject({
    code: 4001,
    initiator: 'remote',
    evidence: { closeCalled: false, messagesOut: 1 },
  });
});

test('messages are counted, and change no snapshot', async () => {
  let seen = 0;
  const socket = new WebSocket(`${inject('labUrl')}/echo?messages=20`);
  const observer = observeClose(socket);
  socket.addEventListener('open', () => {
    const before = observer.getSnapshot();
    socket.addEventListener('message', () => {
      seen += 1;
      if (socket.readyState === WebSocket.OPEN) expect(observer.getSnapshot()).toBe(before);
    });
    for (let i = 0; i < 20; i += 1) socket.send(String(i));
  });
  await vi.waitFor(() => {
    expect(observer.getSnapshot().last).toBeDefined();
  });
  expect(seen).toBeGreaterThan(0);
  expect(observer.getSnapshot().last).toMatchObject({ code: 1000, evidence: { messagesIn: seen } });
  observer.stop();
});
