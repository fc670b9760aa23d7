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

/** An environment as an observation asks it: it always answers, and never throws. */
export interface Surroundings {
  readonly now: () => number;
  /** Adds what was seen around it to what was seen otherwise, which counts more. Plain values only. */
  readonly evidence: (
    seen: CloseEvidence,
    at: number,
    since: number | undefined,
    url: unknown,
  ) => CloseEvidence;
  /** Tells that a socket is observed. Returns how to tell that it is not any more. */
  readonly watch: () => () => void;
}

/** A clock that does not jump when the time of day is set. */
export const monotonicNow = (): number => (runtime.performance ? runtime.performance.now() : Date.now());

/** Of who was handed no environment. Apart, for whoever hands in none need not pay for the rest. */
export const noSurroundings: Surroundings = {
  now: monotonicNow,
  evidence: (seen) => seen,
  watch: () => () => undefined,
};

/** What it returns, and `undefined` where it throws. */
export function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    // What throws knows nothing; it must not lose a close, or break a page.
    return undefined;
  }
}

export function surroundingsOf(environment: ObserverEnvironment): Surroundings {
  return {
    now: () => attempt(() => environment.now?.()) ?? monotonicNow(),
    evidence(seen, at, since, url) {
      const all: Record<string, unknown> = { ...seen, online: attempt(() => environment.online?.()) };
      attempt(() => {
        const more = environment.evidence?.({ at, since, url: publicUrl(url) }) ?? {};
        for (const [key, value] of Object.entries(more)) {
          if (['boolean', 'number', 'string'].includes(typeof value)) all[key] ??= value;
        }
      });
      return all;
    },
    watch() {
      let end: unknown = attempt(() => environment.watch?.());
      return () => {
        attempt(() => {
          if (typeof end === 'function') (end as () => void)();
        });
        end = undefined;
      };
    },
  };
}

/** Calls back later, unless the returned function is called first. */
export function later(callback: () => void, ms: number): () => void {
  const timer = runtime.setTimeout(callback, ms);
  return () => {
    runtime.clearTimeout(timer);
  };
}
