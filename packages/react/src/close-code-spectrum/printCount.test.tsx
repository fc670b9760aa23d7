import { expect, test } from 'vitest';
import { printCount, printPercent, printShort } from './printCount.ts';

test.each([
  [0, '0', '0'],
  [0.2, '<1', '<1'],
  [1.4, '1', '1'],
  [999, '999', '999'],
  [1000, '1 000', '1 000'],
  [99_999, '99 999', '99 999'],
  [100_000, '100 000', '100k'],
  [12_345_678, '12 345 678', '12 346k'],
  [123_456_789, '123 456 789', '123M'],
  [1e17, '1.0e+17', '1.0e+5T'],
  [Number.MAX_VALUE, '1.8e+308', '1.8e+296T'],
])('%d', (count, whole, short) => {
  expect(printCount(count)).toBe(whole.replaceAll(' ', '\u202f'));
  expect(printShort(count).replaceAll('\u202f', ' ')).toMatch(count < 1e15 ? short : /T$/);
});

test('a share is not rounded to nothing or to all', () => {
  expect([0, 1, 5, 500, 999, 1000].map((count) => printPercent(count, 1000))).toEqual([
    '0',
    '<1',
    '<1',
    '50',
    '>99',
    '100',
  ]);
});
