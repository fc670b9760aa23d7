import { describe, expect, test } from 'vitest';
import { oddities } from '../../test/oddities.ts';
import type { Dialect, DialectReason } from './dialect.ts';
import { dialectMeanings, type MeaningInDialect } from './dialectMeanings.ts';

const texts = { label: 'L', description: 'D.' };
const reasons: readonly DialectReason[] = [
  { equals: 'Not found', ...texts, label: 'exact' },
  { prefix: 'Not ', ...texts, label: 'begins' },
  { includes: 'found', ...texts, label: 'holds' },
];
const entry = { name: 'N', ...texts, reasons };
const first: Dialect = {
  id: 'first',
  codes: { 4000: entry },
  overlays: { 1001: { retry: 'no' } },
  ranges: [
    { from: 0, to: 65535, retry: 'backoff' },
    { from: 4000, to: 4099, retry: 'yes' },
  ],
};
const second: Dialect = {
  id: 'second',
  codes: { 4000: { ...entry, reasons: undefined }, 4001: entry },
  overlays: { 1001: { reasons } },
  ranges: [{ from: 1000, to: 1999, retry: 'no' }],
};
const both = [first, second];

/** Who goes before all others. */
const dialectMeaning = (...args: Parameters<typeof dialectMeanings>): MeaningInDialect | undefined =>
  dialectMeanings(...args)[0];
const who = (code: number, dialects: readonly Dialect[]): string[] =>
  dialectMeanings(code, '', dialects).map(
    ({ dialect, kind, entry }) => `${dialect.id} ${kind} ${entry.retry ?? '-'}`,
  );

test.each<[title: string, code: number, dialects: readonly Dialect[], expected: readonly string[]]>([
  ['no dialect', 4000, [], []],
  ['no code of theirs', 4000, [{ id: 'none', codes: {} }], []],
  [
    'exact codes by the list, then ranges by their width',
    4000,
    both,
    ['first code -', 'second code -', 'first range yes', 'first range backoff'],
  ],
  [
    'the other way round',
    4000,
    [second, first],
    ['second code -', 'first code -', 'first range yes', 'first range backoff'],
  ],
  [
    'a later exact code before an earlier range',
    4001,
    both,
    ['second code -', 'first range yes', 'first range backoff'],
  ],
  [
    'overlays are exact, and ranges below 3000 count',
    1001,
    both,
    ['first overlay no', 'second overlay -', 'second range no', 'first range backoff'],
  ],
  [
    'a later exact code before an earlier overlay, as whose meaning it is',
    4001,
    [{ id: 'over', codes: {}, overlays: { 4001: { retry: 'no' } } }, second],
    ['second code -', 'over overlay no'],
  ],
  ['the last code of a range', 4099, both, ['first range yes', 'first range backoff']],
  ['one after it', 4100, both, ['first range backoff']],
])('%s', (_, code, dialects, expected) => {
  expect(who(code, dialects)).toEqual(expected);
});

test('ranges of one width: the order of the list', () => {
  const make = (id: string): Dialect => ({ id, codes: {}, ranges: [{ from: 4000, to: 4009 }] });
  expect(dialectMeaning(4005, '', [make('a'), make('b')])?.dialect.id).toBe('a');
  expect(dialectMeaning(4005, '', [make('b'), make('a')])?.dialect.id).toBe('b');
});

describe('the reason', () => {
  test.each([
    ['Not found', 'exact'],
    ['Not found!', 'begins'],
    ['Not ', 'begins'],
    ['I found it', 'holds'],
    ['not FOUND', undefined],
    ['', undefined],
    [undefined, undefined],
    [404, undefined],
  ])('%j: %s', (reason, label) => {
    expect(dialectMeaning(4000, reason, both)?.reason?.label).toBe(label);
  });

  test('an empty text to look for is in every reason: the makers may write a last rule', () => {
    const dialect: Dialect = { id: 'd', codes: { 4000: { ...entry, reasons: [{ prefix: '', ...texts }] } } };
    expect(dialectMeaning(4000, 'x', [dialect])?.reason).toBeDefined();
  });

  test('of an overlay as well; a range has none', () => {
    expect(dialectMeanings(1001, 'Not found', both)[1]?.reason?.label).toBe('exact');
    const range = { id: 'd', codes: {}, ranges: [{ from: 4000, to: 4009, reasons }] };
    expect(dialectMeaning(4003, 'Not now', [range as Dialect])).toMatchObject({
      kind: 'range',
      reason: undefined,
    });
  });
});

test('of what is no code nobody says anything', () => {
  for (const [, value] of oddities) expect(dialectMeaning(value, '', [second])).toBeUndefined();
});

test('holes, dialects without a list and rules that are none are passed over', () => {
  const holes = [
    null,
    undefined,
    {},
    { codes: null },
    { id: 'x', codes: { 4000: { ...entry, reasons: [null] } } },
  ];
  expect(dialectMeaning(4000, 'x', holes as never)).toMatchObject({
    dialect: { id: 'x' },
    reason: undefined,
  });
  for (const list of [null, undefined, 1, 'x', {}])
    expect(dialectMeaning(4000, '', list as never)).toBeUndefined();
});
