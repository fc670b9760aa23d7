import { describe, expect, test } from 'vitest';
import type { Dialect } from '../dialect/dialect.ts';
import { discordGateway } from '../dialects/discord-gateway.ts';
import { en } from '../locales/en.ts';
import { closeRecord, type CloseRecord } from '../record/closeRecord.ts';
import { closeCodeFacts } from '../registry/closeCodeFacts.ts';
import type { Outcome } from './outcome.ts';
import { outcomeOf } from './outcomeOf.ts';

const TABLE: readonly (readonly [code: number | undefined, opened: boolean | undefined, outcome: Outcome])[] =
  [
    [1000, true, 'normal'],
    [1001, true, 'going-away'],
    [1012, true, 'going-away'],
    [1005, true, 'no-status'],
    [1006, false, 'refused'],
    [1006, true, 'lost'],
    [1006, undefined, 'lost'],
    [1015, false, 'refused'],
    [1015, undefined, 'refused'],
    [1015, true, 'lost'],
    [1002, true, 'protocol'],
    [1003, true, 'protocol'],
    [1007, true, 'protocol'],
    [1010, true, 'protocol'],
    [1008, true, 'rejected'],
    [3000, true, 'rejected'],
    [3003, true, 'rejected'],
    [1009, true, 'too-big'],
    [1013, true, 'overloaded'],
    [1011, true, 'server-error'],
    [1014, true, 'server-error'],
    [3008, true, 'timeout'],
    [3999, true, 'application'],
    [4001, true, 'application'],
    [0, true, 'unknown'],
    [1004, true, 'unknown'],
    [2000, true, 'unknown'],
    [5000, true, 'unknown'],
    [undefined, false, 'refused'],
    [undefined, true, 'unknown'],
    [undefined, undefined, 'unknown'],
  ];

test.each(TABLE)('%s, opened %s: %s', (code, opened, outcome) => {
  expect(outcomeOf(closeRecord({ code, evidence: { opened } }))).toBe(outcome);
});

test('the table has every outcome', () => {
  expect(new Set(TABLE.map(([, , outcome]) => outcome))).toEqual(new Set(Object.keys(en.outcomes)));
});

test('every code has the outcome of its facts once it was open, but 1015', () => {
  for (let code = 0; code <= 65535; code += 1) {
    if (code === 1015) continue;
    if (outcomeOf(closeRecord({ code, evidence: { opened: true } })) !== closeCodeFacts(code).outcome) {
      expect.fail(`${code} differs`);
    }
  }
});

test.each<[record: unknown, outcome: Outcome]>([
  [undefined, 'unknown'],
  [null, 'unknown'],
  [{}, 'unknown'],
  [{ code: 1006 }, 'lost'],
  [{ code: 1006, evidence: null }, 'lost'],
  [{ code: null, evidence: { opened: false } }, 'refused'],
  [{ code: '1006', evidence: {} }, 'unknown'],
])('%j, as untyped code may hand it in', (record, outcome) => {
  expect(outcomeOf(record as CloseRecord)).toBe(outcome);
});

describe('with dialects', () => {
  test('a dialect knows more of 3000–4999', () => {
    const record = closeRecord({ code: 4004, evidence: { opened: true } });
    expect(outcomeOf(record)).toBe('application');
    expect(outcomeOf(record, [discordGateway])).toBe('rejected');
  });

  test('a dialect’s own `lost` before open is `refused`', () => {
    const entry = { name: 'Lost', label: 'Lost', description: 'Lost.', outcome: 'lost' } as const;
    const dialect: Dialect = { id: 'own', codes: { 4000: entry } };
    expect(outcomeOf(closeRecord({ code: 4000, evidence: { opened: true } }), [dialect])).toBe('lost');
  });
});
