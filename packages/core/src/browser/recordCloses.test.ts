import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeSocket } from '../../test/fakeSocket.ts';
import { oddities } from '../../test/oddities.ts';
import { recordCloses, type CloseRecorder } from './recordCloses.ts';

/** A scope of its own with a WebSocket of its own. The real one is in recordCloses.browser.test.ts. */
function fakeScope() {
  class FakeWebSocket extends FakeSocket {
    static readonly OPEN = 1;
    constructor(url: string) {
      super();
      if (url.startsWith('ws:')) throw new DOMException('Mixed content.', 'SecurityError');
    }
  }
  return { WebSocket: FakeWebSocket, native: FakeWebSocket };
}

const recorders: CloseRecorder[] = [];
const record = (...args: Parameters<typeof recordCloses>): CloseRecorder => {
  const recorder = recordCloses(...args);
  recorders.push(recorder);
  return recorder;
};
afterEach(() => {
  for (const recorder of recorders.splice(0)) recorder.stop();
});

test('mixed content: a record, and the same exception', () => {
  const scope = fakeScope();
  const recorder = record(scope);
  expect(() => new scope.WebSocket('ws://user:secret@example.com/?token=secret')).toThrow('Mixed content.');
  expect(recorder.getSnapshot()).toMatchObject([
    {
      source: 'constructor',
      initiator: 'browser',
      url: 'ws://example.com/',
      evidence: { exception: 'SecurityError', opened: false, protocolsOffered: 0 },
    },
  ]);
});

test('each socket is let go of after its close', async () => {
  const scope = fakeScope();
  const recorder = record(scope, { instrument: 'close+send' });
  const socket = new scope.WebSocket('wss://example.com/');
  expect([socket.listeners, Object.hasOwn(socket, 'send')]).toEqual([4, true]);
  socket.opens();
  expect(recorder.getSnapshot()).toEqual([]);
  socket.ends(4001);
  await Promise.resolve();
  expect([socket.listeners, Object.hasOwn(socket, 'send')]).toEqual([0, false]);
  socket.ends(4002);
  expect(recorder.getSnapshot()).toMatchObject([{ code: 4001, initiator: 'remote' }]);
});

test('a close that a script made up ends nothing: the real one is recorded, too', async () => {
  const scope = fakeScope();
  const recorder = record(scope);
  const listener = vi.fn();
  recorder.subscribe(listener);
  const socket = new scope.WebSocket('wss://example.com/');
  socket.opens();
  socket.dispatchEvent(Object.assign(new Event('close'), { code: 0, reason: '', wasClean: false }));
  socket.dispatchEvent(new Event('open'));
  socket.receives();
  expect(recorder.getSnapshot()).toHaveLength(1);
  socket.ends(1011);
  expect(recorder.getSnapshot()).toMatchObject([{ code: 0 }, { code: 1011 }]);
  expect(listener).toHaveBeenCalledTimes(2);
  await Promise.resolve();
  expect(socket.listeners).toBe(0);
});

test('stop lets go of what is still open', async () => {
  const scope = fakeScope();
  const recorder = record(scope);
  const socket = new scope.WebSocket('wss://example.com/');
  recorder.stop();
  await Promise.resolve();
  expect(socket.listeners).toBe(0);
  socket.ends(1000);
  expect(recorder.getSnapshot()).toEqual([]);
});

test('two recorders: each has all, from when it began until it stopped', () => {
  const scope = fakeScope();
  const first = record(scope);
  new scope.WebSocket('wss://example.com/').ends(1006);
  const second = record(scope, { limit: 1 });
  new scope.WebSocket('wss://example.com/').ends(1006);
  first.stop();
  new scope.WebSocket('wss://example.com/').ends(1006);
  expect(first.getSnapshot()).toHaveLength(2);
  expect(second.getSnapshot()).toHaveLength(1);
});

describe('bad listeners', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('one that throws: the host’s constructor does not, the others hear, and it is told later', () => {
    const scope = fakeScope();
    const bad = (): never => {
      throw new Error('A bad listener.');
    };
    const recorder = record(scope, { onClose: bad });
    const good = vi.fn();
    recorder.subscribe(bad);
    recorder.subscribe(good);
    expect(() => new scope.WebSocket('ws://example.com/')).toThrow('Mixed content.');
    expect(good).toHaveBeenCalledTimes(1);
    expect(() => vi.runAllTimers()).toThrow('A bad listener.');
  });
});

test('subscribe: twice is twice, and its end ends it', () => {
  const scope = fakeScope();
  const recorder = record(scope);
  const listener = vi.fn();
  const end = recorder.subscribe(listener);
  recorder.subscribe(listener);
  new scope.WebSocket('wss://example.com/').ends(1006);
  expect(listener).toHaveBeenCalledTimes(2);
  end();
  new scope.WebSocket('wss://example.com/').ends(1006);
  expect(listener).toHaveBeenCalledTimes(3);
  recorder.stop();
  recorder.subscribe(listener)();
});

test.each([NaN, -1, undefined, null, 'x'])('a limit of %s is the default', (limit) => {
  const scope = fakeScope();
  const recorder = record(scope, { limit: limit as number });
  for (let i = 0; i < 201; i += 1) new scope.WebSocket('wss://example.com/').ends(1006);
  expect(recorder.getSnapshot()).toHaveLength(200);
});

test('a limit of 0 keeps none, and tells of each', () => {
  const scope = fakeScope();
  const onClose = vi.fn();
  const recorder = record(scope, { limit: 0, onClose });
  new scope.WebSocket('wss://example.com/').ends(1006);
  expect(recorder.getSnapshot()).toEqual([]);
  expect(onClose).toHaveBeenCalledTimes(1);
});

describe('scopes', () => {
  test.each(oddities)('%s: nothing is recorded', (_, scope) => {
    const recorder = record(scope as object);
    expect(recorder.getSnapshot()).toEqual([]);
    recorder.stop();
  });

  test('without WebSocket', () => {
    const scope = {};
    record(scope).stop();
    expect(Object.keys(scope)).toEqual([]);
  });

  test('frozen: it stays as it is', () => {
    const scope = Object.freeze(fakeScope());
    const constructor: unknown = scope.native.prototype.constructor;
    const recorder = record(scope);
    expect(scope.WebSocket).toBe(scope.native);
    expect(scope.native.prototype.constructor).toBe(constructor);
    new scope.WebSocket('wss://example.com/').ends(1006);
    expect(recorder.getSnapshot()).toEqual([]);
    recorder.stop();
    expect(scope.native.prototype.constructor).toBe(constructor);
  });

  test('inherited: nothing is installed, also not in the prototype', () => {
    const scope = fakeScope();
    const heir = Object.create(scope) as typeof scope;
    record(heir);
    expect(Object.hasOwn(heir, 'WebSocket')).toBe(false);
    expect(new heir.WebSocket('wss://example.com/').constructor).toBe(scope.native);
  });

  test.each([
    ['first in, first out', [0, 1, 2]],
    ['last in, first out', [2, 1, 0]],
    ['from the middle', [1, 2, 0]],
    ['from the middle, to the last', [1, 0, 2]],
  ])('three that share one class, %s: its own constructor is back', (_, order) => {
    const first = fakeScope();
    const { native } = first;
    const before = Object.getOwnPropertyDescriptor(native.prototype, 'constructor');
    const scopes = [first, { ...first }, { ...first }];
    const all = scopes.map((scope) => record(scope));
    const left = new Set<number>(order);
    for (const index of order) {
      const latest = scopes[Math.max(...left)]!;
      expect(new latest.WebSocket('wss://example.com/').constructor).toBe(latest.WebSocket);
      all[index]!.stop();
      left.delete(index);
      expect(scopes[index]!.WebSocket).toBe(native);
    }
    expect(Object.getOwnPropertyDescriptor(native.prototype, 'constructor')).toEqual(before);
  });

  test('a constructor that somebody has put there since stays', () => {
    const scope = fakeScope();
    const recorder = record(scope);
    const theirs = function Theirs(): void {};
    scope.native.prototype.constructor = theirs;
    const other = { ...scope, WebSocket: scope.native };
    const second = record(other);
    recorder.stop();
    second.stop();
    expect(scope.native.prototype.constructor).toBe(theirs);
  });

  test('a class with a toString of its own that cannot be changed', () => {
    const scope = fakeScope();
    Object.defineProperty(scope.native, 'toString', { value: () => 'its own' });
    record(scope);
    expect(scope.WebSocket).not.toBe(scope.native);
    expect(String(scope.WebSocket)).toBe('its own');
  });

  test('a getter: it is put back as a getter', () => {
    const { native } = fakeScope();
    const scope = { native } as unknown as ReturnType<typeof fakeScope>;
    Object.defineProperty(scope, 'WebSocket', { get: () => native, configurable: true, enumerable: true });
    const before = Object.getOwnPropertyDescriptor(scope, 'WebSocket');
    const recorder = record(scope);
    new scope.WebSocket('wss://example.com/').ends(1006);
    expect(recorder.getSnapshot()).toHaveLength(1);
    recorder.stop();
    expect(Object.getOwnPropertyDescriptor(scope, 'WebSocket')).toEqual(before);
  });

  test('a WebSocket that makes no sockets breaks nothing', () => {
    const scope = { WebSocket: class Nothing extends Array<never> {} };
    const recorder = record(scope);
    expect(new scope.WebSocket()).toBeInstanceOf(scope.WebSocket);
    expect(recorder.getSnapshot()).toEqual([]);
  });
});
