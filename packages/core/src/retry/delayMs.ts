import type { RetryDelay, RetryRule } from './retryPolicy.ts';

/** `setTimeout` counts in 32 bits: what is longer fires at once. */
export const LONGEST_MS = 2 ** 31 - 1;

/** A random number from 0 to 1. From a source that is broken 1, the longest delay: knocking less is the safe side. */
export function draw(random: () => number): number {
  let drawn: unknown;
  try {
    drawn = random();
  } catch {
    return 1;
  }
  return typeof drawn === 'number' && drawn >= 0 && drawn < 1 ? drawn : 1;
}

/** Drawn between the two. */
export function between([min, max]: readonly [number, number], random: () => number): number {
  return min + draw(random) * (max - min);
}

function computed(delay: RetryDelay, attempt: number, random: () => number, share: () => number): number {
  if (delay.kind === 'steps') {
    const { stepsMs } = delay;
    return stepsMs[Math.min(attempt, stepsMs.length) - 1] ?? NaN;
  }
  const { baseMs, factor, maxMs = Infinity, jitter } = delay;
  const base = typeof baseMs === 'number' ? baseMs : between(baseMs, share);
  // 0 times what became infinite would be no number.
  const bound = Math.min(base === 0 ? 0 : base * factor ** (attempt - 1), maxMs, LONGEST_MS);
  if (jitter === 'none') return bound;
  return jitter === 'full' ? draw(random) * bound : bound + between(jitter, random);
}

/**
 * Whole milliseconds that a timer can count, or `undefined` where the delay is none.
 *
 * @param first that of the rule, for the first try
 * @param share where in a range the base of the delay lies, from 0 to 1
 */
export function delayMs(
  delay: RetryDelay,
  first: RetryRule['firstDelayMs'],
  attempt: number,
  random: () => number,
  share: () => number,
): number | undefined {
  let ms = first && attempt === 1 ? between(first, random) : computed(delay, attempt, random, share);
  // Not the first number itself: everybody would come back at that very moment.
  if (first && ms < first[0]) ms = between(first, random);
  return ms >= 0 ? Math.min(Math.round(ms), LONGEST_MS) : undefined;
}
