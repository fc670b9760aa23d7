import { publicUrl, type CloseEvidence } from '../record/closeRecord.ts';

/** Which close an environment is asked about. */
export interface EvidenceMoment {
  /** When it was, on the clock of `now`: of a record by `deadline`, the `error` event. */
  readonly at: number;
  /** When the connection began, or since when it is watched: what came before is not about it. Not known of a constructor. */
  readonly since: number | undefined;
  /** Without user info, query and fragment. */
  readonly url: string | undefined;
}

/**
 * What an observer needs of the world around it. Core knows no page: whatever only a page can tell is handed in.
 * `browserEnvironment()` of `core/browser` is one.
 */
export interface ObserverEnvironment {
  /** Milliseconds on a clock that never jumps. Default: `performance.now()`. */
  readonly now?: (() => number) | undefined;
  /** `navigator.onLine`. Default: not known. */
  readonly online?: (() => boolean | undefined) | undefined;
  /**
   * What else was seen around a close. It is merged into the record's evidence, where what the observer saw itself
   * counts more; if it throws, it has seen nothing.
   */
  readonly evidence?: ((moment: EvidenceMoment) => CloseEvidence) | undefined;
  /**
   * Called for each socket that begins to be observed; what it returns, when that one is let go of. So an environment
   * needs listeners and timers only while there is something to observe.
   */
  readonly watch?: (() => () => void) | undefined;
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

/** Adds what the environment saw to what was seen otherwise, which counts more. Plain values only. */
export function withEvidenceOf(
  environment: ObserverEnvironment,
  seen: CloseEvidence,
  at: number,
  since: number | undefined,
  url: unknown,
): CloseEvidence {
  const all: Record<string, unknown> = { ...seen };
  try {
    for (const [key, value] of Object.entries(
      environment.evidence?.({ at, since, url: publicUrl(url) }) ?? {},
    )) {
      if (['boolean', 'number', 'string'].includes(typeof value)) all[key] ??= value;
    }
  } catch {
    // It has seen nothing, or no more than this.
  }
  return all;
}

/** Tells it that a socket is observed. Returns how to tell that it is not any more. */
export function watch(environment: ObserverEnvironment): () => void {
  let end: unknown;
  try {
    end = environment.watch?.();
  } catch {
    // It will know less.
  }
  return () => {
    try {
      if (typeof end === 'function') (end as () => void)();
    } catch {
      // Its listeners are its own affair.
    }
    end = undefined;
  };
}

/** Calls back later, unless the returned function is called first. */
export function later(callback: () => void, ms: number): () => void {
  const timer = runtime.setTimeout(callback, ms);
  return () => {
    runtime.clearTimeout(timer);
  };
}
