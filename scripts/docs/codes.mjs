import { anchor, code, counted, link, numbers, page, plain, table } from './markdown.mjs';
import { loadProduct } from './loadProduct.mjs';
import { IANA, referenceLink } from './sources.mjs';

/** @typedef {import('@close-codes/core').CloseCodeRow} CloseCodeRow */

/** @type {Readonly<Record<CloseCodeRow['description']['wire'], string>>} */
const WIRE = { allowed: 'yes', forbidden: 'never', reserved: 'reserved', unassigned: 'unassigned' };
/** @type {Readonly<Record<CloseCodeRow['description']['sender'], string>>} */
const SENDER = { client: 'client', server: 'server', either: 'either side', none: 'nobody' };

/** @param {boolean} flag */
const yesNo = (flag) => (flag ? 'yes' : 'no');

/**
 * Headings are the bare number, so that `codes.md#1006` is the address of 1006.
 *
 * @param {CloseCodeRow} row
 */
const heading = ({ from, to }) => (from === to ? `${from}` : `${from}-${to}`);

/** @returns {Promise<string>} docs/codes.md */
export async function codes() {
  const { createRegistry, closeCodeFacts, de, dialects, titleOf } = await loadProduct();
  const rows = createRegistry().rows();
  const german = createRegistry({ locale: de });
  const all = Array.from({ length: 65_536 }, (_, number) => closeCodeFacts(number));
  const named = rows.filter(({ description }) => description.name !== undefined);
  const forbidden = all.filter(({ wire }) => wire === 'forbidden').map(({ code: number }) => number);

  /** @param {CloseCodeRow} row */
  const section = (row) => {
    const { description: text } = row;
    const inGerman = german.describe(row.from);
    const overlays = dialects
      .filter(({ en }) => row.from === row.to && en.overlays?.[row.from]?.description !== undefined)
      .map(({ en }) => link(plain(titleOf(en)), `dialects.md#${anchor(titleOf(en))}`));
    return [
      `### ${heading(row)}`,
      `**${plain(text.label)}.** ${plain(text.description)}`,
      `<span lang="de">**${plain(inGerman.label)}.** ${plain(inGerman.description)}</span>`,
      table(
        [
          'IANA’s name',
          'Kind',
          'In a Close frame',
          'A script may send it',
          'Sender',
          'Outcome',
          'Like HTTP',
          'References',
        ],
        [
          [
            text.name && plain(text.name),
            code(text.kind),
            WIRE[text.wire],
            yesNo(text.scriptMaySend),
            SENDER[text.sender],
            code(text.outcome),
            text.httpAnalogue,
            text.references.map(referenceLink).join(', '),
          ],
        ],
      ),
      overlays.length > 0 && `Some mean more by it: ${overlays.join(', ')}.`,
    ].filter((block) => typeof block === 'string');
  };

  return page('Close codes', 'packages/core/src/registry and locales', [
    `All ${counted(all.length, 'number')} that the two bytes of a Close frame can hold: ${counted(named.length, 'code')} ` +
      `with a name, the rest in ${counted(rows.length - named.length, 'range')}. A script may pass ` +
      `${counted(all.filter(({ scriptMaySend }) => scriptMaySend).length, 'number')} to \`WebSocket.close()\`. ` +
      `${forbidden.join(', ')} never cross the wire: an endpoint reports them. What services mean by 3000–4999 is in ` +
      `${link('dialects', 'dialects.md')}, what clients make of each code in ${link('retry policies', 'policies.md')}. ` +
      `The names are those of ${link('IANA’s registry', IANA)}; the texts are ours.`,
    'In code: `closeCodeFacts(code)`, `describeCloseCode(code)`, `createRegistry().rows()` from `@close-codes/core`.',
    '- **In a Close frame**: _yes_, an endpoint may send it; _never_, RFC 6455 §7.4.1 forbids it; _reserved_, it has no ' +
      'meaning so far; _unassigned_, nobody has given it one, and many libraries refuse it.\n' +
      '- **A script may send it**: `WebSocket.close()` takes it in every browser.\n' +
      '- **Outcome**: what the close amounts to, as `outcomeOf` says it without a dialect. A 1006 is `lost`, or `refused` ' +
      'where the connection had not been open.',
    '## Overview',
    table(
      [
        'Code',
        'IANA’s name',
        'Meaning',
        'Bedeutung',
        'In a Close frame',
        'A script may send it',
        'Sender',
        'Outcome',
      ],
      rows.map((row) => {
        const { description: text, from, to } = row;
        return [
          link(numbers(from, to), `#${anchor(heading(row))}`),
          text.name && plain(text.name),
          plain(text.label),
          plain(german.describe(from).label),
          WIRE[text.wire],
          yesNo(text.scriptMaySend),
          SENDER[text.sender],
          code(text.outcome),
        ];
      }),
    ),
    '## One by one',
    ...rows.flatMap(section),
  ]);
}
