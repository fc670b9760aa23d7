import { closeCodeFacts, createRegistry } from '@close-codes/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellAt, spectrumBands, type SpectrumCell } from './spectrumBands.ts';

const ones = (codes: readonly number[]): Map<number, number> => new Map(codes.map((code) => [code, 1]));
const sequence = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const cellsOf = (seen: ReadonlyMap<number, number>, current?: number): SpectrumCell[] =>
  spectrumBands(seen, current).flatMap(({ cells }) => cells);
const print = (cells: readonly SpectrumCell[]): string =>
  cells
    .map(({ from, to, afterGap }) => `${afterGap ? '…' : ''}${from === to ? from : `${from}-${to}`}`)
    .join(' ');

test('with nothing seen: what is registered, and the rest of each range', () => {
  const bands = spectrumBands(new Map(), undefined);
  expect(bands.map(({ range, cells }) => [range, print(cells)])).toEqual([
    ['0-999', '0-999'],
    ['1000-2999', `${sequence(1000, 1015).join(' ')} 1016-2999`],
    ['3000-3999', '3000 …3003 …3008 3009-3999'],
    ['4000-4999', '4000-4999'],
  ]);
  const registered = createRegistry()
    .rows()
    .filter(({ from, to }) => from === to);
  expect(bands.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'code')).toHaveLength(
    registered.length,
  );
});

test('a code that was seen stands where it belongs', () => {
  expect(print(cellsOf(ones([7, 1006, 2000, 3001, 4004, 4005])))).toBe(
    `…7 ${sequence(1000, 1015).join(' ')} …2000 3000 3001 …3003 …3008 3009-3999 …4004 4005`,
  );
});

test('above 4999 there is a range once something is in it', () => {
  expect(spectrumBands(ones([65535]), undefined).at(-1)).toMatchObject({
    range: 'outside',
    count: 1,
    codes: 1,
  });
  expect(spectrumBands(new Map(), 5000).at(-1)).toMatchObject({ range: 'outside', count: 0, codes: 0 });
});

test('24 of a range stand alone, 25 do not', () => {
  const kinds = (to: number): Set<string> =>
    new Set(spectrumBands(ones(sequence(4000, to)), undefined)[3]?.cells.map(({ kind }) => kind));
  expect(kinds(4023)).toEqual(new Set(['code']));
  expect(kinds(4024)).toEqual(new Set(['bin']));
});

test('bins keep clear of registered codes and of the current one', () => {
  const cells = cellsOf(ones(sequence(3000, 3999)), 3120).filter(({ from }) => from >= 3000 && from < 3200);
  expect(print(cells)).toBe(
    '3000 3001-3002 3003 3004-3007 3008 3009-3049 3050-3099 3100-3119 3120 3121-3149 3150-3199',
  );
});

test('a bin knows how many codes and closes it stands for, and the most frequent code', () => {
  const seen = new Map(sequence(4000, 4099).map((code) => [code, code === 4070 || code === 4080 ? 9 : 2]));
  expect(spectrumBands(seen, undefined)[3]?.cells).toEqual([
    { kind: 'bin', from: 4000, to: 4049, count: 100, codes: 50, top: 4000, afterGap: false },
    { kind: 'bin', from: 4050, to: 4099, count: 114, codes: 50, top: 4070, afterGap: false },
  ]);
});

test('every uint16 at once is still a picture', () => {
  const cells = cellsOf(ones(sequence(0, 65535)), 4321);
  expect(cells.length).toBeLessThan(120);
  expect(cells.reduce((sum, { codes }) => sum + codes, 0)).toBe(65536);
});

test('whatever was seen: in order, without overlap, each in its range, nothing lost', () => {
  const code = fc.oneof(fc.integer({ min: 0, max: 65535 }), fc.integer({ min: 2990, max: 5010 }));
  fc.assert(
    fc.property(
      fc.uniqueArray(code, { maxLength: 120 }),
      fc.option(code, { nil: undefined }),
      (codes, current) => {
        const seen = new Map(codes.map((seenCode, i) => [seenCode, 1 + (i % 7)]));
        const bands = spectrumBands(seen, current);
        const cells = bands.flatMap((band) => band.cells);
        for (const band of bands) {
          let next = band.from;
          for (const { from, to, afterGap } of band.cells) {
            expect([from >= next, to >= from, to <= band.to, afterGap]).toEqual([
              true,
              true,
              true,
              from > next,
            ]);
            expect(closeCodeFacts(from).range).toBe(band.range);
            next = to + 1;
          }
        }
        for (const { count, codes: distinct, from, to } of cells) {
          const inside = [...seen].filter(([seenCode]) => from <= seenCode && seenCode <= to);
          expect([distinct, count]).toEqual([
            inside.length,
            inside.reduce((sum, [, times]) => sum + times, 0),
          ]);
        }
        expect(cells.reduce((sum, { codes: distinct }) => sum + distinct, 0)).toBe(codes.length);
        if (current !== undefined) {
          expect(cells.find(({ from, to }) => from === current && to === current)).toBeDefined();
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('the cell of a number, or the next one', () => {
  const cells = cellsOf(ones([4004]));
  expect(cellAt(cells, 1006)?.from).toBe(1006);
  expect(cellAt(cells, 500)?.from).toBe(0);
  expect(cellAt(cells, 4000)?.from).toBe(4004);
  expect(cellAt(cells, 9999)?.from).toBe(4004);
});
