/** Time as one library sees it. */
export interface LibraryClock {
  /** Milliseconds since the clock was made. It stands still unless the test moves it. */
  readonly now: () => number;
  /** Runs the library's timers in their order until `done`, none is left, or `limitMs` are over. */
  readonly runUntil: (done: () => boolean, limitMs: number) => Promise<void>;
  readonly restore: () => void;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** What waits in promises and in the event loop has its turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Where an adapter waits in place of its library. */
const ours = /\/core\/(src|dist)\/observe\/environment\./;

/**
 * Takes over `setTimeout` for the code of one package, and of our adapters: its timers run when the test says so, and at once. Everybody
 * else's, those of `ws` and the lab first of all, run by the wall clock, so that the sockets stay real.
 */
export function libraryClock(library: string): LibraryClock {
  const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;
  const timers = new Map<object, Timer>();
  let time = 0;

  const isLibrary = (): boolean => {
    // 0: "Error", 1: here, 2: the function below, 3: who called it.
    const caller = (new Error().stack ?? '').split('\n')[3] ?? '';
    const file = caller.replaceAll('\\', '/');
    return file.includes(`/node_modules/${library}/`) || ours.test(file);
  };
  const fakeSetTimeout = (
    callback: (...args: unknown[]) => void,
    ms?: number,
    ...args: unknown[]
  ): unknown => {
    if (!isLibrary()) return realSetTimeout(callback, ms, ...args);
    const id = { unref: () => id, ref: () => id };
    timers.set(id, {
      at: time + Math.max(0, ms ?? 0),
      run: () => {
        callback(...args);
      },
    });
    return id;
  };
  globalThis.setTimeout = fakeSetTimeout as typeof setTimeout;
  globalThis.clearTimeout = ((id?: NodeJS.Timeout) => {
    if (typeof id !== 'object' || !timers.delete(id)) realClearTimeout(id);
  }) as typeof clearTimeout;

  return {
    now: () => time,
    runUntil: async (done, limitMs) => {
      const end = time + limitMs;
      await settle();
      while (!done()) {
        const [next] = [...timers].sort(([, a], [, b]) => a.at - b.at);
        if (next === undefined || next[1].at > end) {
          time = end;
          return;
        }
        const [id, timer] = next;
        timers.delete(id);
        time = Math.max(time, timer.at);
        timer.run();
        await settle();
      }
    },
    restore: () => {
      globalThis.setTimeout = realSetTimeout;
      globalThis.clearTimeout = realClearTimeout;
    },
  };
}
