/**
 * What an observer needs of the world around it. Core knows no page: whatever only a page can tell is handed in.
 */
export interface ObserverEnvironment {
  /** Milliseconds on a clock that never jumps. Default: `performance.now()`. */
  readonly now?: (() => number) | undefined;
  /** `navigator.onLine`. Default: not known. */
  readonly online?: (() => boolean | undefined) | undefined;
}

// In every runtime, but in none of ECMAScript's own typings.
const runtime = globalThis as unknown as {
  readonly performance?: { now(): number };
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
};

export function now(environment: ObserverEnvironment): number {
  try {
    if (environment.now) return environment.now();
  } catch {
    // A clock that throws must not lose a close.
  }
  return runtime.performance ? runtime.performance.now() : Date.now();
}

export function online(environment: ObserverEnvironment): boolean | undefined {
  try {
    return environment.online?.();
  } catch {
    return undefined;
  }
}

/** Calls back later, unless the returned function is called first. */
export function later(callback: () => void, ms: number): () => void {
  const timer = runtime.setTimeout(callback, ms);
  return () => {
    runtime.clearTimeout(timer);
  };
}
