// The stored runs, each replayed through the observer and diagnosed.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSource } from '../loadSource.mjs';
import { root } from '../run.mjs';

/** @typedef {import('../traces/scenario.ts').Trace} Trace */
/** @typedef {typeof import('./product.mjs')} Product */
/** @typedef {import('@close-codes/core/diagnose').HypothesisId} HypothesisId */
/** @typedef {import('@close-codes/core/diagnose').Diagnosis} Diagnosis */
/** @typedef {import('@close-codes/core').CloseRecord} CloseRecord */
/** @typedef {import('@close-codes/core').CloseEvidence} CloseEvidence */

/**
 * One run and the answer to it.
 *
 * @typedef {object} Run
 * @property {Trace} trace
 * @property {number | undefined} code that the page was told
 * @property {boolean | undefined} opened
 * @property {string} truth what is asked for: the group of the true cause, or the cause
 * @property {string} family of the true cause
 * @property {readonly Answer[]} answers best first
 * @property {readonly Answer[]} withoutProbe the same without what a probe found out
 * @property {readonly Answer[]} bare the same from what listeners alone can know
 */

/**
 * @typedef {object} Answer
 * @property {HypothesisId} id
 * @property {string} key its group, or itself
 * @property {number} score
 */

/** Rules may be tuned on these. All others are looked at for the final figure only. */
export const TUNED_ON = ['lab', 'browser'];

/** What an answer was given from, by where a run keeps it. */
export const SETTINGS = /** @type {const} */ ({
  answers: 'all evidence',
  withoutProbe: 'without probes',
  bare: 'listeners alone',
});

/**
 * The evidence that `observeClose(socket)` has, without options: no method of the socket is touched, nothing of the page or
 * the engine is asked for, and nobody told what was offered.
 *
 * @type {readonly (keyof CloseEvidence)[]}
 */
export const HEARD = [
  'opened',
  'openMs',
  'connectMs',
  'idleInMs',
  'messagesIn',
  'bytesIn',
  'bufferedAmount',
  'errorEvent',
  'errorMsBefore',
  'exception',
];

/**
 * The record as listeners alone would have made it. Who ended a connection is not known then where that was told from
 * whether `close()` was called: by a code that either side may have sent. `diagnose` does not read it.
 *
 * @param {CloseRecord} record
 * @returns {CloseRecord}
 */
export function heard({ evidence, initiator, ...record }) {
  const eitherMaySend =
    record.code !== undefined && (record.code >= 3000 || [1000, 1005].includes(record.code));
  const isTold = initiator === 'local' || (initiator === 'remote' && eitherMaySend);
  return {
    ...record,
    initiator: isTold ? 'unknown' : initiator,
    evidence: Object.fromEntries(
      HEARD.flatMap((field) => (evidence[field] === undefined ? [] : [[field, evidence[field]]])),
    ),
  };
}

/** By the name of the table that holds the rules of a cause. */
export const FAMILIES = /** @type {const} */ ({
  neverOpened: 'never opened',
  lost: 'opened, then lost',
  endedByUs: 'ended by us',
  endedByServer: 'ended by the other side, with a code',
  pageLifeCycle: 'the life of the page',
  wrappers: 'made up by a wrapper',
});

/** @returns {Promise<Trace[]>} */
export async function storedTraces() {
  const folder = join(root, 'packages/core/test/traces');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.json')).sort();
  const lists = await Promise.all(
    files.map(
      async (file) => /** @type {Trace[]} */ (JSON.parse(await readFile(join(folder, file), 'utf8'))),
    ),
  );
  return lists.flat();
}

/**
 * The group of a cause for a record with this code. Only a proxy's restart belongs to two: it may send a Close frame.
 *
 * @param {Product['GROUPS']} groups
 * @param {HypothesisId} cause
 * @param {number | undefined} code
 */
export function keyOf(groups, cause, code) {
  const of = Object.entries(groups).filter(([, members]) =>
    /** @type {readonly string[]} */ (members).includes(cause),
  );
  const [only] = of;
  if (of.length < 2) return only?.[0] ?? cause;
  return code === 1001 ? 'going-away' : 'transport-ended';
}

/**
 * How many answers there are: a group is one, and so is a cause that belongs to none.
 *
 * @param {Pick<Product, 'GROUPS' | 'HYPOTHESES'>} product
 */
export function countAnswers({ GROUPS, HYPOTHESES }) {
  /** @type {Set<string>} */
  const grouped = new Set(Object.values(GROUPS).flat());
  return HYPOTHESES.filter((id) => !grouped.has(id)).length + Object.keys(GROUPS).length;
}

/** @param {Run} run */
export const wasTunedOn = ({ trace }) => TUNED_ON.includes(trace.producer);

/** @returns {Promise<{ runs: Run[], product: Product }>} */
export async function diagnosedRuns() {
  /** @type {Product} */
  const product = await loadSource('scripts/diagnosis/product.mjs');
  const { diagnose, GROUPS, replay } = product;
  const family = Object.entries(FAMILIES).flatMap(([table, name]) =>
    product[/** @type {keyof typeof FAMILIES} */ (table)].map(({ id }) => /** @type {const} */ ([id, name])),
  );
  const runs = (await storedTraces()).map((trace) => {
    const { record, history, probe } = replay(trace);
    const { code } = record;
    /** @param {Diagnosis} diagnosis @returns {Answer[]} */
    const answers = ({ hypotheses }) =>
      hypotheses.map(({ id, score }) => ({ id, score, key: keyOf(GROUPS, id, code) }));
    return {
      trace,
      code,
      opened: record.evidence.opened,
      truth: keyOf(GROUPS, trace.cause, code),
      family: family.find(([id]) => id === trace.cause)?.[1] ?? '',
      answers: answers(diagnose(record, { history, probe })),
      withoutProbe: answers(diagnose(record, { history })),
      bare: answers(diagnose(heard(record), { history: history.map(heard) })),
    };
  });
  return { runs, product };
}
