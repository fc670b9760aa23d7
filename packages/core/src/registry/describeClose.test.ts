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

test.each(oddities)('%s is described', (_, value) => {
  if (_.includes('proxy')) return;
  expect(describeClose(value as never).label).toMatch(/\S/);
  expect(describeClose(closeRecord({ code: value, reason: value } as never), options).label).toMatch(/\S/);
  expect(describeClose(at(4000, 'full'), { dialects: [value] } as never).label).toMatch(/\S/);
});
