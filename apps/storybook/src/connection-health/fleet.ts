// A hundred connections to the lab, some of which have troubles. Knows no React: a store that tells at most ten times a
// second, as dashboards should.
import type { CloseRecord } from '@close-codes/core';
import { browserEnvironment } from '@close-codes/core/browser';
import { observeClose } from '@close-codes/core/observe';
import { createRetryCounter, type RetryAdvice } from '@close-codes/core/retry';
import type { CloseLog } from '@close-codes/react/log';

export interface Connection {
  readonly id: number;
  /**
   * `waiting` for the next try; `given-up`: the policy wants somebody to decide, or to mend something first; `stopped`: by
   * whoever looks at the page.
   */
  readonly state: 'connecting' | 'open' | 'waiting' | 'given-up' | 'stopped';
  /** How it ended the last time. */
  readonly last: CloseRecord | undefined;
  readonly advice: RetryAdvice | undefined;
}

/** Several causes at once; the last path is asked for again and again. */
export const CAUSES: readonly { readonly count: number; readonly paths: readonly string[] }[] = [
  { count: 58, paths: ['/echo'] },
  // A rolling restart, which is over when they come back.
  { count: 14, paths: ['/close/1012?reason=rolling%20restart&after=4000', '/echo'] },
  // Something on the way drops each connection.
  { count: 10, paths: ['/fin?after=2500'] },
  { count: 8, paths: ['/refuse/403'] },
  { count: 6, paths: ['/close/1008?reason=token%20expired&after=1500'] },
  { count: 4, paths: ['/close/1013?reason=queue%20full&after=1000'] },
];

/** As in a real fleet, neighbours do not share their fate. 37 has no factor in common with 100. */
const STRIDE = 37;
const TELL_MS = 100;

const PLANS = CAUSES.flatMap(({ count, paths }) => Array.from({ length: count }, () => paths));
export const CONNECTIONS: number = PLANS.length;

/** What a connection asks the lab for, the first time and then each time it comes back. */
export function pathOf(id: number, tries: number): string {
  const paths = PLANS[(id * STRIDE) % PLANS.length] ?? [];
  return paths[Math.min(tries, paths.length - 1)] ?? '/echo';
}

export interface Fleet {
  readonly subscribe: (listener: () => void) => () => void;
  /** The same list until something changes. */
  readonly getSnapshot: () => readonly Connection[];
  /** Opens all connections. Returns what ends them. */
  readonly start: (labUrl: string) => () => void;
}

export function createFleet(log: CloseLog): Fleet {
  const listeners = new Set<() => void>();
  let connections: readonly Connection[] = PLANS.map((_, id) => ({
    id,
    state: 'connecting',
    last: undefined,
    advice: undefined,
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changes = new Map<number, Connection>();

  const tell = (): void => {
    timer = undefined;
    connections = connections.map((connection) => changes.get(connection.id) ?? connection);
    changes.clear();
    for (const listener of listeners) listener();
  };
  const change = (connection: Connection): void => {
    changes.set(connection.id, connection);
    timer ??= setTimeout(tell, TELL_MS);
  };

  function run(id: number, labUrl: string, ended: AbortSignal): void {
    const environment = browserEnvironment();
    const counter = createRetryCounter();
    let tries = 0;

    const connect = (last?: CloseRecord, advice?: RetryAdvice): void => {
      if (ended.aborted) return;
      const socket = new WebSocket(labUrl + pathOf(id, tries));
      tries += 1;
      const observer = observeClose(socket, { environment, instrument: 'close' });
      const end = (): void => {
        observer.stop();
        socket.close();
      };
      ended.addEventListener('abort', end, { once: true });
      change({ id, state: 'connecting', last, advice });
      observer.subscribe(() => {
        const { readyState, last: record } = observer.getSnapshot();
        if (!record) {
          if (readyState === 'open') {
            counter.opened();
            change({ id, state: 'open', last, advice });
          }
          return;
        }
        observer.stop();
        ended.removeEventListener('abort', end);
        log.add(record);
        const next = counter.closed(record);
        const again = next.delayMs !== undefined;
        change({ id, state: again ? 'waiting' : 'given-up', last: record, advice: next });
        if (!again) return;
        const cancel = (): void => {
          clearTimeout(wait);
        };
        const wait = setTimeout(() => {
          ended.removeEventListener('abort', cancel);
          connect(record, next);
        }, next.delayMs);
        ended.addEventListener('abort', cancel, { once: true });
      });
    };
    connect();
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    getSnapshot: () => connections,
    start: (labUrl) => {
      const controller = new AbortController();
      for (const { id } of connections) run(id, labUrl, controller.signal);
      return () => {
        controller.abort();
        clearTimeout(timer);
        for (const connection of connections) changes.set(connection.id, { ...connection, state: 'stopped' });
        tell();
      };
    },
  };
}
