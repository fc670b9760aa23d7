import { describe, expect, test } from 'vitest';
import { observeClose } from '@close-codes/core/observe';
import { baseline, calibration, cells, confusions, figures, isRight, misleads, share } from './figures.mjs';
import { countAnswers, HEARD, heard } from './runs.mjs';

/** @typedef {import('./runs.mjs').Run} Run */

/** A socket that tells what it is told to. */
function fakeSocket() {
  /** @type {Record<string, ((event: object) => void)[]>} */
  const listeners = {};
  const socket = {
    readyState: 0,
    url: 'wss://host.example/',
    protocol: '',
    bufferedAmount: 0,
    close() {},
    send() {},
    /** @param {string} type @param {(event: object) => void} listener */
    addEventListener(type, listener) {
      (listeners[type] ??= []).push(listener);
    },
    removeEventListener() {},
  };
  /** @param {string} type @param {object} more */
  const events = (type, more) => {
    if (type === 'open') socket.readyState = 1;
    for (const listener of listeners[type] ?? []) listener({ type, isTrusted: true, ...more });
  };
  return { socket, events };
}

/**
 * @param {number | undefined} code
 * @param {string} truth
 * @param {readonly (readonly [key: string, score: number])[]} said
 * @param {boolean} [opened]
 * @returns {Run}
 */
function run(code, truth, said, opened = true) {
  const answers = said.map(([key, score]) => ({ id: /** @type {any} */ (key), key, score }));
  return {
    trace: /** @type {any} */ ({ kind: `${truth}-${code}`, cause: truth, engine: 'chromium' }),
    code,
    opened,
    truth,
    family: 'lost',
    answers,
    withoutProbe: [],
    bare: [],
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

test('a table that knows whether it opened is no worse than one that does not', () => {
  const both = [
    run(1006, 'cut', [], true),
    run(1006, 'cut', [], true),
    run(1006, 'tls', [], false),
    run(1006, 'idle', [], true),
  ];
  const { baselineFirst, openedFirst, baselineFirstThree, openedFirstThree } = figures(both);
  expect([baselineFirst.hits, openedFirst.hits]).toEqual([2, 3]);
  expect([baselineFirstThree.hits, openedFirstThree.hits]).toEqual([4, 4]);
});

test('cells are what is the same case, the most frequent first', () => {
  const found = cells([...runs, run(1006, 'cut', [], false)]);
  expect(found).toHaveLength(6);
  expect(found[0]).toEqual({ truth: 'cut', code: 1006, runs: 2 });
  expect(found.reduce((sum, cell) => sum + cell.runs, 0)).toBe(7);
});

test('what is wrong misleads only where it is called likely', () => {
  expect(runs.map(isRight)).toEqual([true, true, false, false, true, false]);
  expect(runs.map(misleads)).toEqual([false, false, true, false, false, false]);
});

test('answers: a group is one, and so is a cause in none; one in two groups adds nothing', () => {
  const product = /** @type {any} */ ({
    HYPOTHESES: ['a', 'b', 'c', 'd'],
    GROUPS: { first: ['a', 'b'], second: ['b', 'c'] },
  });
  expect(countAnswers(product)).toBe(3);
});

describe('what listeners alone have heard', () => {
  const evidence = /** @type {const} */ ({
    opened: true,
    openMs: 1,
    errorEvent: false,
    closeCalled: true,
    closeCalledMsBefore: 1,
    closeException: 'SyntaxError',
    messagesOut: 1,
    bytesOut: 1,
    lastOutBytes: 1,
    idleOutMs: 1,
    protocolsOffered: 1,
    online: true,
    visibility: 'visible',
    pagehideMsBefore: 1,
    clockJumpMs: 1,
    cspBlocked: true,
    pageScheme: 'https',
    engine: 'firefox',
    engineVersion: 153,
  });
  /** @param {object} parts */
  const heardOf = (parts) =>
    heard(/** @type {any} */ ({ code: 1000, evidence, initiator: 'local', ...parts }));

  test('is no method, no page and no engine', () => {
    expect(heardOf({}).evidence).toEqual({ opened: true, openMs: 1, errorEvent: false });
  });

  test.each([
    [1000, 'local', 'unknown'],
    [1000, 'remote', 'unknown'],
    [1005, 'remote', 'unknown'],
    [4000, 'remote', 'unknown'],
    [1011, 'remote', 'remote'],
    [1006, 'remote', 'remote'],
    [1006, 'network', 'network'],
    [undefined, 'browser', 'browser'],
  ])('%s by %s is by %s', (code, initiator, left) => {
    expect(heardOf({ code, initiator }).initiator).toBe(left);
  });

  test('is what a bare observer records', () => {
    const { events, socket } = fakeSocket();
    const observer = observeClose(socket);
    events('open', {});
    events('message', { data: 'x' });
    events('error', {});
    socket.readyState = 3;
    events('close', { code: 1006, reason: '', wasClean: false });
    const { evidence = {} } = observer.getSnapshot().last ?? {};
    observer.stop();
    const known = Object.entries(evidence).flatMap(([field, value]) => (value === undefined ? [] : [field]));
    // It was no constructor that threw.
    expect(known.sort()).toEqual(HEARD.filter((field) => field !== 'exception').sort());
  });
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
