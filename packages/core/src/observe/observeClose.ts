import { CloseCodeError } from '../error/closeCodeError.ts';
import { print } from '../record/print.ts';
import {
  noSurroundings,
  surroundingsOf,
  type ObserverEnvironment,
  type Surroundings,
} from './environment.ts';
import { instrumentObservation } from './instrumentation.ts';
import { Observation, type ObserverSnapshot } from './observation.ts';
import { countProtocols } from './sizeOf.ts';
import { isSocketLike, type SocketLike } from './socketLike.ts';

/** Watches one socket. A store: `getSnapshot` and `subscribe` are what `useSyncExternalStore` takes. */
export interface CloseObserver {
  /** The same frozen object until something changes. Messages change nothing. */
  readonly getSnapshot: () => ObserverSnapshot;
  /** Calls back when the state changes or a close is seen, not for messages. Returns how to end it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Lets go of the socket. What was seen stays in the snapshot. */
  readonly stop: () => void;
}

/** How closely to watch. */
export interface ObserveOptions {
  /**
   * Also wrap methods of this one socket. `close` makes known who ended the connection, `close+send` when the
   * page last sent. Default `false`: listeners only, and what that cannot see stays unknown. They are taken back
   * with the last observer's `stop()`, if nobody has wrapped them again.
   */
  readonly instrument?: false | 'close' | 'close+send' | undefined;
  /** The first observer's environment counts for all of one socket. */
  readonly environment?: ObserverEnvironment | undefined;
  /** What the socket was offered as subprotocols. Only their number is kept, since some put a token there. */
  readonly protocols?: string | readonly string[] | undefined;
}

const observations = /* @__PURE__ */ new WeakMap<SocketLike, Observation>();

/**
 * Watches a socket for its close and collects the evidence around it. It adds listeners, one set per socket
 * however many observers there are, and opens nothing. Make it beside `new WebSocket`: then nothing is missed.
 *
 * A socket that is closed already gives, a moment later, a record with `source: 'unobserved'` and no code. An
 * `error` event that no close follows within a second, on a socket that is closed, gives one with
 * `source: 'deadline'`: Chromium fires no close under a Content Security Policy, WebKit none for mixed content and
 * blocked ports.
 *
 * @param socket a WebSocket, or what a library offers in its place
 *
 * @throws {CloseCodeError} `observe/not-a-socket`
 *
 * @example
 * const socket = new WebSocket(url);
 * const observer = observeClose(socket);
 * observer.subscribe(() => console.log(observer.getSnapshot().last));
 */
export function observeClose(socket: SocketLike, options?: ObserveOptions): CloseObserver {
  return observeVia(socket, socket, options);
}

/** The same by the methods of another object, which the socket may have overridden. */
export function observeVia(methods: SocketLike, socket: SocketLike, options?: ObserveOptions): CloseObserver {
  const environment = options?.environment;
  const observation = observationOf(methods, socket, () =>
    environment ? surroundingsOf(environment) : noSurroundings,
  );
  if (options?.instrument) instrumentObservation(observation, options.instrument);
  observation.protocolsOffered ??= countProtocols(options?.protocols);
  return new Observer(observation);
}

/**
 * {@link observeClose} without options, for a library that is handed a socket late: it only listens, and the code that
 * wraps methods stays out of the bundle. Where the same socket is observed elsewhere, that counts here as well.
 *
 * @param socket a WebSocket, or what a library offers in its place
 *
 * @throws {CloseCodeError} `observe/not-a-socket`
 *
 * @example
 * useEffect(() => listenForClose(socket).subscribe(update), [socket]);
 */
export function listenForClose(socket: SocketLike): CloseObserver {
  return new Observer(observationOf(socket, socket, () => noSurroundings));
}

function observationOf(methods: SocketLike, socket: SocketLike, around: () => Surroundings): Observation {
  if (!isSocketLike(socket)) {
    throw new CloseCodeError(
      'observe/not-a-socket',
      `observeClose got ${print(socket)}, which has no addEventListener, removeEventListener and readyState. ` +
        'Its close could never be seen. Pass a WebSocket, or what your library offers in its place.',
    );
  }
  let observation = observations.get(socket);
  if (!observation) {
    observation = new Observation(socket, methods, around());
    observations.set(socket, observation);
  }
  return observation;
}

class Observer implements CloseObserver {
  readonly #observation: Observation;
  readonly #ends = new Set<() => void>();
  #stopped = false;

  constructor(observation: Observation) {
    this.#observation = observation;
    observation.users += 1;
  }

  readonly getSnapshot = (): ObserverSnapshot => this.#observation.getSnapshot();

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#stopped) return () => undefined;
    // A function of our own: one listener that subscribes twice is called twice, and ends twice.
    const end = this.#observation.subscribe(() => {
      listener();
    });
    this.#ends.add(end);
    return () => {
      this.#ends.delete(end);
      end();
    };
  };

  readonly stop = (): void => {
    if (this.#stopped) return;
    this.#stopped = true;
    for (const end of this.#ends) end();
    this.#ends.clear();
    const observation = this.#observation;
    observation.users -= 1;
    // Not at once: React's StrictMode ends an effect and begins it anew in one go, and the counts would be lost.
    void Promise.resolve().then(() => {
      if (observation.users > 0 || observations.get(observation.socket) !== observation) return;
      observations.delete(observation.socket);
      observation.disconnect();
    });
  };
}
