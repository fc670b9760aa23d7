// The parts of the READMEs that follow from the source.
import { dialectCounts } from './dialects.mjs';
import { loadProduct } from './loadProduct.mjs';
import { anchor, code, counted, link, numbers, plain, table } from './markdown.mjs';
import { editionLink } from './sources.mjs';

/** @typedef {import('@close-codes/core').CloseCodeDescription} CloseCodeDescription */

/**
 * Who may send a code, by what the registry and every browser allow.
 *
 * @param {CloseCodeDescription} facts
 */
function whoMaySend({ wire, scriptMaySend }) {
  if (scriptMaySend) return 'anybody';
  if (wire === 'allowed') return 'servers and browsers, no script';
  return wire === 'forbidden' ? 'nobody: it is made up locally' : 'nobody';
}

/** The codes, as the root README lists them. */
export async function codeTable() {
  const { createRegistry } = await loadProduct();
  return table(
    ['Code', 'Meaning', 'Who may send it'],
    createRegistry()
      .rows()
      .map(({ from, to, description }) => [
        link(numbers(from, to), `docs/codes.md#${anchor(from === to ? `${from}` : `${from}-${to}`)}`),
        plain(description.label),
        whoMaySend(description),
      ]),
  );
}

/** What there is, in numbers. */
export async function countsSentence() {
  const { createRegistry, policies } = await loadProduct();
  const counts = await dialectCounts();
  const named = createRegistry()
    .rows()
    .filter(({ description }) => description.name !== undefined).length;
  return (
    `${link(counted(named, 'code'), 'docs/codes.md')} with a name, and every range between them; ` +
    `${link(counted(counts.dialects, 'dialect'), 'docs/dialects.md')} with ${counted(counts.codes, 'code')} of their own, ` +
    `each with the line of the source that says so; ` +
    `${link(counted(policies.length, 'retry policy', 'retry policies'), 'docs/policies.md')}, side by side. ` +
    `${counted(counts.clashes, 'number')} mean something in more than one dialect, and ${counts.opposite} of them ask for ` +
    'the opposite of one another after a close.'
  );
}

/** The dialects, as the README of core lists them. */
export async function dialectList() {
  const { dialects } = await loadProduct();
  const ids = dialects.map(({ en }) => en.id).sort();
  return `${counted(ids.length, 'dialect')}, each an entry \`@close-codes/core/dialects/<id>\` in English and \`…/<id>/de\` in German: ${ids
    .map(code)
    .join(', ')}. ${link('What each of them says', '../../docs/dialects.md')}, and from which source.`;
}

/** The policies, as the README of core lists them. */
export async function policyTable() {
  const { policies, titleOf } = await loadProduct();
  const rows = policies.map(({ name, policy }) => [
    code(`policies/${policy.id}`),
    code(name),
    policy.source
      ? `${plain(titleOf(policy))}: ${editionLink(policy.source) ?? ''}`
      : 'ours, and the default',
  ]);
  return `${table(['Entry', 'Export', 'What it is taken from'], rows)}\n\n${link(
    'What each of them does',
    '../../docs/policies.md',
  )}, side by side.`;
}
