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
 * by a Proxy of it. `instanceof`, the constants, subclasses, `socket.constructor === WebSocket` and `String(WebSocket)`
 * are as they were, and what the constructor throws is recorded and thrown on unchanged.
 *
 * **What shows it.** `Function.prototype.toString.call(WebSocket)` lacks the name, and `WebSocket.toString` is not
 * `Function.prototype.toString`. Where the property was a getter, it is a value until the end. With `instrument` each
 * open socket has methods of its own, so that a prototype whose `close` or `send` is patched after the socket was made
 * is not called for it. Of two scopes that share one class, `socket.constructor` is that of the later recorder.
 *
 * Meant for diagnostics that are switched on, not for a library to do to its host: load it before what is to be seen. Who
 * has kept the former `WebSocket` (a module that read it before) is not seen. A socket that is watched is not collected
 * while it is open, as any that has a listener (WHATWG WebSockets §6).
 *
 * Called again for the same scope it shares what is there. `stop` puts the exact descriptors back; where somebody has
 * replaced `WebSocket` since, it stays in their chain and does nothing any more. A scope without a `WebSocket` of its own
 * that can be replaced (Node 20, a frozen one, one that inherits it) stays as it is, and nothing is recorded.
 *
 * A `close` event that a script dispatched on a socket that is not closed is recorded as well, with its flags, and the
 * real one after it.
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
    let recorded: CloseRecord | undefined;
    observer.subscribe(() => {
      const { last, readyState } = observer.getSnapshot();
      if (!last || last === recorded) return;
      recorded = last;
      // One that a script has dispatched ends nothing.
      if (readyState === 'closed') {
        this.#observers?.delete(observer);
        observer.stop();
      }
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
  #undo: readonly (() => void)[] = [];

  static into(scope: Scope): Installation | undefined {
    try {
      const original = read(scope, 'WebSocket');
      if (typeof original !== 'function') return undefined;
      const installation = new Installation();
      const methods = read(original, 'prototype') as SocketLike;
      const proxy = installation.#proxyOf(original as Constructor, methods);
      const undo = replace(scope, 'WebSocket', proxy);
      if (!undo) return undefined;
      installation.#undo = [undo, replace(methods, 'constructor', proxy) ?? (() => undefined)];
      return installation;
    } catch {
      return undefined;
    }
  }

  #proxyOf(original: Constructor, methods: SocketLike): Constructor {
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
        // A proxy must show it as it is (ECMAScript §10.5.8).
        const own = Reflect.getOwnPropertyDescriptor(target, key);
        if (own?.configurable === false && own.writable === false) return value;
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
    return proxy;
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

/** What was in a property of an object, and what we have put there, oldest first: two scopes may share one class. */
interface Replaced {
  readonly before: PropertyDescriptor;
  readonly ours: unknown[];
}

const replaced = /* @__PURE__ */ new WeakMap<object, Map<string, Replaced>>();

/** Returns how to put back what was there, if it is still ours. `undefined` where it could not be replaced. */
function replace(target: unknown, key: string, value: unknown): (() => void) | undefined {
  try {
    const object = target as object;
    const there = Reflect.getOwnPropertyDescriptor(object, key);
    if (!there) return undefined;
    const after: PropertyDescriptor =
      'value' in there
        ? { ...there, value }
        : { value, writable: true, enumerable: there.enumerable ?? false, configurable: true };
    if (!Reflect.defineProperty(object, key, after)) return undefined;
    const properties = replaced.get(object) ?? new Map<string, Replaced>();
    replaced.set(object, properties);
    const known = properties.get(key);
    // Who has put something else there since wants that back.
    const entry = known?.ours.includes(there.value) ? known : { before: there, ours: [] };
    properties.set(key, entry);
    const { before, ours } = entry;
    ours.push(value);
    return () => {
      try {
        ours.splice(ours.indexOf(value), 1);
        if (Reflect.getOwnPropertyDescriptor(object, key)?.value !== value) return;
        Reflect.defineProperty(object, key, ours.length > 0 ? { ...after, value: ours.at(-1) } : before);
      } catch {
        // It stays, and passes everything on.
      }
    };
  } catch {
    return undefined;
  }
}
