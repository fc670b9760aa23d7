import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowOf } from '../../test/facts.ts';
import { oddities, revokedProxy } from '../../test/oddities.ts';
import { notFrozen } from '../../test/plain.ts';
import { decodeClosePayload, type ClosePayload } from './decodeClosePayload.ts';

const ALL = Array.from({ length: 65536 }, (_, code) => code);
const bodyOf = (code: number, ...reason: number[]): Uint8Array =>
  Uint8Array.of(Math.floor(code / 256), code % 256, ...reason);
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
/** For what TypeScript refuses. */
const decode = (body: unknown): ClosePayload => decodeClosePayload(body as Uint8Array);
const rules = (body: unknown): string[] => decode(body).issues.map(({ rule }) => rule);

describe('codes', () => {
  test('every code from 0 to 65535, against the registry', () => {
    const wrong = ALL.filter((code) => {
      const { code: read, reason, issues } = decodeClosePayload(bodyOf(code));
      const row = rowOf(code);
      const level = row.may_appear_in_close_frame
        ? undefined
        : row.reserved_kind === 'local-only'
          ? 'error'
          : 'receivers-differ';
      return read !== code || reason !== '' || issues[0]?.level !== level || issues.length > 1;
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    [999, 'code-unused', 'receivers-differ'],
    [1004, 'code-reserved', 'receivers-differ'],
    [1005, 'code-local-only', 'error'],
    [1006, 'code-local-only', 'error'],
    [1015, 'code-local-only', 'error'],
    [1016, 'code-unassigned', 'receivers-differ'],
    [2999, 'code-unassigned', 'receivers-differ'],
    [5000, 'code-outside-registry', 'receivers-differ'],
    [65535, 'code-outside-registry', 'receivers-differ'],
  ])('%d: %s', (code, rule, level) => {
    expect(decodeClosePayload(bodyOf(code, 0x61))).toMatchObject({
      code,
      reason: 'a',
      issues: [{ rule, level, offset: 0 }],
    });
  });
});

describe('lengths', () => {
  test('an empty body is no issue, and no code', () => {
    expect(decodeClosePayload(new Uint8Array())).toEqual({ code: undefined, reason: '', issues: [] });
  });

  test('every body of one byte', () => {
    for (let byte = 0; byte < 256; byte += 1) {
      const { code, reason, issues } = decodeClosePayload(Uint8Array.of(byte));
      expect({ code, reason }).toEqual({ code: undefined, reason: '' });
      expect(issues).toMatchObject([{ rule: 'body-one-byte', level: 'error', offset: 0 }]);
      expect(issues[0]?.message).toContain(`0x${Buffer.of(byte).toString('hex')}`);
    }
  });

  test.each([2, 3, 124, 125, 126, 127, 65_536])('%d bytes', (length) => {
    const body = new Uint8Array(length).fill(0x61);
    body.set(bodyOf(1000));
    expect(decodeClosePayload(body)).toMatchObject({ code: 1000, reason: 'a'.repeat(length - 2) });
    expect(rules(body)).toEqual(length > 125 ? ['body-too-long'] : []);
  });
});

describe('reasons', () => {
  test('keep a byte order mark', () => {
    expect(decodeClosePayload(bodyOf(1000, ...utf8('\ufeffa\ufeff')))).toEqual({
      code: 1000,
      reason: '\ufeffa\ufeff',
      issues: [],
    });
  });

  test.each<[says: string, bytes: readonly number[], reason: string]>([
    ['0xff begins no character', [0xff], 'a\ufffd'],
    ['0xc0 begins a longer sequence', [0xc0, 0xaf], 'a\ufffd\ufffd'],
    ['0xed begins a surrogate', [0xed, 0xa0, 0x80], 'a\ufffd\ufffd\ufffd'],
    ['0xf4 begins a character beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 'a\ufffd\ufffd\ufffd\ufffd'],
    ['0xf0 0x9f 0x94 begins a character that the end', [0xf0, 0x9f, 0x94], 'a\ufffd'],
    ['0xe3 0x83 begins a character that the next byte', [0xe3, 0x83, 0x61], 'a\ufffda'],
  ])('%s', (says, bytes, reason) => {
    const decoded = decodeClosePayload(bodyOf(1000, 0x61, ...bytes));
    expect(decoded).toMatchObject({
      code: 1000,
      reason,
      issues: [{ rule: 'reason-not-utf8', level: 'error', offset: 3 }],
    });
    expect(decoded.issues[0]?.message).toContain(`at byte 3 of the body, ${says}`);
  });

  test('any bytes, as TextDecoder reads them', () => {
    const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2, maxLength: 200 }), (body) => {
        const { code, reason, issues } = decodeClosePayload(body);
        expect(code).toBe(Buffer.from(body).readUInt16BE());
        expect(reason).toBe(lenient.decode(body.subarray(2)));
        const faulty = !Buffer.from(reason).equals(body.subarray(2));
        expect(issues.some(({ rule }) => rule === 'reason-not-utf8')).toBe(faulty);
      }),
      { numRuns: 1000 },
    );
  });
});

test('issues come as a receiver finds them: the length, the code, the reason', () => {
  const body = bodyOf(1006, ...Array<number>(200).fill(0xff));
  expect(rules(body)).toEqual(['body-too-long', 'code-local-only', 'reason-not-utf8']);
});

describe('what is no Uint8Array', () => {
  const bytes = bodyOf(1000, ...utf8('bye'));
  const buffer = bytes.buffer;
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  const expected = { code: 1000, reason: 'bye' };

  test('a Buffer is one, and so are a part of a buffer and an array of another realm', () => {
    const padded = Uint8Array.of(9, 9, ...bytes, 9);
    for (const body of [
      Buffer.from(bytes),
      padded.subarray(2, 7),
      runInNewContext('Uint8Array.of(3, 232, 98, 121, 101)') as unknown,
    ]) {
      expect(decode(body)).toEqual({ ...expected, issues: [] });
    }
  });

  test.each<[sort: string, body: unknown]>([
    ['an ArrayBuffer', buffer],
    ['a SharedArrayBuffer', shared],
    ['a DataView', new DataView(buffer)],
    ['a Uint8ClampedArray', new Uint8ClampedArray(buffer)],
    ['an Int8Array', new Int8Array(buffer)],
    ['an ArrayBuffer', runInNewContext('Uint8Array.of(3, 232, 98, 121, 101).buffer')],
  ])('%s is read, and named', (sort, body) => {
    expect(decode(body)).toMatchObject({ ...expected, issues: [{ rule: 'body-not-bytes', level: 'error' }] });
    expect(decode(body).issues[0]?.message).toContain(`The body is ${sort}.`);
  });

  test.each<[sort: string, body: unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['a string', 'bye'],
    ['a number', 1000],
    ['an Array', [3, 232]],
    ['an Object', { length: 2, 0: 3, 1: 232 }],
    ['an object', revokedProxy()],
  ])('%s is named', (sort, body) => {
    expect(decode(body)).toMatchObject({
      code: undefined,
      reason: '',
      issues: [{ rule: 'body-not-bytes', level: 'error', offset: undefined }],
    });
    expect(decode(body).issues[0]?.message).toContain(`The body is ${sort}.`);
  });

  test('memory that was transferred is not taken for an empty body', () => {
    const body = Uint8Array.from(bytes);
    structuredClone(body.buffer, { transfer: [body.buffer] });
    expect(rules(body)).toEqual(['body-not-bytes']);
    expect(decode(body).issues[0]?.message).toContain('whose memory is gone');
  });

  test.each(oddities)('%s', (_, value) => {
    expect(rules(value)).toEqual(['body-not-bytes']);
  });
});

test('messages say what, why and how; what is returned is frozen', () => {
  const bodies = [
    ...[0, 1004, 1006, 1016, 5000].map((code) => bodyOf(code)),
    Uint8Array.of(3),
    bodyOf(1000, ...Array<number>(200).fill(0xff)),
    new ArrayBuffer(2),
    'bye',
  ];
  for (const body of bodies) {
    const decoded = decode(body);
    expect(notFrozen(decoded)).toBeUndefined();
    expect(decoded.issues).not.toEqual([]);
    for (const { message } of decoded.issues) {
      expect(message).toMatch(/^\p{L}.*\. .*\. .*\.$/u);
      expect(message.length).toBeLessThan(400);
    }
  }
});
