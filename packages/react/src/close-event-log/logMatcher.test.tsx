import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { phoenix } from '@close-codes/core/dialects/phoenix';
import { en } from '@close-codes/core/locales/en';
import { describe, expect, test } from 'vitest';
import { de } from '../locales/de.ts';
import { logMatcher, periodOf, type LogFilter } from './logMatcher.ts';

const NONE: LogFilter = {
  outcome: '',
  dialect: '',
  text: '',
  between: undefined,
  reasons: false,
  forUser: false,
};
const close = (code: number | undefined, more: Partial<CloseRecord> = {}): CloseRecord => ({
  ...toCloseRecord({ code: 1000, reason: '', wasClean: true }),
  code,
  ...more,
});
const finds = (
  filter: Partial<LogFilter>,
  record: CloseRecord,
  context: Parameters<typeof logMatcher>[1] = {},
): boolean => logMatcher({ ...NONE, ...filter }, context)(record);

describe('text', () => {
  test.each([
    ['1006', 1006, true],
    ['10', 1006, true],
    ['06', 1006, false],
    ['1006', 1007, false],
    ['abnormal', 1006, true],
    ['ABNORMAL 1006', 1006, true],
    ['abnormal 1011', 1006, false],
    ['lost', 1006, true],
    ['', undefined, true],
    ['no close code', undefined, true],
    ['abnormal', undefined, false],
  ])('%j in %s: %s', (text, code, found) => {
    expect(finds({ text }, close(code))).toBe(found);
  });

  test('the address, and the reason only where it is shown', () => {
    const record = close(4001, { url: 'wss://a.example/live', reason: 'Tenant 12 over quota' });
    expect(finds({ text: 'a.example' }, record)).toBe(true);
    expect(finds({ text: 'quota' }, record)).toBe(false);
    expect(finds({ text: 'QUOTA', reasons: true }, record)).toBe(true);
  });

  test('a number is a code, and no part of an address or a reason', () => {
    const record = close(4001, { url: 'wss://eu-1006.example/v10', reason: 'Tenant 12 over quota' });
    const found = ['4', '400', '4001', '1006', '10', '12', 'eu-1006'].map((text) =>
      finds({ text, reasons: true }, record),
    );
    expect(found).toEqual([true, true, true, false, false, false, true]);
  });

  test('what is cut off an address is not searched either', () => {
    const record = close(1006, { url: 'wss://user:hunter2@a.example/live?token=s3cret' });
    expect(finds({ text: 'hunter2' }, record)).toBe(false);
    expect(finds({ text: 's3cret' }, record)).toBe(false);
    expect(finds({ text: 'a.example/live' }, record)).toBe(true);
  });

  test('an end user finds only what one is shown', () => {
    const record = close(4004, { url: 'wss://a.example/live', reason: 'over quota' });
    const context = { dialects: [discordGateway] };
    const seen = { reasons: true, forUser: true };
    for (const text of ['4004', '4', 'a.example', 'quota', 'discord', 'authentication']) {
      expect(finds({ ...seen, text }, record, context), text).toBe(false);
      expect(finds({ reasons: true, text }, record, context), text).toBe(true);
    }
    expect(finds({ ...seen, text: en.outcomes.rejected.label }, record, context)).toBe(true);
  });

  test('what a dialect calls it, and the dialect itself', () => {
    const context = { dialects: [discordGateway] };
    expect(finds({ text: 'discord' }, close(4004), context)).toBe(true);
    expect(finds({ text: 'discord' }, close(4004))).toBe(false);
    expect(finds({ text: 'discord' }, close(1006), context)).toBe(false);
  });

  test('in the language of the reader', () => {
    expect(finds({ text: de.codes[1011].label }, close(1011), { locale: de })).toBe(true);
    expect(finds({ text: de.codes[1011].label }, close(1011))).toBe(false);
  });
});

test('outcome: that of the record, not of the code', () => {
  const never = close(1006, { evidence: { opened: false } });
  expect(finds({ outcome: 'refused' }, never)).toBe(true);
  expect(finds({ outcome: 'lost' }, never)).toBe(false);
  const application = close(4004);
  expect(finds({ outcome: 'application' }, application)).toBe(true);
  expect(finds({ outcome: 'rejected' }, application, { dialects: [discordGateway] })).toBe(true);
});

test('dialect: the one that speaks for it', () => {
  const context = { dialects: [discordGateway, phoenix] };
  const ids = ['', 'discord-gateway', 'phoenix', 'no such'];
  expect(ids.map((dialect) => finds({ dialect }, close(4004), context))).toEqual([true, true, false, false]);
  expect(ids.map((dialect) => finds({ dialect }, close(undefined), context))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(finds({ dialect: 'discord-gateway' }, close(4004))).toBe(false);
});

test('the last millisecond of a period lasts until the next', () => {
  const between = { from: 10, to: 19 };
  const found = [9.9, 10, 19.9, 20].map((at) => finds({ between }, close(1006, { at })));
  expect(found).toEqual([false, true, true, false]);
});

test('a period holds both its ends, and no time that is none', () => {
  const between = { from: 10, to: 20 };
  const found = [9, 10, 15, 20, 21, NaN].map((at) => finds({ between }, close(1006, { at })));
  expect(found).toEqual([false, true, true, true, false, false]);
});

test.each<[unknown, unknown]>([
  [null, undefined],
  [undefined, undefined],
  ['', undefined],
  [{ from: 1 }, undefined],
  [{ from: NaN, to: 2 }, undefined],
  [{ from: '1', to: '2' }, undefined],
  [
    { from: 1, to: 2 },
    { from: 1, to: 2 },
  ],
  [
    { from: 2, to: 1 },
    { from: 1, to: 2 },
  ],
  [
    { from: 5, to: Infinity },
    { from: 5, to: Infinity },
  ],
])('period %j: %j', (given, period) => {
  expect(periodOf(given)).toEqual(period);
});
