/**
 * Replaces a method of one socket by one that tells of each call and then does what it did. Returns a function
 * that takes it back, if it is still ours; `undefined` where the socket cannot be changed (frozen, a proxy).
 *
 * @param onCall called before, with the first argument, since a close event may come before `close` returns; what it returns is called
 *   after: a call that throws, such as `close(1001)`, has closed nothing
 */
export function instrument(
  socket: object,
  method: 'close' | 'send',
  onCall: (argument: unknown) => (threw: boolean) => void,
): (() => void) | undefined {
  const target = socket as Record<string, unknown>;
  try {
    const original = target[method];
    if (typeof original !== 'function') return undefined;
    const own = Object.hasOwn(target, method);
    const wrapped = function (this: unknown, ...args: unknown[]): unknown {
      const done = onCall(args[0]);
      let threw = true;
      try {
        const result: unknown = Reflect.apply(original, this, args);
        threw = false;
        return result;
      } finally {
        done(threw);
      }
    };
    target[method] = wrapped;
    if (target[method] !== wrapped) return undefined;
    return () => {
      try {
        if (target[method] !== wrapped) return;
        if (own) target[method] = original;
        else Reflect.deleteProperty(target, method);
      } catch {
        // A proxy that refuses by now: the method still does what it did.
      }
    };
  } catch {
    return undefined;
  }
}
