import { read } from '../record/print.ts';

/** `window`, the global scope of a worker, or that of another runtime. Nothing of it can be relied on. */
export type Scope = object;

type Listener = (event: unknown) => void;

/** Calls a method of anything; `undefined` where there is none, and where it throws. */
export function call(target: unknown, method: string, ...args: unknown[]): unknown {
  const found = read(target, method);
  if (typeof found !== 'function') return undefined;
  try {
    return Reflect.apply(found, target, args);
  } catch {
    return undefined;
  }
}

/** Returns how to take it back. */
export function listen(target: unknown, type: string, listener: Listener): () => void {
  call(target, 'addEventListener', type, listener);
  return () => {
    call(target, 'removeEventListener', type, listener);
  };
}

/** Milliseconds on the clock that never jumps. */
export function monotonic(scope: Scope): number {
  const time = call(read(scope, 'performance'), 'now');
  return typeof time === 'number' ? time : wallClock(scope);
}

/** The same, found once: an observer asks for each message. */
export function clockOf(scope: Scope): () => number {
  const performance = read(scope, 'performance') as { now(): number } | undefined;
  return typeof call(performance, 'now') === 'number' && performance
    ? () => performance.now()
    : () => monotonic(scope);
}

/** Milliseconds since the epoch, on the clock that people see and set. */
export function wallClock(scope: Scope): number {
  const time = call(read(scope, 'Date'), 'now');
  return typeof time === 'number' ? time : Date.now();
}

/**
 * Scheme of the page, without the colon. Of a worker made from a blob, of `about:blank` and of `srcdoc` it is the
 * scheme of the page they are from: what counts for mixed content is the origin.
 */
export function pageScheme(scope: Scope): string | undefined {
  for (const url of [read(scope, 'origin'), read(read(scope, 'location'), 'href')]) {
    const scheme = typeof url === 'string' ? /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1] : undefined;
    if (scheme !== undefined) return scheme.toLowerCase();
  }
  return undefined;
}

/** Of a page; a worker and Node have none. */
export function visibilityOf(scope: Scope): 'visible' | 'hidden' | undefined {
  const state = read(read(scope, 'document'), 'visibilityState');
  // `prerender`, where a browser still says so, is not shown.
  return typeof state !== 'string' ? undefined : state === 'visible' ? 'visible' : 'hidden';
}
