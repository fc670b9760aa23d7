// Real sockets in Chromium, to a server whose ends the lab decides; real timers. Everything runs under StrictMode.
import { standard } from '@close-codes/core/policies/standard';
import type { RetryAdvice, RetryPolicy } from '@close-codes/core/retry';
import { observeClose, type CloseObserver } from '@close-codes/core/observe';
import { Profiler, StrictMode, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, inject, onTestFinished, test, vi } from 'vitest';
import { useRetryAdvice } from './useRetryAdvice.ts';
import { useSecondsUntil } from './useSecondsUntil.ts';

beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  const said = [console.error, console.warn].flatMap((method) => vi.mocked(method).mock.calls);
  vi.restoreAllMocks();
  expect(said).toEqual([]);
});

const quick: RetryPolicy = {
  ...standard,
  id: 'quick',
  delay: { kind: 'steps', stepsMs: [60] },
  attempts: 4,
};

function mount(node: ReactNode) {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  flushSync(() => {
    root.render(<StrictMode>{node}</StrictMode>);
  });
  const unmount = (): void => {
    flushSync(() => {
      root.unmount();
    });
    container.remove();
  };
  onTestFinished(unmount);
  return { container, unmount };
}

const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 8000, interval: 10 });
const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** A page that does as it is told: the first socket, and a new one whenever a try is due. */
function begin(paths: readonly string[], policy: RetryPolicy) {
  const observers: CloseObserver[] = [];
  const advices: RetryAdvice[] = [];
  const dueAfter: number[] = [];
  const calledAt: number[] = [];
  const connect = (): CloseObserver => {
    const path = paths[observers.length] ?? paths.at(-1)!;
    const socket = new WebSocket(`${inject('labUrl')}${path}`);
    const observer = observeClose(socket);
    observers.push(observer);
    onTestFinished(() => {
      observer.stop();
      socket.close();
    });
    return observer;
  };
  const first = connect();
  const renders = { parent: 0, leaf: 0 };

  function Countdown({ dueAt }: { readonly dueAt: number }) {
    return <b>{useSecondsUntil(dueAt)}</b>;
  }

  function Notice() {
    renders.parent += 1;
    const [observer, setObserver] = useState(first);
    const { advice, dueAt, retryNow } = useRetryAdvice(observer, {
      policy,
      onRetry: (given) => {
        advices.push(given);
        calledAt.push(Date.now());
        setObserver(connect());
      },
    });
    if (dueAt !== undefined && dueAfter.at(-1) !== dueAt) dueAfter.push(dueAt);
    return (
      <p>
        {advice?.verdict ?? 'connected'} {advice?.because}{' '}
        {dueAt !== undefined && (
          <Profiler id="leaf" onRender={() => (renders.leaf += 1)}>
            <Countdown dueAt={dueAt} />
          </Profiler>
        )}
        <button onClick={retryNow}>Try now</button>
      </p>
    );
  }
  const { container, unmount } = mount(<Notice />);
  return {
    advices,
    calledAt,
    dueAfter,
    renders,
    unmount,
    connections: () => observers.length,
    text: () => container.textContent,
    countdown: () => container.querySelector('b')?.textContent,
    press: () => {
      container.querySelector('button')?.click();
    },
  };
}

test('a server that accepts and then closes: as many tries as the policy allows, each when it was due', async () => {
  const { advices, calledAt, dueAfter, connections, text } = begin(['/close/1011'], quick);
  await until(() => {
    expect(text()).toContain('stop attempts-used-up');
  });
  expect(advices.map(({ because }) => because)).toEqual(Array<string>(4).fill('server-error'));
  calledAt.forEach((at, i) => {
    expect(at).toBeGreaterThanOrEqual(dueAfter[i]! - 1);
  });
  await wait(200);
  expect(connections()).toBe(5);
});

test('a server that refuses: the same', async () => {
  const { connections, text, advices } = begin(['/refuse/503'], quick);
  await until(() => {
    expect(text()).toContain('stop attempts-used-up');
  });
  expect(new Set(advices.map(({ because }) => because))).toEqual(new Set(['refused']));
  expect(connections()).toBe(5);
});

test('lost, then well again: connected, and no notice any more', async () => {
  const { connections, text, countdown } = begin(['/fin?after=20', '/echo'], quick);
  await until(() => {
    expect(connections()).toBe(2);
    expect(text()).toContain('connected');
  });
  expect(countdown()).toBeUndefined();
});

test('1000: one connection', async () => {
  const { connections, text } = begin(['/close/1000'], quick);
  await until(() => {
    expect(text()).toContain('stop normal');
  });
  await wait(200);
  expect(connections()).toBe(1);
});

test('1012 waits five seconds at least; nobody need wait who asks', async () => {
  const { connections, text, press, dueAfter } = begin(['/close/1012', '/echo'], standard);
  const start = Date.now();
  await until(() => {
    expect(text()).toContain('retry going-away');
  });
  expect(dueAfter[0]! - start).toBeGreaterThanOrEqual(5000);
  expect(connections()).toBe(1);
  press();
  await until(() => {
    expect(text()).toContain('connected');
  });
  expect(connections()).toBe(2);
});

test('it counts down in the leaf: that renders, and what holds it does not', async () => {
  const patient: RetryPolicy = { ...quick, delay: { kind: 'steps', stepsMs: [3500] } };
  const { renders, countdown, connections, dueAfter } = begin(['/fin?after=20', '/echo'], patient);
  await until(() => {
    expect(countdown()).toBe('4');
  });
  const before = { ...renders };
  const seen: string[] = [];
  const untrue: string[] = [];
  while (connections() === 1) {
    const shown = countdown();
    const left = dueAfter[0]! - Date.now();
    if (shown !== undefined && left > 0) {
      if (shown !== seen.at(-1)) seen.push(shown);
      // A timer may be late, on a busy machine; it is never early.
      if (Number(shown) < Math.ceil(left / 1000)) untrue.push(`${shown} at ${left}`);
      expect(renders.parent).toBe(before.parent);
    }
    await wait(20);
  }
  // A page that is held up may skip one, and never goes back.
  expect(seen[0]).toBe('4');
  expect(seen).toEqual([...new Set(seen)].sort().reverse());
  expect(seen.length).toBeGreaterThanOrEqual(3);
  expect(untrue).toEqual([]);
  expect(renders.leaf).toBeGreaterThanOrEqual(before.leaf + seen.length - 1);
  // The count of the parent works: the try was due, and it rendered.
  expect(renders.parent).toBeGreaterThan(before.parent);
});

test('gone before it is due: nobody connects', async () => {
  const { text, unmount, connections } = begin(['/fin?after=20'], {
    ...quick,
    delay: { kind: 'steps', stepsMs: [200] },
  });
  await until(() => {
    expect(text()).toContain('retry lost');
  });
  unmount();
  await wait(400);
  expect(connections()).toBe(1);
});
