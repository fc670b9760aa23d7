import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeUtf8, type Utf8Fault } from './decodeUtf8.ts';

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const fatal = new TextDecoder('utf-8', { fatal: true });

/** Up to the first fault every border of a sequence is the end of something valid, and behind it nothing is. */
function faultOffset(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let offset = bytes.length;
  while (!isUtf8(bytes.subarray(0, offset))) offset -= 1;
  return offset;
}

const differs = (bytes: Uint8Array): boolean => {
  const { text, fault } = decodeUtf8(bytes);
  return text !== lenient.decode(bytes) || fault?.offset !== faultOffset(bytes);
};

describe('decodeUtf8 reads as TextDecoder, and finds the first fault', () => {
  test('every sequence of two bytes', () => {
    const wrong: number[] = [];
    for (let pair = 0; pair <= 0xffff; pair += 1) {
      if (differs(Uint8Array.of(pair >> 8, pair & 255))) wrong.push(pair);
    }
    expect(wrong).toEqual([]);
  });

  test('every first and second byte behind which more may follow, with the borders of the rest', () => {
    const wrong: string[] = [];
    const edges = [0x00, 0x7f, 0x80, 0xbf, 0xc0, 0xff];
    for (let lead = 0xe0; lead <= 0xf7; lead += 1) {
      for (let second = 0; second <= 0xff; second += 1) {
        for (const third of edges) {
          for (const rest of [[], ...edges.map((fourth) => [fourth])]) {
            const bytes = Uint8Array.of(lead, second, third, ...rest);
            if (differs(bytes)) wrong.push(bytes.join());
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('any bytes, and any text with bytes changed', () => {
    const damaged = fc
      .tuple(fc.string({ unit: 'binary', maxLength: 40 }), fc.array(fc.tuple(fc.nat(200), fc.nat(255))))
      .map(([text, changes]) => {
        const bytes = new TextEncoder().encode(text);
        for (const [index, byte] of changes) if (index < bytes.length) bytes[index] = byte;
        return bytes;
      });
    const cut = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).chain((text) => {
      const bytes = new TextEncoder().encode(text);
      return fc.nat(bytes.length).map((end) => bytes.subarray(0, end));
    });
    let faulty = 0;
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), damaged, cut), (bytes) => {
        expect(differs(bytes)).toBe(false);
        if (decodeUtf8(bytes).fault) {
          faulty += 1;
          expect(() => fatal.decode(bytes)).toThrow(TypeError);
        } else {
          fatal.decode(bytes);
        }
      }),
      { numRuns: 3000 },
    );
    expect(faulty).toBeGreaterThan(500);
    expect(faulty).toBeLessThan(2700);
  });

  test('from a start on', () => {
    expect(decodeUtf8(Uint8Array.of(0xff, 0xff, 0x61, 0xff), 2)).toMatchObject({
      text: 'a\ufffd',
      fault: { offset: 3 },
    });
  });
});

test.each<[kind: Utf8Fault['kind'], title: string, bytes: readonly number[], faulty: readonly number[]]>([
  ['stray', 'a continuation alone', [0x61, 0x80], [0x80]],
  ['stray', 'ff', [0x61, 0xff], [0xff]],
  ['stray', 'f8, once the first of five', [0x61, 0xf8, 0x88, 0x80, 0x80, 0x80], [0xf8]],
  ['overlong', 'a slash in two bytes', [0x61, 0xc0, 0xaf], [0xc0]],
  ['overlong', 'a slash in three bytes', [0x61, 0xe0, 0x80, 0xaf], [0xe0]],
  ['overlong', 'a slash in four bytes', [0x61, 0xf0, 0x80, 0x80, 0xaf], [0xf0]],
  ['overlong', 'U+0000 as in Modified UTF-8', [0x61, 0xc0, 0x80], [0xc0]],
  ['surrogate', 'U+D800', [0x61, 0xed, 0xa0, 0x80], [0xed]],
  ['surrogate', 'U+DFFF', [0x61, 0xed, 0xbf, 0xbf], [0xed]],
  ['surrogate', 'a pair as in CESU-8', [0x61, 0xed, 0xa0, 0xbd, 0xed, 0xb4, 0x8c], [0xed]],
  ['beyond-unicode', 'U+110000', [0x61, 0xf4, 0x90, 0x80, 0x80], [0xf4]],
  ['beyond-unicode', 'U+140000', [0x61, 0xf5, 0x80, 0x80, 0x80], [0xf5]],
  ['cut-off', 'ß without its end', [0x61, 0xc3], [0xc3]],
  ['cut-off', 'ロ without its end', [0x61, 0xe3, 0x83], [0xe3, 0x83]],
  ['cut-off', '🔌 without its end', [0x61, 0xf0, 0x9f, 0x94], [0xf0, 0x9f, 0x94]],
  ['interrupted', 'a letter inside ロ', [0x61, 0xe3, 0x83, 0x61], [0xe3, 0x83]],
  ['interrupted', 'ß inside 🔌', [0x61, 0xf0, 0x9f, 0xc3, 0x9f], [0xf0, 0x9f]],
])('%s: %s', (kind, _, bytes, faulty) => {
  expect(decodeUtf8(Uint8Array.from(bytes)).fault).toEqual({ kind, offset: 1, bytes: faulty });
});
