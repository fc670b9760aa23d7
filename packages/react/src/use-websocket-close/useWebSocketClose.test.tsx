import type { CloseRecord } from '@close-codes/core';
import { observeClose, type CloseObserver } from '@close-codes/core/observe';
import { act, render, renderHook } from '@testing-library/react';
import { Component, useEffect, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useWebSocketClose, type UseWebSocketCloseOptions } from './useWebSocketClose.ts';

class ScriptedSocket extends EventTarget {
  readyState = 0;

  opens(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  fails(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('error'));
  }

  /** Of what never opened only 1006 would be believed. */
  ends(code: number, reason = ''): void {
    if (this.readyState !== 1) this.opens();
    this.readyState = 3;
    this.dispatchEvent(new CloseEvent('close', { code, reason, wasClean: code !== 1006 }));
  }
}

type Source = Parameters<typeof useWebSocketClose>[0];

function watch(first: Source, options: UseWebSocketCloseOptions = {}) {
  const { result, rerender, unmount } = renderHook(
    ({ source, given }: { source: Source; given: UseWebSocketCloseOptions }) =>
      useWebSocketClose(source, given),
    { initialProps: { source: first, given: options } },
  );
  return {
    result,
    unmount,
    give: (source: Source, given = options) => {
      rerender({ source, given });
    },
  };
}

const codes = (history: readonly CloseRecord[]): unknown[] =>
  history.map(({ code, source }) => code ?? source);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('what it returns', () => {
  test.each([null, undefined])('%s: nothing', (source) => {
    const { result } = watch(source);
    expect(result.current).toEqual({
      readyState: 'none',
      last: undefined,
      history: [],
      clear: result.current.clear,
    });
  });

  test('an error that no close follows', () => {
    const socket = new ScriptedSocket();
    const { result } = watch(socket);
    act(() => {
      socket.fails();
    });
    expect(result.current).toMatchObject({ readyState: 'closed', last: undefined });
    act(() => {
      vi.advanceTimersByTime(1000);
    });
    expect(codes(result.current.history)).toEqual(['deadline']);
    expect(result.current.last?.evidence.opened).toBe(false);
  });

  test('the same object for the same record, and the same array until there is another', () => {
    const socket = new ScriptedSocket();
    const { result, give } = watch(socket);
    act(() => {
      socket.ends(4001);
    });
    const { last, history, clear } = result.current;
    give(socket);
    expect(result.current.last).toBe(last);
    expect(result.current.history).toBe(history);
    expect(result.current.clear).toBe(clear);
  });

  test('a close that was cleared does not come back with its observer', () => {
    const socket = new ScriptedSocket();
    const observer = observeClose(socket);
    const { result, give } = watch(observer);
    act(() => {
      socket.ends(4001);
    });
    act(() => {
      result.current.clear();
    });
    give(null);
    give(observer);
    expect(result.current).toMatchObject({ readyState: 'closed', last: undefined, history: [] });
    observer.stop();
  });

  test('an observer that was made elsewhere is not stopped', async () => {
    const socket = new ScriptedSocket();
    const observer = observeClose(socket);
    watch(observer).unmount();
    await Promise.resolve();
    socket.ends(4001);
    expect(observer.getSnapshot().last?.code).toBe(4001);
    observer.stop();
  });
});

describe('historyLimit', () => {
  const sixCloses = (historyLimit?: number) => {
    const sockets = Array.from({ length: 6 }, () => new ScriptedSocket());
    const { result, give } = watch(sockets[0], { historyLimit });
    sockets.forEach((socket, i) => {
      give(socket);
      act(() => {
        socket.ends(4000 + i);
      });
    });
    return codes(result.current.history);
  };

  test.each([
    [undefined, [4000, 4001, 4002, 4003, 4004, 4005]],
    [Infinity, [4000, 4001, 4002, 4003, 4004, 4005]],
    [6, [4000, 4001, 4002, 4003, 4004, 4005]],
    [2, [4004, 4005]],
    [2.9, [4004, 4005]],
    [1, [4005]],
    // There is always a last one.
    [0, [4005]],
    [-3, [4005]],
    [NaN, [4005]],
  ])('%s', (historyLimit, expected) => {
    expect(sixCloses(historyLimit)).toEqual(expected);
  });

  test('a hundred, unless said otherwise', () => {
    const socket = new ScriptedSocket();
    const { result } = watch(socket);
    for (let i = 0; i < 103; i += 1) {
      act(() => {
        socket.ends(4000 + i);
      });
    }
    expect(result.current.history).toHaveLength(100);
    expect(codes(result.current.history.slice(0, 1))).toEqual([4003]);
  });

  test('a smaller one counts from the next close on', () => {
    const socket = new ScriptedSocket();
    const { result, give } = watch(socket);
    for (const code of [4001, 4002, 4003]) {
      act(() => {
        socket.ends(code);
      });
    }
    give(socket, { historyLimit: 2 });
    act(() => {
      socket.ends(4004);
    });
    expect(codes(result.current.history)).toEqual([4003, 4004]);
  });
});

describe('onClose', () => {
  test('the latest function, once for each close', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const socket = new ScriptedSocket();
    const { result, give } = watch(socket, { onClose: first });
    act(() => {
      socket.ends(4001);
    });
    give(socket, { onClose: second });
    act(() => {
      socket.ends(4002);
    });
    const [one, two] = result.current.history;
    expect(first.mock.calls).toEqual([[one]]);
    expect(second.mock.calls).toEqual([[two]]);
  });

  test('two closes before the next render: two calls, in order', () => {
    const onClose = vi.fn<(record: CloseRecord) => void>();
    const socket = new ScriptedSocket();
    const { result } = watch(socket, { onClose });
    act(() => {
      socket.ends(4001);
      socket.ends(4002);
    });
    expect(codes(result.current.history)).toEqual([4001, 4002]);
    expect(onClose.mock.calls.map(([{ code }]) => code)).toEqual([4001, 4002]);
  });

  test('one that comes later is not told of what has been', () => {
    const socket = new ScriptedSocket();
    const { give } = watch(socket);
    act(() => {
      socket.ends(4001);
    });
    const onClose = vi.fn();
    give(socket, { onClose });
    expect(onClose).not.toHaveBeenCalled();
  });

  test('one that throws breaks neither the tree nor the next call, and the host hears of it', () => {
    const socket = new ScriptedSocket();
    const onClose = vi.fn(() => {
      throw new Error('My own mistake.');
    });
    const { result } = watch(socket, { onClose });
    act(() => {
      socket.ends(4001);
    });
    expect(() => vi.advanceTimersByTime(0)).toThrow('My own mistake.');
    act(() => {
      socket.ends(4002);
    });
    expect(() => vi.advanceTimersByTime(0)).toThrow('My own mistake.');
    expect(codes(result.current.history)).toEqual([4001, 4002]);
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  test('one that gives another socket', () => {
    const sockets = [new ScriptedSocket(), new ScriptedSocket()];
    const { result, give } = watch(sockets[0], {
      onClose: () => {
        queueMicrotask(() => {
          give(sockets[1]);
        });
      },
    });
    act(() => {
      sockets[0]!.ends(4001);
    });
    return Promise.resolve().then(() => {
      expect(result.current.readyState).toBe('connecting');
      expect(codes(result.current.history)).toEqual([4001]);
    });
  });
});

class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError = () => ({ failed: true });

  override render(): ReactNode {
    return this.state.failed ? 'failed' : this.props.children;
  }
}

const no = (): never => {
  throw new Error('No.');
};
const revoked = Proxy.revocable({}, {});
revoked.revoke();

/** What an untyped caller may hand in. */
const garbage: readonly (readonly [string, unknown])[] = [
  ['an object', {}],
  ['a text', 'x'],
  ['a URL', 'wss://example.com/'],
  ['a number', 1006],
  ['a function', () => undefined],
  ['a frozen object', Object.freeze({ readyState: 1 })],
  ['a close event', new CloseEvent('close', { code: 1006 })],
  ['a ref', { current: new ScriptedSocket() }],
  ['a target without a state', new EventTarget()],
  ['a proxy that throws', new Proxy({}, { get: no, has: no, getPrototypeOf: no, ownKeys: no })],
  ['a proxy that was revoked', revoked.proxy],
  ['half an observer', { getSnapshot: () => ({ readyState: 'open', last: undefined }) }],
  ['no observer', { getSnapshot: 1, subscribe: 1 }],
  ['an observer that throws', { getSnapshot: no, subscribe: no }],
  ['an observer of nothing', { getSnapshot: () => undefined, subscribe: () => () => undefined }],
  ['a socket that throws', { readyState: 0, addEventListener: no, removeEventListener: no }],
  [
    'a socket whose state throws',
    Object.defineProperty(new EventTarget(), 'readyState', { get: no, enumerable: true }),
  ],
];

test('what is no source never throws, shows nothing, and is told of once', () => {
  const warn = vi.mocked(console.warn).mockImplementation(() => undefined);
  const states: unknown[] = [];
  function Watch({ source }: { readonly source: Source }) {
    return <p>{useWebSocketClose(source).readyState}</p>;
  }
  for (const [name, source] of garbage) {
    const { container, rerender, unmount } = render(
      <Boundary>
        <Watch source={source as Source} />
      </Boundary>,
    );
    states.push([name, container.textContent]);
    rerender(
      <Boundary>
        <Watch source={new ScriptedSocket()} />
      </Boundary>,
    );
    states.push([name, container.textContent]);
    unmount();
  }
  expect(states).toEqual(
    garbage.flatMap(([name]) => [
      [name, 'none'],
      [name, 'connecting'],
    ]),
  );
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/^close-codes: useWebSocketClose got something/)]]);
  warn.mockClear();
});

test('hydrated over what the server wrote: first the same, then what is so', () => {
  const socket = new ScriptedSocket();
  const observer = observeClose(socket);
  socket.ends(1011, 'boom');
  const states: string[] = [];
  function Watch() {
    const { readyState, last, history } = useWebSocketClose(observer);
    const text = `${readyState} ${last?.code ?? 'nothing'} ${history.length}`;
    useEffect(() => {
      states.push(text);
    });
    return <p>{text}</p>;
  }
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderToString(<Watch />);
  const written = container.firstChild;
  expect(container.textContent).toBe('none nothing 0');
  const onRecoverableError = vi.fn();
  // A mismatch would also write to console.error, and fail this test.
  render(<Watch />, { container, hydrate: true, onRecoverableError });
  expect(container.textContent).toBe('closed 1011 1');
  expect(container.firstChild).toBe(written);
  expect(states[0]).toBe('none nothing 0');
  expect(states.at(-1)).toBe('closed 1011 1');
  expect(onRecoverableError).not.toHaveBeenCalled();
  observer.stop();
});

test('a frozen socket is one', () => {
  const socket = Object.freeze(Object.assign(new ScriptedSocket(), { readyState: 1 }));
  const { result } = watch(socket);
  expect(result.current.readyState).toBe('open');
});

test('any store of the same shape is an observer', () => {
  const listeners = new Set<() => void>();
  let snapshot: ReturnType<CloseObserver['getSnapshot']> = { readyState: 'open', last: undefined };
  const { result, unmount } = watch({
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    stop: no,
  });
  expect(result.current.readyState).toBe('open');
  snapshot = { readyState: 'closing', last: undefined };
  act(() => {
    for (const listener of listeners) listener();
  });
  expect(result.current.readyState).toBe('closing');
  unmount();
  expect(listeners.size).toBe(0);
});
