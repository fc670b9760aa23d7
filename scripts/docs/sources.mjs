// Where a row says it is from, as a link.
import { Problem } from '../run.mjs';
import { code, link, plain } from './markdown.mjs';

/** @typedef {import('../../packages/core/src/dialect/dialect.ts').DialectSource} DialectSource */

const HYBI = 'https://mailarchive.ietf.org/arch/msg/hybi';
export const IANA = 'https://www.iana.org/assignments/websocket/websocket.xml#close-code-number';

/** @type {Readonly<Record<string, string>>} */
const NAMED = {
  IANA,
  'RFC Errata 3227': 'https://www.rfc-editor.org/errata/eid3227',
  'hybi msg09670': `${HYBI}/P_1vbD9uyHl63nbIIbFxKMfSwcM/`,
  'hybi msg10748': `${HYBI}/VOLI2xp4tzFnIFYespe6oOtpFXA/`,
};

/**
 * The address of a reference as `closeCodeFacts` gives it.
 *
 * @param {string} reference
 */
export function referenceLink(reference) {
  const [, rfc, section] = /^RFC (\d+)(?: §([\d.]+))?$/.exec(reference) ?? [];
  const address =
    rfc === undefined
      ? (NAMED[reference] ?? (/^https:\/\/\S+$/.test(reference) ? reference : undefined))
      : `https://www.rfc-editor.org/rfc/rfc${rfc}${section === undefined ? '' : `#section-${section}`}`;
  if (address === undefined) {
    throw new Problem(
      `The reference "${reference}" leads nowhere, so docs/codes.md cannot link it. Add its address to scripts/docs/sources.mjs.`,
    );
  }
  return link(plain(reference), address);
}

/**
 * The edition that the rows of a dialect or a policy were taken from.
 *
 * @param {DialectSource | undefined} source
 */
export function editionLink(source) {
  if (source === undefined) return undefined;
  const { repository, commit, version } = source;
  const [, scheme, name = ''] = /^(github|npm):(.+)$/.exec(repository) ?? [];
  if (scheme === 'github') {
    const at = commit === undefined ? '' : `/tree/${commit}`;
    const edition = version ?? commit?.slice(0, 7);
    return link(
      plain(edition === undefined ? name : `${name} ${edition}`),
      `https://github.com/${name}${at}`,
    );
  }
  if (scheme === 'npm') {
    const at = version === undefined ? '' : `/v/${version}`;
    return link(
      plain(version === undefined ? name : `${name} ${version}`),
      `https://www.npmjs.com/package/${name}${at}`,
    );
  }
  return link(plain(new URL(repository).host), repository);
}

/**
 * The line that a row was taken from: a link where it is a file on GitHub at a commit, or a page. A file of another
 * repository names no commit, so that its line would lead astray: only the repository is linked.
 *
 * @param {string | undefined} row `path:line`, `github:owner/name path:line`, `npm:name@version path:line`, an address
 * @param {DialectSource | undefined} source of the dialect
 */
export function rowLink(row, source) {
  if (row === undefined) return undefined;
  if (/^https?:\/\/\S+$/.test(row)) return link(plain(shortAddress(row)), row);
  const [, elsewhere, place] = /^github:(\S+) (.+)$/.exec(row) ?? [];
  if (elsewhere !== undefined && place !== undefined)
    return `${link(plain(elsewhere), `https://github.com/${elsewhere}`)} ${code(place)}`;
  const [, name, version, file] = /^npm:(\S+)@([^@\s]+) (.+)$/.exec(row) ?? [];
  if (name !== undefined && file !== undefined)
    return `${link(plain(`${name} ${version}`), `https://www.npmjs.com/package/${name}/v/${version}`)} ${code(file)}`;
  const [, path, from, to] = /^(.+?):(\d+)(?:-(\d+))?$/.exec(row) ?? [];
  const [, repository] = /^github:(.+)$/.exec(source?.repository ?? '') ?? [];
  if (path === undefined || repository === undefined || source?.commit === undefined) return code(row);
  const lines = to === undefined ? `L${from}` : `L${from}-L${to}`;
  // `?plain=1`: a rendered page has no lines.
  const query = /\.(md|mdx|markdown|rst|adoc)$/i.test(path) ? '?plain=1' : '';
  return link(
    code(row.slice(row.lastIndexOf('/') + 1)),
    `https://github.com/${repository}/blob/${source.commit}/${encodeURI(path).replaceAll('#', '%23')}${query}#${lines}`,
  );
}

/** @param {string} address */
function shortAddress(address) {
  const { host, pathname, hash } = new URL(address);
  const last = pathname.split('/').filter(Boolean).at(-1);
  return last === undefined ? host : `${host}/…/${last}${/^#L\d/.test(hash) ? hash : ''}`;
}
