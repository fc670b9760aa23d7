import { utf8Size } from './utf8Length.ts';

/** RFC 6455 §5.5: a control frame holds at most 125 bytes; two of them are the code. */
export const MAX_REASON_BYTES = 123;

/**
 * The longest beginning of `reason` that fits into a Close frame: at most 123 bytes of UTF-8, never ending
 * inside a code point. Returns `''` for what is not a string.
 *
 * Source: RFC 6455 §5.5, §5.5.1.
 *
 * @param reason a text of any length
 */
export function truncateReason(reason: string): string {
  if (typeof reason !== 'string') return '';
  let bytes = 0;
  let end = 0;
  for (const character of reason) {
    bytes += utf8Size(character.codePointAt(0) ?? 0);
    if (bytes > MAX_REASON_BYTES) return reason.slice(0, end);
    end += character.length;
  }
  return reason;
}
