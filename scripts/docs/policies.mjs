import { code, counted, link, numbers, page, plain, table } from './markdown.mjs';
import { loadProduct } from './loadProduct.mjs';
import { editionLink } from './sources.mjs';

/** @typedef {import('./product.mjs').RetryPolicy} RetryPolicy */
/** @typedef {import('@close-codes/core').CloseRecord} CloseRecord */
/** @typedef {import('./loadProduct.mjs').Product} Product */

/**
 * A close that the policies are asked about.
 *
 * @typedef {object} Close
 * @property {string} label Markdown
 * @property {CloseRecord} record
 * @property {boolean} proven the libraries were put to it, or to one of its codes
 */

/** @type {Readonly<Record<import('../../packages/core/src/retry/index.ts').RetryVerdict, string>>} */
const VERDICT = { retry: '↻ retry', 'fix-first': '✎ fix first', stop: '■ stop', unknown: '? nobody says' };

/** The codes that packages/core/test/policies/proveAgainst.ts closes an open connection with; a test compares the two. */
export const PROVEN_CODES = [
  1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3003, 3008, 3999, 4000, 4001,
  4004, 4099, 4100, 4200, 4300, 4400, 4401, 4403, 4500, 4999,
];

/** The other endings there: a Close frame without a code, and none; and a handshake that is refused. */
export const PROVEN_ENDINGS = ['/close', '/fin', '/rst', '/refuse/503'];

/** Behind a close that no library was put to. */
const NOT_PROVEN = '°';

/** In place of what is not the source's own. */
const AS_STANDARD = 'as Standard';

/** Tries whose delay is shown. */
const TRIES = [1, 2, 3, 4, 5, 10];

/**
 * A delay takes three draws at most (base, jitter, and again where it is shorter than its first one), and grows or shrinks
 * with each: so it is shortest and longest where each draw is.
 */
const EXTREMES = Array.from({ length: 8 }, (_, i) => [1, 2, 4].map((bit) => (i & bit ? 1 - 2 ** -53 : 0)));

/** @param {number} ms */
function duration(ms) {
  if (ms === 0) return 'at once';
  const [unit, length] = ms >= 60_000 ? ['min', 60_000] : ms >= 1000 ? ['s', 1000] : ['ms', 1];
  return `${Number((ms / length).toPrecision(3))} ${unit}`;
}

/**
 * A number of milliseconds, or a range of them, as a reader would say it: `1.5 s`, `0–5 s`, `5 s – 1 min`, `at once`.
 *
 * @param {number} min
 * @param {number} [max]
 */
export function span(min, max = min) {
  const [from, to] = [min, max].map(duration);
  if (from === undefined || to === undefined || from === to) return from ?? '';
  const unit = to.slice(to.indexOf(' '));
  if (min === 0) return `0–${to}`;
  return from.endsWith(unit) ? `${from.slice(0, -unit.length)}–${to}` : `${from} – ${to}`;
}

/**
 * The first number of each run of codes that no policy and no row of the registry divides.
 *
 * @param {readonly { readonly from: number, readonly to: number }[]} runs
 */
export function cuts(runs) {
  const starts = new Set(runs.flatMap(({ from, to }) => [from, to + 1]));
  return [...starts].filter((start) => start <= 65_535).sort((a, b) => a - b);
}

/**
 * Which closes there are to ask about: each named code; of the others the longest runs that all policies judge alike.
 *
 * @param {Product} product
 * @returns {Close[]}
 */
function closes({ adviseRetry, createRegistry, policies, toCloseRecord }) {
  /**
   * @param {number | undefined} number
   * @param {{ wasClean?: boolean, opened?: boolean, errorEvent?: boolean }} seen
   */
  const record = (number, { wasClean = true, opened = true, errorEvent = false } = {}) => ({
    ...toCloseRecord({ code: number ?? 1000, reason: '', wasClean }),
    code: number,
    evidence: { opened, errorEvent },
  });
  const rows = createRegistry().rows();
  const starts = cuts([...rows, ...policies.flatMap(({ policy }) => policy.rules)]);
  /** @param {number} number */
  const judgement = (number) =>
    JSON.stringify(
      policies.map(({ policy }) => {
        const { verdict, action } = adviseRetry(record(number), { policy });
        return [verdict, action, schedule({ adviseRetry }, policy, record(number))];
      }),
    );

  /** @type {Close[]} */
  const list = [];
  for (const { from, to, description } of rows) {
    if (from === 1006 || from === 1015) {
      const name = `${link(`${from}`, `codes.md#${from}`)} ${plain(description.label)}`;
      const broken = { wasClean: false, errorEvent: true };
      const never = record(from, { ...broken, opened: false });
      list.push({ label: `${name}, never opened`, record: never, proven: from === 1006 });
      if (from === 1015) continue;
      const lost = record(from, { wasClean: false });
      list.push({ label: `${name}, had been open`, record: lost, proven: true });
      // `ws` fires none where the TCP connection ends or is aborted.
      const failed = record(from, broken);
      list.push({ label: `${name}, had been open, after an error event`, record: failed, proven: false });
      continue;
    }
    const inside = starts.filter((start) => from <= start && start <= to);
    let begin = from;
    for (const [i, start] of inside.entries()) {
      const next = inside[i + 1];
      if (next !== undefined && judgement(next) === judgement(start)) continue;
      const end = (next ?? to + 1) - 1;
      const address = `codes.md#${from === to ? from : `${from}-${to}`}`;
      const name = link(numbers(begin, end), address);
      const proven = begin === 1005 || PROVEN_CODES.some((tried) => begin <= tried && tried <= end);
      list.push({ label: `${name} ${plain(description.label)}`, record: record(begin), proven });
      begin = end + 1;
    }
  }
  list.push({ label: 'no code at all', record: record(undefined), proven: false });
  return list;
}

/**
 * The delays before the tries after closes of one kind, from the shortest to the longest that can be drawn, and how many
 * tries there are.
 *
 * @param {Pick<Product, 'adviseRetry'>} product
 * @param {RetryPolicy} policy
 * @param {CloseRecord} record
 */
function schedule({ adviseRetry }, policy, record) {
  /**
   * @param {number} attempt
   * @param {readonly number[]} draws
   */
  const advice = (attempt, draws = []) => {
    let drawn = 0;
    return adviseRetry(record, { policy, attempt, random: () => draws[drawn++] ?? 0 });
  };
  if (advice(1).verdict !== 'retry') return undefined;
  const delays = TRIES.map((attempt) => {
    const drawn = EXTREMES.map((draws) => advice(attempt, draws).delayMs).filter((ms) => ms !== undefined);
    return drawn.length === 0 ? undefined : span(Math.min(...drawn), Math.max(...drawn));
  });
  const endless = advice(Number.MAX_SAFE_INTEGER).verdict === 'retry';
  let tries = 0;
  while (!endless && advice(tries + 1).verdict === 'retry') tries += 1;
  return { delays, tries: endless ? 'no end' : `${tries}` };
}

/** @param {RetryPolicy} policy */
function beginsAnew({ heldMs, heldFrom, firstCounts }) {
  const moment = heldFrom === 'acknowledged' ? 'the protocol above has greeted back' : 'it opens';
  return [
    heldMs === 0 ? `as soon as ${moment}` : `${span(heldMs)} after ${moment}`,
    firstCounts && 'where nothing ever opened, the first connection counts as a try',
  ]
    .filter(Boolean)
    .join('; ');
}

/** @returns {Promise<string>} docs/policies.md */
export async function policies() {
  const product = await loadProduct();
  const { adviseRetry, ofStandard, policies: all, titleOf } = product;
  const asked = closes(product);

  const delays = all.flatMap(({ policy }) => {
    const borrowed = ofStandard(policy);
    /** @type {Map<string, { schedule: NonNullable<ReturnType<typeof schedule>>, labels: string[] }>} */
    const groups = new Map();
    for (const { label, record } of asked) {
      const found = schedule(product, policy, record);
      if (found === undefined) continue;
      const key = JSON.stringify(found);
      const group = groups.get(key) ?? { schedule: found, labels: [] };
      group.labels.push(label);
      groups.set(key, group);
    }
    return [...groups.values()]
      .sort((a, b) => b.labels.length - a.labels.length)
      .map(({ schedule: { delays: before, tries }, labels }, i) => [
        plain(titleOf(policy)),
        i > 0
          ? labels.join('<br>')
          : groups.size === 1
            ? 'all that it retries'
            : 'all others that it retries',
        borrowed.attempts ? AS_STANDARD : tries,
        ...before.map((delay) => (borrowed.delay ? AS_STANDARD : delay)),
        borrowed.heldMs ? AS_STANDARD : beginsAnew(policy),
      ]);
  });

  return page('Retry policies', 'packages/core/src/policies', [
    `What clients do after a close, side by side: ${counted(all.length, 'policy', 'policies')}, ours first. A policy is a ` +
      'value from `@close-codes/core/policies/<id>`; what stands here is what `adviseRetry` of `@close-codes/core/retry` ' +
      'says with it, without a dialect. A dialect that you pass goes before the policy.',
    'The policies of libraries are taken from their source and proven against the packages by tests, as far as the tests ' +
      'go; those of services are what their documents say. Where these are silent on delays and tries, they have those of ' +
      'our own policy, and the table of delays says so.',
    '## Sources',
    table(
      ['Policy', 'Id', 'Export', 'Version', 'Date', 'Page'],
      all.map(({ name, policy }) => [
        link(plain(titleOf(policy)), `../packages/core/src/policies/${policy.id}.ts`),
        code(policy.id),
        code(name),
        editionLink(policy.source) ?? 'this repository',
        policy.source?.date,
        policy.docs && link(new URL(policy.docs).host, policy.docs),
      ]),
    ),
    '## Verdicts',
    '- **↻ retry**: by itself, after a delay.\n' +
      '- **✎ fix first**: not by itself; something has to change, or somebody has to ask for it.\n' +
      '- **■ stop**: not at all.\n' +
      '- **? nobody says**: neither the policy nor its source.',
    'Below a verdict stands what to do beside connecting, or before. The connection had been open and was closed cleanly ' +
      'with the code, unless the row says otherwise.',
    `A row without ${NOT_PROVEN} was tried on the libraries, where it is a run of codes on one of them at least: ` +
      `[the tests](../packages/core/test/policies/proveAgainst.ts) close real connections with ${PROVEN_CODES.length} codes and in ` +
      `${PROVEN_ENDINGS.length} other ways. What a library does with a row marked ${NOT_PROVEN} follows from its source only. ` +
      'Of these, 0–999, 1004, 1015–2999 and 5000–65535 cannot be tried there: `ws`, which the libraries run on in the tests, ' +
      'fails the connection over such a code and reports 1006.',
    table(
      ['Close', ...all.map(({ policy }) => plain(titleOf(policy)))],
      asked.map(({ label, record, proven }) => [
        proven ? label : `${label} ${NOT_PROVEN}`,
        ...all.map(({ policy }) => {
          const { verdict, action } = adviseRetry(record, { policy });
          return action === undefined ? VERDICT[verdict] : `${VERDICT[verdict]}<br>${code(action)}`;
        }),
      ]),
    ),
    '## Delays',
    'How long a client waits before each try in a row, from the shortest to the longest that can be drawn, and what lets the ' +
      `count begin anew. A dash: there is no such try. _${AS_STANDARD}_: the source says nothing, so the policy has what ` +
      'Standard has.',
    table(
      ['Policy', 'After', 'Tries', ...TRIES.map((attempt) => `Try ${attempt}`), 'The count begins anew'],
      delays,
    ),
  ]);
}
