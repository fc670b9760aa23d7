import { WebSocket as PartySocket } from 'partysocket';
import ReconnectingWebSocket from 'reconnecting-websocket';
import { afterEach, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { observeClose } from '../observe/observeClose.ts';
import type { CloseRecord } from '../record/closeRecord.ts';
import { recordCloses, type CloseRecorder } from './recordCloses.ts';

const NativeWebSocket = WebSocket;
const before = Object.getOwnPropertyDescriptor(globalThis, 'WebSocket')!;
const constructorBefore = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'constructor')!;

function expectRestored(): void {
  expect(Object.getOwnPropertyDescriptor(globalThis, 'WebSocket')).toEqual(before);
  expect(WebSocket).toBe(NativeWebSocket);
  expect(Object.getOwnPropertyDescriptor(NativeWebSocket.prototype, 'constructor')).toEqual(
    constructorBefore,
  );
  expect(NativeWebSocket.prototype.constructor).toBe(NativeWebSocket);
}

const started: CloseRecorder[] = [];
function record(...args: Parameters<typeof recordCloses>): CloseRecorder {
  const recorder = recordCloses(...args);
  started.push(recorder);
  return recorder;
}
afterEach(() => {
  for (const recorder of started.splice(0)) recorder.stop();
  expectRestored();
});

const url = (path: string): string => `${inject('labUrl')}${path}`;

async function recordsOf(recorder: CloseRecorder, count: number): Promise<readonly CloseRecord[]> {
  await vi.waitFor(
    () => {
      expect(recorder.getSnapshot()).toHaveLength(count);
    },
    { timeout: 8000 },
  );
  return recorder.getSnapshot();
}

test('a close that a script made up ends nothing: the browser’s is recorded, too', async () => {
  const recorder = record(globalThis, { instrument: 'close+send' });
  const socket = new WebSocket(url('/close/1011'));
  expect(Object.keys(socket)).toEqual([]);
  expect([socket.close.name, socket.send.length]).toEqual(['close', 1]);
  socket.dispatchEvent(new CloseEvent('close'));
  expect(await recordsOf(recorder, 2)).toMatchObject([
    { code: undefined, flags: ['synthetic'] },
    { code: 1011, initiator: 'remote', flags: [], evidence: { opened: true } },
  ]);
});

describe('the page sees no difference', () => {
  test('identity, statics, prototype, text, descriptor', () => {
    record(globalThis);
    expect(WebSocket).not.toBe(NativeWebSocket);
    expect(Object.getOwnPropertyDescriptor(globalThis, 'WebSocket')).toEqual({ ...before, value: WebSocket });
    expect([WebSocket.CONNECTING, WebSocket.OPEN, WebSocket.CLOSING, WebSocket.CLOSED]).toEqual([0, 1, 2, 3]);
    expect(WebSocket.name).toBe('WebSocket');
    expect(WebSocket.length).toBe(NativeWebSocket.length);
    expect(WebSocket.prototype).toBe(NativeWebSocket.prototype);
    expect(Object.getOwnPropertyDescriptors(WebSocket)).toEqual(
      Object.getOwnPropertyDescriptors(NativeWebSocket),
    );
    expect(Object.getPrototypeOf(WebSocket)).toBe(EventTarget);
    expect(String(WebSocket)).toBe(String(NativeWebSocket));
    expect(String(WebSocket)).toBe('function WebSocket() { [native code] }');
    expect(typeof WebSocket).toBe('function');
  });

  test('sockets, also those of before', () => {
    const earlier = new NativeWebSocket(url('/hang'));
    record(globalThis);
    const socket = new WebSocket(url('/hang'));
    for (const each of [socket, earlier]) {
      expect(each).toBeInstanceOf(WebSocket);
      expect(each).toBeInstanceOf(NativeWebSocket);
      expect(each.constructor).toBe(WebSocket);
      expect(Object.getPrototypeOf(each)).toBe(WebSocket.prototype);
      expect(Object.prototype.toString.call(each)).toBe('[object WebSocket]');
      each.close();
    }
    expect(Object.keys(socket)).toEqual([]);
  });

  test('what it throws, it throws', () => {
    const recorder = record(globalThis);
    const errorOf = (run: () => unknown): Error => {
      try {
        run();
      } catch (error) {
        return error as Error;
      }
      throw new Error('It did not throw.');
    };
    const call = (made: typeof WebSocket) => errorOf(() => (made as unknown as () => unknown)());
    expect(call(WebSocket).message).toBe(call(NativeWebSocket).message);
    const bare = (made: typeof WebSocket) => errorOf(() => Reflect.construct(made, []));
    expect(bare(WebSocket).message).toBe(bare(NativeWebSocket).message);
    const ours = errorOf(() => new WebSocket('ftp://user:secret@example.com/x?token=secret', ['a', 'b']));
    expect(ours).toBeInstanceOf(DOMException);
    expect(ours.name).toBe('SyntaxError');
    expect(errorOf(() => new WebSocket('ws://example.com/', ['a', 'a'])).name).toBe('SyntaxError');
    const [ofBare, ofFtp, ofTwice] = recorder.getSnapshot();
    expect(recorder.getSnapshot()).toHaveLength(3);
    expect(ofBare).toMatchObject({
      source: 'constructor',
      initiator: 'unknown',
      evidence: { exception: 'TypeError' },
    });
    expect(ofFtp).toMatchObject({
      source: 'constructor',
      initiator: 'local',
      code: undefined,
      url: 'ftp://example.com/x',
      evidence: {
        opened: false,
        exception: 'SyntaxError',
        protocolsOffered: 2,
        engine: 'chromium',
        pageScheme: 'http',
        online: true,
      },
    });
    expect(ofTwice).toMatchObject({ url: 'ws://example.com/', evidence: { protocolsOffered: 2 } });
    expect(JSON.stringify(recorder.getSnapshot())).not.toContain('secret');
  });

  test('a subclass with fields, an overridden close and listeners of its own', async () => {
    const recorder = record(globalThis, { instrument: 'close+send' });
    const added: string[] = [];
    class Sub extends WebSocket {
      readonly #closes: number[] = [];
      readonly label = 'mine';
      override close(code = 1000): void {
        this.#closes.push(code);
        super.close(code);
      }
      override addEventListener(...args: Parameters<WebSocket['addEventListener']>): void {
        // Throws before the fields are there.
        this.#closes.length += 0;
        added.push(args[0]);
        super.addEventListener(...args);
      }
      get closes(): readonly number[] {
        return this.#closes;
      }
    }
    const socket = new Sub(url('/echo'));
    expect(added).toEqual([]);
    expect(socket).toBeInstanceOf(Sub);
    expect(socket).toBeInstanceOf(WebSocket);
    expect(socket.constructor).toBe(Sub);
    expect([Sub.OPEN, socket.label, Object.getPrototypeOf(Sub)]).toEqual([1, 'mine', WebSocket]);
    expect(String(Sub)).toMatch(/^class Sub/);
    await new Promise((resolve) => {
      socket.addEventListener('open', resolve);
    });
    socket.close(4001);
    const [closed] = await recordsOf(recorder, 1);
    expect(socket.closes).toEqual([4001]);
    expect(closed).toMatchObject({
      code: 4001,
      initiator: 'local',
      evidence: { opened: true, closeCalled: true },
    });
  });

  test('a frame has one of its own', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    onTestFinished(() => {
      frame.remove();
    });
    const other = frame.contentWindow as unknown as typeof globalThis;
    const native = other.WebSocket;
    const recorder = record(other);
    expect(WebSocket).toBe(NativeWebSocket);
    const socket = new other.WebSocket(url('/close/1011'));
    expect(socket).toBeInstanceOf(other.WebSocket);
    expect(socket).not.toBeInstanceOf(WebSocket);
    expect((await recordsOf(recorder, 1))[0]).toMatchObject({ code: 1011, initiator: 'remote' });
    recorder.stop();
    expect(other.WebSocket).toBe(native);
  });
});

describe('records', () => {
  test('every close, with evidence, and without secrets', async () => {
    const seen: CloseRecord[] = [];
    const recorder = record(globalThis, { instrument: 'close+send', onClose: (closed) => seen.push(closed) });
    const listener = vi.fn();
    recorder.subscribe(listener);
    const empty = recorder.getSnapshot();
    expect(recorder.getSnapshot()).toBe(empty);
    new WebSocket(`${url('/close/4001')}?reason=bye&tag=secret`, []);
    const [closed, ...rest] = await recordsOf(recorder, 1);
    expect(rest).toEqual([]);
    expect(closed).toMatchObject({
      code: 4001,
      reason: 'bye',
      initiator: 'remote',
      source: 'event',
      url: url('/close/4001'),
      evidence: {
        opened: true,
        closeCalled: false,
        messagesOut: 0,
        protocolsOffered: 0,
        bufferedAmount: 0,
        engine: 'chromium',
        pageScheme: 'http',
        cspBlocked: false,
      },
    });
    expect(closed!.evidence.engineVersion).toBeGreaterThan(100);
    expect(seen).toEqual([closed]);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(Object.isFrozen(recorder.getSnapshot())).toBe(true);
    expect(JSON.stringify(closed)).not.toContain('secret');
  });

  test('the same record as an observer of the same socket, which it leaves in peace', async () => {
    const recorder = record(globalThis);
    const socket = new WebSocket(url('/close/1011'));
    const observer = observeClose(socket);
    const [closed] = await recordsOf(recorder, 1);
    expect(observer.getSnapshot().last).toBe(closed);
    observer.stop();
  });

  test('what is refused under a Content Security Policy: by deadline, with the report', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="connect-src https://elsewhere.example">`;
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    document.body.append(frame);
    onTestFinished(() => {
      frame.remove();
    });
    await loaded;
    const other = frame.contentWindow as unknown as typeof globalThis;
    const reports: SecurityPolicyViolationEvent[] = [];
    other.addEventListener('securitypolicyviolation', (event) => reports.push(event));
    const recorder = record(other);
    new other.WebSocket(`${url('/echo')}?tag=secret`);
    const [closed] = await recordsOf(recorder, 1);
    expect(reports.map(({ effectiveDirective }) => effectiveDirective)).toEqual(['connect-src']);
    // With the query, in Chromium: it goes no further.
    expect(reports[0]!.blockedURI).toBe(`${url('/echo')}?tag=secret`);
    expect(closed).toMatchObject({
      source: 'deadline',
      code: undefined,
      initiator: 'browser',
      url: url('/echo'),
      evidence: { opened: false, errorEvent: true, errorMsBefore: 0, cspBlocked: true, pageScheme: 'http' },
    });
    expect(JSON.stringify(closed)).not.toContain('secret');
  });

  test.each([
    ['partysocket', PartySocket],
    ['reconnecting-websocket', ReconnectingWebSocket],
  ])('the sockets inside %s, by the codes that the browser gave', async (_, Wrapper) => {
    const recorder = record(globalThis);
    const socket = new Wrapper(url('/close/4002?reason=again'), [], {
      maxRetries: 1,
      minReconnectionDelay: 50,
      maxReconnectionDelay: 50,
    });
    const records = await recordsOf(recorder, 2);
    socket.close();
    for (const closed of records) expect(closed).toMatchObject({ code: 4002, reason: 'again', flags: [] });
  });

  test('at most so many, the newest', () => {
    const recorder = record(globalThis, { limit: 2 });
    for (const path of ['a', 'b', 'c']) expect(() => new WebSocket(`ftp://example.com/${path}`)).toThrow();
    expect(recorder.getSnapshot().map((each) => each.url)).toEqual([
      'ftp://example.com/b',
      'ftp://example.com/c',
    ]);
  });
});

describe('stop', () => {
  test('two recorders share one Proxy; the last puts the exact descriptors back, in either order', () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const two = [recordCloses(globalThis), recordCloses(globalThis)];
      const shared = WebSocket;
      two[order[0]!]!.stop();
      expect(WebSocket).toBe(shared);
      two[order[1]!]!.stop();
      expectRestored();
    }
  });

  test('twice is once, and nothing is recorded any more', async () => {
    const recorder = recordCloses(globalThis);
    const other = record(globalThis);
    const socket = new WebSocket(url('/close/1011'));
    recorder.stop();
    recorder.stop();
    expect(WebSocket).not.toBe(NativeWebSocket);
    await recordsOf(other, 1);
    expect(recorder.getSnapshot()).toEqual([]);
    expect(socket.readyState).toBe(3);
  });

  test('not ours any more: it stays in the chain, and does nothing', async () => {
    const recorder = recordCloses(globalThis);
    const ours = WebSocket;
    class Theirs extends ours {}
    globalThis.WebSocket = Theirs;
    try {
      recorder.stop();
      expect(WebSocket).toBe(Theirs);
      const socket = new Theirs(url('/close/4001'));
      const { code } = await new Promise<CloseEvent>((resolve) => {
        socket.addEventListener('close', resolve);
      });
      expect(code).toBe(4001);
      expect(recorder.getSnapshot()).toEqual([]);
      const again = record(globalThis);
      new WebSocket(url('/close/4002'));
      expect(await recordsOf(again, 1)).toMatchObject([{ code: 4002 }]);
      again.stop();
      expect(WebSocket).toBe(Theirs);
    } finally {
      globalThis.WebSocket = NativeWebSocket;
    }
  });
});
