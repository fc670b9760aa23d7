const MAX_CHARACTERS = 200;

// C0 and C1 controls (Cc), line and paragraph separators (Zl, Zp), bidi controls, and whatever else has no look of its own:
// soft hyphen, zero-width space, fillers, tags. Not the variation selectors that emoji need.
const INVISIBLE = /(?![\ufe0e\ufe0f])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/gu;
// No script that is in use has more on one letter; what is stacked higher covers its neighbours.
const STACKED = /([\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]+/gu;
/** Where a cut may leave half a character, or half of what stands for one. */
const HALF = /(?:[\ud800-\udbff]|\[(?:U(?:\+[\dA-F]*)?)?)$/;

/** ZWJ and ZWNJ belong to emoji and Persian; after a Latin letter, or after each other, they only hide. */
function joins(character: string, before: number): boolean {
  return /[\u200c\u200d]/.test(character) && before > 0x24f && before !== 0x200c && before !== 0x200d;
}

/** Untrusted text, safe to show: bounded, and with what could hide or reorder made visible as `[U+202E]`. */
export function visibleText(text: string): string {
  const shown = text
    .slice(0, MAX_CHARACTERS)
    .replace(STACKED, '$1…')
    .replace(INVISIBLE, (character, offset: number, whole: string) =>
      joins(character, whole.charCodeAt(offset - 1))
        ? character
        : `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
  if (text.length <= MAX_CHARACTERS && shown.length <= MAX_CHARACTERS) return shown;
  return `${shown.slice(0, MAX_CHARACTERS).replace(HALF, '')}…`;
}

function print(value: unknown): string {
  const type = typeof value;
  if (type === 'string') return JSON.stringify(value);
  // Of what is no primitive only its kind.
  return type === 'object' || type === 'function' ? type : String(value);
}

/** What a component was given in place of a code, in a few characters. */
export function printGiven(value: unknown): string {
  const text = print(value);
  return visibleText(text.length > 24 ? `${text.slice(0, 23)}…` : text);
}
