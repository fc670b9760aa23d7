import { describe, expect, it } from 'vitest';
import {
  decodeCloseBody,
  encodeCloseBody,
  encodeFrame,
  FrameReader,
  isSendableCode,
  OPCODE,
  type Seen,
} from './frames.ts';

const MASK = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const read = (bytes: Uint8Array, max?: number) => new FrameReader('client', max).push(bytes);
const summary = (seen: Seen[]) =>
  seen.map((item) =>
    item.type === 'message'
      ? `${item.kind} ${item.size}`
      : item.type === 'control'
        ? `${item.kind} ${Buffer.from(item.payload).toString('hex')}`
        : `${item.code} ${item.detail}`,
  );

describe('encodeFrame', () => {
  it('gives the examples of RFC 6455 §5.7', () => {
    const hello = Buffer.from('Hello');
    expect(encodeFrame(OPCODE.text, hello).toString('hex')).toBe('810548656c6c6f');
    expect(encodeFrame(OPCODE.text, hello, MASK).toString('hex')).toBe('818537fa213d7f9f4d5158');
    expect(encodeFrame(OPCODE.ping, hello).toString('hex')).toBe('890548656c6c6f');
    expect(encodeFrame(OPCODE.binary, Buffer.alloc(256)).subarray(0, 4).toString('hex')).toBe('827e0100');
    expect(encodeFrame(OPCODE.binary, Buffer.alloc(65_536)).subarray(0, 10).toString('hex')).toBe(
      '827f0000000000010000',
    );
  });
});

describe('close body', () => {
  it('survives a round trip for the whole range of codes', () => {
    for (const code of [0, 999, 1000, 4999, 65_535]) {
      expect(decodeCloseBody(encodeCloseBody(code, 'näh 👋'))).toEqual({ code, reason: 'näh 👋' });
    }
  });

  it('has no code below two bytes', () => {
    expect(decodeCloseBody(hex(''))).toEqual({ code: null, reason: '' });
    expect(decodeCloseBody(hex('03'))).toEqual({ code: null, reason: '' });
  });

  it('knows which codes an endpoint may send', () => {
    expect([999, 1000, 1003, 1007, 1014, 3000, 4999].filter((code) => isSendableCode(code))).toEqual([
      1000, 1003, 1007, 1014, 3000, 4999,
    ]);
    expect([1004, 1005, 1006, 1015, 1016, 2999, 5000, 65_535].filter((code) => isSendableCode(code))).toEqual(
      [],
    );
  });
});

describe('FrameReader', () => {
  it('sees the same, whatever the chunks', () => {
    const stream = Buffer.concat([
      encodeFrame(OPCODE.text, Buffer.alloc(300), MASK),
      hex('01 82 00000000 6162'),
      encodeFrame(OPCODE.ping, Buffer.from('p'), MASK),
      hex('80 81 00000000 63'),
      encodeFrame(OPCODE.binary, Buffer.alloc(70_000), MASK),
      encodeFrame(OPCODE.close, encodeCloseBody(4000, 'x'), MASK),
    ]);
    const expected = ['text 300', 'ping 70', 'text 3', 'binary 70000', 'close 0fa078'];
    expect(summary(read(stream))).toEqual(expected);
    for (const size of [1, 2, 7, 4096]) {
      const reader = new FrameReader('client');
      const seen: Seen[] = [];
      for (let at = 0; at < stream.length; at += size)
        seen.push(...reader.push(stream.subarray(at, at + size)));
      expect(summary(seen)).toEqual(expected);
    }
  });

  it.each([
    ['c1 80 00000000', '1002 reserved bits are set'],
    ['81 00', '1002 frame is not masked'],
    ['83 80 00000000', '1002 unknown opcode 3'],
    ['8b 80 00000000', '1002 unknown opcode 11'],
    ['09 80 00000000', '1002 control frame is fragmented'],
    ['88 fe 007e 00000000', '1002 control frame is longer than 125 bytes'],
    ['80 80 00000000', '1002 continuation without a start'],
    ['01 80 00000000 81 80 00000000', '1002 new message inside a fragmented one'],
    ['81 fe 0005 00000000', '1002 length is not minimal'],
    ['82 ff ffffffffffffffff 00000000', '1009 message is longer than 100 bytes'],
    ['82 e5 00000000', '1009 message is longer than 100 bytes'],
  ])('%s is a violation', (bytes, expected) => {
    expect(summary(read(hex(bytes), 100))).toEqual([expected]);
  });

  it('counts the fragments of one message together', () => {
    expect(summary(read(hex(`02 bc 00000000 ${'00'.repeat(60)} 80 bc 00000000`), 100))).toEqual([
      '1009 message is longer than 100 bytes',
    ]);
  });

  it('stays silent after a violation', () => {
    const reader = new FrameReader('client');
    expect(reader.push(hex('ff'))).toEqual([]);
    expect(reader.push(hex('80 00000000'))).toHaveLength(1);
    expect(reader.push(encodeFrame(OPCODE.text, Buffer.from('x'), MASK))).toEqual([]);
  });

  it('expects no mask from a server', () => {
    const reader = new FrameReader('server');
    expect(summary(reader.push(encodeFrame(OPCODE.close, encodeCloseBody(1000))))).toEqual(['close 03e8']);
    expect(summary(reader.push(encodeFrame(OPCODE.text, Buffer.from('x'), MASK)))).toEqual([
      '1002 frame is masked',
    ]);
  });
});
