import { describe, expect, test } from 'vitest';
import { oddities } from '../../test/oddities.ts';
import { defineDialect } from '../dialect/defineDialect.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { tldrawSync } from '../dialects/tldraw-sync.ts';
import { tldrawSync as tldrawSyncGerman } from '../dialects/tldraw-sync/de.ts';
import { de } from '../locales/de.ts';
import { en } from '../locales/en.ts';
import { outcomeOf } from '../outcome/outcomeOf.ts';
import { closeRecord } from '../record/closeRecord.ts';
import { createRegistry } from './createRegistry.ts';
import { describeClose } from './describeClose.ts';
import { describeCloseCode } from './describeCloseCode.ts';

const rooms: Dialect = defineDialect({
  id: 'rooms',
  lang: 'en',
  codes: {
    4000: {
      name: 'Closed',
      label: 'Closed',
      description: 'Closed.',
      reasons: [
        { equals: 'full', label: 'Room full', description: 'The room is full.', outcome: 'rejected' },
        { prefix: 'moved:', label: 'Room moved', description: 'The room has moved.' },
        { includes: 'ban', label: 'Banned', description: 'Banned.', userMessage: 'You may not enter.' },
        { includes: 'full', label: 'Never after the first', description: 'Of two, the first counts.' },
      ],
    },
  },
  overlays: {
    1000: {
      reasons: [{ equals: 'idle', label: 'Idle', description: 'Nothing happened.', outcome: 'timeout' }],
    },
  },
});
const options = { dialects: [rooms] };
const at = (code: number, reason: string, opened = true) =>
  closeRecord({ code, reason, evidence: { opened } });

describe('by its reason', () => {
  test.each([
    ['equals', 'full', 'Room full', 'rejected'],
    ['not longer than equals', 'full of people', 'Never after the first', 'application'],
    ['prefix', 'moved: wss://b.example', 'Room moved', 'application'],
    ['not in the middle of a prefix', 'it moved: there', 'Closed', 'application'],
    ['includes', 'a ban of 3 days', 'Banned', 'application'],
    ['case counts', 'FULL', 'Closed', 'application'],
    ['no reason', '', 'Closed', 'application'],
  ] as const)('%s', (_, reason, label, outcome) => {
    expect(describeClose(at(4000, reason), options)).toMatchObject({
      label,
      outcome,
      name: 'Closed',
      code: 4000,
    });
    expect(outcomeOf(at(4000, reason), [rooms])).toBe(outcome);
  });

  test('an end user reads the message of the rule, or of its outcome', () => {
    expect(describeClose(at(4000, 'ban'), options).userMessage).toBe('You may not enter.');
    expect(describeClose(at(4000, 'full'), { ...options, locale: de }).userMessage).toBe(
      de.outcomes.rejected.userMessage,
    );
  });

  test('a code of the base keeps name and flags', () => {
    const { label, ...description } = describeClose(at(1000, 'idle'), options);
    expect(label).toBe('Idle');
    expect(description).toMatchObject({
      name: 'Normal Closure',
      code: 1000,
      wire: 'allowed',
      outcome: 'timeout',
    });
  });

  test('only the dialect that speaks for the code is asked', () => {
    const other: Dialect = defineDialect({
      id: 'other',
      codes: { 4000: { name: 'Other', label: 'Other', description: 'Other.' } },
    });
    expect(describeClose(at(4000, 'full'), { dialects: [other, rooms] }).label).toBe('Other');
  });

  test('in the language of the dialect', () => {
    const record = at(4099, 'NOT_FOUND');
    const english = describeClose(record, { dialects: [tldrawSync] });
    const german = describeClose(record, { locale: de, dialects: [tldrawSyncGerman] });
    expect([english.lang, german.lang]).toEqual(['en', 'de']);
    expect(english.label).not.toBe(describeCloseCode(4099, { dialects: [tldrawSync] }).label);
    expect(german.label).not.toBe(english.label);
  });
});

test('by whether it had been open', () => {
  expect(describeClose(at(1006, '', false))).toMatchObject({
    outcome: 'refused',
    userMessage: en.outcomes.refused.userMessage,
  });
});

test('otherwise it is the description of the code', () => {
  expect(describeClose(at(1011, 'any'))).toBe(describeCloseCode(1011));
  expect(describeClose(at(4000, 'nobody knows'), options)).toBe(describeCloseCode(4000, options));
});

test('answers are frozen', () => {
  expect(Object.isFrozen(describeClose(at(4000, 'full'), options))).toBe(true);
  expect(Object.isFrozen(describeClose(at(1006, '', false)))).toBe(true);
});

test('a message for end users is in their language, or it is that of the outcome', () => {
  expect(describeClose(at(4000, 'ban'), { ...options, locale: de }).userMessage).toBe(
    de.outcomes.application.userMessage,
  );
  const silent: Dialect = {
    ...rooms,
    codes: {
      4000: {
        ...rooms.codes[4000]!,
        reasons: [{ equals: 'x', label: 'X', description: 'X.', userMessage: '' }],
      },
    },
  };
  expect(describeClose(at(4000, 'x'), { dialects: [silent] }).userMessage).toBe(
    en.outcomes.application.userMessage,
  );
});

describe('the same dialect speaks, whoever asks', () => {
  test('an exact code of a later dialect goes before an overlay of an earlier one', () => {
    const over: Dialect = {
      id: 'over',
      codes: {},
      overlays: { 4000: { reasons: [{ equals: 'full', label: 'Wrong', description: 'Wrong.' }] } },
    };
    expect(describeClose(at(4000, 'full'), { dialects: [over, rooms] }).label).toBe('Room full');
  });

  test('two dialects with one id', () => {
    const twin: Dialect = { id: 'rooms', codes: {} };
    expect(describeClose(at(4000, 'full'), { dialects: [twin, rooms] }).label).toBe('Room full');
  });
});

test.each<[title: string, dialect: unknown]>([
  ['no codes', { id: 'x', overlays: { 4000: {} } }],
  ['reasons that are no list', { id: 'x', codes: { 4000: { label: 'L', description: 'D.', reasons: {} } } }],
  ['a rule that is none', { id: 'x', codes: { 4000: { label: 'L', description: 'D.', reasons: [null] } } }],
  [
    'a prefix that is no text',
    { id: 'x', codes: { 4000: { label: 'L', description: 'D.', reasons: [{ prefix: /full/ }] } } },
  ],
  [
    'an outcome that is none',
    {
      id: 'x',
      codes: {
        4000: {
          label: 'L',
          description: 'D.',
          reasons: [{ equals: 'full', label: 'R', description: 'R.', outcome: 'bogus' }],
        },
      },
    },
  ],
  ['ranges that are no list', { id: 'x', codes: {}, ranges: {} }],
  ['a range that is none', { id: 'x', codes: {}, ranges: [null] }],
])('an unchecked dialect with %s is survived', (_, dialect) => {
  const { label, userMessage } = describeClose(at(4000, 'full'), { dialects: [dialect] } as never);
  expect(label).toMatch(/\S/);
  expect(userMessage).toMatch(/\S/);
  expect(createRegistry({ dialects: [dialect] } as never).rows().length).toBeGreaterThan(20);
  expect(createRegistry({ dialects: [dialect] } as never).conflicts()).toEqual([]);
});

test.each(oddities)('%s is described', (_, value) => {
  expect(describeClose(value as never).label).toMatch(/\S/);
  expect(describeClose(closeRecord({ code: value, reason: value } as never), options).label).toMatch(/\S/);
  expect(describeClose(at(4000, 'full'), { dialects: [value] } as never).label).toMatch(/\S/);
});

test('closes that say the same have the same description, whatever lies between them', () => {
  const refused = describeClose(at(1006, '', false), options);
  const idle = describeClose(at(1000, 'idle'), options);
  expect(describeClose(at(1006, ''), options).outcome).toBe('lost');
  expect(describeClose(at(1006, '', false), options)).toBe(refused);
  expect(describeClose(at(1006, '', false), { ...options, locale: de })).toMatchObject({
    outcome: 'refused',
    lang: 'de',
    userMessage: de.outcomes.refused.userMessage,
  });
  expect(describeClose(at(1000, ''), options).outcome).toBe('normal');
  expect(describeClose(at(1000, 'idle'), options)).toEqual(idle);
});
