// Real sockets in Chromium, whose ends the lab decides. Everything runs under StrictMode, and in silence.
import type { CloseRecord } from '@close-codes/core';
import { observeClose, type CloseObserver } from '@close-codes/core/observe';
import { WebSocket as PartySocket } from 'partysocket';
import { Profiler, StrictMode, useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import {
  useWebSocketClose,
  type UseWebSocketCloseOptions,
  type WebSocketCloseState,
} from './useWebSocketClose.ts';

type Source = Parameters<typeof useWebSocketClose>[0];

interface WatchProps extends UseWebSocketCloseOptions {
  readonly source: Source;
  readonly onState?: ((state: WebSocketCloseState) => void) | undefined;
}

function Watch({ source, onState, ...options }: WatchProps) {
  const state = useWebSocketClose(source, options);
  useEffect(() => {
    onState?.(state);
  });
  const { readyState, last, history } = state;
  return (
    <p>
      {readyState} {last?.code ?? last?.source ?? 'nothing'} {history.length}
    </p>
  );
}

beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  const said = [console.error, console.warn].flatMap((method) => vi.mocked(method).mock.calls);
  vi.restoreAllMocks();
  expect(said).toEqual([]);
});

/** Renders at once, effects included: nothing can happen between the making of a socket and its first listener. */
function mount(first: ReactNode) {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  let renders = 0;
  const render = (node: ReactNode): void => {
    flushSync(() => {
      root.render(
        <StrictMode>
          <Profiler id="all" onRender={() => (renders += 1)}>
            {node}
          </Profiler>
        </StrictMode>,
      );
    });
  };
  const unmount = (): void => {
    flushSync(() => {
      root.unmount();
    });
    container.remove();
  };
  onTestFinished(unmount);
  render(first);
  return { render, unmount, container, renders: () => renders };
}

/** One hook, and what it returned at each commit. */
function watch(first: Source, options: UseWebSocketCloseOptions = {}) {
  const states: WebSocketCloseState[] = [];
  const node = (source: Source, given: UseWebSocketCloseOptions) => (
    <Watch source={source} onState={(state) => states.push(state)} {...given} />
  );
  const { render, ...rest } = mount(node(first, options));
  return {
    ...rest,
    states,
    state: () => states.at(-1)!,
    give: (source: Source, given = options) => {
      render(node(source, given));
    },
  };
}

function open(path: string): WebSocket {
  const socket = new WebSocket(`${inject('labUrl')}${path}`);
  onTestFinished(() => {
    socket.close();
  });
  return socket;
}

function observed(socket: WebSocket, instrument?: 'close'): CloseObserver {
  const observer = observeClose(socket, { instrument });
  onTestFinished(observer.stop);
  return observer;
}

const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5000, interval: 10 });

const happened = (socket: WebSocket, type: string): Promise<unknown> =>
  new Promise((resolve) => {
    socket.addEventListener(type, resolve, { once: true });
  });

const codes = ({ history }: WebSocketCloseState): unknown[] =>
  history.map(({ code, source }) => code ?? source);

/** Who listens to this one socket. */
function countListeners(socket: WebSocket) {
  const counts = { added: 0, removed: 0 };
  const add = socket.addEventListener.bind(socket);
  const remove = socket.removeEventListener.bind(socket);
  socket.addEventListener = (...args: Parameters<typeof add>) => {
    counts.added += 1;
    add(...args);
  };
  socket.removeEventListener = (...args: Parameters<typeof remove>) => {
    counts.removed += 1;
    remove(...args);
  };
  return counts;
}

describe('one close', () => {
  test('StrictMode runs the effect twice: one record, one call, and no count is lost', async () => {
    const onClose = vi.fn();
    const socket = open('/echo?messages=3');
    const { state } = watch(socket, { onClose });
    await until(() => {
      expect(state().readyState).toBe('open');
    });
    for (let i = 0; i < 3; i += 1) socket.send('hello');
    await until(() => {
      expect(state().readyState).toBe('closed');
    });
    const { last, history } = state();
    expect(history).toEqual([last]);
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(onClose).toHaveBeenCalledWith(last);
    expect(last).toMatchObject({
      code: 1000,
      source: 'event',
      evidence: { opened: true, messagesIn: 3, errorEvent: false },
    });
    expect(last!.evidence.connectMs).toBeGreaterThan(0);
  });

  test.each([
    ['/close/1011?reason=boom', 1011, 'boom', 'remote'],
    ['/fin?after=20', 1006, '', 'network'],
    ['/refuse/403', 1006, '', 'unknown'],
  ] as const)('%s: %i, and who', async (path, code, reason, initiator) => {
    const { state } = watch(observed(open(path), 'close'));
    await until(() => {
      expect(state().last).toMatchObject({ code, reason, initiator });
    });
  });

  test('each state in its turn', async () => {
    const socket = open('/echo');
    const { states, state } = watch(observed(socket, 'close'));
    await until(() => {
      expect(state().readyState).toBe('open');
    });
    socket.close(4000, 'bye');
    await until(() => {
      expect(state().readyState).toBe('closed');
    });
    const order = states.map(({ readyState }) => readyState).filter((now, i, all) => now !== all[i - 1]);
    expect(order).toEqual(['none', 'connecting', 'open', 'closing', 'closed']);
    expect(state().last).toMatchObject({ code: 4000, reason: 'bye', initiator: 'local' });
  });

  test('an observer that was made before, of a socket that closed before: nothing is missed', async () => {
    const socket = open('/close/4001?reason=early');
    const observer = observed(socket, 'close');
    await happened(socket, 'close');
    const onClose = vi.fn();
    const { state } = watch(observer, { onClose });
    expect(state().last).toMatchObject({ code: 4001, reason: 'early', initiator: 'remote', source: 'event' });
    expect(state().last).toBe(observer.getSnapshot().last);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('a socket that was closed before: one record, without a code', async () => {
    const socket = open('/close/4001');
    await happened(socket, 'close');
    const onClose = vi.fn();
    const { state } = watch(socket, { onClose });
    expect(state().readyState).toBe('closed');
    await until(() => {
      expect(codes(state())).toEqual(['unobserved']);
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(codes(state())).toEqual(['unobserved']);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('a frozen socket is as good as any', async () => {
    const { state } = watch(Object.freeze(open('/close/4001')));
    await until(() => {
      expect(codes(state())).toEqual([4001]);
    });
  });
});

describe('one socket after the other', () => {
  test('the history goes on, oldest first', async () => {
    const { give, state } = watch(open('/close/1000'));
    for (const [path, seen] of [
      ['/close/4001', [1000]],
      ['/fin?after=20', [1000, 4001]],
      ['/refuse/503', [1000, 4001, 1006]],
    ] as const) {
      await until(() => {
        expect(codes(state())).toEqual(seen);
      });
      const before = state();
      give(open(path));
      expect(state().readyState).toBe('connecting');
      expect(state().last).toBe(before.last);
    }
    await until(() => {
      expect(codes(state())).toEqual([1000, 4001, 1006, 1006]);
    });
    expect(state().last).toBe(state().history[3]);
    expect(state().last?.evidence.opened).toBe(false);
  });

  test('what is no longer watched closes unseen', async () => {
    const first = open('/echo');
    const { give, state } = watch(first);
    await until(() => {
      expect(state().readyState).toBe('open');
    });
    give(open('/close/4002'));
    first.close(4001);
    await Promise.all([
      happened(first, 'close'),
      until(() => {
        expect(state().readyState).toBe('closed');
      }),
    ]);
    expect(codes(state())).toEqual([4002]);
  });

  test('back to one whose close was seen: it is not told again', async () => {
    const onClose = vi.fn();
    const first = open('/close/4001');
    const { give, state } = watch(first, { onClose });
    await until(() => {
      expect(codes(state())).toEqual([4001]);
    });
    give(open('/close/4002'));
    await until(() => {
      expect(codes(state())).toEqual([4001, 4002]);
    });
    give(first);
    expect(state().readyState).toBe('closed');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(codes(state())).toEqual([4001, 4002]);
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  test('nothing, and from a socket back to nothing', async () => {
    const { give, state } = watch(null);
    expect(state()).toMatchObject({ readyState: 'none', last: undefined, history: [] });
    give(undefined);
    expect(state()).toMatchObject({ readyState: 'none', last: undefined, history: [] });
    give(open('/close/4001'));
    expect(state().readyState).toBe('connecting');
    await until(() => {
      expect(codes(state())).toEqual([4001]);
    });
    give(null);
    expect(state().readyState).toBe('none');
    expect(state().last?.code).toBe(4001);
  });

  test('historyLimit keeps the newest, clear forgets all', async () => {
    const { give, state } = watch(open('/close/4001'), { historyLimit: 2 });
    const { clear } = state();
    for (const code of [4002, 4003]) {
      await until(() => {
        expect(state().last?.code).toBe(code - 1);
      });
      give(open(`/close/${code}`));
    }
    await until(() => {
      expect(codes(state())).toEqual([4002, 4003]);
    });
    flushSync(() => {
      state().clear();
    });
    expect(state()).toMatchObject({ readyState: 'closed', last: undefined, history: [] });
    expect(state().clear).toBe(clear);
    give(open('/close/4004'));
    await until(() => {
      expect(codes(state())).toEqual([4004]);
    });
  });

  test('partysocket, which reconnects by itself: a record for each close', async () => {
    const socket = new PartySocket(`${inject('labUrl')}/close/1011?reason=boom&after=20`, [], {
      maxRetries: 2,
      minUptime: 60_000,
      minReconnectionDelay: 50,
      maxReconnectionDelay: 50,
    });
    const { state, states } = watch(socket);
    await until(() => {
      expect(codes(state())).toEqual([1011, 1011, 1011]);
    });
    socket.close();
    expect(new Set(state().history.map(({ id }) => id)).size).toBe(3);
    for (const record of state().history) {
      expect(record).toMatchObject({
        reason: 'boom',
        initiator: 'remote',
        flags: [],
        evidence: { opened: true },
      });
    }
    expect(states.filter(({ readyState }) => readyState === 'open').length).toBeGreaterThanOrEqual(3);
  });
});

describe('what it costs', () => {
  test('two hooks on one socket: one set of listeners, and the same record', async () => {
    const socket = open('/close/4001?after=100');
    const counts = countListeners(socket);
    const seen: [WebSocketCloseState[], WebSocketCloseState[]] = [[], []];
    const { unmount } = mount(
      <>
        <Watch source={socket} onState={(state) => seen[0].push(state)} />
        <Watch source={socket} onState={(state) => seen[1].push(state)} />
      </>,
    );
    expect(counts).toEqual({ added: 4, removed: 0 });
    await until(() => {
      expect(seen.map((states) => states.at(-1)?.last?.code)).toEqual([4001, 4001]);
    });
    expect(seen[0].at(-1)!.last).toBe(seen[1].at(-1)!.last);
    unmount();
    await Promise.resolve();
    expect(counts).toEqual({ added: 4, removed: 4 });
  });

  test('unmounted before the close: the listeners are gone, and nothing is said', async () => {
    const onClose = vi.fn();
    const socket = open('/close/4001?after=150');
    const counts = countListeners(socket);
    const { unmount, states, state, renders } = watch(socket, { onClose });
    await until(() => {
      expect(state().readyState).toBe('open');
    });
    const before = { states: states.length, renders: renders() };
    unmount();
    expect(counts.removed).toBe(0);
    await Promise.resolve();
    expect(counts).toEqual({ added: 4, removed: 4 });
    await happened(socket, 'close');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect({ states: states.length, renders: renders() }).toEqual(before);
    expect(onClose).not.toHaveBeenCalled();

    const later = watch(socket);
    await until(() => {
      expect(codes(later.state())).toEqual(['unobserved']);
    });
  });

  test('10,000 messages render nothing, and all of them were counted', async () => {
    const MESSAGES = 10_000;
    const socket = open(`/echo?messages=${MESSAGES}`);
    const { state, renders } = watch(socket);
    await until(() => {
      expect(state().readyState).toBe('open');
    });
    const before = renders();
    let received = 0;
    let atLast = -1;
    socket.addEventListener('message', () => {
      received += 1;
      if (received === MESSAGES) atLast = renders();
    });
    for (let i = 0; i < MESSAGES; i += 1) socket.send(String(i));
    await vi.waitFor(
      () => {
        expect(state().readyState).toBe('closed');
      },
      { timeout: 15_000, interval: 20 },
    );
    expect({ received, atLast }).toEqual({ received: MESSAGES, atLast: before });
    expect(state().last).toMatchObject({ code: 1000, evidence: { messagesIn: MESSAGES } });
    expect(renders()).toBe(before + 1);
  });
});

describe('onClose', () => {
  test('the latest function is called, with what it knows', async () => {
    const heard: string[] = [];
    function Counter({ source }: { readonly source: WebSocket }) {
      const [count, setCount] = useState(0);
      useWebSocketClose(source, {
        onClose: ({ code }) => heard.push(`${count}: ${code ?? 'none'}`),
      });
      return (
        <button
          type="button"
          onClick={() => {
            setCount(count + 1);
          }}
        >
          {count}
        </button>
      );
    }
    const socket = open('/echo');
    const { container } = mount(<Counter source={socket} />);
    await happened(socket, 'open');
    const button = container.querySelector('button')!;
    for (let i = 0; i < 3; i += 1) {
      flushSync(() => {
        button.click();
      });
    }
    socket.close(4001);
    await until(() => {
      expect(heard).toEqual(['3: 4001']);
    });
  });

  test('after the close has been rendered', async () => {
    let shown: string | null | undefined;
    const onClose = vi.fn<(record: CloseRecord) => void>(() => {
      shown = container.textContent;
    });
    const { container } = watch(open('/close/4001'), { onClose });
    await until(() => {
      expect(onClose).toHaveBeenCalledTimes(1);
    });
    expect(shown).toBe('closed 4001 1');
  });
});
