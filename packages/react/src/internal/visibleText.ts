const MAX_CHARACTERS = 200;

// C0 and C1 controls (Cc), line and paragraph separators (Zl, Zp), bidi controls, zero-width space, word joiner and byte
// order mark. Not ZWJ and ZWNJ: emoji and Persian need them.
const INVISIBLE = /\p{Cc}|\p{Zl}|\p{Zp}|\p{Bidi_Control}|[\u200b\u2060\ufeff]/gu;

/** Untrusted text, safe to show: bounded, and with what could hide or reorder made visible as `[U+202E]`. */
export function visibleText(text: string): string {
  const cut =
    text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return cut.replace(
    INVISIBLE,
    (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}

function print(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
    case 'bigint':
    case 'boolean':
    case 'symbol':
      return String(value);
    default:
      return typeof value;
  }
}

/** What a component was given in place of a code, in a few characters. */
export function printGiven(value: unknown): string {
  const text = print(value);
  return visibleText(text.length > 24 ? `${text.slice(0, 23)}…` : text);
}
