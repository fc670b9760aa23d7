import { expect, test } from 'vitest';
import { notPlain } from '../../test/plain.ts';
import { closeRecord } from '../record/closeRecord.ts';
import { adviseRetry } from '../retry/adviseRetry.ts';
import { definePolicy } from '../retry/definePolicy.ts';
import type { RetryVerdict } from '../retry/retryPolicy.ts';
import { standard } from './standard.ts';

test('is a policy, and plain', () => {
  expect(definePolicy(standard)).toBe(standard);
  expect(notPlain(standard)).toBeUndefined();
});

test('every rule has a source', () => {
  for (const { source } of standard.rules) expect(source).toMatch(/^(RFC 6455 §|IANA)/);
});

const VERDICTS: readonly (readonly [
  verdict: RetryVerdict,
  codes: readonly number[],
  action: string | undefined,
])[] = [
  ['stop', [1000], undefined],
  ['retry', [1001, 1006, 1011, 1012, 1014, 3008], undefined],
  ['fix-first', [1002, 1003, 1007, 1009], 'fix-client'],
  ['fix-first', [1010, 1015], 'fix-config'],
  ['fix-first', [1008], undefined],
  ['fix-first', [1013], 'other-address'],
  ['fix-first', [3000], 'reauthenticate'],
  ['fix-first', [3003], 'request-access'],
];

test.each(VERDICTS)('%s: %j', (verdict, codes, action) => {
  for (const code of codes) {
    for (const opened of [true, false, undefined]) {
      for (const wasClean of [true, false, undefined]) {
        const record = closeRecord({ code, wasClean, evidence: { opened } });
        expect(adviseRetry(record)).toMatchObject({ verdict, action, basis: 'policy' });
      }
    }
  }
});

test('of every other code it is unknown', () => {
  const known = new Set(VERDICTS.flatMap(([, codes]) => codes));
  for (let code = 0; code <= 65535; code += 1) {
    if (known.has(code)) continue;
    const { verdict, basis, because } = adviseRetry({ code } as never);
    if (verdict !== 'unknown' || basis !== 'default' || because !== 'no-rule') expect.fail(String(code));
  }
});

test('RFC 6455 §7.2.3: the first delay is at random between 0 and 5 s, then the bound doubles up to a minute', () => {
  const bound = (attempt: number): number | undefined =>
    adviseRetry(closeRecord({ code: 1006 }), { attempt, random: () => 1 - Number.EPSILON }).delayMs;
  expect(Array.from({ length: 10 }, (_, i) => bound(i + 1))).toEqual([
    5000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000, 60_000, 60_000, 60_000,
  ]);
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    expect(adviseRetry(closeRecord({ code: 1006 }), { attempt, random: () => 0 }).delayMs).toBe(0);
  }
});

test('IANA: after 1012 at random between 5 and 30 s, and never sooner', () => {
  const record = closeRecord({ code: 1012 });
  expect(adviseRetry(record, { random: () => 0 }).delayMs).toBe(5000);
  expect(adviseRetry(record, { random: () => 0.5 }).delayMs).toBe(17_500);
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    for (let i = 0; i < 200; i += 1) {
      expect(adviseRetry(record, { attempt }).delayMs).toBeGreaterThanOrEqual(5000);
    }
  }
});

test('ten tries wait 7 min 15 s at most, after 1012 8 min 10 s', () => {
  const longest = (code: number): number =>
    Array.from({ length: 10 }, (_, i) => {
      // A first draw below what 1012 asks for is drawn again.
      const delays = [[0, 1], [1]].map((draws) => {
        const random = (): number => draws.shift() ?? 0;
        return adviseRetry(closeRecord({ code }), { attempt: i + 1, random }).delayMs!;
      });
      return Math.max(...delays);
    }).reduce((sum, ms) => sum + ms, 0);
  expect(longest(1006)).toBe((7 * 60 + 15) * 1000);
  expect(longest(1012)).toBe((8 * 60 + 10) * 1000);
});
