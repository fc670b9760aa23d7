/** Where bytes stop being UTF-8 for the first time, and how. */
export interface Utf8Fault {
  /** Index of the first byte of the faulty sequence. */
  readonly offset: number;
  /** The bytes that belong to it: 1 to 3. */
  readonly bytes: readonly number[];
  readonly kind: 'stray' | 'overlong' | 'surrogate' | 'beyond-unicode' | 'cut-off' | 'interrupted';
}

export interface DecodedUtf8 {
  readonly text: string;
  /** `undefined`: all of it is UTF-8. */
  readonly fault: Utf8Fault | undefined;
}

// RFC 3629 §4: behind these first bytes the second has narrower bounds than 80–BF. Below them the sequence would
// be overlong, above them a surrogate or beyond U+10FFFF.
const LOWEST_SECOND: { readonly [lead: number]: number } = { 0xe0: 0xa0, 0xf0: 0x90 };
const HIGHEST_SECOND: { readonly [lead: number]: number } = { 0xed: 0x9f, 0xf4: 0x8f };

/** Bytes of the sequence that a byte begins; 1 where it begins none. */
function sequenceSize(lead: number): 1 | 2 | 3 | 4 {
  if (lead < 0xc2 || lead > 0xf4) return 1;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && byte >> 6 === 0b10;

/** @param next what stands where the sequence went wrong */
function kindOf(lead: number, taken: number, next: number | undefined): Utf8Fault['kind'] {
  if (lead === 0xc0 || lead === 0xc1) return 'overlong';
  if (lead >= 0xf5 && lead <= 0xf7) return 'beyond-unicode';
  if (sequenceSize(lead) === 1) return 'stray';
  if (taken === 1 && isContinuation(next)) {
    return lead === 0xed ? 'surrogate' : lead === 0xf4 ? 'beyond-unicode' : 'overlong';
  }
  return next === undefined ? 'cut-off' : 'interrupted';
}

/**
 * Decodes UTF-8 as `TextDecoder` with `ignoreBOM` does, which keeps a byte order mark and puts one U+FFFD for
 * each maximal part of an ill-formed sequence; and says where the first fault is, which it does not.
 *
 * Source: WHATWG Encoding, UTF-8 decoder; RFC 3629 §4.
 */
export function decodeUtf8(bytes: Uint8Array, start = 0): DecodedUtf8 {
  let text = '';
  let fault: Utf8Fault | undefined;
  for (let offset = start; offset < bytes.length;) {
    const lead = bytes[offset] ?? 0;
    const size = sequenceSize(lead);
    let point = size === 1 ? lead : lead & (0x7f >> size);
    let lowest = LOWEST_SECOND[lead] ?? 0x80;
    let highest = HIGHEST_SECOND[lead] ?? 0xbf;
    let end = offset + 1;
    for (; end < offset + size; end += 1) {
      const byte = bytes[end];
      if (byte === undefined || byte < lowest || byte > highest) break;
      point = (point << 6) | (byte & 0x3f);
      lowest = 0x80;
      highest = 0xbf;
    }
    if (end < offset + size || (size === 1 && lead > 0x7f)) {
      fault ??= {
        offset,
        bytes: [...bytes.subarray(offset, end)],
        kind: kindOf(lead, end - offset, bytes[end]),
      };
      point = 0xfffd;
    }
    text += String.fromCodePoint(point);
    offset = end;
  }
  return { text, fault };
}
