import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { describe, expect, test } from 'vitest';
import { de } from '../locales/de.ts';
import { logMatcher, periodOf, type LogFilter } from './logMatcher.ts';

const NONE: LogFilter = { outcome: '', text: '', between: undefined, reasons: false };
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
    expect(finds({ text: '12', reasons: true }, record)).toBe(true);
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
