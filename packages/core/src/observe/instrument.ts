/** A method that tells of its calls. */
export interface Instrumented {
  /** Is it still the one that is called? Somebody may have put another one over it, whose calls need not reach it. */
  readonly inPlace: () => boolean;
  /** Takes it back, if it is still ours. */
  readonly release: () => void;
}

/**
 * Replaces a method of one socket by one that tells of each call and then does what it did, under the name and length
 * it had, and seen in no list of its keys in which it was not. `undefined` where the socket cannot be changed (frozen, a
 * proxy).
 *
 * @param onCall called before, with the first argument, since a close event may come before `close` returns
 * @param onDone called after, with what `onCall` returned and, in a tuple, what was thrown: a call that throws, such as
 *   `close(1001)`, has closed nothing
 */
export function instrument<T>(
  socket: object,
  method: 'close' | 'send',
  onCall: (argument: unknown) => T,
  onDone: (before: T, argument: unknown, thrown: readonly [unknown] | undefined) => void,
): Instrumented | undefined {
  const target = socket as Record<string, unknown>;
  try {
    const original = target[method];
    if (typeof original !== 'function') return undefined;
    const own = Reflect.getOwnPropertyDescriptor(target, method);
    const wrapped = function (this: unknown, ...args: unknown[]): unknown {
      const before = onCall(args[0]);
      let result: unknown;
      try {
        result = Reflect.apply(original, this, args);
      } catch (error) {
        onDone(before, args[0], [error]);
        throw error;
      }
      onDone(before, args[0], undefined);
      return result;
    };
    for (const key of ['name', 'length'] as const)
      Object.defineProperty(wrapped, key, { value: original[key], configurable: true });
    Object.defineProperty(target, method, {
      writable: true,
      configurable: own?.configurable ?? true,
      enumerable: own?.enumerable ?? false,
      value: wrapped,
    });
    const restore = (): void => {
      if (own) Object.defineProperty(target, method, own);
      else Reflect.deleteProperty(target, method);
    };
    if (target[method] !== wrapped) {
      // A proxy that shows something else of it.
      restore();
      return undefined;
    }
    return {
      inPlace: () => {
        try {
          return target[method] === wrapped;
        } catch {
          return false;
        }
      },
      release: () => {
        try {
          if (target[method] === wrapped) restore();
        } catch {
          // A proxy that refuses by now: the method still does what it did.
        }
      },
    };
  } catch {
    return undefined;
  }
}
