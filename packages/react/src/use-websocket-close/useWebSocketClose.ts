'use client';

import { warnOfSource } from '#development';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { CloseRecord } from '@close-codes/core';
import {
  isSocketLike,
  observeClose,
  type CloseObserver,
  type ObserverSnapshot,
  type SocketLike,
} from '@close-codes/core/observe';

export interface UseWebSocketCloseOptions {
  /** How many closes `history` keeps; the oldest go first. Default: 100. */
  readonly historyLimit?: number | undefined;
  /** Called once for each close, after it has been rendered. The latest function counts; it need not be stable. */
  readonly onClose?: ((record: CloseRecord) => void) | undefined;
}

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
  readonly readyState: ObserverSnapshot['readyState'];
  readonly history: readonly CloseRecord[];
}

const INITIAL: State = { readyState: 'none', history: [] };

/** What one hook has seen, of one socket after the other. */
class CloseHistory {
  #state = INITIAL;
  #notify: (() => void) | undefined;
  /** A record is reported once, though StrictMode and a socket's return subscribe again. */
  readonly #reported = new WeakSet<CloseRecord>();
  #limit = 100;
  #onClose: ((record: CloseRecord) => void) | undefined;

  readonly getState = (): State => this.#state;

  configure(limit: number, onClose: ((record: CloseRecord) => void) | undefined): void {
    this.#limit = limit >= 1 ? limit : 1;
    this.#onClose = onClose;
  }

  readonly clear = (): void => {
    this.#set({ ...this.#state, history: [] });
  };

  follow(source: SocketLike | CloseObserver | null, notify: () => void): () => void {
    this.#notify = notify;
    if (!source) {
      this.#set({ ...this.#state, readyState: 'none' });
      return () => (this.#notify = undefined);
    }
    const given = 'getSnapshot' in source;
    let observer: CloseObserver;
    try {
      observer = given ? source : observeClose(source);
    } catch {
      // A proxy that throws, for instance: nothing to see is better than a page that breaks.
      warnOfSource();
      return this.follow(null, notify);
    }
    const take = (): void => {
      this.#take(observer.getSnapshot());
    };
    const unsubscribe = observer.subscribe(take);
    // What happened between rendering and subscribing.
    take();
    return () => {
      this.#notify = undefined;
      unsubscribe();
      // An observer that was made elsewhere is stopped there.
      if (!given) observer.stop();
    };
  }

  #take({ readyState, last }: ObserverSnapshot): void {
    let { history } = this.#state;
    const isNew = last && !this.#reported.has(last);
    if (isNew) {
      this.#reported.add(last);
      history = [...history, last].slice(-this.#limit);
    }
    if (isNew || readyState !== this.#state.readyState) this.#set({ readyState, history });
    if (isNew) this.#onClose?.(last);
  }

  #set(state: State): void {
    this.#state = state;
    this.#notify?.();
  }
}

function checkSource(source: unknown): SocketLike | CloseObserver | null {
  if (source == null) return null;
  if (typeof source === 'object' && 'getSnapshot' in source && 'subscribe' in source)
    return source as CloseObserver;
  if (isSocketLike(source)) return source;
  warnOfSource();
  return null;
}

/**
 * Watches a socket it is given and keeps its closes in state. It never opens, closes or wraps one, adds one set of
 * listeners per socket however many hooks watch it, and does not render for messages. On the server, and in the first
 * render on the client, it is `{ readyState: 'none', last: undefined, history: [] }`.
 *
 * Give it an observer that was made beside `new WebSocket` and nothing is missed. A socket that was closed before it
 * could be observed gives a record without a code, `source: 'unobserved'`.
 *
 * @example
 * const { last } = useWebSocketClose(socket);
 * return <CloseCodeBadge record={last} />;
 */
export function useWebSocketClose(
  source: SocketLike | CloseObserver | null | undefined,
  options: UseWebSocketCloseOptions = {},
): WebSocketCloseState {
  const { historyLimit = 100, onClose } = options;
  const [closes] = useState(() => new CloseHistory());
  const checked = checkSource(source);
  useEffect(() => {
    closes.configure(historyLimit, onClose);
  });
  const subscribe = useCallback((notify: () => void) => closes.follow(checked, notify), [closes, checked]);
  const { readyState, history } = useSyncExternalStore(subscribe, closes.getState, getServerState);
  return { readyState, last: history.at(-1), history, clear: closes.clear };
}

function getServerState(): State {
  return INITIAL;
}
