import { later, type ObserverEnvironment } from '../observe/environment.ts';
import { toCloseRecordFromException } from '../observe/fromException.ts';
import { observeVia, type CloseObserver, type ObserveOptions } from '../observe/observeClose.ts';
import type { SocketLike } from '../observe/socketLike.ts';
import type { CloseRecord } from '../record/closeRecord.ts';
import { read } from '../record/print.ts';
import { browserEnvironment } from './browserEnvironment.ts';
import type { Scope } from './page.ts';

/** What is recorded, and how closely. */
export interface RecordOptions {
  /** Called with each close. */
  readonly onClose?: ((record: CloseRecord) => void) | undefined;
  /** As in `observeClose`: without it, who closed is mostly not known. Default `false`: no method is wrapped. */
  readonly instrument?: ObserveOptions['instrument'];
  /** Default: `browserEnvironment(scope)`. */
  readonly environment?: ObserverEnvironment | undefined;
  /** How many records are kept, the newest. Default 200. */
  readonly limit?: number | undefined;
}

/** Records of the closes of a whole page. A store, as `CloseObserver` is one. */
export interface CloseRecorder {
  /** Oldest first, frozen, and the same until one is added. */
  readonly getSnapshot: () => readonly CloseRecord[];
  /** Calls back when a close was recorded. Returns how to end it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Records no more, and puts `WebSocket` back with the last recorder. What was recorded stays in the snapshot. */
  readonly stop: () => void;
}

type Constructor = new (...args: unknown[]) => object;

const DEFAULT_LIMIT = 200;

const installations = /* @__PURE__ */ new WeakMap<Scope, Installation>();

/**
 * Records the closes of all WebSockets that a page makes from now on, also those of libraries that hand none out. The
 * observer of `observeClose` needs the socket; where there is nobody to ask for it, this replaces `WebSocket` of the scope
 * by a Proxy of it. `instanceof`, the constants, subclasses, `socket.constructor === WebSocket`, `String(WebSocket)` and
 * the property's descriptor are as they were, and what the constructor throws is recorded and thrown on unchanged. Only
 * `Function.prototype.toString.call(WebSocket)` shows it, by a name that is missing.
 *
 * Meant for diagnostics that are switched on, not for a library to do to its host: load it before what is to be seen. Who
 * has kept the former `WebSocket` (a module that read it before) is not seen. A socket that is watched is not collected
 * while it is open, as any that has a listener (WHATWG WebSockets §6).
 *
 * Called again for the same scope it shares what is there. `stop` puts the exact descriptors back; where somebody has
 * replaced `WebSocket` since, it stays in their chain and does nothing any more. A scope without `WebSocket` (Node 20)
 * gives a recorder that records nothing.
 *
 * @param scope whose `WebSocket`: `window`, the window of a frame, or `self` in a worker
 *
 * @example
 * const recorder = recordCloses(globalThis, { instrument: 'close', onClose: (record) => console.table(record) });
 */
export function recordCloses(scope: Scope = globalThis, options?: RecordOptions): CloseRecorder {
  const recorder = new Recorder(scope, options);
  let installation = installations.get(scope);
  if (!installation) {
    installation = Installation.into(scope);
    if (!installation) return recorder;
    installations.set(scope, installation);
  }
  recorder.join(installation);
  return recorder;
}

class Recorder implements CloseRecorder {
  readonly #scope: Scope;
  readonly #options: RecordOptions | undefined;
  readonly #subscribers = new Set<() => void>();
  #observers: Set<CloseObserver> | undefined = new Set();
  #records: readonly CloseRecord[] = Object.freeze([]);
  #installation: Installation | undefined;

  constructor(scope: Scope, options: RecordOptions | undefined) {
    this.#scope = scope;
    this.#options = options;
  }

  readonly getSnapshot = (): readonly CloseRecord[] => this.#records;

  readonly subscribe = (listener: () => void): (() => void) => {
    if (!this.#observers) return () => undefined;
    // A function of our own: one listener that subscribes twice is called twice, and ends twice.
    const subscriber = (): void => {
      listener();
    };
    this.#subscribers.add(subscriber);
    return () => {
      this.#subscribers.delete(subscriber);
    };
  };

  readonly stop = (): void => {
    const observers = this.#observers;
    if (!observers) return;
    this.#observers = undefined;
    for (const observer of observers) observer.stop();
    this.#subscribers.clear();
    const installation = this.#installation;
    if (!installation) return;
    installation.recorders.delete(this);
    if (installation.recorders.size > 0) return;
    installations.delete(this.#scope);
    installation.remove();
  };

  join(installation: Installation): void {
    this.#installation = installation;
    installation.recorders.add(this);
  }

  /** A socket was made. */
  made(socket: SocketLike, methods: SocketLike, protocols: unknown): void {
    const observer = observeVia(methods, socket, {
      instrument: this.#options?.instrument,
      environment: this.#environment(),
      protocols: protocols as string,
    });
    this.#observers?.add(observer);
    observer.subscribe(() => {
      const { last } = observer.getSnapshot();
      if (!last) return;
      this.#observers?.delete(observer);
      observer.stop();
      this.#add(last);
    });
  }

  /** The constructor threw. */
  threw(error: unknown, url: unknown, protocols: unknown): void {
    this.#add(toCloseRecordFromException(error, { url, protocols, environment: this.#environment() }));
  }

  #environment(): ObserverEnvironment {
    return this.#options?.environment ?? browserEnvironment(this.#scope);
  }

  #add(record: CloseRecord): void {
    const given = this.#options?.limit ?? DEFAULT_LIMIT;
    const limit = given >= 0 ? given : DEFAULT_LIMIT;
    const records = [...this.#records, record];
    this.#records = Object.freeze(records.slice(Math.max(records.length - limit, 0)));
    const { onClose } = this.#options ?? {};
    if (onClose) {
      tell(() => {
        onClose(record);
      });
    }
    for (const subscriber of [...this.#subscribers]) tell(subscriber);
  }
}

/** One that throws must not do so in the host's `new WebSocket`; the host hears of it all the same. */
function tell(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    later(() => {
      throw error;
    }, 0);
  }
}

/** A Proxy in the place of a scope's `WebSocket`, for all its recorders. */
class Installation {
  readonly recorders = new Set<Recorder>();
  readonly #undo: (() => void)[];

  private constructor(scope: Scope, original: Constructor) {
    const methods = read(original, 'prototype') as SocketLike;
    const names = new WeakMap<object, unknown>();
    const proxy: Constructor = new Proxy(original, {
      construct: (target, args: unknown[], newTarget) => {
        let socket: object;
        try {
          socket = Reflect.construct(target, args, newTarget === proxy ? target : newTarget) as object;
        } catch (error) {
          this.#each((recorder) => {
            recorder.threw(error, args[0], args[1] ?? []);
          });
          throw error;
        }
        this.#each((recorder) => {
          // Not by methods of a subclass: its constructor has not begun yet.
          recorder.made(socket as SocketLike, methods, args[1] ?? []);
        });
        return socket;
      },
      get: (target, key, receiver) => {
        const value: unknown = Reflect.get(target, key, receiver === proxy ? target : receiver);
        if (key !== 'toString' || typeof value !== 'function') return value;
        // Of a proxy it says a native function without a name.
        let named = names.get(value);
        if (!named) {
          named = function toString(this: unknown): unknown {
            return Reflect.apply(value, this === proxy ? target : this, []) as unknown;
          };
          names.set(value, named);
        }
        return named;
      },
    });
    this.#undo = [replace(scope, 'WebSocket', proxy), replace(methods, 'constructor', proxy)];
  }

  static into(scope: Scope): Installation | undefined {
    try {
      const original = read(scope, 'WebSocket');
      return typeof original === 'function' ? new Installation(scope, original as Constructor) : undefined;
    } catch {
      return undefined;
    }
  }

  remove(): void {
    for (const undo of this.#undo) undo();
  }

  #each(act: (recorder: Recorder) => void): void {
    for (const recorder of [...this.recorders]) {
      try {
        act(recorder);
      } catch {
        // Whatever it is, it is not the host's.
      }
    }
  }
}

/** Returns how to put back what was there, if it is still ours. */
function replace(target: unknown, key: string, value: unknown): () => void {
  const nothing = (): void => undefined;
  try {
    const object = target as object;
    const before = Reflect.getOwnPropertyDescriptor(object, key);
    if (!before) return nothing;
    const after: PropertyDescriptor =
      'value' in before
        ? { ...before, value }
        : { value, writable: true, enumerable: before.enumerable ?? false, configurable: true };
    if (!Reflect.defineProperty(object, key, after)) return nothing;
    return () => {
      try {
        if (Reflect.getOwnPropertyDescriptor(object, key)?.value === value)
          Reflect.defineProperty(object, key, before);
      } catch {
        // It stays, and passes everything on.
      }
    };
  } catch {
    return nothing;
  }
}
