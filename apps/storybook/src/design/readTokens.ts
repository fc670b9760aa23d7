/** A custom property of the components, as internal/tokens.css declares and describes it. */
export interface StyleToken {
  readonly name: `--close-code-${string}`;
  /** The heading it stands under. */
  readonly section: string;
  /** What it is for. Empty where the file does not say. */
  readonly purpose: string;
  /** Its default. */
  readonly value: string;
}

/**
 * The properties in the order of the file. What it sets again below, for a theme or a density, is not listed again.
 *
 * @param css the text of tokens.css
 */
export function readTokens(css: string): readonly StyleToken[] {
  const block = /:where\(:root\),\s*:host \{([^}]*)\}/.exec(css)?.[1] ?? '';
  const tokens: StyleToken[] = [];
  let section = '';
  let purpose = '';
  for (const [, comment, name, value] of block.matchAll(/\/\*(.*?)\*\/|--close-code-([\w-]+):([^;]+);/gs)) {
    const said = tidy(comment);
    if (said.startsWith('## ')) section = said.slice(3);
    else if (said) purpose = said;
    else {
      tokens.push({ name: `--close-code-${name ?? ''}`, section, purpose, value: tidy(value) });
      purpose = '';
    }
  }
  return tokens;
}

function tidy(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}
