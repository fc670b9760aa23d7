import { describe, expect, test } from 'vitest';
import { notFrozen } from '../../test/plain.ts';
import { closeCodeFacts } from '../registry/closeCodeFacts.ts';
import { describeCloseCode } from '../registry/describeCloseCode.ts';
import type { Dialect, DialectRange } from './dialect.ts';

const code = (label: string) => ({ name: label, label, description: `${label}.` });
const range = (from: number, to: number, label: string): DialectRange => ({ from, to, ...code(label) });

const exact: Dialect = { id: 'exact', codes: { 3000: code('own 3000'), 4001: code('own 4001') } };
const other: Dialect = { id: 'other', codes: { 4001: code('other 4001'), 4002: code('other 4002') } };
const wide: Dialect = { id: 'wide', codes: {}, ranges: [range(3000, 4999, 'wide')] };
const narrow: Dialect = { id: 'narrow', codes: {}, ranges: [range(4000, 4099, 'narrow')] };
const twin: Dialect = { id: 'twin', codes: {}, ranges: [range(4050, 4149, 'twin')] };
const both: Dialect = {
  id: 'both',
  codes: {},
  ranges: [range(4000, 4999, 'outer'), range(4001, 4001, 'inner')],
};
const low: Dialect = {
  id: 'low',
  codes: {},
  ranges: [{ ...range(0, 65535, 'low'), outcome: 'overloaded', sender: 'client' }],
};
const overlaying: Dialect = {
  id: 'overlaying',
  codes: {},
  overlays: { 1000: { description: 'More.' }, 4001: { description: 'More.' } },
};

describe('who speaks for a code', () => {
  test.each<
    [title: string, code: number, dialects: readonly Dialect[], dialect: string | undefined, label: string]
  >([
    ['no dialect', 4001, [], undefined, 'Application code'],
    ['a dialect that does not know the code', 4003, [exact], undefined, 'Application code'],
    ['exact code before base', 4001, [exact], 'exact', 'own 4001'],
    ['exact code before a registered one', 3000, [exact], 'exact', 'own 3000'],
    [
      'exact code of a later dialect before a range of an earlier one',
      4001,
      [narrow, exact],
      'exact',
      'own 4001',
    ],
    [
      'exact code of a later dialect before an overlay of an earlier one',
      4001,
      [overlaying, exact],
      'exact',
      'own 4001',
    ],
    ['the order of the list decides between exact codes', 4001, [exact, other], 'exact', 'own 4001'],
    [
      'the order of the list decides between exact codes, reversed',
      4001,
      [other, exact],
      'other',
      'other 4001',
    ],
    ['registered code before a range', 3000, [wide], undefined, 'Unauthorized'],
    ['registered code before a range, 3008', 3008, [wide], undefined, 'Timeout'],
    ['a range before the base range', 3001, [wide], 'wide', 'wide'],
    ['the narrower range of two dialects, listed last', 4001, [wide, narrow], 'narrow', 'narrow'],
    ['the narrower range of two dialects, listed first', 4001, [narrow, wide], 'narrow', 'narrow'],
    ['outside the narrower range', 4100, [narrow, wide], 'wide', 'wide'],
    ['the narrower range of one dialect', 4001, [both], 'both', 'inner'],
    ['the order of the list decides between ranges of one width', 4060, [narrow, twin], 'narrow', 'narrow'],
    [
      'the order of the list decides between ranges of one width, reversed',
      4060,
      [twin, narrow],
      'twin',
      'twin',
    ],
    ['both ends of a range are inside: first', 4000, [narrow], 'narrow', 'narrow'],
    ['both ends of a range are inside: last', 4099, [narrow], 'narrow', 'narrow'],
    ['beyond the end of a range', 4100, [narrow], undefined, 'Application code'],
    ['a range below 3000 changes no meaning: 999', 999, [low], undefined, 'Not used'],
    ['a range below 3000 changes no meaning: 1000', 1000, [low], undefined, 'Normal closure'],
    ['a range below 3000 changes no meaning: 1006', 1006, [low], undefined, 'Abnormal closure'],
    ['a range below 3000 changes no meaning: 2000', 2000, [low], undefined, 'Unassigned'],
    ['a range above 4999 changes no meaning', 5000, [low], undefined, 'Outside the registry'],
    ['the same range does at 3000–4999', 4001, [low], 'low', 'low'],
    ['an overlay keeps the label', 1000, [overlaying], 'overlaying', 'Normal closure'],
    ['a range before an overlay where the base has no exact code', 4001, [overlaying, wide], 'wide', 'wide'],
    ['an overlay of a base range', 4001, [overlaying], 'overlaying', 'Application code'],
    [
      'the first overlay of two',
      1000,
      [overlaying, { ...overlaying, id: 'second' }],
      'overlaying',
      'Normal closure',
    ],
  ])('%s', (_, number, dialects, dialect, label) => {
    expect(closeCodeFacts(number, { dialects }).dialect).toBe(dialect);
    expect(describeCloseCode(number, { dialects })).toMatchObject({ dialect, label });
  });

  test('a range below 3000 leaves every fact as it is', () => {
    for (const number of [0, 999, 1000, 1006, 1013, 1016, 2999, 3000, 3003, 5000, 65535]) {
      expect(closeCodeFacts(number, { dialects: [low] })).toEqual(closeCodeFacts(number));
    }
  });

  test('what is no code is nobody’s', () => {
    const negative = { id: 'negative', codes: { [-1]: code('minus one') } };
    expect(closeCodeFacts(NaN, { dialects: [low, exact] })).toBe(closeCodeFacts(NaN));
    expect(closeCodeFacts('4001', { dialects: [exact, negative] }).kind).toBe('not-a-code');
  });
});

describe('an exact code', () => {
  const dialect: Dialect = {
    id: 'chat',
    docs: 'https://example.com/codes',
    codes: {
      3000: { ...code('Kicked'), name: 'KICKED', sender: 'server', outcome: 'timeout' },
      4000: code('Plain'),
    },
  };

  test('brings name, sender, outcome and reference, and keeps kind, range, wire and scriptMaySend', () => {
    const base = closeCodeFacts(3000);
    expect(closeCodeFacts(3000, { dialects: [dialect] })).toEqual({
      ...base,
      name: 'KICKED',
      sender: 'server',
      outcome: 'timeout',
      httpAnalogue: undefined,
      references: ['https://example.com/codes'],
      dialect: 'chat',
    });
  });

  test('without sender and outcome has those of the base', () => {
    expect(closeCodeFacts(4000, { dialects: [dialect] })).toMatchObject({
      sender: 'either',
      outcome: 'application',
    });
  });

  test('is frozen', () => {
    expect(notFrozen(closeCodeFacts(3000, { dialects: [dialect] }))).toBeUndefined();
  });
});

describe('an overlay', () => {
  const sneaky = {
    id: 'sneaky',
    codes: {},
    overlays: {
      1014: { name: 'Changed', label: 'Changed', outcome: 'normal', sender: 'client', description: 'More.' },
      1006: { retry: 'no' },
    },
  } as Dialect;
  const dialects = [sneaky];

  test('narrows the sender and sets the dialect, and changes nothing else', () => {
    expect(closeCodeFacts(1014, { dialects })).toEqual({
      ...closeCodeFacts(1014),
      sender: 'client',
      dialect: 'sneaky',
    });
  });

  test('adds a description beside the code’s own', () => {
    const { overlay, label, description } = describeCloseCode(1014, { dialects });
    expect({ label, description }).toEqual({
      label: describeCloseCode(1014).label,
      description: describeCloseCode(1014).description,
    });
    expect(overlay).toEqual({ lang: 'en', description: 'More.' });
  });

  test('without a description has nothing to show', () => {
    expect(describeCloseCode(1006, { dialects })).toMatchObject({ dialect: 'sneaky', overlay: undefined });
  });
});

describe('a range without a label is advice on retrying only', () => {
  const bare: Dialect = {
    id: 'bare',
    codes: {},
    ranges: [{ from: 4000, to: 4099, outcome: 'rejected', sender: 'server', retry: 'backoff' }],
  };

  test('it says nothing of a meaning', () => {
    expect(describeCloseCode(4021, { dialects: [bare] })).toEqual(describeCloseCode(4021));
  });

  test('it hides no wider range with one, of whoever', () => {
    expect(describeCloseCode(4021, { dialects: [bare, wide] })).toMatchObject({
      dialect: 'wide',
      label: 'wide',
    });
    const both: Dialect = { ...bare, ranges: [...(bare.ranges ?? []), ...(wide.ranges ?? [])] };
    expect(describeCloseCode(4021, { dialects: [both] })).toMatchObject({ dialect: 'bare', label: 'wide' });
  });
});
