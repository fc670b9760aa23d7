import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oddities } from '../../test/oddities.ts';
import { MAX_REASON_BYTES, truncateReason } from './truncateReason.ts';
import { utf8Length } from './utf8Length.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Short texts of every width, broken ones included. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('a', 'ß', 'ロ', '🔌', '👩‍👩‍👧‍👦', '\ud83d', '\udd0c', '\u200d', '\ufeff', '\0', 'e\u0301', '🇩🇪'),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

test('a Close frame has room for 123 bytes', () => {
  expect(MAX_REASON_BYTES).toBe(125 - 2);
});

describe('truncateReason', () => {
  test.each<[title: string, reason: string, expected: string]>([
    ['nothing', '', ''],
    ['a short text', 'bye', 'bye'],
    ['123 bytes', 'a'.repeat(123), 'a'.repeat(123)],
    ['124 bytes', 'a'.repeat(124), 'a'.repeat(123)],
    ['two bytes across the border', `${'a'.repeat(122)}ßb`, 'a'.repeat(122)],
    ['two bytes up to the border', `${'a'.repeat(121)}ßb`, `${'a'.repeat(121)}ß`],
    ['three bytes across the border', `${'a'.repeat(121)}ロ`, 'a'.repeat(121)],
    ['three bytes up to the border', `${'a'.repeat(120)}ロ!`, `${'a'.repeat(120)}ロ`],
    ['four bytes across the border', `${'a'.repeat(120)}🔌`, 'a'.repeat(120)],
    ['four bytes up to the border', `${'a'.repeat(119)}🔌!`, `${'a'.repeat(119)}🔌`],
    ['31 emoji of four bytes', '🔌'.repeat(31), '🔌'.repeat(30)],
    ['lone surrogates count three bytes', '\ud83d'.repeat(42), '\ud83d'.repeat(41)],
    ['a ZWJ sequence may lose people, never half a one', `${'a'.repeat(112)}👩‍👩‍👧`, `${'a'.repeat(112)}👩‍👩`],
    [
      'nothing fits behind a full text, not even a shorter character',
      `${'a'.repeat(122)}ßa`,
      'a'.repeat(122),
    ],
  ])('%s', (_, reason, expected) => {
    expect(truncateReason(reason)).toBe(expected);
  });

  test.each(oddities.filter(([, value]) => typeof value !== 'string'))('"" for %s', (_, value) => {
    expect(truncateReason(value as string)).toBe('');
  });

  test('any text: fits, is a prefix, is the longest, splits no code point', () => {
    fc.assert(
      fc.property(text, (reason) => {
        const cut = truncateReason(reason);
        expect(bytes(cut)).toBeLessThanOrEqual(123);
        expect(reason.startsWith(cut)).toBe(true);
        const points = Array.from(reason);
        const kept = Array.from(cut);
        expect(points.slice(0, kept.length)).toEqual(kept);
        if (kept.length < points.length) expect(bytes(cut + points[kept.length]!)).toBeGreaterThan(123);
      }),
      { numRuns: 500 },
    );
  });

  test('a well-formed text stays well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 100, maxLength: 200 }), (reason) => {
        const cut = truncateReason(reason);
        expect(new TextDecoder().decode(new TextEncoder().encode(cut))).toBe(
          cut.replace(/\p{Surrogate}/gu, '\ufffd'),
        );
      }),
    );
  });
});

describe('utf8Length', () => {
  test('every code point, surrogates included', () => {
    const wrong: number[] = [];
    for (let point = 0; point <= 0x10ffff; point += point < 0x11000 ? 1 : 251) {
      const character = String.fromCodePoint(point);
      if (utf8Length(character) !== bytes(character)) wrong.push(point);
    }
    expect(wrong).toEqual([]);
  });

  test('any text, as TextEncoder counts', () => {
    fc.assert(
      fc.property(text, (reason) => {
        expect(utf8Length(reason)).toBe(bytes(reason));
      }),
      { numRuns: 500 },
    );
  });
});
