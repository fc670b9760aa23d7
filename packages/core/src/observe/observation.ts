import { CloseCodeError } from '../error/closeCodeError.ts';
import { closeRecord, publicUrl, type CloseEvidence, type CloseRecord } from '../record/closeRecord.ts';
import { print, read } from '../record/print.ts';
import { observedRecord } from '../record/toCloseRecord.ts';
import { later, type Surroundings } from './environment.ts';
import { dataOf, isSize, sizeOf } from './sizeOf.ts';
import type { SocketLike } from './socketLike.ts';

/** The state of a socket, as `readyState` has it; `none` where there is no socket. */
export type ReadyState = 'none' | 'connecting' | 'open' | 'closing' | 'closed';

/** Frozen, and the same object until something changes. */
export interface ObserverSnapshot {
  /** Of the socket, as of its last event. */
  readonly readyState: ReadyState;
  /** The last close that was seen; a socket that reconnects by itself can have several. */
  readonly last: CloseRecord | undefined;
}

/**
 * How long a close may stay away after an `error` event. Browsers fire both in one task; where Chromium (CSP) and
 * WebKit (mixed content, blocked port) fire `error` alone, no close was seen within 8 s.
 */
const CLOSE_DEADLINE_MS = 1000;

/**
 * A socket that is refused without a close is closed as soon as it is made, and its `error` event comes a task later
 * (Chromium under a Content Security Policy). So long is one that is found closed given to fire it.
 */
const FOUND_CLOSED_MS = 50;

const STATES: readonly ReadyState[] = ['connecting', 'open', 'closing', 'closed'];

/** What is known of one connection of the socket: a socket that reconnects by itself has one after the other. */
export interface Connection {
  /** Of the first only: when a socket that reconnects begins anew, nobody tells. */
  readonly startedAt: number | undefined;
  /** Since when it is watched: of a later one since the close before, when it had not begun yet. */
  readonly since: number;
  /** Was it watched from its beginning? Only then is "not seen" the same as "did not happen". */
  fromStart: boolean;
  openedAt?: number;
  errorAt?: number;
  lastInAt?: number;
  messagesIn: number;
  bytesIn: number;
  /** Our own call of `close()`, and the code it was given. */
  ownClose?: { readonly at: number; readonly code: unknown } | undefined;
  /** Name of what our own `close()` threw last. */
  closeException?: string | undefined;
  lastOutAt?: number;
  messagesOut: number;
  bytesOut: number;
  lastOutBytes?: number;
  /** Was it given up by the deadline? Its close may still come, until another one gives a sign of life. */
  givenUp?: true;
}

/** A method of the socket that tells of its calls. */
export interface WatchedMethod {
  /** Has it told of all calls that belong to this connection? Only then is "not seen" the same as "did not happen". */
  readonly knows: (connection: Connection) => boolean;
  /** Takes it back. */
  readonly release: () => void;
}

/** One set of listeners on one socket, shared by all its observers. It wraps nothing: see instrumentation.ts. */
export class Observation {
  readonly socket: SocketLike;
  /** Whose methods listen. */
  readonly #methods: SocketLike;
  readonly #around: Surroundings;
  readonly #subscribers = new Set<() => void>();
  /** Was it open when it was first looked at? */
  readonly #foundOpen: boolean;
  connection: Connection;
  #snapshot: ObserverSnapshot;
  /** Was it found closed, and has neither done anything nor been given up yet? */
  #foundClosed = false;
  /** Of the wait for a close, or of the one for an `error` of what was found closed. */
  #cancelDeadline: (() => void) | undefined;
  readonly #unwatch: () => void;
  /** Is it still the turn in which a close was seen? */
  #closing = false;
  /** Its methods, where instrumentation.ts has wrapped them. */
  close: WatchedMethod | undefined;
  send: WatchedMethod | undefined;
  /** How many subprotocols were offered, where somebody said so. */
  protocolsOffered: number | undefined;
  /** When the last connection ended. */
  #endedAt: number;
  /** How many observers use it. */
  users = 0;

  constructor(socket: SocketLike, methods: SocketLike, around: Surroundings) {
    this.socket = socket;
    this.#methods = methods;
    this.#around = around;
    this.#unwatch = around.watch();
    this.#endedAt = this.now();
    const readyState = this.#readyState();
    this.#foundOpen = readyState === 'open';
    this.connection = this.#newConnection(readyState === 'connecting', this.#endedAt);
    this.#snapshot = Object.freeze({ readyState, last: undefined });
    if (readyState === 'closed') {
      this.#foundClosed = true;
      this.#cancelDeadline = later(this.#missed, FOUND_CLOSED_MS);
    }
    try {
      for (const [type, listener] of Object.entries(this.#listeners))
        methods.addEventListener.call(socket, type, listener);
    } catch (cause) {
      this.disconnect();
      throw new CloseCodeError(
        'observe/not-a-socket',
        `observeClose got a socket whose addEventListener throws: ${print(cause)}. ` +
          'Its close could never be seen. Pass a WebSocket, or what your library offers in its place.',
      );
    }
  }

  readonly #listeners: Readonly<Record<'open' | 'message' | 'error' | 'close', (event: unknown) => void>> = {
    open: () => {
      // A socket that was taken for closed and opens has begun a new connection.
      if (this.#foundClosed) this.#missed();
      if (this.connection.givenUp || this.#snapshot.readyState === 'closed')
        this.connection = this.#newConnection(true);
      this.connection.openedAt = this.now();
      this.update();
    },
    message: (event) => {
      const connection = this.connection;
      connection.messagesIn += 1;
      connection.bytesIn += sizeOf(dataOf(event));
      connection.lastInAt = this.now();
    },
    error: () => {
      // partysocket and reconnecting-websocket tell of the close first: this error is that one's, not the next.
      if (this.#closing) return;
      if (this.#foundClosed) {
        // It has only just been refused, and was watched from its beginning.
        this.#settle();
        this.connection.fromStart = true;
      }
      if (this.connection.givenUp) this.connection = this.#newConnection(true);
      this.connection.errorAt ??= this.now();
      this.#awaitClose();
      this.update();
    },
    close: (event) => {
      const record = observedRecord(event, this.#evidence(), this.connection.ownClose?.code);
      // A close that a script made up ends nothing.
      this.#closed(record, this.#readyState() === 'open' ? this.connection : undefined);
    },
  };

  getSnapshot(): ObserverSnapshot {
    // `close()` fires no event when it begins to close: the state is read, not remembered.
    const readyState = this.#readyState();
    if (readyState !== this.#snapshot.readyState) {
      this.#snapshot = Object.freeze({ readyState, last: this.#snapshot.last });
    }
    return this.#snapshot;
  }

  subscribe(listener: () => void): () => void {
    this.#subscribers.add(listener);
    return () => {
      this.#subscribers.delete(listener);
    };
  }

  disconnect(): void {
    this.#settle();
    for (const [type, listener] of Object.entries(this.#listeners)) {
      try {
        this.#methods.removeEventListener.call(this.socket, type, listener);
      } catch {
        // A proxy that refuses: its listeners are its own affair now.
      }
    }
    this.send?.release();
    this.close?.release();
    this.#unwatch();
    this.#subscribers.clear();
  }

  now(): number {
    return this.#around.now();
  }

  #readyState(): ReadyState {
    return STATES[read(this.socket, 'readyState') as number] ?? 'none';
  }

  #newConnection(fromStart: boolean, startedAt?: number): Connection {
    return {
      startedAt,
      since: this.#endedAt,
      fromStart,
      messagesIn: 0,
      bytesIn: 0,
      messagesOut: 0,
      bytesOut: 0,
    };
  }

  #evidence(at = this.now()): CloseEvidence {
    // What came after an error that is the end, such as our own close(), came no time before it.
    const since = (then: number | undefined): number | undefined =>
      then === undefined ? undefined : Math.max(at - then, 0);
    const connection = this.connection;
    const { startedAt, since: begun, fromStart, openedAt, ownClose } = connection;
    const opened = openedAt !== undefined || (fromStart ? false : this.#foundOpen || undefined);
    const buffered = read(this.socket, 'bufferedAmount');
    const knowsSend = this.send?.knows(connection) === true;
    const knowsClose = ownClose !== undefined || this.close?.knows(connection) === true;
    const seen: CloseEvidence = {
      opened,
      openMs: since(openedAt),
      connectMs: fromStart && startedAt !== undefined ? (openedAt ?? at) - startedAt : undefined,
      idleInMs: since(connection.lastInAt ?? openedAt),
      messagesIn: fromStart ? connection.messagesIn : undefined,
      bytesIn: fromStart ? connection.bytesIn : undefined,
      errorEvent: connection.errorAt !== undefined || (fromStart ? false : undefined),
      errorMsBefore: since(connection.errorAt),
      closeCalled: knowsClose ? ownClose !== undefined : undefined,
      closeCalledMsBefore: since(ownClose?.at),
      closeException: ownClose ? undefined : connection.closeException,
      messagesOut: knowsSend ? connection.messagesOut : undefined,
      bytesOut: knowsSend ? connection.bytesOut : undefined,
      lastOutBytes: knowsSend ? connection.lastOutBytes : undefined,
      idleOutMs: knowsSend ? since(connection.lastOutAt ?? openedAt) : undefined,
      bufferedAmount: isSize(buffered) ? buffered : undefined,
      protocolsOffered: this.protocolsOffered,
    };
    return this.#around.evidence(seen, at, begun, read(this.socket, 'url'));
  }

  #complete(record: CloseRecord): CloseRecord {
    const protocol = read(this.socket, 'protocol');
    return Object.freeze({
      ...record,
      url: record.url ?? publicUrl(read(this.socket, 'url')),
      protocol: record.protocol ?? (typeof protocol === 'string' && protocol !== '' ? protocol : undefined),
    });
  }

  readonly #missed = (): void => {
    this.#closed(closeRecord({ source: 'unobserved' }));
  };

  #settle(): void {
    this.#cancelDeadline?.();
    this.#cancelDeadline = undefined;
    this.#foundClosed = false;
  }

  #awaitClose(): void {
    this.#cancelDeadline ??= later(() => {
      this.#cancelDeadline = undefined;
      const readyState = this.#readyState();
      // Its closing handshake still runs: Chromium gives it a minute.
      if (readyState === 'closing') this.#awaitClose();
      // A socket that is connecting again will tell by itself.
      if (readyState !== 'closed') return;
      const connection = this.connection;
      connection.givenUp = true;
      const evidence = this.#evidence(connection.errorAt);
      const initiator = evidence.cspBlocked === true ? 'browser' : 'unknown';
      this.#closed(closeRecord({ source: 'deadline', initiator, evidence }), connection);
    }, CLOSE_DEADLINE_MS);
  }

  #closed(record: CloseRecord, next?: Connection): void {
    this.#settle();
    this.#endedAt = this.now();
    this.connection = next ?? this.#newConnection(true);
    this.#closing = true;
    void Promise.resolve().then(() => {
      this.#closing = false;
    });
    this.#snapshot = Object.freeze({ readyState: this.#readyState(), last: this.#complete(record) });
    this.#notify();
  }

  /** Tells the subscribers, if the state has changed. */
  update(): void {
    if (this.#readyState() !== this.#snapshot.readyState) this.#notify();
  }

  #notify(): void {
    for (const listener of [...this.#subscribers]) {
      try {
        listener();
      } catch (error) {
        // One that throws keeps the others from nothing; the host hears of it all the same.
        later(() => {
          throw error;
        }, 0);
      }
    }
  }
}
