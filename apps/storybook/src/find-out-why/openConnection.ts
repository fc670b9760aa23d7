import type { CloseRecord } from '@close-codes/core';
import { browserEnvironment } from '@close-codes/core/browser';
import { observeClose } from '@close-codes/core/observe';
import type { Connection } from './steps.ts';

/** An ending of these steps comes within three seconds; what does not is closed from here. */
const LIMIT_MS = 10_000;

/**
 * Opens a real connection, does with it what the step says, and waits for its close.
 *
 * @throws the signal's reason, when that ends it; the socket is closed then
 */
export function openConnection(
  url: string,
  { path, sendsAt = [], closesAt }: Connection,
  signal: AbortSignal,
): Promise<CloseRecord> {
  const socket = new WebSocket(url + path);
  const observer = observeClose(socket, {
    instrument: 'close+send',
    environment: browserEnvironment(),
  });
  const timers: ReturnType<typeof setTimeout>[] = [];
  const after = (ms: number, act: () => void): void => {
    timers.push(setTimeout(act, ms));
  };
  const close = (): void => {
    socket.close();
  };
  return new Promise<CloseRecord>((resolve, reject) => {
    observer.subscribe(() => {
      const { last } = observer.getSnapshot();
      if (last) resolve(last);
    });
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
      close();
    });
    socket.addEventListener('open', () => {
      for (const ms of sendsAt) {
        after(ms, () => {
          if (socket.readyState === WebSocket.OPEN) socket.send('still here');
        });
      }
    });
    if (closesAt !== undefined) after(closesAt, close);
    after(LIMIT_MS, close);
  }).finally(() => {
    for (const timer of timers) clearTimeout(timer);
    observer.stop();
  });
}
