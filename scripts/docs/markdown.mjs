// Markdown as GitHub shows it: escaping, tables, the anchors of headings.

/**
 * A text as it is, whatever signs it holds; also inside a table, where a pipe and a line break would end the cell.
 *
 * @param {string} text
 */
export function plain(text) {
  return text
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/\s*\n\s*/g, ' ');
}

/**
 * A text as code. Inside a table a pipe is escaped in code as well.
 *
 * @param {string | number} text
 */
export function code(text) {
  const written = String(text).replaceAll('|', '\\|');
  // A fence longer than any inside; a space keeps a backtick off it (CommonMark §6.1).
  const longest = Math.max(0, ...[...written.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${written}\`` : `${fence} ${written} ${fence}`;
}

/**
 * @param {string} text Markdown
 * @param {string} address
 */
export function link(text, address) {
  return `[${text}](${address.replace(/[()\s|]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)})`;
}

/**
 * A table. Cells are Markdown; what is missing is a dash.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | number | undefined)[])[]} rows
 */
export function table(head, rows) {
  /** @param {readonly (string | number | undefined)[]} cells */
  const row = (cells) =>
    `| ${cells.map((cell) => (cell === undefined || cell === '' ? '–' : cell)).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/**
 * The anchor that GitHub gives a heading, without the number it appends to one that repeats.
 *
 * @param {string} heading
 */
export function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/**
 * `3 dialects`, `1 dialect`, `1,234 codes`.
 *
 * @param {number} count
 * @param {string} singular
 * @param {string} [plural]
 */
export function counted(count, singular, plural = `${singular}s`) {
  return `${count.toLocaleString('en')} ${count === 1 ? singular : plural}`;
}

/**
 * @param {number} from
 * @param {number} to
 */
export const numbers = (from, to) => (from === to ? `${from}` : `${from}–${to}`);

/**
 * The page and what made it.
 *
 * @param {string} title
 * @param {string} from what to edit instead
 * @param {readonly (string | false | undefined)[]} blocks
 */
export function page(title, from, blocks) {
  const note = `<!-- Generated from ${from}: npm run generate -->`;
  return `${[`# ${title}`, note, ...blocks.filter((block) => typeof block === 'string')].join('\n\n')}\n`;
}
