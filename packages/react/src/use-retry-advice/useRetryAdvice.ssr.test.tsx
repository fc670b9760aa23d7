import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { observeClose } from '@close-codes/core/observe';
import { useRetryAdvice, useSecondsUntil, type RetryAdviceState } from './index.ts';

test('on the server: no advice, no countdown, and neither timers nor listeners', () => {
  const add = vi.spyOn(EventTarget.prototype, 'addEventListener');
  const timer = vi.spyOn(globalThis, 'setTimeout');
  const socket = Object.assign(new EventTarget(), { readyState: 1 });
  const observer = observeClose(socket);
  add.mockClear();
  let state: RetryAdviceState | undefined;
  function Notice() {
    state = useRetryAdvice(observer);
    return <p>{useSecondsUntil(Date.now() + 8000) ?? 'soon'}</p>;
  }
  expect(typeof document).toBe('undefined');
  expect(renderToString(<Notice />)).toBe('<p>soon</p>');
  expect(state).toMatchObject({ advice: undefined, dueAt: undefined });
  state!.retryNow();
  state!.cancel();
  expect(add).not.toHaveBeenCalled();
  expect(timer).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  observer.stop();
});
