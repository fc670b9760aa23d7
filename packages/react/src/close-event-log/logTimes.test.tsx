import { afterEach, describe, expect, test, vi } from 'vitest';
import { browserTimes, SERVER_TIMES } from './logTimes.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Formats are made once for a language, in the zone of that moment: each zone takes a tag of its own. */
function timesIn(zone: string, tag: string) {
  vi.stubEnv('TZ', zone);
  return browserTimes(tag);
}

describe('the time of day', () => {
  test('today to the millisecond; else with the date; the year where it is another', () => {
    const { absolute } = timesIn('UTC', 'en-GB-u-nu-latn');
    expect(absolute(NOW + 7, NOW)).toBe('12:00:00.007');
    expect(absolute(NOW - DAY, NOW)).toBe('25/11, 12:00:00');
    expect(absolute(Date.UTC(2026, 0, 1), NOW)).toBe('01/01, 00:00:00');
    expect(absolute(Date.UTC(2026, 0, 1) - 1, NOW)).toBe('31/12/2025, 23:59:59');
    expect(absolute(Date.UTC(2027, 0, 1), NOW)).toBe('01/01/2027, 00:00:00');
    // On the same day of another year.
    expect(absolute(Date.UTC(2025, 10, 26, 12), NOW)).toBe('26/11/2025, 12:00:00');
  });

  test('which day, and which year it is, is for the reader’s time zone to say', () => {
    const newYear = Date.UTC(2026, 11, 31, 23, 30);
    const tokyo = timesIn('Asia/Tokyo', 'en-GB-u-nu-latn-hc-h23');
    expect(tokyo.absolute(newYear - 9 * HOUR, newYear)).toBe('31/12/2026, 23:30:00');
    expect(tokyo.absolute(newYear, newYear)).toBe('08:30:00.000');
    expect(tokyo.full(newYear)).toMatch(/1 Jan 2027.*08:30:00/);
    const newYork = timesIn('America/New_York', 'en-GB-u-hc-h23');
    expect(newYork.absolute(newYear - 18 * HOUR, newYear)).toBe('00:30:00.000');
    expect(newYork.absolute(newYear + 5.5 * HOUR, newYear)).toBe('01/01/2027, 00:00:00');
  });

  test('in the language of the reader', () => {
    const { absolute } = timesIn('UTC', 'de');
    expect(absolute(NOW + 7, NOW)).toBe('12:00:00,007');
    expect(absolute(Date.UTC(2025, 11, 31), NOW)).toBe('31.12.2025, 00:00:00');
  });

  test('for a tag that is none, in that of the browser', () => {
    expect(browserTimes('not_a tag').count(1)).toBe('1');
  });
});

test.each([
  [0, '0 sec. ago'],
  [-999, '0 sec. ago'],
  [-1000, '1 sec. ago'],
  [-59_999, '59 sec. ago'],
  [-MINUTE, '1 min. ago'],
  [-HOUR + 1, '59 min. ago'],
  [-HOUR, '1 hr. ago'],
  [-DAY + 1, '23 hr. ago'],
  [-400 * DAY, '400 days ago'],
  [2000, 'in 2 sec.'],
])('%i ms from now: %s', (ms, text) => {
  expect(browserTimes('en').relative(NOW + ms, NOW)).toBe(text);
});

test.each([NaN, Infinity, -Infinity, 8.64e15 + 1, -8.64e15 - 1])('%d is no time', (at) => {
  for (const times of [browserTimes('en'), SERVER_TIMES]) {
    expect([times.absolute(at, NOW), times.relative(at, NOW), times.full(at)]).toEqual(['', '', '']);
  }
});

test('the first and the last time there is', () => {
  const { absolute, relative, full } = browserTimes('en');
  for (const at of [8.64e15, -8.64e15]) {
    for (const text of [absolute(at, NOW), relative(at, NOW), full(at)]) expect(text).not.toBe('');
  }
});
