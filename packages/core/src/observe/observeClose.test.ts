import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeSocket } from '../../test/fakeSocket.ts';
import { oddities, revokedProxy, throwingProxy } from '../../test/oddities.ts';
import { jsonOf } from '../../test/plain.ts';
import { CloseCodeError } from '../error/closeCodeError.ts';
import type { CloseEvidence } from '../record/closeRecord.ts';
import { observeClose, type CloseObserver, type ObserveOptions } from './observeClose.ts';
import { isSocketLike, type SocketLike } from './socketLike.ts';

const microtask = (): Promise<void> => Promise.resolve();
const TYPES = ['open', 'message', 'error', 'close'];

let time = 0;
const environment = { now: () => time };

beforeEach(() => {
  time = 1000;
});

const watch = (socket: SocketLike, options?: ObserveOptions): CloseObserver =>
  observeClose(socket, { environment, ...options });
/** A method as a value. */
const method = (object: object, key: string): unknown => Reflect.get(object, key);
const lastOf = (observer: CloseObserver) => observer.getSnapshot().last!;

function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('listeners', () => {
  test('one set for each socket, however many observers', () => {
    const socket = new FakeSocket();
    const observers = Array.from({ length: 50 }, () => watch(socket));
    expect(socket.added).toEqual(TYPES);
    socket.opens();
    socket.ends(1000);
    expect(new Set(observers.map(lastOf)).size).toBe(1);
  });

  test('two sockets have two', () => {
    const [a, b] = [new FakeSocket(), new FakeSocket()];
    const [first, second] = [watch(a), watch(b)];
    a.opens();
    a.ends(1000);
    expect(first.getSnapshot().last?.code).toBe(1000);
    expect(second.getSnapshot().last).toBeUndefined();
    expect(b.added).toEqual(TYPES);
  });

  test('released a microtask after the last stop', async () => {
    const socket = new FakeSocket();
    const [a, b] = [watch(socket), watch(socket)];
    a.stop();
    await microtask();
    expect(socket.listeners).toBe(4);
    b.stop();
    expect(socket.listeners).toBe(4);
    await microtask();
    expect(socket.removed).toEqual(TYPES);
  });

  test('stopping twice counts once', async () => {
    const socket = new FakeSocket();
    const [a, b] = [watch(socket), watch(socket)];
    a.stop();
    a.stop();
    await microtask();
    expect(socket.listeners).toBe(4);
    b.stop();
  });

  test('stopped and observed anew in one go, as StrictMode does: nothing is lost', async () => {
    const socket = new FakeSocket();
    const first = watch(socket);
    socket.opens();
    socket.receives();
    first.stop();
    const second = watch(socket);
    await microtask();
    expect(socket.added).toEqual(TYPES);
    expect(socket.removed).toEqual([]);
    socket.receives();
    socket.ends(1000);
    expect(lastOf(second).evidence).toMatchObject({ opened: true, messagesIn: 2 });
  });

  test('observed anew after the release: a new set, and what happened between is unknown', async () => {
    const socket = new FakeSocket();
    watch(socket).stop();
    await microtask();
    socket.opens();
    const second = watch(socket);
    expect(socket.listeners).toBe(4);
    socket.ends(1000);
    expect(lastOf(second).evidence).toMatchObject({
      opened: true,
      messagesIn: undefined,
      connectMs: undefined,
    });
  });

  test('removing a listener that throws is no reason to throw', async () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.removeEventListener = () => {
      throw new Error('No.');
    };
    observer.stop();
    await microtask();
    expect(observer.getSnapshot().readyState).toBe('connecting');
  });
});

describe('subscribers', () => {
  test('hear of open and close, not of messages', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    const listener = vi.fn();
    observer.subscribe(listener);
    socket.opens();
    expect(listener).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 100; i += 1) socket.receives();
    expect(listener).toHaveBeenCalledTimes(1);
    socket.ends(1000);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  test('hear of our own close() when it is instrumented', () => {
    const socket = new FakeSocket();
    const observer = watch(socket, { instrument: 'close' });
    socket.opens();
    const states: string[] = [];
    observer.subscribe(() => states.push(observer.getSnapshot().readyState));
    socket.close();
    expect(states).toEqual(['closing']);
  });

  test('one that subscribes twice is called twice, and ends twice', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    const listener = vi.fn();
    const end = observer.subscribe(listener);
    observer.subscribe(listener);
    socket.opens();
    expect(listener).toHaveBeenCalledTimes(2);
    end();
    end();
    socket.ends(1000);
    expect(listener).toHaveBeenCalledTimes(3);
  });

  test('are not called after stop, and other observers’ are', () => {
    const socket = new FakeSocket();
    const [a, b] = [watch(socket), watch(socket)];
    const [ofA, ofB, late] = [vi.fn(), vi.fn(), vi.fn()];
    a.subscribe(ofA);
    b.subscribe(ofB);
    a.stop();
    a.subscribe(late)();
    socket.ends(1000);
    expect([ofA, ofB, late].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 0]);
  });

  test('may end during a call', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    const second = vi.fn();
    const end = observer.subscribe(() => {
      end();
    });
    observer.subscribe(second);
    socket.opens();
    expect(second).toHaveBeenCalledTimes(1);
  });

  test('functions need no `this`', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    const listener = vi.fn();
    Reflect.apply(method(observer, 'subscribe') as CloseObserver['subscribe'], undefined, [listener]);
    socket.opens();
    expect(Reflect.apply(method(observer, 'getSnapshot') as () => unknown, undefined, [])).toMatchObject({
      readyState: 'open',
    });
    expect(listener).toHaveBeenCalled();
    Reflect.apply(method(observer, 'stop') as () => void, undefined, []);
    socket.ends(1000);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('snapshot', () => {
  test('the same frozen object across 10,000 messages, which are counted all the same', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.opens();
    const before = observer.getSnapshot();
    for (let i = 0; i < 10_000; i += 1) {
      socket.receives();
      if (observer.getSnapshot() !== before) expect.fail(`message ${i} changed it`);
    }
    socket.ends(1000);
    expect(observer.getSnapshot()).not.toBe(before);
    expect(lastOf(observer).evidence.messagesIn).toBe(10_000);
    expect(Object.isFrozen(before)).toBe(true);
    expect(Object.isFrozen(lastOf(observer))).toBe(true);
  });

  test.each([
    [0, 'connecting'],
    [1, 'open'],
    [2, 'closing'],
    [3, 'closed'],
    [4, 'none'],
    [-1, 'none'],
    [NaN, 'none'],
  ])('readyState %d is %s', (readyState, name) => {
    const socket = new FakeSocket();
    socket.readyState = readyState;
    expect(watch(socket).getSnapshot().readyState).toBe(name);
  });

  test('sees a state that no event told of', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.readyState = 2;
    const closing = observer.getSnapshot();
    expect(closing.readyState).toBe('closing');
    expect(observer.getSnapshot()).toBe(closing);
  });

  test('keeps what was seen after stop', async () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.opens();
    socket.ends(4001);
    observer.stop();
    await microtask();
    expect(lastOf(observer).code).toBe(4001);
  });
});

describe('record', () => {
  test('url without secrets, and protocol', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.protocol = 'chat';
    socket.ends(1000);
    expect(lastOf(observer)).toMatchObject({
      url: 'wss://example.com/chat',
      protocol: 'chat',
      source: 'event',
    });
    expect(JSON.stringify(lastOf(observer))).not.toContain('secret');
    expect(jsonOf(lastOf(observer))).toEqual(jsonOf(structuredClone(lastOf(observer))));
  });

  test('times', () => {
    const socket = new FakeSocket();
    const observer = watch(socket, { instrument: 'close+send' });
    time = 1030;
    socket.opens();
    time = 1100;
    socket.receives();
    time = 1150;
    socket.send('x');
    time = 1200;
    socket.close();
    time = 1250;
    socket.ends(1000);
    expect(lastOf(observer).evidence).toEqual({
      opened: true,
      openMs: 220,
      connectMs: 30,
      idleInMs: 150,
      idleOutMs: 100,
      messagesIn: 1,
      messagesOut: 1,
      bytesIn: 0,
      bytesOut: 1,
      lastOutBytes: 1,
      bufferedAmount: 0,
      protocolsOffered: undefined,
      errorEvent: false,
      errorMsBefore: undefined,
      closeCalled: true,
      closeCalledMsBefore: 50,
      closeException: undefined,
      online: undefined,
    });
  });

  test('a close event that a script made up, on a socket that stays open, begins no new connection', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.opens();
    socket.receives();
    socket.dispatchEvent(Object.assign(new Event('close'), { code: 0, reason: '', wasClean: false }));
    time += 500;
    socket.ends(1006);
    expect(lastOf(observer)).toMatchObject({
      code: 1006,
      evidence: { opened: true, openMs: 500, messagesIn: 1 },
    });
  });

  test('what was called before it was instrumented is not known', () => {
    const closing = new FakeSocket();
    closing.readyState = 2;
    const found = watch(closing, { instrument: 'close' });
    closing.ends(1000);
    expect(lastOf(found)).toMatchObject({ initiator: 'unknown', evidence: { closeCalled: undefined } });

    const listened = new FakeSocket();
    watch(listened);
    listened.opens();
    listened.send('x');
    listened.close();
    const late = watch(listened, { instrument: 'close+send' });
    listened.ends(1000);
    expect(lastOf(late)).toMatchObject({
      initiator: 'unknown',
      evidence: { closeCalled: undefined, messagesOut: undefined, bytesOut: undefined, idleOutMs: undefined },
    });
  });

  test('one that is refused as soon as it is made: nobody can have used it', () => {
    vi.useFakeTimers();
    const socket = new FakeSocket();
    socket.readyState = 3;
    const observer = watch(socket, { instrument: 'close+send' });
    socket.fails();
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    expect(lastOf(observer)).toMatchObject({
      source: 'deadline',
      evidence: { closeCalled: false, messagesOut: 0, bytesOut: 0 },
    });
  });

  test('a socket that is found open: nobody has called close(), but anybody may have sent', () => {
    const socket = new FakeSocket();
    socket.readyState = 1;
    const observer = watch(socket, { instrument: 'close+send' });
    socket.ends(1009);
    expect(lastOf(observer)).toMatchObject({
      initiator: 'remote',
      evidence: { closeCalled: false, messagesOut: undefined, idleOutMs: undefined },
    });
  });

  test('what is not instrumented is not known', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.opens();
    socket.close();
    socket.ends(1000);
    expect(lastOf(observer)).toMatchObject({
      initiator: 'unknown',
      evidence: {
        closeCalled: undefined,
        closeCalledMsBefore: undefined,
        messagesOut: undefined,
        idleOutMs: undefined,
      },
    });
  });

  test('never opened', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    time = 1005;
    socket.fails();
    time = 1006;
    socket.ends(1006);
    expect(lastOf(observer).evidence).toMatchObject({
      opened: false,
      openMs: undefined,
      connectMs: 6,
      idleInMs: undefined,
      errorEvent: true,
      errorMsBefore: 1,
    });
  });

  test('a close of what was never opened that is not 1006 was made up', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.ends(1000);
    expect(lastOf(observer)).toMatchObject({ code: undefined, initiator: 'wrapper', flags: ['synthetic'] });
  });

  test('found closed: unobserved', async () => {
    const socket = new FakeSocket();
    socket.readyState = 3;
    const observer = watch(socket);
    expect(observer.getSnapshot()).toEqual({ readyState: 'closed', last: undefined });
    await vi.waitFor(() => {
      expect(observer.getSnapshot().last).toBeDefined();
    });
    expect(observer.getSnapshot().readyState).toBe('closed');
    expect(lastOf(observer)).toMatchObject({
      source: 'unobserved',
      code: undefined,
      initiator: 'unknown',
      evidence: {},
      url: 'wss://example.com/chat',
    });
  });

  test('found open or closing: what came before is not known', () => {
    for (const [readyState, opened] of [
      [1, true],
      [2, undefined],
    ] as const) {
      const socket = new FakeSocket();
      socket.readyState = readyState;
      const observer = watch(socket);
      socket.receives();
      socket.ends(1006);
      expect(lastOf(observer)).toMatchObject({
        code: 1006,
        evidence: { opened, connectMs: undefined, messagesIn: undefined, errorEvent: undefined, idleInMs: 0 },
      });
    }
  });
});

describe('sizes', () => {
  const buffer = new ArrayBuffer(7);
  test.each<readonly [name: string, data: unknown, size: number]>([
    ['a text', 'äöü', 3],
    ['an empty text', '', 0],
    ['an ArrayBuffer', buffer, 7],
    ['a view of a part of it', new Uint8Array(buffer, 2, 3), 3],
    ['a DataView', new DataView(buffer, 4), 3],
    ['a Blob', new Blob(['12345']), 5],
    ['no data', undefined, 0],
    ['an object that says it is infinite', { byteLength: Infinity, size: NaN }, 0],
    ['one that says it is negative', { size: -5 }, 0],
    ['a proxy that throws', throwingProxy, 0],
    ['a revoked proxy', revokedProxy(), 0],
  ])('%s, in and out', (_, data, size) => {
    const socket = new FakeSocket();
    const observer = watch(socket, { instrument: 'close+send' });
    socket.opens();
    socket.receives(data);
    socket.receives('12');
    socket.send('123');
    socket.send(data);
    socket.ends(1000);
    expect(lastOf(observer).evidence).toMatchObject({
      messagesIn: 2,
      bytesIn: size + 2,
      messagesOut: 2,
      bytesOut: size + 3,
      lastOutBytes: size,
    });
  });

  test('each connection has its own', () => {
    const socket = new FakeSocket();
    const observer = watch(socket, { instrument: 'close+send' });
    socket.opens();
    socket.receives('12345');
    socket.send('123');
    socket.ends(1000);
    socket.opens();
    socket.receives('1');
    socket.ends(1000);
    expect(lastOf(observer).evidence).toMatchObject({ bytesIn: 1, bytesOut: 0, lastOutBytes: undefined });
  });

  test('a message whose data throws is a message', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.opens();
    const event = Object.defineProperty(new Event('message'), 'data', {
      get: () => {
        throw new Error('No.');
      },
    });
    socket.dispatchEvent(event);
    socket.ends(1000);
    expect(lastOf(observer).evidence).toMatchObject({ messagesIn: 1, bytesIn: 0 });
  });

  test('what was found open has lost the count', () => {
    const socket = new FakeSocket();
    socket.readyState = 1;
    const observer = watch(socket);
    socket.receives('123');
    socket.ends(1000);
    expect(lastOf(observer).evidence.bytesIn).toBeUndefined();
  });

  test.each<readonly [unknown, number | undefined]>([
    [0, 0],
    [4096, 4096],
    [undefined, undefined],
    [-1, undefined],
    [NaN, undefined],
    ['4', undefined],
  ])('bufferedAmount %s is %s', (given, amount) => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.opens();
    socket.bufferedAmount = given;
    socket.ends(1006);
    expect(lastOf(observer).evidence.bufferedAmount).toBe(amount);
  });

  test('a bufferedAmount that throws is not known', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    Object.defineProperty(socket, 'bufferedAmount', {
      get: () => {
        throw new Error('No.');
      },
    });
    socket.ends(1006);
    expect(lastOf(observer)).toMatchObject({ code: 1006, evidence: { bufferedAmount: undefined } });
  });
});

test.each<readonly [string, unknown, number | undefined]>([
  ['nothing', undefined, undefined],
  ['null', null, undefined],
  ['a text', 'chat', 1],
  ['two', ['chat', 'token.secret'], 2],
  ['none', [], 0],
  ['a number', 7, undefined],
  ['a revoked proxy', revokedProxy(), undefined],
  ['a proxy that throws', throwingProxy, undefined],
])('protocols are counted, and none is kept: %s', (_, protocols, count) => {
  const socket = new FakeSocket();
  const observer = watch(socket, { protocols: protocols as string[] });
  socket.ends(1006);
  expect(lastOf(observer).evidence.protocolsOffered).toBe(count);
  expect(JSON.stringify(lastOf(observer))).not.toContain('secret');
});

describe('environment', () => {
  test('online is asked at the close', () => {
    let online = true;
    const socket = new FakeSocket();
    const observer = watch(socket, { environment: { online: () => online } });
    socket.opens();
    online = false;
    socket.ends(1006);
    expect(lastOf(observer).evidence.online).toBe(false);
  });

  test('the first observer’s counts', () => {
    const socket = new FakeSocket();
    const observer = watch(socket, { environment: { now: () => 7, online: () => true } });
    watch(socket, { environment: { now: () => 99, online: () => false } });
    socket.ends(1006);
    expect(lastOf(observer).evidence).toMatchObject({ connectMs: 0, online: true });
  });

  test('without one the clock is the runtime’s', async () => {
    const socket = new FakeSocket();
    const observer = observeClose(socket);
    socket.opens();
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.ends(1000);
    expect(lastOf(observer).evidence.openMs).toBeGreaterThanOrEqual(10);
    expect(lastOf(observer).evidence.openMs).toBeLessThan(5000);
  });
});

describe('what only an environment can tell', () => {
  const plain = { online: () => true, now: () => time };

  test('is asked at the close, with when and for which connection, and what it says is kept', () => {
    const moments: unknown[] = [];
    const socket = new FakeSocket();
    const observer = watch(socket, {
      environment: {
        ...plain,
        evidence: (moment) => {
          moments.push(moment);
          return { visibility: 'hidden', offlineMsBefore: 7, clockJumpMs: undefined, cspBlocked: false };
        },
      },
    });
    time = 1100;
    socket.opens();
    expect(moments).toEqual([]);
    time = 1500;
    socket.ends(1006);
    expect(moments).toEqual([{ at: 1500, since: 1000, url: 'wss://example.com/chat' }]);
    const { evidence } = lastOf(observer);
    expect(evidence).toMatchObject({
      visibility: 'hidden',
      offlineMsBefore: 7,
      cspBlocked: false,
      openMs: 400,
    });
    expect(Object.keys(evidence)).not.toContain('clockJumpMs');
    time = 2000;
    socket.opens();
    time = 2500;
    socket.ends(1006);
    expect(moments.at(-1)).toMatchObject({ at: 2500, since: 1500 });
  });

  test('what the observer saw itself counts more; what it did not is filled in', () => {
    const socket = new FakeSocket();
    const observer = watch(socket, {
      environment: {
        now: () => time,
        evidence: () => ({ opened: true, messagesIn: 99, online: false, closeCalled: true }),
      },
    });
    socket.ends(1006);
    expect(lastOf(observer)).toMatchObject({
      code: 1006,
      evidence: { opened: false, messagesIn: 0, online: false, closeCalled: true },
    });
  });

  test.each<readonly [string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('No.');
      },
    ],
    ['says nothing', () => undefined],
    ['is a proxy that throws', () => throwingProxy],
    ['is a revoked one', () => revokedProxy()],
    [
      'says what is no evidence',
      () => ({
        engine: { name: 'x' },
        pageScheme: () => 'https',
        visibility: Symbol('x'),
        engineVersion: 10n,
      }),
    ],
  ])('an environment that %s: a plain record all the same', (_, evidence) => {
    const socket = new FakeSocket();
    const observer = watch(socket, { environment: { ...plain, evidence: evidence as never } });
    socket.opens();
    socket.ends(1006);
    expect(lastOf(observer)).toMatchObject({ code: 1006, evidence: { opened: true, online: true } });
    expect(jsonOf(lastOf(observer))).toEqual(jsonOf(structuredClone(lastOf(observer))));
    expect(lastOf(observer).evidence.engine).toBeUndefined();
  });

  test('watch: once for each socket, and its end with the last observer', async () => {
    const end = vi.fn();
    const start = vi.fn(() => end);
    const environment = { ...plain, watch: start };
    const [a, b] = [new FakeSocket(), new FakeSocket()];
    const observers = [a, a, b].map((socket) => watch(socket, { environment }));
    expect(start).toHaveBeenCalledTimes(2);
    observers[0]!.stop();
    await microtask();
    expect(end).not.toHaveBeenCalled();
    observers[1]!.stop();
    observers[2]!.stop();
    await microtask();
    expect(end).toHaveBeenCalledTimes(2);
  });

  test('a socket that cannot be observed is let go of at once', () => {
    const end = vi.fn();
    const socket = new FakeSocket();
    socket.addEventListener = () => {
      throw new Error('Illegal invocation');
    };
    expect(errorOf(() => watch(socket, { environment: { watch: () => end } }))).toBeInstanceOf(
      CloseCodeError,
    );
    expect(end).toHaveBeenCalledTimes(1);
  });

  test.each<readonly [string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('No.');
      },
    ],
    ['returns nothing', () => undefined],
    [
      'whose end throws',
      () => () => {
        throw new Error('No.');
      },
    ],
  ])('a watch that %s', async (_, start) => {
    const socket = new FakeSocket();
    const observer = watch(socket, { environment: { ...plain, watch: start as never } });
    socket.ends(1006);
    observer.stop();
    await microtask();
    expect(lastOf(observer).code).toBe(1006);
    expect(socket.listeners).toBe(0);
  });
});

describe('deadline after an error', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('closed as soon as it was made, as under a Content Security Policy: one record, and it never opened', () => {
    const socket = new FakeSocket();
    socket.readyState = 3;
    const observer = watch(socket);
    let calls = 0;
    observer.subscribe(() => (calls += 1));
    time += 2;
    socket.fails();
    vi.advanceTimersByTime(999);
    expect(observer.getSnapshot().last).toBeUndefined();
    time += 1000;
    vi.advanceTimersByTime(60_000);
    expect(calls).toBe(1);
    expect(lastOf(observer)).toMatchObject({
      source: 'deadline',
      code: undefined,
      evidence: { opened: false, connectMs: 2, errorEvent: true, errorMsBefore: 0, messagesIn: 0 },
    });
  });

  test('found closed and nothing more: unobserved, once', () => {
    const socket = new FakeSocket();
    socket.readyState = 3;
    const observer = watch(socket);
    let calls = 0;
    observer.subscribe(() => (calls += 1));
    vi.advanceTimersByTime(60_000);
    expect(calls).toBe(1);
    expect(lastOf(observer)).toMatchObject({ source: 'unobserved', evidence: {} });
  });

  test('found closed, as a wrapper between two attempts is, and opens: both', () => {
    const socket = new FakeSocket();
    socket.readyState = 3;
    const observer = watch(socket);
    const sources: unknown[] = [];
    observer.subscribe(() => sources.push(observer.getSnapshot().last?.source));
    socket.opens();
    vi.advanceTimersByTime(60_000);
    expect(sources).toEqual(['unobserved']);
    expect(observer.getSnapshot().readyState).toBe('open');
  });

  test('found closed and let go of: no timer is left', async () => {
    const socket = new FakeSocket();
    socket.readyState = 3;
    watch(socket).stop();
    await microtask();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('no close within a second, and the socket is closed', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    const listener = vi.fn();
    socket.fails();
    observer.subscribe(listener);
    time += 999;
    vi.advanceTimersByTime(999);
    expect(observer.getSnapshot().last).toBeUndefined();
    time += 1;
    vi.advanceTimersByTime(1);
    expect(lastOf(observer)).toMatchObject({
      source: 'deadline',
      code: undefined,
      evidence: { opened: false, errorEvent: true, errorMsBefore: 0 },
      url: 'wss://example.com/chat',
    });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('a close after the error: no second record', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.fails();
    socket.ends(1006);
    const last = lastOf(observer);
    vi.advanceTimersByTime(60_000);
    expect(lastOf(observer)).toBe(last);
    expect(last).toMatchObject({ source: 'event', code: 1006 });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a close that comes after the deadline has the evidence of its own connection', () => {
    const socket = new FakeSocket();
    const observer = watch(socket, { instrument: 'close' });
    socket.opens();
    socket.receives();
    time += 50;
    socket.fails();
    time += 1000;
    vi.advanceTimersByTime(1000);
    socket.close();
    expect(lastOf(observer)).toMatchObject({
      source: 'deadline',
      evidence: { opened: true, openMs: 50, idleInMs: 50, messagesIn: 1, closeCalled: false },
    });
    time += 500;
    socket.ends(4001);
    expect(lastOf(observer)).toMatchObject({
      source: 'event',
      code: 4001,
      flags: [],
      evidence: { opened: true, openMs: 1550, messagesIn: 1, errorMsBefore: 1500 },
    });
    socket.ends(1006);
    expect(lastOf(observer).evidence).toMatchObject({ opened: false, messagesIn: 0 });
  });

  test.each(['open', 'error'])('after the deadline an %s begins another connection', async (type) => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.opens();
    socket.receives();
    socket.fails();
    vi.advanceTimersByTime(1000);
    await microtask();
    socket.readyState = 0;
    expect(observer.getSnapshot().readyState).toBe('connecting');
    if (type === 'open') socket.opens();
    else socket.fails();
    socket.ends(1006);
    expect(lastOf(observer).evidence).toMatchObject({
      opened: type === 'open',
      messagesIn: 0,
      errorEvent: type === 'error',
    });
  });

  test('still closing after a second: the wait goes on', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.opens();
    socket.fails(2);
    time += 3500;
    vi.advanceTimersByTime(3500);
    expect(observer.getSnapshot().last).toBeUndefined();
    expect(vi.getTimerCount()).toBe(1);
    socket.readyState = 3;
    vi.advanceTimersByTime(500);
    expect(lastOf(observer)).toMatchObject({ source: 'deadline', evidence: { openMs: 0, errorMsBefore: 0 } });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('our own close() after the error came no time before it', () => {
    const socket = new FakeSocket();
    const observer = watch(socket, { instrument: 'close' });
    socket.opens();
    socket.fails();
    time += 10;
    socket.close();
    socket.readyState = 3;
    vi.advanceTimersByTime(1000);
    expect(lastOf(observer).evidence).toMatchObject({ closeCalled: true, closeCalledMsBefore: 0 });
  });

  test('the environment is asked about the time of the error, when all is in', () => {
    const evidence = vi.fn((): CloseEvidence => ({ cspBlocked: true }));
    const socket = new FakeSocket();
    socket.readyState = 3;
    const observer = watch(socket, { environment: { ...environment, evidence } });
    time = 1010;
    socket.fails();
    expect(evidence).not.toHaveBeenCalled();
    time = 2010;
    vi.advanceTimersByTime(1000);
    expect(evidence.mock.calls).toEqual([[{ at: 1010, since: 1000, url: 'wss://example.com/chat' }]]);
    expect(lastOf(observer)).toMatchObject({
      source: 'deadline',
      initiator: 'browser',
      evidence: { cspBlocked: true, opened: false },
    });
  });

  test('several errors: one deadline', () => {
    const socket = new FakeSocket();
    watch(socket);
    socket.fails();
    socket.fails();
    expect(vi.getTimerCount()).toBe(1);
  });

  test('the socket is connecting again: no record', () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.fails(0);
    vi.advanceTimersByTime(60_000);
    expect(observer.getSnapshot().last).toBeUndefined();
  });

  test('an error in the same turn as a close is that close’s', async () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.ends(1000);
    socket.fails();
    const last = lastOf(observer);
    vi.advanceTimersByTime(60_000);
    expect(lastOf(observer)).toBe(last);
    await microtask();
    socket.fails();
    expect(vi.getTimerCount()).toBe(1);
  });

  test('stop ends the wait', async () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    socket.fails();
    observer.stop();
    await microtask();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a socket that reconnects by itself', () => {
  test('a record for each connection, with evidence of its own', async () => {
    const socket = new FakeSocket();
    const observer = watch(socket);
    time = 1010;
    socket.opens();
    socket.receives();
    socket.receives();
    time = 1100;
    socket.ends(1011);
    const first = lastOf(observer);
    await microtask();

    time = 5000;
    socket.readyState = 0;
    expect(observer.getSnapshot()).toEqual({ readyState: 'connecting', last: first });
    time = 5020;
    socket.opens();
    socket.receives();
    time = 5100;
    socket.ends(4001);
    const second = lastOf(observer);
    await microtask();

    socket.fails();
    socket.ends(1006);
    const third = lastOf(observer);

    expect([first, second, third].map(({ code }) => code)).toEqual([1011, 4001, 1006]);
    expect(first.evidence).toMatchObject({ connectMs: 10, openMs: 90, messagesIn: 2 });
    expect(second.evidence).toMatchObject({
      opened: true,
      connectMs: undefined,
      openMs: 80,
      messagesIn: 1,
      errorEvent: false,
    });
    expect(third.evidence).toMatchObject({
      opened: false,
      openMs: undefined,
      messagesIn: 0,
      errorEvent: true,
    });
    expect(new Set([first, second, third].map(({ id }) => id)).size).toBe(3);
  });

  test('it tells the same whether anybody looked in between or not', () => {
    const run = (look: boolean): unknown => {
      const socket = new FakeSocket();
      const observer = watch(socket);
      socket.opens();
      socket.ends(1000);
      time += 300;
      socket.readyState = 0;
      if (look) observer.getSnapshot();
      time += 20;
      socket.opens();
      time += 5;
      socket.ends(1000);
      return lastOf(observer).evidence;
    };
    expect(run(true)).toEqual(run(false));
  });

  test('found closed and opens: a connection that is seen whole', () => {
    const socket = new FakeSocket();
    socket.readyState = 3;
    const observer = watch(socket);
    socket.opens();
    socket.receives();
    socket.ends(1000);
    expect(lastOf(observer).evidence).toMatchObject({ opened: true, messagesIn: 1, errorEvent: false });
  });

  test('its own close() counts for the connection it was called on', () => {
    const socket = new FakeSocket();
    const observer = watch(socket, { instrument: 'close' });
    socket.opens();
    socket.close();
    socket.ends(1000);
    expect(lastOf(observer).initiator).toBe('local');
    socket.opens();
    socket.ends(1000);
    expect(lastOf(observer).initiator).toBe('remote');
  });
});

describe('instrument', () => {
  test('close: ours is local, the other side’s is remote', () => {
    const [ours, theirs] = [new FakeSocket(), new FakeSocket()];
    const [a, b] = [watch(ours, { instrument: 'close' }), watch(theirs, { instrument: 'close' })];
    ours.opens();
    theirs.opens();
    ours.close(4001);
    ours.ends(4001);
    theirs.ends(4001);
    expect(lastOf(a)).toMatchObject({ initiator: 'local', evidence: { closeCalled: true } });
    expect(lastOf(b)).toMatchObject({ initiator: 'remote', evidence: { closeCalled: false } });
  });

  test('a close that throws is not counted, and throws the same', () => {
    const socket = new FakeSocket();
    const observer = watch(socket, { instrument: 'close' });
    socket.opens();
    expect(() => {
      socket.close(1001);
    }).toThrow('1001 is not allowed.');
    socket.ends(4001);
    expect(lastOf(observer)).toMatchObject({ initiator: 'remote', evidence: { closeCalled: false } });
  });

  test.each([
    [1011, 1011, 'local'],
    [1011, 1012, 'remote'],
    [undefined, 1011, 'remote'],
  ])('close(%s) and %i arrives, as ws allows: %s', (given, arriving, initiator) => {
    const socket = new FakeSocket();
    const observer = watch(socket, { instrument: 'close' });
    socket.opens();
    socket.close(given);
    socket.close(arriving);
    socket.ends(arriving);
    expect(lastOf(observer).initiator).toBe(initiator);
  });

  test.each([
    ['InvalidAccessError', 'InvalidAccessError'],
    ['', undefined],
    [7, undefined],
  ])('the name of what it threw, %s, where nothing was closed', (name, kept) => {
    const socket = new FakeSocket();
    const close = socket.close.bind(socket);
    socket.close = (code) => {
      if (code === 1001) throw Object.assign(new Error('No.'), { name });
      close(code);
    };
    const observer = watch(socket, { instrument: 'close' });
    socket.opens();
    expect(
      errorOf(() => {
        socket.close(1001);
      }),
    ).toBeInstanceOf(Error);
    socket.ends(4001);
    expect(lastOf(observer).evidence).toMatchObject({ closeCalled: false, closeException: kept });
    socket.opens();
    expect(
      errorOf(() => {
        socket.close(1001);
      }),
    ).toBeInstanceOf(Error);
    socket.close(4001);
    socket.ends(4001);
    expect(lastOf(observer).evidence).toMatchObject({ closeCalled: true, closeException: undefined });
  });

  test('what is not an error, and throws when it is looked at', () => {
    const socket = new FakeSocket();
    socket.close = () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- some do
      throw throwingProxy;
    };
    const observer = watch(socket, { instrument: 'close' });
    expect(
      errorOf(() => {
        socket.close();
      }),
    ).toBe(throwingProxy);
    socket.ends(1006);
    expect(lastOf(observer).evidence).toMatchObject({ closeCalled: false, closeException: undefined });
  });

  test('a method put over ours: what it may have kept to itself is not known', () => {
    const socket = new FakeSocket();
    const observer = watch(socket, { instrument: 'close+send' });
    const ours = socket.close.bind(socket);
    socket.opens();
    socket.send('x');
    socket.close = vi.fn();
    socket.send = vi.fn();
    socket.close();
    socket.send('y');
    socket.ends(4001);
    expect(lastOf(observer)).toMatchObject({
      initiator: 'unknown',
      evidence: {
        closeCalled: undefined,
        messagesOut: undefined,
        bytesOut: undefined,
        lastOutBytes: undefined,
      },
    });
    socket.opens();
    ours(4001);
    socket.ends(4001);
    expect(lastOf(observer)).toMatchObject({ initiator: 'local', evidence: { closeCalled: true } });
  });

  test('a close that throws does not undo an earlier one', () => {
    const socket = new FakeSocket();
    const observer = watch(socket, { instrument: 'close' });
    socket.opens();
    socket.close();
    expect(
      errorOf(() => {
        socket.close(1001);
      }),
    ).toBeInstanceOf(DOMException);
    socket.ends(1000);
    expect(lastOf(observer).evidence.closeCalled).toBe(true);
  });

  test('a close event inside close() is local already', () => {
    const socket = new FakeSocket();
    const close = socket.close.bind(socket);
    socket.close = (code) => {
      close(code);
      socket.ends(1000);
    };
    const observer = watch(socket, { instrument: 'close' });
    socket.opens();
    socket.close();
    expect(lastOf(observer).initiator).toBe('local');
  });

  test('this, arguments and result pass through', () => {
    const socket = new FakeSocket();
    const seen: unknown[] = [];
    socket.send = function (this: unknown, ...args: unknown[]) {
      seen.push(this, args);
      return 'result' as unknown as undefined;
    };
    watch(socket, { instrument: 'close+send' });
    expect(Reflect.apply(socket.send.bind(socket), undefined, ['a', 'b'])).toBe('result');
    expect(seen).toEqual([socket, ['a', 'b']]);
  });

  test('a send that throws is not counted', () => {
    const socket = new FakeSocket();
    const observer = watch(socket, { instrument: 'close+send' });
    expect(
      errorOf(() => {
        socket.send('x');
      }),
    ).toBeInstanceOf(DOMException);
    socket.opens();
    socket.send('x');
    socket.ends(1000);
    expect(lastOf(observer).evidence.messagesOut).toBe(1);
  });

  test('`close` leaves send alone', () => {
    const socket = new FakeSocket();
    const send = method(socket, 'send');
    watch(socket, { instrument: 'close' });
    expect(method(socket, 'send')).toBe(send);
    expect(Object.hasOwn(socket, 'close')).toBe(true);
  });

  test('wrapped once, however many ask', () => {
    const socket = new FakeSocket();
    watch(socket, { instrument: 'close' });
    const close = method(socket, 'close');
    watch(socket, { instrument: 'close+send' });
    watch(socket, { instrument: 'close+send' });
    expect(method(socket, 'close')).toBe(close);
  });

  test('taken back with the last stop', async () => {
    const socket = new FakeSocket();
    const [a, b] = [watch(socket, { instrument: 'close+send' }), watch(socket)];
    a.stop();
    await microtask();
    expect(Object.hasOwn(socket, 'close')).toBe(true);
    b.stop();
    await microtask();
    expect(Object.hasOwn(socket, 'close')).toBe(false);
    expect(Object.hasOwn(socket, 'send')).toBe(false);
    expect(method(socket, 'close')).toBe(method(FakeSocket.prototype, 'close'));
  });

  test('a method of the socket’s own is put back', async () => {
    const socket = new FakeSocket();
    const own = vi.fn();
    socket.close = own;
    const observer = watch(socket, { instrument: 'close' });
    expect(method(socket, 'close')).not.toBe(own);
    observer.stop();
    await microtask();
    expect(method(socket, 'close')).toBe(own);
  });

  test('not taken back where somebody has wrapped it again', async () => {
    const socket = new FakeSocket();
    const observer = watch(socket, { instrument: 'close' });
    const ours = socket.close.bind(socket);
    const theirs = vi.fn((code?: number) => {
      ours(code);
    });
    socket.close = theirs;
    observer.stop();
    await microtask();
    expect(method(socket, 'close')).toBe(theirs);
    socket.opens();
    socket.close();
    expect(socket.readyState).toBe(2);
  });

  test('a frozen socket: what cannot be wrapped stays unknown', () => {
    const state = { readyState: 1 };
    const target = new EventTarget();
    const socket = Object.freeze({
      get readyState() {
        return state.readyState;
      },
      addEventListener: target.addEventListener.bind(target),
      removeEventListener: target.removeEventListener.bind(target),
      close: () => undefined,
      send: () => undefined,
    });
    const observer = watch(socket, { instrument: 'close+send' });
    socket.close();
    state.readyState = 3;
    target.dispatchEvent(Object.assign(new Event('close'), { code: 1000, reason: '', wasClean: true }));
    expect(lastOf(observer)).toMatchObject({
      code: 1000,
      initiator: 'unknown',
      evidence: { closeCalled: undefined, messagesOut: undefined },
    });
  });

  test('a socket without close and send', () => {
    const socket = new FakeSocket();
    Object.assign(socket, { close: undefined, send: 1 });
    const observer = watch(socket, { instrument: 'close+send' });
    socket.opens();
    socket.ends(1000);
    expect(lastOf(observer).evidence).toMatchObject({ closeCalled: undefined, messagesOut: undefined });
  });

  test('ws answers a Close frame through its public close(): that is not ours', () => {
    const socket = Object.assign(new FakeSocket(), { _closeFrameReceived: false });
    const observer = watch(socket, { instrument: 'close' });
    socket.opens();
    socket._closeFrameReceived = true;
    socket.close();
    socket.ends(4001);
    expect(lastOf(observer)).toMatchObject({ initiator: 'remote', evidence: { closeCalled: false } });
  });
});

test('options that are null are none', () => {
  const observer = observeClose(new FakeSocket(), null as never);
  expect(observer.getSnapshot().readyState).toBe('connecting');
  observer.stop();
});

describe('what is no socket', () => {
  test.each(oddities)('%s', (_, value) => {
    expect(isSocketLike(value)).toBe(false);
    const error = errorOf(() => observeClose(value as SocketLike));
    expect(error).toBeInstanceOf(CloseCodeError);
    expect(error).toMatchObject({ code: 'observe/not-a-socket' });
    expect((error as Error).message).toMatch(/^observeClose got .*Pass a WebSocket/);
  });

  test.each(['addEventListener', 'removeEventListener', 'readyState'])('a socket without %s', (key) => {
    const socket = Object.assign(new FakeSocket(), { [key]: undefined });
    expect(isSocketLike(socket)).toBe(false);
    expect(errorOf(() => watch(socket))).toBeInstanceOf(CloseCodeError);
  });

  test('a socket whose addEventListener throws: nothing stays behind', () => {
    const socket = new FakeSocket();
    const add = socket.addEventListener.bind(socket);
    socket.addEventListener = (...args) => {
      if (args[0] === 'error') throw new Error('Illegal invocation');
      add(...args);
    };
    const error = errorOf(() => watch(socket));
    expect(error).toBeInstanceOf(CloseCodeError);
    expect(error).toMatchObject({
      code: 'observe/not-a-socket',
      message: expect.stringContaining('Illegal invocation') as string,
    });
    expect(socket.removed).toEqual(expect.arrayContaining(['open', 'message']));
    socket.addEventListener = add;
    expect(watch(socket).getSnapshot().readyState).toBe('connecting');
  });

  test('a native socket behind a proxy', () => {
    const proxy = new Proxy(new FakeSocket(), {});
    const result = errorOf(() => watch(proxy));
    expect(result === undefined || result instanceof CloseCodeError).toBe(true);
  });

  test('a proxy that turns bad later neither throws nor makes a code up', async () => {
    let bad = false;
    const target = new FakeSocket();
    const listeners = new Map<string, (event: unknown) => void>();
    const socket = new Proxy(target, {
      get(object, key) {
        if (bad) throw new Error('Gone.');
        if (key === 'addEventListener') {
          return (type: string, listener: (event: unknown) => void) => void listeners.set(type, listener);
        }
        return Reflect.get(object, key, object) as unknown;
      },
    });
    const observer = watch(socket, { instrument: 'close+send' });
    listeners.get('open')?.({});
    bad = true;
    listeners.get('message')?.(throwingProxy);
    listeners.get('close')?.(revokedProxy());
    expect(observer.getSnapshot()).toMatchObject({
      readyState: 'none',
      last: { code: undefined, flags: ['malformed'] },
    });
    observer.stop();
    await microtask();
  });
});
