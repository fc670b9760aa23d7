import { toCloseRecord } from '@close-codes/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tallyCloses } from './tallyCloses.ts';

const NONE = { seen: new Map(), withoutCode: 0, notCodes: new Map(), notCounts: [], notCloses: 0, total: 0 };
const lost = toCloseRecord({ code: 1006, reason: '', wasClean: false });

test('records, rows, a map and an object say the same', () => {
  const seen = new Map([
    [1006, 3],
    [4004, 2],
  ]);
  const row = { code: 4004, count: 2 };
  for (const closes of [
    [lost, row, lost, lost],
    seen,
    { 1006: 3, 4004: 2 },
    new Set([row, { ...lost, count: 3 }]),
  ]) {
    expect(tallyCloses(closes)).toEqual({ ...NONE, seen, total: 5 });
  }
});

test('what is no code is counted as what it is', () => {
  const given = [Number.NaN, -1, 1.5, 70000, '1006', Infinity, 65536, true, {}];
  expect(tallyCloses([...given, -1].map((code) => ({ code })))).toEqual({
    ...NONE,
    notCodes: new Map([
      ['NaN', 1],
      ['-1', 2],
      ['1.5', 1],
      ['70000', 1],
      ['"1006"', 1],
      ['Infinity', 1],
      ['65536', 1],
      ['true', 1],
      ['object', 1],
    ]),
    total: 10,
  });
  expect([...tallyCloses({ '01006': 1, abc: 2, '-1': 3, '1e3': 4, '': 5, '1006': 6 }).notCodes]).toEqual([
    ['"01006"', 1],
    ['"abc"', 2],
    ['-1', 3],
    ['"1e3"', 4],
    ['""', 5],
  ]);
  expect([
    ...tallyCloses(
      new Map<unknown, number>([
        ['1006', 1],
        [1006, 2],
      ]),
    ).notCodes,
  ]).toEqual([['"1006"', 1]]);
});

test('any uint16 is a code', () => {
  for (const code of [0, 999, 1000, 4999, 5000, 65535]) {
    expect(tallyCloses([{ code }])).toEqual({ ...NONE, seen: new Map([[code, 1]]), total: 1 });
  }
});

test('a close without a code is one, too', () => {
  const unseen = { ...lost, code: undefined };
  expect(tallyCloses([unseen, { code: null, count: 4 }])).toEqual({ ...NONE, withoutCode: 5, total: 5 });
});

test('what is no count is left out, and said', () => {
  expect(tallyCloses({ 1000: 2, 1001: -3, 1002: Number.NaN, 1003: '4', 1006: Infinity })).toEqual({
    ...NONE,
    seen: new Map([[1000, 2]]),
    notCounts: ['1001: -3', '1002: NaN', '1003: "4"', '1006: Infinity'],
    total: 2,
  });
});

test('none is not seen, a part of one is', () => {
  expect(tallyCloses({ 1000: 0, 1001: -0, 1002: 0.25 })).toEqual({
    ...NONE,
    seen: new Map([[1002, 0.25]]),
    total: 0.25,
  });
  expect(tallyCloses([{ code: -0 }, { code: 0 }]).seen).toEqual(new Map([[0, 2]]));
});

test('entries that are no closes are counted as such', () => {
  expect(tallyCloses([null, 1006, 'lost', undefined, lost])).toEqual({
    ...NONE,
    seen: new Map([[1006, 1]]),
    notCloses: 4,
    total: 1,
  });
});

test.each([undefined, null, 1006, '1006', true, {}, [], () => 1])('nothing is in %o', (closes) => {
  expect(tallyCloses(closes)).toEqual(NONE);
});

test('the sum stays a number', () => {
  const { seen, total } = tallyCloses([
    { code: 1006, count: Number.MAX_VALUE },
    { code: 1006, count: Number.MAX_VALUE },
  ]);
  expect([seen.get(1006), total]).toEqual([Number.MAX_VALUE, Number.MAX_VALUE]);
});

test('nothing is lost: each entry is found in one of the answers', () => {
  const anything = fc.oneof(fc.integer({ min: -5, max: 66000 }), fc.double(), fc.string(), fc.constant(null));
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.record({ code: anything }), fc.constant(null), fc.integer())),
      (closes) => {
        const { seen, withoutCode, notCodes, notCloses, total } = tallyCloses(closes);
        const add = (counts: Iterable<number>): number => [...counts].reduce((a, b) => a + b, 0);
        expect(add(seen.values()) + withoutCode + add(notCodes.values())).toBe(total);
        expect(total + notCloses).toBe(closes.length);
      },
    ),
  );
});

test('what cannot be read, or not to its end, is one that is no close', () => {
  const throwing = {
    get code(): number {
      throw new Error('gone');
    },
  };
  const breaking = (function* () {
    yield lost;
    throw new Error('gone');
  })();
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  // It has the methods of a Map, and holds records.
  const list = {
    get: () => undefined,
    entries: () => [][Symbol.iterator](),
    [Symbol.iterator]: () => [lost].values(),
  };
  const one = { ...NONE, seen: new Map([[1006, 1]]), total: 1 };
  expect(tallyCloses([throwing, lost])).toEqual({ ...one, notCloses: 1 });
  expect(tallyCloses(breaking)).toEqual({ ...one, notCloses: 1 });
  expect(tallyCloses(proxy)).toEqual({ ...NONE, notCloses: 1 });
  expect(tallyCloses(list)).toEqual(one);
});
