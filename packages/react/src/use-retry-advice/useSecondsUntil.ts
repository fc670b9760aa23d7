'use client';

import { useMemo, useSyncExternalStore } from 'react';

class Countdown {
  readonly #dueAt: number;
  #left: number;

  constructor(dueAt: number) {
    this.#dueAt = dueAt;
    this.#left = this.#read();
  }

  #read(): number {
    return Math.max(Math.ceil((this.#dueAt - Date.now()) / 1000), 0);
  }

  readonly getLeft = (): number => this.#left;

  readonly subscribe = (notify: () => void): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = (): void => {
      const left = this.#read();
      if (left !== this.#left) {
        this.#left = left;
        notify();
      }
      // Until the number is no longer true, not a second: what is late once would be late for good.
      if (left > 0) timer = setTimeout(tick, this.#dueAt - Date.now() - (left - 1) * 1000);
    };
    tick();
    return () => {
      clearTimeout(timer);
    };
  };
}

const subscribeToNothing = () => () => undefined;
const nothing = (): undefined => undefined;

/**
 * The seconds that are left until a moment, rounded up; 0 from then on. It renders its own component once a second and
 * no other, so put it into a leaf. On the server, in the render that hydrates what it wrote, and without a moment:
 * `undefined`.
 *
 * @param dueAt ms since the epoch, as `useRetryAdvice` returns it
 *
 * @example
 * function Countdown({ dueAt }: { dueAt: number }) {
 *   return <span role="timer">{tryingAgainIn(useSecondsUntil(dueAt), en)}</span>;
 * }
 */
export function useSecondsUntil(dueAt: number | undefined): number | undefined {
  const countdown = useMemo(
    () => (Number.isFinite(dueAt) ? new Countdown(dueAt as number) : undefined),
    [dueAt],
  );
  return useSyncExternalStore(
    countdown?.subscribe ?? subscribeToNothing,
    countdown?.getLeft ?? nothing,
    nothing,
  );
}
