/** Frame opcodes, RFC 6455 §5.2. */
export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** A control frame carries at most 125 bytes (RFC 6455 §5.5), two of which are the close code. */
export const MAX_REASON_BYTES = 123;

/** How many bytes of one frame are remembered for the report: any control frame fits completely. */
const KEPT_BYTES = 256;

/** Something complete that was seen in a byte stream of frames. */
export type Seen =
  | {
      readonly type: 'message';
      readonly kind: 'text' | 'binary';
      readonly size: number;
      readonly bytes: Uint8Array;
    }
  | {
      readonly type: 'control';
      readonly kind: 'close' | 'ping' | 'pong';
      /** The payload, unmasked. */
      readonly payload: Uint8Array;
      /** The frame as it was on the wire. */
      readonly bytes: Uint8Array;
    }
  | {
      readonly type: 'violation';
      readonly code: 1002 | 1009;
      readonly detail: string;
      readonly bytes: Uint8Array;
    };

/** Which side's frames are read: a client has to mask, a server must not (RFC 6455 §5.1). */
export type Sender = 'client' | 'server';

/** What a Close frame says. `code` is null for a body of zero or one byte. */
export interface CloseBody {
  readonly code: number | null;
  readonly reason: string;
}

/**
 * Encodes one unfragmented frame. With `mask` (4 bytes) it is a client frame, without it a server frame.
 * Nothing is validated beyond what the header can express: wrong frames are what a lab is for.
 */
export function encodeFrame(opcode: number, payload: Uint8Array, mask?: Uint8Array): Buffer {
  const size = payload.length;
  const extended = size < 126 ? 0 : size < 65_536 ? 2 : 8;
  const header = Buffer.alloc(2 + extended);
  header[0] = 0x80 | opcode;
  header[1] = (mask ? 0x80 : 0) | (extended === 0 ? size : extended === 2 ? 126 : 127);
  if (extended === 2) header.writeUInt16BE(size, 2);
  if (extended === 8) header.writeBigUInt64BE(BigInt(size), 2);
  if (!mask) return Buffer.concat([header, payload]);
  const masked = payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0));
  return Buffer.concat([header, mask, masked]);
}

/** The first fragment of a message, or of a control frame that must not have any: as above, without FIN. */
export function encodeFrameStart(opcode: number, payload: Uint8Array): Buffer {
  const frame = encodeFrame(opcode, payload);
  frame[0] = opcode;
  return frame;
}

/** The body of a Close frame: the code as two bytes, then the reason in UTF-8. Any code from 0 to 65535. */
export function encodeCloseBody(code: number, reason = ''): Buffer {
  const head = Buffer.alloc(2);
  head.writeUInt16BE(code);
  return Buffer.concat([head, Buffer.from(reason, 'utf8')]);
}

/** Reads the body of a Close frame. Invalid UTF-8 becomes U+FFFD. */
export function decodeCloseBody(body: Uint8Array): CloseBody {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  if (bytes.length < 2) return { code: null, reason: '' };
  return { code: bytes.readUInt16BE(0), reason: bytes.toString('utf8', 2) };
}

/** Whether an endpoint may put this code into a Close frame (RFC 6455 §7.4, IANA registry). */
export function isSendableCode(code: number): boolean {
  if (code >= 3000 && code <= 4999) return true;
  return code >= 1000 && code <= 1014 && code !== 1004 && code !== 1005 && code !== 1006;
}

/**
 * Reads frames from a byte stream, in constant memory: payloads of messages are counted, not kept.
 * After a violation it stays silent, because the position of the next frame is unknown (RFC 6455 §7.1.7).
 */
export class FrameReader {
  readonly #sender: Sender;
  readonly #maxMessageBytes: number;
  #header: number[] = [];
  #headerSize = 2;
  #opcode = 0;
  #fin = false;
  #mask: readonly number[] = [];
  #size = 0;
  #position = 0;
  #payload: number[] = [];
  #kept: number[] = [];
  #message: { kind: 'text' | 'binary'; size: number } | undefined;
  #dead = false;

  constructor(sender: Sender, maxMessageBytes = Number.MAX_SAFE_INTEGER) {
    this.#sender = sender;
    this.#maxMessageBytes = maxMessageBytes;
  }

  /** Takes the next bytes and returns what they completed, in order. */
  push(chunk: Uint8Array): Seen[] {
    const seen: Seen[] = [];
    let offset = 0;
    while (offset < chunk.length && !this.#dead) {
      if (this.#header.length < this.#headerSize) {
        this.#headerByte(chunk[offset] ?? 0, seen);
        offset += 1;
      } else {
        offset += this.#payloadBytes(chunk.subarray(offset), seen);
      }
    }
    return seen;
  }

  #headerByte(byte: number, seen: Seen[]): void {
    this.#header.push(byte);
    this.#keep(byte);
    if (this.#header.length === 2) this.#headerSize = this.#sizeOfHeader();
    if (this.#header.length < this.#headerSize) return;

    const problem = this.#readHeader();
    if (problem) this.#fail(problem.code, problem.detail, seen);
    else if (this.#size === 0) this.#finishFrame(seen);
  }

  #sizeOfHeader(): number {
    const second = this.#header[1] ?? 0;
    const length = second & 0x7f;
    return 2 + (length === 126 ? 2 : length === 127 ? 8 : 0) + (second & 0x80 ? 4 : 0);
  }

  /** RFC 6455 §5.2 and §5.4: everything a frame header can do wrong. */
  #readHeader(): { code: 1002 | 1009; detail: string } | undefined {
    const header = Buffer.from(this.#header);
    const first = header.readUInt8(0);
    const second = header.readUInt8(1);
    const masked = (second & 0x80) !== 0;
    const short = second & 0x7f;
    this.#fin = (first & 0x80) !== 0;
    this.#opcode = first & 0x0f;
    const size =
      short === 126
        ? BigInt(header.readUInt16BE(2))
        : short === 127
          ? header.readBigUInt64BE(2)
          : BigInt(short);
    this.#mask = masked ? [...header.subarray(-4)] : [];
    const wrong = (detail: string) => ({ code: 1002, detail }) as const;

    if (first & 0x70) return wrong('reserved bits are set');
    if (masked !== (this.#sender === 'client'))
      return wrong(masked ? 'frame is masked' : 'frame is not masked');
    if ((short === 126 && size < 126n) || (short === 127 && size < 65_536n))
      return wrong('length is not minimal');
    if (this.#opcode >= 8) {
      if (this.#opcode > OPCODE.pong) return wrong(`unknown opcode ${this.#opcode}`);
      if (!this.#fin) return wrong('control frame is fragmented');
      if (size > 125n) return wrong('control frame is longer than 125 bytes');
    } else {
      if (this.#opcode > OPCODE.binary) return wrong(`unknown opcode ${this.#opcode}`);
      if (this.#opcode === OPCODE.continuation && !this.#message)
        return wrong('continuation without a start');
      if (this.#opcode !== OPCODE.continuation && this.#message)
        return wrong('new message inside a fragmented one');
      this.#message ??= { kind: this.#opcode === OPCODE.text ? 'text' : 'binary', size: 0 };
      if (BigInt(this.#message.size) + size > BigInt(this.#maxMessageBytes)) {
        return { code: 1009, detail: `message is longer than ${this.#maxMessageBytes} bytes` };
      }
      this.#message.size += Number(size);
    }
    this.#size = Number(size);
    return undefined;
  }

  #payloadBytes(bytes: Uint8Array, seen: Seen[]): number {
    const taken = bytes.subarray(0, this.#size - this.#position);
    for (const byte of taken.subarray(0, Math.max(0, KEPT_BYTES - this.#kept.length))) this.#keep(byte);
    if (this.#opcode >= 8) {
      taken.forEach((byte, index) => {
        this.#payload.push(byte ^ (this.#mask[(this.#position + index) % 4] ?? 0));
      });
    }
    this.#position += taken.length;
    if (this.#position === this.#size) this.#finishFrame(seen);
    return taken.length;
  }

  #finishFrame(seen: Seen[]): void {
    const bytes = Uint8Array.from(this.#kept);
    if (this.#opcode >= 8) {
      const kind = this.#opcode === OPCODE.close ? 'close' : this.#opcode === OPCODE.ping ? 'ping' : 'pong';
      seen.push({ type: 'control', kind, payload: Uint8Array.from(this.#payload), bytes });
      this.#kept = [];
    } else if (this.#fin && this.#message) {
      seen.push({ type: 'message', ...this.#message, bytes });
      this.#message = undefined;
      this.#kept = [];
    }
    this.#header = [];
    this.#headerSize = 2;
    this.#payload = [];
    this.#size = 0;
    this.#position = 0;
  }

  #fail(code: 1002 | 1009, detail: string, seen: Seen[]): void {
    this.#dead = true;
    seen.push({ type: 'violation', code, detail, bytes: Uint8Array.from(this.#kept) });
  }

  #keep(byte: number): void {
    if (this.#kept.length < KEPT_BYTES) this.#kept.push(byte);
  }
}
