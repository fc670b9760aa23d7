import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSource } from '../loadSource.mjs';
import { root } from '../run.mjs';
import { code, table } from './markdown.mjs';

/** @typedef {typeof import('../../apps/storybook/src/design/readTokens.ts')} ReadTokens */

/** @returns {Promise<string>} a table of the custom properties for each section, for docs/styling.md */
export async function styleTokens() {
  /** @type {ReadTokens} */
  const { readTokens } = await loadSource('apps/storybook/src/design/readTokens.ts');
  const tokens = readTokens(await readFile(join(root, 'packages/react/src/internal/tokens.css'), 'utf8'));
  return [...new Set(tokens.map(({ section }) => section))]
    .flatMap((section) => [
      `### ${section}`,
      table(
        ['Property', 'Default', 'What for'],
        tokens
          .filter((token) => token.section === section)
          // The comments are Markdown already: `code` in them is code.
          .map(({ name, value, purpose }) => [code(name), code(value), purpose]),
      ),
    ])
    .join('\n\n');
}
