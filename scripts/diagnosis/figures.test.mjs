import { describe, expect, test } from 'vitest';
import { baseline, calibration, confusions, figures, share } from './figures.mjs';

/** @typedef {import('./runs.mjs').Run} Run */

/**
 * @param {number | undefined} code
 * @param {string} truth
 * @param {readonly (readonly [key: string, score: number])[]} said
 * @returns {Run}
 */
function run(code, truth, said) {
  const answers = said.map(([key, score]) => ({ id: /** @type {any} */ (key), key, score }));
  return {
    trace: /** @type {any} */ ({ kind: `${truth}-${code}`, cause: truth, engine: 'chromium' }),
    code,
    truth,
    family: 'lost',
    answers,
    withoutProbe: [],
  };
}

describe('share', () => {
  // Wilson (1927), as tabulated: 8 of 10, and nothing of 20.
  test.each([
    [8, 10, 0.4902, 0.9433],
    [0, 20, 0, 0.1611],
    [20, 20, 0.8389, 1],
    [50, 100, 0.4038, 0.5962],
  ])('%d of %d lies between %d and %d', (hits, of, low, high) => {
    const found = share(hits, of);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
    expect(found.share).toBe(hits / of);
  });

  test('of nothing is no number, and may be anything', () => {
    expect(share(0, 0)).toEqual({ hits: 0, of: 0, share: NaN, low: 0, high: 1 });
  });
});

const runs = [
  run(1006, 'cut', [
    ['cut', 0.9],
    ['idle', 0.05],
  ]),
  run(1006, 'cut', [['cut', 0.6]]),
  run(1006, 'idle', [
    ['cut', 0.85],
    ['idle', 0.1],
  ]),
  run(1006, 'tls', [
    ['cut', 0.3],
    ['idle', 0.2],
    ['dns', 0.1],
    ['tls', 0.05],
  ]),
  run(1011, 'error', [['error', 0.96]]),
  run(undefined, 'csp', []),
];

test('figures', () => {
  const { first, firstThree, exact, coverage, confidentWrong } = figures(runs);
  expect([first.hits, firstThree.hits, exact.hits, coverage.hits]).toEqual([3, 4, 3, 3]);
  expect([confidentWrong.hits, confidentWrong.of]).toEqual([1, 3]);
  expect(figures(runs, ({ withoutProbe }) => withoutProbe).first.hits).toBe(0);
});

test('the baseline is the best table from code to cause', () => {
  // 1006: cut twice; 1011: error; none: csp. Three places: all of them.
  expect(baseline(runs, 1).hits).toBe(4);
  expect(baseline(runs, 3).hits).toBe(6);
});

test('calibration counts each answer once, by what it claims', () => {
  const bands = calibration(runs);
  expect(bands.map(({ right }) => [right.hits, right.of])).toEqual([
    [0, 2],
    [1, 1],
    [1, 2],
    [1, 1],
  ]);
  expect(bands[2]?.claimed).toBeCloseTo(0.875);
});

test('confusions', () => {
  expect(
    confusions(runs).map(({ truth, said, count, confident }) => [truth, said, count, confident]),
  ).toEqual([
    ['csp', 'nothing', 1, 0],
    ['idle', 'cut', 1, 1],
    ['tls', 'cut', 1, 0],
  ]);
});
