/** Bytes of one code point in UTF-8. A lone surrogate becomes U+FFFD when encoded: three bytes, like itself. */
export function utf8Size(codePoint: number): 1 | 2 | 3 | 4 {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}

/** Bytes a string takes in UTF-8, as `TextEncoder` counts them, without making them. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += utf8Size(character.codePointAt(0) ?? 0);
  return bytes;
}
