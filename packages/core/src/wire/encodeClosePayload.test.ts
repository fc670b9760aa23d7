import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowOf } from '../../test/facts.ts';
import { oddities, throwingProxy } from '../../test/oddities.ts';
import { CloseCodeError } from '../error/closeCodeError.ts';
import { decodeClosePayload } from './decodeClosePayload.ts';
import { encodeClosePayload } from './encodeClosePayload.ts';
import { encodeUtf8 } from './encodeUtf8.ts';

type Close = Parameters<typeof encodeClosePayload>[0];

const ALL = Array.from({ length: 65536 }, (_, code) => code);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The id of the error, or the bytes. */
function encoded(close: unknown): string | number[] {
  try {
    return [...encodeClosePayload(close as Close)];
  } catch (error) {
    if (error instanceof CloseCodeError) return error.code;
    throw error;
  }
}

describe('encodeClosePayload', () => {
  test('every code from 0 to 65535: two bytes, except where RFC 6455 forbids it', () => {
    const wrong = ALL.filter((code) => {
      const body = encoded({ code });
      return rowOf(code).reserved_kind === 'local-only'
        ? body !== 'wire/code-local-only'
        : typeof body === 'string' || body.length !== 2 || Buffer.from(body).readUInt16BE() !== code;
    });
    expect(wrong).toEqual([]);
    expect(ALL.filter((code) => typeof encoded({ code }) === 'string')).toEqual([1005, 1006, 1015]);
  });

  test.each<[title: string, close: Close, bytes: readonly number[]]>([
    ['nothing', undefined, []],
    ['no code', {}, []],
    ['no code and an empty reason', { code: undefined, reason: '' }, []],
    ['a code', { code: 1000 }, [0x03, 0xe8]],
    ['a code and an empty reason', { code: 1000, reason: '' }, [0x03, 0xe8]],
    ['a code and a reason', { code: 4001, reason: 'bye' }, [0x0f, 0xa1, 0x62, 0x79, 0x65]],
    ['a reason of all widths', { code: 1000, reason: 'aßロ🔌' }, [0x03, 0xe8, ...utf8('aßロ🔌')]],
    ['a byte order mark', { code: 1000, reason: '\ufeffa' }, [0x03, 0xe8, 0xef, 0xbb, 0xbf, 0x61]],
    ['minus zero', { code: -0 }, [0, 0]],
    [
      '125 bytes in all',
      { code: 1000, reason: 'ß'.repeat(61) + '!' },
      [0x03, 0xe8, ...utf8('ß'.repeat(61)), 0x21],
    ],
  ])('%s', (_, close, bytes) => {
    expect([...encodeClosePayload(close)]).toEqual(bytes);
  });

  test.each<[title: string, close: unknown, id: string]>([
    ['a reason without a code', { reason: 'bye' }, 'wire/reason-without-code'],
    ['126 bytes in all', { code: 1000, reason: 'a'.repeat(124) }, 'wire/reason-too-long'],
    ['126 bytes in all, the last two ß', { code: 1000, reason: 'ß'.repeat(62) }, 'wire/reason-too-long'],
    ['a high surrogate', { code: 1000, reason: 'a\ud83d' }, 'wire/reason-lone-surrogate'],
    ['a low surrogate', { code: 1000, reason: '\udd0ca' }, 'wire/reason-lone-surrogate'],
    ['a pair the wrong way round', { code: 1000, reason: '\udd0c\ud83d' }, 'wire/reason-lone-surrogate'],
    ['a reason that is null', { code: 1000, reason: null }, 'wire/reason-not-a-text'],
    ['a reason of bytes', { code: 1000, reason: utf8('bye') }, 'wire/reason-not-a-text'],
    ['a code that is null', { code: null }, 'wire/code-not-uint16'],
    ['null', null, 'wire/unreadable'],
    ['a proxy that throws', throwingProxy, 'wire/unreadable'],
  ])('refuses %s', (_, close, id) => {
    expect(encoded(close)).toBe(id);
  });

  test.each(oddities.filter(([, value]) => value !== undefined))('refuses as code: %s', (_, code) => {
    expect(encoded({ code })).toBe('wire/code-not-uint16');
  });

  test.each(oddities.filter(([, value]) => value !== undefined && typeof value !== 'string'))(
    'refuses as reason: %s',
    (_, reason) => {
      expect(encoded({ code: 1000, reason })).toBe('wire/reason-not-a-text');
    },
  );

  test('reads each property once', () => {
    let reads = 0;
    const close = {
      get code() {
        reads += 1;
        return reads === 1 ? 1000 : 1006;
      },
    };
    expect(encoded(close)).toEqual([0x03, 0xe8]);
    expect(reads).toBe(1);
  });

  test('errors say what, why and how', () => {
    const closes: unknown[] = [
      { code: 1006 },
      { code: 70_000 },
      { reason: 'bye' },
      { code: 1000, reason: 'a'.repeat(124) },
      { code: 1000, reason: '\ud83d' },
      { code: 1000, reason: null },
      null,
    ];
    for (const close of closes) {
      expect(() => encodeClosePayload(close as Close)).toThrow(/^\p{L}.*\. .*\. .*\.$/u);
    }
    expect(() => encodeClosePayload({ code: 1000, reason: 'ab\ud83d' })).toThrow('index 2');
  });

  test('whatever it encodes, decodeClosePayload reads back', () => {
    const reason = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('', '\ufeff', '\0', '\ufffd', 'a'.repeat(123)),
    );
    const code = fc.oneof(fc.nat(65535), fc.integer({ min: 995, max: 1020 }), fc.constant(undefined));
    let encodedOnes = 0;
    fc.assert(
      fc.property(code, reason, (code, reason) => {
        const bytes = encoded({ code, reason });
        const refused =
          code === 1005 ||
          code === 1006 ||
          code === 1015 ||
          (code === undefined && reason !== '') ||
          reason !== Buffer.from(reason).toString() ||
          utf8(reason).length > 123;
        expect(typeof bytes === 'string').toBe(refused);
        if (typeof bytes === 'string') return;
        encodedOnes += 1;
        const decoded = decodeClosePayload(Uint8Array.from(bytes));
        expect(decoded).toMatchObject({ code, reason });
        expect(decoded.issues.filter(({ level }) => level === 'error')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(encodedOnes).toBeGreaterThan(500);
  });
});

test('encodeUtf8: every code point, as TextEncoder', () => {
  const wrong: number[] = [];
  for (let point = 0; point <= 0x10ffff; point += 1) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const character = String.fromCodePoint(point);
    if (encodeUtf8(character).join() !== utf8(character).join()) wrong.push(point);
  }
  expect(wrong).toEqual([]);
});
