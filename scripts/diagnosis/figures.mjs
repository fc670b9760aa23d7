// How often a diagnosis is right, in numbers that can be compared: shares with their intervals, beside a baseline.

/** @typedef {import('./runs.mjs').Run} Run */
/** @typedef {import('./runs.mjs').Answer} Answer */

/** From this score on an answer is called likely, and counts as given with confidence. */
export const CONFIDENT = 0.8;

/**
 * A share, and the interval in which it lies with 95 % (Wilson's, without continuity correction).
 *
 * @typedef {object} Share
 * @property {number} hits
 * @property {number} of
 * @property {number} share
 * @property {number} low
 * @property {number} high
 */

/**
 * @param {number} hits
 * @param {number} of
 * @returns {Share}
 */
export function share(hits, of) {
  if (of === 0) return { hits, of, share: NaN, low: 0, high: 1 };
  const z = 1.959964;
  const p = hits / of;
  const centre = p + z ** 2 / (2 * of);
  const half = z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
  const scale = 1 + z ** 2 / of;
  return {
    hits,
    of,
    share: p,
    low: Math.max(0, (centre - half) / scale),
    high: Math.min(1, (centre + half) / scale),
  };
}

/** What a table may look its causes up by. */
const byCode = (/** @type {Run} */ { code }) => `${code}`;
const byCodeAndOpened = (/** @type {Run} */ { code, opened }) => `${code} ${opened}`;

/**
 * The best that a table to causes can do: for each code the causes that are most frequent among these very runs, which
 * nobody can know beforehand. So no lookup by that alone is better on them.
 *
 * @param {readonly Run[]} runs
 * @param {number} places how many causes it may name
 * @param {(run: Run) => string} [lookedUpBy]
 */
export function baseline(runs, places, lookedUpBy = byCode) {
  let hits = 0;
  for (const ofCode of groupBy(runs, lookedUpBy)) {
    const counts = groupBy(ofCode, ({ truth }) => truth).map(({ length }) => length);
    hits += counts
      .sort((a, b) => b - a)
      .slice(0, places)
      .reduce((sum, count) => sum + count, 0);
  }
  return share(hits, runs.length);
}

/**
 * @template T, K
 * @param {Iterable<T>} items
 * @param {(item: T) => K} key
 * @returns {T[][]}
 */
function groupBy(items, key) {
  /** @type {Map<K, T[]>} */
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

/**
 * @param {readonly Run[]} runs
 * @param {(run: Run) => readonly Answer[]} [answersOf]
 */
export function figures(runs, answersOf = ({ answers }) => answers) {
  const place = runs.map((run) => answersOf(run).findIndex(({ key }) => key === run.truth));
  const top = runs.map((run) => answersOf(run)[0]);
  const confident = top.map((answer) => (answer?.score ?? 0) >= CONFIDENT);
  const count = (/** @type {(index: number) => boolean} */ holds) =>
    runs.filter((_, index) => holds(index)).length;
  const isFirst = (/** @type {number} */ index) => place[index] === 0;
  return {
    runs: runs.length,
    kinds: new Set(runs.map(({ trace }) => trace.kind)).size,
    first: share(count(isFirst), runs.length),
    firstThree: share(
      count((index) => (place[index] ?? -1) >= 0 && (place[index] ?? -1) < 3),
      runs.length,
    ),
    exact: share(
      count((index) => top[index]?.id === runs[index]?.trace.cause),
      runs.length,
    ),
    coverage: share(
      count((index) => confident[index] === true),
      runs.length,
    ),
    confidentWrong: share(
      count((index) => confident[index] === true && !isFirst(index)),
      count((index) => confident[index] === true),
    ),
    baselineFirst: baseline(runs, 1),
    baselineFirstThree: baseline(runs, 3),
    openedFirst: baseline(runs, 1, byCodeAndOpened),
    openedFirstThree: baseline(runs, 3, byCodeAndOpened),
  };
}

/** @typedef {ReturnType<typeof figures>} Figures */

/**
 * The same case several times is one case: runs that have the truth, the code and whether it opened in common, the most
 * frequent first.
 *
 * @param {readonly Run[]} runs
 */
export function cells(runs) {
  return groupBy(runs, (run) => `${run.truth} ${byCodeAndOpened(run)}`)
    .map((same) => ({ truth: same[0]?.truth ?? '', code: same[0]?.code, runs: same.length }))
    .sort((a, b) => b.runs - a.runs || a.truth.localeCompare(b.truth));
}

/** Is the true cause first? */
export const isRight = (/** @type {Run} */ { answers: [top], truth }) => top?.key === truth;

/** Is another one, and is it called likely? */
export const misleads = (/** @type {Run} */ run) =>
  !isRight(run) && (run.answers[0]?.score ?? 0) >= CONFIDENT;

/** Borders of what is said in words: open, possible, likely, certain. */
export const BANDS = [0, 0.5, 0.8, 0.95, 1.000001];

/**
 * Of the answers that claimed to be so sure, how many were right?
 *
 * @param {readonly Run[]} runs
 */
export function calibration(runs) {
  return BANDS.slice(1).map((to, index) => {
    const from = BANDS[index] ?? 0;
    const inBand = runs.filter(({ answers: [top] }) => (top?.score ?? 0) >= from && (top?.score ?? 0) < to);
    const claimed = inBand.reduce((sum, { answers: [top] }) => sum + (top?.score ?? 0), 0) / inBand.length;
    return {
      from,
      to: Math.min(to, 1),
      claimed,
      right: share(inBand.filter(isRight).length, inBand.length),
    };
  });
}

/**
 * What was taken for what, the most frequent first.
 *
 * @param {readonly Run[]} runs
 */
export function confusions(runs) {
  const wrong = runs.filter((run) => !isRight(run));
  return groupBy(wrong, ({ truth, answers: [top] }) => `${truth} ${top?.key}`)
    .map((same) => ({
      truth: same[0]?.truth ?? '',
      said: same[0]?.answers[0]?.key ?? 'nothing',
      count: same.length,
      confident: same.filter(({ answers: [top] }) => (top?.score ?? 0) >= CONFIDENT).length,
      kinds: [...new Set(same.map(({ trace }) => trace.kind))].sort(),
      engines: [...new Set(same.map(({ trace }) => trace.engine))].sort(),
    }))
    .sort((a, b) => b.count - a.count || a.truth.localeCompare(b.truth) || a.said.localeCompare(b.said));
}
