import { describe, expect, test, vi } from 'vitest';
import { FakeSocket } from '../../test/fakeSocket.ts';
import { instrument } from './instrument.ts';

const wrap = (socket: object, onCall = vi.fn()) => instrument(socket, 'close', onCall, () => undefined);
const own = (socket: object) => Object.getOwnPropertyDescriptor(socket, 'close');
const closeOf = (socket: object) => Reflect.get(socket, 'close') as (...args: unknown[]) => unknown;

test('a method of the prototype: name, length and keys are as they were, and then all is', () => {
  class Socket extends FakeSocket {
    override close(code?: number, reason?: string): void {
      super.close(reason === undefined ? code : code);
    }
  }
  const socket = new Socket();
  const keys = Object.keys(socket);
  const instrumented = wrap(socket);
  expect([closeOf(socket).name, closeOf(socket).length]).toEqual(['close', 2]);
  expect(Object.keys(socket)).toEqual(keys);
  expect(own(socket)).toMatchObject({ enumerable: false, configurable: true, writable: true });
  instrumented?.release();
  expect(own(socket)).toBeUndefined();
});

describe('one of the socket’s own', () => {
  const value = vi.fn();
  test.each<readonly [string, PropertyDescriptor]>([
    ['a field', { value, writable: true, enumerable: true, configurable: true }],
    ['hidden', { value, writable: true, enumerable: false, configurable: true }],
    ['read-only', { value, writable: false, enumerable: true, configurable: true }],
    ['sealed', { value, writable: true, enumerable: true, configurable: false }],
    ['a getter', { get: () => value, enumerable: true, configurable: true }],
  ])('%s: it is put back exactly', (_, before) => {
    const socket = Object.defineProperty({}, 'close', before);
    const onCall = vi.fn();
    const instrumented = wrap(socket, onCall);
    expect(instrumented?.inPlace()).toBe(true);
    closeOf(socket)(4001);
    expect(onCall).toHaveBeenLastCalledWith(4001);
    expect(own(socket)?.enumerable).toBe(before.enumerable);
    instrumented?.release();
    expect(own(socket)).toEqual({ ...('get' in before && { set: undefined }), ...before });
  });
});

test('a proxy that shows something else of it is left as it was', () => {
  const target = new FakeSocket();
  const bound = (object: object, key: PropertyKey): unknown => {
    const value: unknown = Reflect.get(object, key);
    return typeof value === 'function' ? (value.bind(object) as unknown) : value;
  };
  expect(wrap(new Proxy(target, { get: bound }))).toBeUndefined();
  expect(own(target)).toBeUndefined();
});
