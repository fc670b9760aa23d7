import { act, render, renderHook } from '@testing-library/react';
import { Profiler, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useSecondsUntil } from './useSecondsUntil.ts';

beforeEach(() => {
  // Between two seconds, where a page usually is.
  vi.useFakeTimers({ now: 1_000_000_000_337 });
});

afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number): void => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};

function Seconds({ dueAt }: { readonly dueAt: number | undefined }): ReactNode {
  return useSecondsUntil(dueAt) ?? 'none';
}

test.each([
  [8000, 8],
  [7999, 8],
  [7001, 8],
  [7000, 7],
  [1, 1],
  [0, 0],
  [-5000, 0],
])('%i ms: %i s', (ms, seconds) => {
  const { result } = renderHook(() => useSecondsUntil(Date.now() + ms));
  expect(result.current).toBe(seconds);
});

test.each([undefined, NaN, Infinity, -Infinity])('%s: none, and no timer', (dueAt) => {
  const { result } = renderHook(() => useSecondsUntil(dueAt));
  expect(result.current).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

test('the number is true at each millisecond, and there is one timer at most', () => {
  const dueAt = Date.now() + 2500;
  const { result } = renderHook(() => useSecondsUntil(dueAt));
  for (let i = 0; i <= 2600; i += 1) {
    const ms = dueAt - Date.now();
    if (result.current !== Math.max(Math.ceil(ms / 1000), 0)) expect.fail(`${result.current} at ${ms} ms`);
    expect(vi.getTimerCount()).toBe(ms > 0 ? 1 : 0);
    pass(1);
  }
});

test('a timer that is late does not make all that follow late', () => {
  const dueAt = Date.now() + 8000;
  const { result } = renderHook(() => useSecondsUntil(dueAt));
  // The page slept for 3.3 s; timers fire when it wakes.
  vi.setSystemTime(Date.now() + 3300);
  pass(1000);
  expect(result.current).toBe(4);
  pass(699);
  expect(result.current).toBe(4);
  pass(1);
  expect(result.current).toBe(3);
});

describe('renders', () => {
  test('once a second, in its own component and no other; none after 0', () => {
    let [parents, leaves] = [0, 0];
    function Parent({ children }: { readonly children: ReactNode }) {
      return (
        <Profiler id="parent" onRender={(_, phase) => (parents += phase === 'mount' ? 1 : 0)}>
          {children}
        </Profiler>
      );
    }
    const dueAt = Date.now() + 5000;
    const own = vi.fn();
    function Host() {
      own();
      return (
        <Parent>
          <Profiler id="leaf" onRender={() => (leaves += 1)}>
            <Seconds dueAt={dueAt} />
          </Profiler>
        </Parent>
      );
    }
    const { container } = render(<Host />);
    const [mounted, ownBefore] = [leaves, own.mock.calls.length];
    const seen: unknown[] = [];
    for (let i = 0; i < 9; i += 1) {
      seen.push(container.textContent);
      pass(1000);
    }
    expect(seen).toEqual(['5', '4', '3', '2', '1', '0', '0', '0', '0']);
    expect(leaves).toBe(mounted + 5);
    expect(own).toHaveBeenCalledTimes(ownBefore);
    expect(parents).toBe(1);
  });

  test('no timer is left when it goes', () => {
    const { unmount } = render(<Seconds dueAt={Date.now() + 5000} />);
    expect(vi.getTimerCount()).toBe(1);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('another moment: at once, and the old one is forgotten', () => {
  const { container, rerender } = render(<Seconds dueAt={Date.now() + 5000} />);
  rerender(<Seconds dueAt={Date.now() + 9000} />);
  expect(container.textContent).toBe('9');
  expect(vi.getTimerCount()).toBe(1);
  rerender(<Seconds dueAt={undefined} />);
  expect(container.textContent).toBe('none');
  expect(vi.getTimerCount()).toBe(0);
});

test('hydrated: first what the server wrote, then what is so', () => {
  const dueAt = Date.now() + 5000;
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderToString(<Seconds dueAt={dueAt} />);
  expect(container.textContent).toBe('none');
  pass(1234);
  const onRecoverableError = vi.fn();
  render(<Seconds dueAt={dueAt} />, { container, hydrate: true, onRecoverableError });
  expect(container.textContent).toBe('4');
  expect(onRecoverableError).not.toHaveBeenCalled();
});
