import type { CloseRecord } from '../record/closeRecord.ts';
import { read } from '../record/print.ts';
import type { Certainty, Diagnosis, Hypothesis, ProbeResult } from './diagnosis.ts';
import { EVIDENCE } from './evidence.ts';
import type { EvidenceId } from './evidenceId.ts';
import { REFERENCES } from './references.ts';
import type { Rule } from './rule.ts';
import { endedByServer } from './rules/endedByServer.ts';
import { endedByUs } from './rules/endedByUs.ts';
import { lost } from './rules/lost.ts';
import { neverOpened } from './rules/neverOpened.ts';
import { pageLifeCycle } from './rules/pageLifeCycle.ts';
import { wrappers } from './rules/wrappers.ts';
import { situationOf, type Situation } from './situation.ts';

/** What else is known. */
export interface DiagnoseOptions {
  /**
   * Other closes of this page, in any order and of any socket; the record itself may be among them. What came later
   * than the record counts too: an attempt that was refused right after tells of the one before. Default: none.
   */
  readonly history?: readonly CloseRecord[] | undefined;
  /** What `probe` of `core/browser` found out, if it was allowed. Default: not probed. */
  readonly probe?: ProbeResult | undefined;
}

const RULES: readonly Rule[] = /* @__PURE__ */ [
  neverOpened,
  lost,
  endedByUs,
  endedByServer,
  pageLifeCycle,
  wrappers,
].flat();

/** What is left to something that nobody has thought of. */
const CANNOT_TELL = 1.5;
const SHOWN_FROM = 0.01;

/** One rule that is possible here. */
interface Match {
  readonly rule: Rule;
  readonly weight: number;
  /** What holds, with its factor. */
  readonly holds: ReadonlyMap<EvidenceId, number>;
}

function codeFactor({ codes }: Rule, { code, hasNoCode }: Situation): number {
  // What is not known rules nothing out.
  if (code === undefined && !hasNoCode) return 1;
  for (const [which, factor] of codes) {
    if (which === 'none' ? hasNoCode : code !== undefined && matches(which, code)) return factor;
  }
  return 0;
}

function matches(which: number | readonly [number, number], code: number): boolean {
  return typeof which === 'number' ? code === which : code >= which[0] && code <= which[1];
}

function match(rule: Rule, situation: Situation): Match | undefined {
  const ofCode = codeFactor(rule, situation);
  if (ofCode === 0) return undefined;
  const holds = new Map<EvidenceId, number>();
  for (const id of rule.needs ?? []) {
    const known = EVIDENCE[id](situation);
    if (known === false) return undefined;
    if (known === true) holds.set(id, 1);
  }
  for (const [id, factor] of [...Object.entries(rule.for ?? {}), ...Object.entries(rule.against ?? {})]) {
    if (factor !== 1 && EVIDENCE[id as EvidenceId](situation) === true) holds.set(id as EvidenceId, factor);
  }
  if (ofCode > 1) holds.set('code', ofCode);
  let weight = rule.weight * Math.min(ofCode, 1);
  for (const factor of holds.values()) weight *= factor;
  return { rule, weight, holds };
}

const certaintyOf = (score: number): Certainty =>
  score >= 0.95 ? 'certain' : score >= 0.8 ? 'likely' : score >= 0.5 ? 'possible' : 'open';

/** Of several rules for one hypothesis, as they stand in different tables, the heavier one speaks. */
function hypothesis(group: readonly Match[], total: number): Hypothesis {
  const sorted = [...group].sort((a, b) => b.weight - a.weight);
  const [first] = sorted as [Match, ...Match[]];
  const sum = sorted.reduce((all, { weight }) => all + weight, 0);
  const evidence = [...first.holds].sort(([, a], [, b]) => Math.abs(Math.log(b)) - Math.abs(Math.log(a)));
  // A member that hardly counts is no alternative.
  const causes = [
    ...new Set(sorted.filter(({ weight }) => weight >= sum * SHOWN_FROM).map(({ rule }) => rule.id)),
  ];
  return {
    id: first.rule.id,
    group: causes.length > 1 ? first.rule.group : undefined,
    causes,
    score: sum / total,
    for: evidence.filter(([, factor]) => factor >= 1).map(([id]) => id),
    against: evidence.filter(([, factor]) => factor < 1).map(([id]) => id),
    references: REFERENCES[first.rule.id],
  };
}

/**
 * Why did this connection close? Ranks what the evidence allows, says how sure it is, and says so where it cannot tell.
 * Total: any record gets an answer, an empty one too, and whatever is wrong in it counts as not known. What is not known
 * speaks for nothing and against nothing. No evidence leaves the page: this is a function of what it is given.
 *
 * Causes that nothing tells apart come as one hypothesis with a `group`. How often it is right, and what it confuses, is
 * measured in docs/diagnosis.md.
 *
 * @param record of the close in question; made by `observeClose` it holds the evidence
 * @param options history, and what a probe found out
 *
 * @example
 * const { hypotheses: [first], certainty } = diagnose(record, { history });
 * if (certainty !== 'open') console.log(en.causes[first.id].title);
 */
export function diagnose(
  record: CloseRecord | null | undefined,
  options?: DiagnoseOptions | null,
): Diagnosis {
  const situation = situationOf(record, read(options, 'history'), read(options, 'probe'));
  const groups = new Map<string, Match[]>();
  let total = CANNOT_TELL;
  for (const rule of RULES) {
    const found = match(rule, situation);
    if (!found) continue;
    total += found.weight;
    const key = rule.group ?? rule.id;
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  const hypotheses = [...groups.values()]
    .map((group) => hypothesis(group, total))
    .filter(({ score }) => score >= SHOWN_FROM)
    .sort((a, b) => b.score - a.score);
  const known = hypotheses.reduce((sum, { score }) => sum + score, 0);
  return {
    hypotheses,
    cannotTell: Math.max(1 - known, 0),
    certainty: certaintyOf(hypotheses[0]?.score ?? 0),
  };
}
