import { closeCodeFacts, type CloseRecord, type Dialect } from '@close-codes/core';
import { standard } from '@close-codes/core/policies/standard';
import type { RetryAdvice, RetryPolicy } from '@close-codes/core/retry';
import { observeClose, type CloseObserver } from '@close-codes/core/observe';
import { act, render, renderHook } from '@testing-library/react';
import { Profiler, useEffect } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { useRetryAdvice, type RetryAdviceState, type UseRetryAdviceOptions } from './useRetryAdvice.ts';

class ScriptedSocket extends EventTarget {
  readyState = 0;

  opens(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  /** Of what never opened only 1006 would be believed. */
  ends(code: number, reason = ''): void {
    if (this.readyState !== 1 && code !== 1006) this.opens();
    this.readyState = 3;
    this.dispatchEvent(new CloseEvent('close', { code, reason, wasClean: code !== 1006 }));
  }
}

type Source = Parameters<typeof useRetryAdvice>[0];

/** 1,000 ms before each try, so that nothing is left to chance. */
const steady: RetryPolicy = {
  ...standard,
  id: 'steady',
  delay: { kind: 'steps', stepsMs: [1000] },
  attempts: 3,
};

function watch(first: Source, options: UseRetryAdviceOptions = {}) {
  const states: RetryAdviceState[] = [];
  const { result, rerender, unmount } = renderHook(
    ({ source, given }: { source: Source; given: UseRetryAdviceOptions }) => {
      const state = useRetryAdvice(source, { policy: steady, ...given });
      useEffect(() => {
        states.push(state);
      });
      return state;
    },
    { initialProps: { source: first, given: options } },
  );
  return {
    result,
    states,
    unmount,
    give: (source: Source, given = options) => {
      rerender({ source, given });
    },
  };
}

const ends = (socket: ScriptedSocket, code: number, reason?: string): void => {
  act(() => {
    socket.ends(code, reason);
  });
};
const opens = (socket: ScriptedSocket): void => {
  act(() => {
    socket.opens();
  });
};
const pass = (ms: number): void => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('what it returns', () => {
  test.each([null, undefined, new ScriptedSocket()])('before the first close: nothing', (source) => {
    const { result } = watch(source);
    const { retryNow, cancel } = result.current;
    expect(result.current).toEqual({ advice: undefined, dueAt: undefined, retryNow, cancel });
  });

  test('after one: the advice, and when it is due', () => {
    const socket = new ScriptedSocket();
    const { result } = watch(socket);
    ends(socket, 1006);
    expect(result.current.advice).toEqual({
      verdict: 'retry',
      delayMs: 1000,
      because: 'refused',
      basis: 'policy',
      action: undefined,
    });
    expect(result.current.dueAt).toBe(Date.now() + 1000);
  });

  test.each([
    [1000, 'stop'],
    [1013, 'fix-first'],
    [4000, 'unknown'],
  ])('%i: %s, and nothing is due', (code, verdict) => {
    const onRetry = vi.fn();
    const socket = new ScriptedSocket();
    const { result } = watch(socket, { onRetry });
    ends(socket, code);
    expect(result.current).toMatchObject({ advice: { verdict }, dueAt: undefined });
    expect(vi.getTimerCount()).toBe(0);
    pass(10 ** 6);
    expect(onRetry).not.toHaveBeenCalled();
  });

  test('without options: the standard policy, with a delay at random', () => {
    const socket = new ScriptedSocket();
    const { result } = renderHook(() => useRetryAdvice(socket));
    ends(socket, 1006);
    expect(result.current.advice?.delayMs).toBeLessThanOrEqual(5000);
  });

  test('`random` is passed on', () => {
    const socket = new ScriptedSocket();
    const { result } = watch(socket, { policy: standard, random: () => 0.5 });
    ends(socket, 1006);
    expect(result.current.advice?.delayMs).toBe(2500);
  });

  test('the functions are the same for good, the advice until there is another', () => {
    const socket = new ScriptedSocket();
    const { result, give } = watch(socket);
    const { retryNow, cancel } = result.current;
    ends(socket, 1006);
    const { advice } = result.current;
    give(socket, {});
    expect(result.current.advice).toBe(advice);
    expect(result.current.retryNow).toBe(retryNow);
    expect(result.current.cancel).toBe(cancel);
  });

  test('open again: no advice any more', () => {
    const [first, second] = [new ScriptedSocket(), new ScriptedSocket()];
    const { result, give } = watch(first);
    ends(first, 1006);
    pass(1000);
    give(second);
    expect(result.current.advice?.verdict).toBe('retry');
    opens(second);
    expect(result.current).toMatchObject({ advice: undefined, dueAt: undefined });
  });
});

describe('when it is due', () => {
  test('onRetry once, at that moment, with the advice', () => {
    const onRetry = vi.fn();
    const socket = new ScriptedSocket();
    const { result } = watch(socket, { onRetry });
    ends(socket, 1006);
    const { advice } = result.current;
    pass(999);
    expect(onRetry).not.toHaveBeenCalled();
    pass(1);
    expect(onRetry.mock.calls).toEqual([[advice]]);
    expect(result.current).toMatchObject({ advice, dueAt: undefined });
    pass(10 ** 6);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test('the latest onRetry', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const socket = new ScriptedSocket();
    const { give } = watch(socket, { onRetry: first });
    ends(socket, 1006);
    give(socket, { onRetry: second });
    pass(1000);
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledTimes(1);
  });

  test('gone before: no timer is left', () => {
    const onRetry = vi.fn();
    const socket = new ScriptedSocket();
    const { unmount } = watch(socket, { onRetry });
    ends(socket, 1006);
    expect(vi.getTimerCount()).toBe(1);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
    pass(10 ** 6);
    expect(onRetry).not.toHaveBeenCalled();
  });

  test('somebody else connected before: it is not due any more', () => {
    const onRetry = vi.fn();
    const [first, second] = [new ScriptedSocket(), new ScriptedSocket()];
    const { result, give } = watch(first, { onRetry });
    ends(first, 1006);
    give(second);
    expect(result.current.dueAt).toBeUndefined();
    pass(10 ** 6);
    expect(onRetry).not.toHaveBeenCalled();
  });

  test('the socket was taken away in the meantime: it is still due', () => {
    const onRetry = vi.fn();
    const socket = new ScriptedSocket();
    const { result, give } = watch(socket, { onRetry });
    ends(socket, 1006);
    const { dueAt } = result.current;
    pass(400);
    give(null);
    expect(result.current.dueAt).toBe(dueAt);
    pass(600);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test('a socket that connects again by itself: nothing is due', () => {
    const onRetry = vi.fn();
    const socket = new ScriptedSocket();
    const { result } = watch(socket, { onRetry });
    ends(socket, 1006);
    expect(result.current.dueAt).toBeDefined();
    socket.readyState = 0;
    opens(socket);
    expect(result.current).toMatchObject({ advice: undefined, dueAt: undefined });
    pass(10 ** 6);
    expect(onRetry).not.toHaveBeenCalled();
  });

  test('the clock is set back while another render goes by: no longer than was advised', () => {
    const onRetry = vi.fn();
    const socket = new ScriptedSocket();
    const { give } = watch(socket, { onRetry });
    ends(socket, 1006);
    vi.setSystemTime(Date.now() - 10 ** 9);
    give(socket, { onRetry, enabled: false });
    give(socket, { onRetry, enabled: true });
    pass(1000);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});

describe('enabled', () => {
  test('false: an advice, and nothing is due', () => {
    const onRetry = vi.fn();
    const socket = new ScriptedSocket();
    const { result } = watch(socket, { onRetry, enabled: false });
    ends(socket, 1006);
    expect(result.current).toMatchObject({ advice: { verdict: 'retry' }, dueAt: undefined });
    pass(10 ** 6);
    expect(onRetry).not.toHaveBeenCalled();
  });

  test('true again before: at the time it was due from the start', () => {
    const onRetry = vi.fn();
    const socket = new ScriptedSocket();
    const { result, give } = watch(socket, { onRetry });
    ends(socket, 1006);
    const { dueAt } = result.current;
    give(socket, { onRetry, enabled: false });
    expect(result.current.dueAt).toBeUndefined();
    pass(400);
    give(socket, { onRetry, enabled: true });
    expect(result.current.dueAt).toBe(dueAt);
    pass(599);
    expect(onRetry).not.toHaveBeenCalled();
    pass(1);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test('true again after: at once', () => {
    const onRetry = vi.fn();
    const socket = new ScriptedSocket();
    const { give } = watch(socket, { onRetry, enabled: false });
    ends(socket, 1006);
    pass(10 ** 6);
    give(socket, { onRetry, enabled: true });
    expect(onRetry).not.toHaveBeenCalled();
    pass(0);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});

describe('retryNow', () => {
  test('does not wait, and is not called again when it would have been due', () => {
    const onRetry = vi.fn();
    const socket = new ScriptedSocket();
    const { result } = watch(socket, { onRetry });
    ends(socket, 1006);
    const { advice } = result.current;
    act(result.current.retryNow);
    expect(onRetry.mock.calls).toEqual([[advice]]);
    expect(result.current.dueAt).toBeUndefined();
    pass(10 ** 6);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test.each([1000, 1013, 4000])('also after %i: somebody asks', (code) => {
    const onRetry = vi.fn();
    const socket = new ScriptedSocket();
    const { result } = watch(socket, { onRetry });
    ends(socket, code);
    act(result.current.retryNow);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test('twice: one socket', () => {
    const onRetry = vi.fn();
    const socket = new ScriptedSocket();
    const { result } = watch(socket, { onRetry });
    ends(socket, 1006);
    act(result.current.retryNow);
    act(result.current.retryNow);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test('right after it was due, while the new socket is still to come: no second one', () => {
    const onRetry = vi.fn();
    const socket = new ScriptedSocket();
    const { result } = watch(socket, { onRetry });
    ends(socket, 1006);
    pass(1000);
    act(result.current.retryNow);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  test.each<[title: string, go: (hook: ReturnType<typeof watch>, socket: ScriptedSocket) => void]>([
    [
      'another close',
      (_, socket) => {
        ends(socket, 1006);
      },
    ],
    [
      'another source that closed',
      ({ give }) => {
        const next = new ScriptedSocket();
        give(next);
        ends(next, 1006);
      },
    ],
    [
      'no source: nothing came of it',
      ({ give }) => {
        give(null);
      },
    ],
  ])('again after %s', (_, go) => {
    const onRetry = vi.fn();
    const socket = new ScriptedSocket();
    const hook = watch(socket, { onRetry });
    ends(socket, 1006);
    act(hook.result.current.retryNow);
    go(hook, socket);
    act(hook.result.current.retryNow);
    expect(onRetry).toHaveBeenCalledTimes(2);
  });

  test('again after an onRetry that threw, or that was none', () => {
    const onRetry = vi.fn(() => {
      throw new Error('No token.');
    });
    const socket = new ScriptedSocket();
    const { result, give } = watch(socket, {});
    ends(socket, 1006);
    act(result.current.retryNow);
    give(socket, { onRetry });
    for (let i = 0; i < 2; i += 1) {
      expect(() => {
        act(result.current.retryNow);
      }).toThrow('No token.');
    }
    expect(onRetry).toHaveBeenCalledTimes(2);
  });

  test('begins the count anew', () => {
    const socket = new ScriptedSocket();
    const { result } = watch(socket, { policy: { ...steady, attempts: 1 } });
    ends(socket, 1006);
    ends(socket, 1006);
    expect(result.current.advice?.because).toBe('attempts-used-up');
    act(result.current.retryNow);
    ends(socket, 1006);
    expect(result.current.advice?.verdict).toBe('retry');
  });

  test('nothing happens before the first close, under way, open, or when it is gone', () => {
    const onRetry = vi.fn();
    const [first, second] = [new ScriptedSocket(), new ScriptedSocket()];
    const { result, give, unmount } = watch(first, { onRetry });
    act(result.current.retryNow);
    ends(first, 1006);
    give(second);
    act(result.current.retryNow);
    opens(second);
    act(result.current.retryNow);
    ends(second, 1006);
    unmount();
    result.current.retryNow();
    expect(onRetry).not.toHaveBeenCalled();
  });
});

test('cancel: not after this close, but after the next', () => {
  const onRetry = vi.fn();
  const socket = new ScriptedSocket();
  const { result, give } = watch(socket, { onRetry });
  ends(socket, 1006);
  act(result.current.cancel);
  expect(result.current).toMatchObject({ advice: { verdict: 'retry' }, dueAt: undefined });
  give(socket, { onRetry, enabled: false });
  give(socket, { onRetry, enabled: true });
  pass(10 ** 6);
  expect(onRetry).not.toHaveBeenCalled();
  ends(socket, 1006);
  pass(1000);
  expect(onRetry).toHaveBeenCalledTimes(1);
});

describe('the count', () => {
  /** A server that accepts, and closes after so long; a host that does as it is told. */
  function accepting(openMs: number, closes: number, options: () => UseRetryAdviceOptions = () => ({})) {
    let socket = new ScriptedSocket();
    const onRetry = vi.fn(() => {
      socket = new ScriptedSocket();
    });
    const hook = watch(socket, { onRetry, ...options() });
    const advices: (RetryAdvice | undefined)[] = [];
    for (let i = 0; i < closes; i += 1) {
      opens(socket);
      pass(openMs);
      ends(socket, 1011);
      advices.push(hook.result.current.advice);
      pass(1000);
      hook.give(socket, { onRetry, ...options() });
    }
    return { advices: advices.map((advice) => advice?.because), onRetry };
  }

  test('goes on across sockets: a server that accepts and then closes comes to an end', () => {
    const { advices, onRetry } = accepting(59_999, 6);
    expect(advices).toEqual([
      ...Array<string>(3).fill('server-error'),
      ...Array<string>(3).fill('attempts-used-up'),
    ]);
    expect(onRetry).toHaveBeenCalledTimes(3);
  });

  test('a connection that held begins it anew', () => {
    const { advices, onRetry } = accepting(60_000, 6);
    expect(new Set(advices)).toEqual(new Set(['server-error']));
    expect(onRetry).toHaveBeenCalledTimes(6);
  });

  test('a policy that is written inline does not begin it anew', () => {
    const { advices } = accepting(10, 6, () => ({ policy: { ...steady, rules: [...steady.rules] } }));
    expect(advices.at(-1)).toBe('attempts-used-up');
  });

  test('a new policy counts from the next close on', () => {
    const socket = new ScriptedSocket();
    const { result, give } = watch(socket);
    ends(socket, 1006);
    give(socket, { policy: { ...steady, attempts: 1 } });
    expect(result.current.advice?.verdict).toBe('retry');
    ends(socket, 1006);
    expect(result.current.advice?.because).toBe('attempts-used-up');
  });
});

describe('dialects', () => {
  const texts = { name: 'N', label: 'L', description: 'D.' };
  const chat: Dialect = { id: 'chat', codes: { 4000: { ...texts, retry: 'resume' } } };
  const strict: Dialect = { id: 'strict', codes: { 4000: { ...texts, retry: 'no' } } };

  const under = (provider: readonly Dialect[], options: UseRetryAdviceOptions) => {
    const socket = new ScriptedSocket();
    const { result } = renderHook(() => useRetryAdvice(socket, options), {
      wrapper: ({ children }) => <CloseCodeProvider dialects={provider}>{children}</CloseCodeProvider>,
    });
    ends(socket, 4000);
    return result.current.advice;
  };

  test('those of the provider', () => {
    expect(closeCodeFacts(4000, { dialects: [chat] }).dialect).toBe('chat');
    expect(under([chat], {})).toMatchObject({ verdict: 'retry', action: 'resume', basis: 'dialect' });
  });

  test('unless said otherwise', () => {
    expect(under([chat], { dialects: [strict] })).toMatchObject({ verdict: 'stop', basis: 'dialect' });
    expect(under([chat], { dialects: [] })).toMatchObject({ verdict: 'unknown', basis: 'default' });
  });
});

describe('renders', () => {
  function counted(socket: ScriptedSocket) {
    let renders = 0;
    function Watch() {
      useRetryAdvice(socket, { policy: steady });
      return null;
    }
    render(
      <Profiler id="all" onRender={() => (renders += 1)}>
        <Watch />
      </Profiler>,
    );
    return () => renders;
  }

  test('none while the time passes, none for messages, none for what is no close; one for a close, and one when it is due', () => {
    const socket = new ScriptedSocket();
    const renders = counted(socket);
    const first = renders();
    opens(socket);
    act(() => {
      for (let i = 0; i < 100; i += 1) socket.dispatchEvent(new MessageEvent('message', { data: 'x' }));
    });
    expect(renders()).toBe(first);
    ends(socket, 1006);
    expect(renders()).toBe(first + 1);
    for (let i = 0; i < 9; i += 1) pass(100);
    expect(renders()).toBe(first + 1);
    pass(100);
    expect(renders()).toBe(first + 2);
  });
});

test('a close before it was mounted, seen by an observer: an advice from the first effect on', () => {
  const socket = new ScriptedSocket();
  const observer = observeClose(socket);
  socket.opens();
  socket.ends(1006);
  const onRetry = vi.fn();
  const { result } = watch(observer, { onRetry });
  expect(result.current.advice?.because).toBe('lost');
  pass(1000);
  // StrictMode ran the effect twice.
  expect(onRetry).toHaveBeenCalledTimes(1);
  observer.stop();
});

test('an observer that was closed once, and is open again: no advice, but the close counted', () => {
  const closed = { code: 1006, source: 'event', evidence: { opened: true } } as unknown as CloseRecord;
  const listeners = new Set<() => void>();
  let snapshot: ReturnType<CloseObserver['getSnapshot']> = { readyState: 'open', last: closed };
  const observer: CloseObserver = {
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => undefined,
  };
  const { result } = watch(observer, { policy: { ...steady, attempts: 1 } });
  expect(result.current.advice).toBeUndefined();
  snapshot = { readyState: 'closed', last: { ...closed } };
  act(() => {
    for (const listener of listeners) listener();
  });
  expect(result.current.advice?.because).toBe('attempts-used-up');
});

test('what is no source: nothing, told of once', () => {
  const warn = vi.mocked(console.warn).mockImplementation(() => undefined);
  for (const source of [{}, 'x', 1006, { getSnapshot: 1, subscribe: 1 }]) {
    const { result, unmount } = watch(source as unknown as Source);
    expect(result.current.advice).toBeUndefined();
    unmount();
  }
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/^close-codes: useRetryAdvice got something/)]]);
  warn.mockClear();
});

test('hydrated over what the server wrote: first the same, then what is so', () => {
  const socket = new ScriptedSocket();
  const observer = observeClose(socket);
  socket.ends(1011);
  function Watch() {
    const { advice, dueAt } = useRetryAdvice(observer, { policy: steady });
    return <p>{`${advice?.verdict ?? 'nothing'} ${dueAt === undefined ? 'undue' : 'due'}`}</p>;
  }
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderToString(<Watch />);
  expect(container.textContent).toBe('nothing undue');
  const onRecoverableError = vi.fn();
  // A mismatch would also write to console.error, and fail this test.
  render(<Watch />, { container, hydrate: true, onRecoverableError });
  expect(container.textContent).toBe('retry due');
  expect(onRecoverableError).not.toHaveBeenCalled();
  observer.stop();
});
