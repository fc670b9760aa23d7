// Is memory flat? What is reachable after a collection, measured again and again.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MB = 2 ** 20;

/** @returns {() => void} */
function collector() {
  // Without an own process for the flag: it applies to contexts that are made after it is set.
  setFlagsFromString('--expose-gc');
  return /** @type {() => void} */ (runInNewContext('gc'));
}

/** @returns {() => number} bytes in use behind a forced collection: on the heap, and outside for what is on it (Buffers) */
export function heapMeter() {
  const collect = collector();
  return () => {
    // Twice: what a finalizer lets go of is found by the second.
    collect();
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ index) => sorted[index] ?? NaN;
  return (at((sorted.length - 1) >> 1) + at(sorted.length >> 1)) / 2;
}

/**
 * Compares the last quarter of the samples with the second: what is filled once (caches, compiled code, the lab's
 * events) is full by then. Memory grows where the median is over 1.2 times as large and 5 MiB more.
 *
 * @param {readonly number[]} samples bytes, in order; at least 8
 */
export function heapTrend(samples) {
  const quarter = Math.floor(samples.length / 4);
  const medians = [0, 1, 2, 3].map((index) =>
    median(samples.slice(index * quarter, index === 3 ? undefined : (index + 1) * quarter)),
  );
  const [, second = NaN, , last = NaN] = medians;
  const allowed = 1.2 * second + 5 * MB;
  return {
    start: samples[0] ?? NaN,
    quarters: medians,
    end: samples.at(-1) ?? NaN,
    allowed,
    judged: quarter >= 2,
    grows: last > allowed,
  };
}

/** @param {number} bytes */
export const inMB = (bytes) => Number((bytes / MB).toFixed(2));
