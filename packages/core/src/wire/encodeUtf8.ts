import { utf8Size } from './utf8Length.ts';

/** The marks of a first byte, by the size of its sequence (RFC 3629 §3). */
const LEADS = [0, 0, 0xc0, 0xe0, 0xf0] as const;

/** The bytes of a text in UTF-8. It must be well-formed: UTF-8 has no bytes for a lone surrogate. */
export function encodeUtf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const size = utf8Size(point);
    bytes.push(LEADS[size] | (point >> (6 * (size - 1))));
    for (let rest = size - 2; rest >= 0; rest -= 1) bytes.push(0x80 | ((point >> (6 * rest)) & 0x3f));
  }
  return bytes;
}
