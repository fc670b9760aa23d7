'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { CloseRecord } from '@close-codes/core';
import type { ObserverSnapshot } from '@close-codes/core/observe';
import { watchSource, type CloseSource } from './watchSource.ts';

/** What to keep, and whom to tell. */
export interface UseWebSocketCloseOptions {
  /** How many closes `history` keeps, at least 1; the oldest go first. Default: 100. */
  readonly historyLimit?: number | undefined;
  /** Called once for each close, after it has been rendered. The latest function counts; it need not be stable. */
  readonly onClose?: ((record: CloseRecord) => void) | undefined;
}

/** What was seen of the sockets that one hook was given. */
export interface WebSocketCloseState {
  /** Of the socket in use; `none` without one, and on the server. */
  readonly readyState: ObserverSnapshot['readyState'];
  /** The last close of any socket this hook was given. */
  readonly last: CloseRecord | undefined;
  /** All of them, oldest first, across swapped sockets. */
  readonly history: readonly CloseRecord[];
  /** Forgets `last` and `history`. The same function for good. */
  readonly clear: () => void;
}

interface State {
  /** What `readyState` is of. */
  readonly source: unknown;
  readonly readyState: ObserverSnapshot['readyState'];
  readonly history: readonly CloseRecord[];
}

const INITIAL: State = { source: undefined, readyState: 'none', history: [] };

/** What one hook has seen, of one socket after the other. */
class CloseHistory {
  #state = INITIAL;
  #notify: (() => void) | undefined;
  /** Records, and what they came from: each close counts once, though StrictMode and a socket's return subscribe again. */
  readonly #seen = new WeakSet<object>();
  readonly #unreported: CloseRecord[] = [];
  #limit = 100;

  readonly getState = (): State => this.#state;

  /** After each render. */
  rendered(limit: number, onClose: ((record: CloseRecord) => void) | undefined): void {
    this.#limit = limit >= 1 ? limit : 1;
    for (const record of this.#unreported.splice(0)) {
      try {
        onClose?.(record);
      } catch (error) {
        // Out of an effect it would take the whole tree away.
        setTimeout(() => {
          throw error;
        });
      }
    }
  }

  readonly clear = (): void => {
    this.#set({ ...this.#state, history: [] });
  };

  follow(source: CloseSource, notify: () => void): () => void {
    this.#notify = notify;
    const end = watchSource(source, 'useWebSocketClose', (snapshot) => {
      this.#take(snapshot, source);
    });
    if (!end) this.#set({ ...this.#state, source, readyState: 'none' });
    return () => {
      this.#notify = undefined;
      end?.();
    };
  }

  #take({ readyState, last }: ObserverSnapshot, source: CloseSource): void {
    let { history } = this.#state;
    // A socket whose close was seen is found closed when it comes back.
    const isNew = last && !this.#seen.has(last.source === 'unobserved' ? (source as object) : last);
    if (isNew) {
      this.#seen.add(last).add(source as object);
      this.#unreported.push(last);
      history = [...history, last].slice(-this.#limit);
    }
    if (isNew || readyState !== this.#state.readyState || source !== this.#state.source) {
      this.#set({ source, readyState, history });
    }
  }

  #set(state: State): void {
    this.#state = state;
    this.#notify?.();
  }
}

/**
 * Watches a socket it is given and keeps its closes in state. It never opens, closes or wraps one, adds one set of
 * listeners per socket however many hooks watch it, and does not render for messages. On the server, and in the first
 * render on the client, it is `{ readyState: 'none', last: undefined, history: [] }`.
 *
 * Give it an observer that was made beside `new WebSocket` and nothing is missed. A socket that was closed before it
 * could be observed gives a record without a code, `source: 'unobserved'`.
 *
 * @param source a socket, an observer that was made of one, or `null` and `undefined` for none yet
 *
 * @example
 * const { last } = useWebSocketClose(socket);
 * return <CloseCodeBadge record={last} />;
 */
export function useWebSocketClose(
  source: CloseSource,
  options: UseWebSocketCloseOptions = {},
): WebSocketCloseState {
  const { historyLimit = 100, onClose } = options;
  const [closes] = useState(() => new CloseHistory());
  useEffect(() => {
    closes.rendered(historyLimit, onClose);
  });
  const subscribe = useCallback((notify: () => void) => closes.follow(source, notify), [closes, source]);
  const state = useSyncExternalStore(subscribe, closes.getState, getServerState);
  const { history } = state;
  // Not what the socket before was, while a new one is not followed yet.
  const readyState = state.source === source ? state.readyState : 'none';
  return { readyState, last: history.at(-1), history, clear: closes.clear };
}

function getServerState(): State {
  return INITIAL;
}
