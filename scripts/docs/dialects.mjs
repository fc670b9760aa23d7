import { Problem } from '../run.mjs';
import { anchor, code, counted, link, numbers, page, plain, table } from './markdown.mjs';
import { loadProduct } from './loadProduct.mjs';
import { editionLink, rowLink } from './sources.mjs';

/** @typedef {import('./product.mjs').Dialect} Dialect */
/** @typedef {import('./product.mjs').DialectInLanguages} DialectInLanguages */
/** @typedef {import('../../packages/core/src/dialect/dialect.ts').DialectReason} DialectReason */
/** @typedef {import('../../packages/core/src/dialect/dialect.ts').DialectRange} DialectRange */
/**
 * What any kind of row may hold.
 *
 * @typedef {Partial<Omit<DialectRange, 'from' | 'to'>> & { readonly reasons?: readonly DialectReason[] | undefined,
 *   readonly nonConforming?: true | undefined }} Entry
 */

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });
const WORDS = { client: 'client', server: 'server', either: 'either side', none: 'nobody' };

/** @param {Dialect} dialect */
const codesOf = ({ codes }) => Object.entries(codes);
/** @param {Dialect} dialect */
const overlaysOf = ({ overlays }) => Object.entries(overlays ?? {});

/**
 * Every row: what it is called in the page, and what it says.
 *
 * @param {Dialect} dialect
 * @returns {{ number: string, entry: Entry, kind: 'code' | 'overlay' | 'range' }[]}
 */
function entriesOf(dialect) {
  return [
    ...codesOf(dialect).map(([number, entry]) => ({ number, entry, kind: /** @type {const} */ ('code') })),
    ...overlaysOf(dialect).map(([number, entry]) => ({
      number,
      entry,
      kind: /** @type {const} */ ('overlay'),
    })),
    ...(dialect.ranges ?? []).map((entry) => ({
      number: numbers(entry.from, entry.to),
      entry,
      kind: /** @type {const} */ ('range'),
    })),
  ];
}

/** @param {Dialect} dialect */
const reasonsOf = (dialect) => entriesOf(dialect).flatMap(({ entry }) => entry.reasons ?? []);

/**
 * How many texts there are: labels, descriptions, messages for users.
 *
 * @param {Dialect} dialect
 */
const textsOf = (dialect) =>
  [...entriesOf(dialect).map(({ entry }) => entry), ...reasonsOf(dialect)]
    .flatMap(({ label, description, userMessage }) => [label, description, userMessage])
    .filter(Boolean).length;

/**
 * @template T
 * @param {readonly T[]} list
 * @param {(item: T) => number} count
 */
const sum = (list, count) => list.reduce((total, item) => total + count(item), 0);

/**
 * What there is, counted; also for the READMEs.
 *
 * @returns {Promise<{ dialects: number, codes: number, overlays: number, ranges: number, reasons: number,
 *   texts: Readonly<Record<string, number>>, clashes: number, opposite: number }>}
 */
export async function dialectCounts() {
  const { createRegistry, dialects } = await loadProduct();
  const english = dialects.map(({ en }) => en);
  const conflicts = createRegistry({ dialects: english }).conflicts();
  const languages = [...new Set(dialects.flatMap((dialect) => Object.keys(dialect.languages)))].sort();
  return {
    dialects: english.length,
    codes: sum(english, (dialect) => codesOf(dialect).length),
    overlays: sum(english, (dialect) => overlaysOf(dialect).length),
    ranges: sum(english, ({ ranges }) => ranges?.length ?? 0),
    reasons: sum(english, (dialect) => reasonsOf(dialect).length),
    texts: Object.fromEntries(
      languages.map((lang) => [
        lang,
        sum(dialects, (dialect) => (dialect.languages[lang] ? textsOf(dialect.languages[lang]) : 0)),
      ]),
    ),
    clashes: conflicts.length,
    opposite: conflicts.filter(({ oppositeRetry }) => oppositeRetry).length,
  };
}

/**
 * What it is recognised by, one kind after the other; a mark for which no source was found says so.
 *
 * @param {Dialect} dialect
 */
function marksOf({ subprotocols = [], hosts = [], paths = [], unverified = [] }) {
  /**
   * @param {string} kind
   * @param {readonly string[]} marks
   */
  const list = (kind, marks) =>
    marks.length > 0 &&
    `${kind} ${marks.map((mark) => code(mark) + (unverified.includes(mark) ? ' (unverified)' : '')).join(', ')}`;
  return [list('subprotocol', subprotocols), list('host', hosts), list('path', paths)].filter(
    (marks) => marks !== false,
  );
}

/** @param {Pick<Entry, 'label' | 'description'>} texts */
const meaning = ({ label, description }) =>
  [label && `**${plain(label)}.**`, description && plain(description)].filter(Boolean).join(' ');

/** @param {DialectReason} rule */
function rule({ equals, prefix, includes }) {
  if (equals !== undefined) return `is ${code(equals)}`;
  return prefix === undefined ? `holds ${code(includes ?? '')}` : `begins with ${code(prefix)}`;
}

/** @param {Entry} entry */
const flags = ({ deprecated, nonConforming }) =>
  [
    deprecated && '_deprecated_',
    nonConforming && '_[non-conforming](https://www.rfc-editor.org/rfc/rfc6455#section-7.4.2)_',
  ]
    .filter(Boolean)
    .join(', ');

/** @param {Entry | DialectReason} entry */
const judgement = ({ retry, advice, outcome }) => [
  retry && code(retry),
  advice && code(advice),
  outcome && code(outcome),
];

/**
 * @param {DialectInLanguages} dialect
 * @param {string} title
 */
function section({ name, en, languages }, title) {
  const { id, docs, source } = en;
  const marks = marksOf(en);
  const edition = editionLink(source);
  const rules = entriesOf(en).flatMap(({ number, entry }) =>
    (entry.reasons ?? []).map((reason) => ({ number, entry, reason })),
  );
  const others = Object.keys(languages).filter((lang) => lang !== 'en');
  return [
    `### ${plain(title)}`,
    `\`\`\`ts\nimport { ${name} } from '@close-codes/core/dialects/${id}';${others
      .map((lang) => ` // in ${LANGUAGES.of(lang) ?? lang}: '@close-codes/core/dialects/${id}/${lang}'`)
      .join('')}\n\`\`\``,
    [
      en.guess && '_A guess: a habit of many, written down by nobody._',
      marks.length > 0 && `Recognised by ${marks.join('; ')}.`,
      edition && `From ${edition}, ${source?.date ?? ''}.`,
      docs && `${link('Documentation', docs)}.`,
    ]
      .filter(Boolean)
      .join(' '),
    table(
      ['Code', 'Name', 'Meaning', 'Sender', 'Retry', 'Advice', 'Outcome', 'Source'],
      entriesOf(en).map(({ number, entry, kind }) => [
        [kind === 'overlay' ? `${number} +` : number, flags(entry)].filter(Boolean).join('<br>'),
        entry.name && plain(entry.name),
        meaning(entry),
        entry.sender && WORDS[entry.sender],
        ...judgement(entry),
        rowLink(entry.source, source),
      ]),
    ),
    rules.length > 0 && 'Where the reason says more:',
    rules.length > 0 &&
      table(
        ['Code', 'The reason', 'Meaning', 'Retry', 'Advice', 'Outcome', 'Source'],
        rules.map(({ number, entry, reason }) => [
          number,
          rule(reason),
          meaning(reason),
          // What a rule leaves out stays the code's.
          ...judgement({
            ...reason,
            retry: reason.retry ?? entry.retry,
            advice: reason.advice ?? entry.advice,
            outcome: reason.outcome ?? entry.outcome,
          }),
          rowLink(reason.source ?? entry.source, source),
        ]),
      ),
  ];
}

/** @returns {Promise<string>} docs/dialects.md */
export async function dialects() {
  const { createRegistry, dialects: all, titleOf } = await loadProduct();
  const counts = await dialectCounts();
  const byId = new Map(all.map((dialect) => [dialect.en.id, dialect.en]));
  const conflicts = createRegistry({ dialects: all.map(({ en }) => en) }).conflicts();

  const anchors = all.map(({ en }) => anchor(titleOf(en)));
  const twice = anchors.find((id, i) => anchors.indexOf(id) !== i);
  if (twice !== undefined) {
    throw new Problem(
      `docs/dialects.md would have two headings with the anchor #${twice}, and links to the second would lead to the first. Give one of the two dialects another title.`,
    );
  }
  /** @param {Dialect} dialect */
  const here = (dialect) => link(plain(titleOf(dialect)), `#${anchor(titleOf(dialect))}`);

  return page('Dialects', 'packages/core/src/dialects', [
    'What products and protocols mean by their close codes, each with the file and line that says so.',
    `${counted(counts.dialects, 'dialect')}: ${counted(counts.codes, 'code')} of their own, ` +
      `${counted(counts.overlays, 'addition')} to codes that have a meaning already, ${counted(counts.ranges, 'range')} and ` +
      `${counted(counts.reasons, 'rule')} on reasons; ` +
      `${Object.entries(counts.texts)
        .map(([lang, texts]) => `${counted(texts, 'text')} in ${LANGUAGES.of(lang) ?? lang}`)
        .join(', ')}. ` +
      `${counted(counts.clashes, 'number')} ${counts.clashes === 1 ? 'has a meaning' : 'have meanings'} in more than one, ` +
      `${counts.opposite} of them with opposite advice on reconnecting: see ${link('Clashes', '#clashes')}.`,
    '- **Code**: `1000 +` is an addition to a code that keeps its own meaning.\n' +
      '- **Sender**: _nobody_ means that the client library makes the code up; it never crosses the wire.\n' +
      '- **Retry**: `yes` at once, `backoff` after a growing delay, `resume` and carry on with the same session, `no` not ' +
      'automatically, `unknown` the source is silent. **Advice** is what has to change first.\n' +
      '- **Outcome**: what it counts as; `application` where a code has none.\n' +
      '- A dash means that the source does not say.',
    'Make your own with `defineDialect`.',
    '## Overview',
    table(
      ['Dialect', 'Id', 'Export', 'Codes', 'Recognised by', 'Source', 'Date'],
      all.map(({ name, en }) => [
        here(en) + (en.guess ? ' (a guess)' : ''),
        code(en.id),
        code(name),
        codesOf(en).length,
        marksOf(en).join('<br>'),
        editionLink(en.source),
        en.source?.date,
      ]),
    ),
    '## One by one',
    ...all.flatMap((dialect) => section(dialect, titleOf(dialect.en))),
    '## Clashes',
    'The same number in more than one dialect. Which one speaks is for you to say: pass only the dialects of the service ' +
      'that you talk to. ⚠ marks numbers after which one says “reconnect” and another “do not”.',
    table(
      ['Code', 'Opposite', 'Meanings'],
      conflicts.map(({ code: number, dialects: ids, oppositeRetry }) => [
        number,
        oppositeRetry ? '⚠ opposite' : '',
        ids
          .map((id) => {
            const dialect = /** @type {Dialect} */ (byId.get(id));
            const { label, retry = 'unknown' } = dialect.codes[number] ?? {};
            return `${here(dialect)}: ${plain(label ?? '')} (${code(retry)})`;
          })
          .join('<br>'),
      ]),
    ),
  ]);
}
