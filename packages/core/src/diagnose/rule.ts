import type { EvidenceId } from './evidenceId.ts';
import type { GroupId, HypothesisId } from './hypothesis.ts';

/** Which codes, and how much each speaks for the hypothesis. `none`: the record has no code. */
export type Codes = readonly (readonly [
  code: number | 'none' | readonly [from: number, to: number],
  factor: number,
])[];

/**
 * One way in which a hypothesis can be true, as data. Its weight is `weight` times the factor of the code times the
 * factors of all evidence that holds; a score is its share of all weights, that of "cannot tell" among them. So a factor
 * of 10 says: ten times as likely as without. What is not known multiplies nothing.
 */
export interface Rule {
  readonly id: HypothesisId;
  /** The group it is told from nothing else in, if this rule is about it. */
  readonly group?: GroupId;
  /** How common it is among the closes it could explain: 8 very common, 4 common, 2 occasional, 1 or less rare. */
  readonly weight: number;
  readonly codes: Codes;
  /** Impossible where one of these is known not to hold. */
  readonly needs?: readonly EvidenceId[];
  /** Factors above 1. */
  readonly for?: { readonly [E in EvidenceId]?: number };
  /** Factors below 1. */
  readonly against?: { readonly [E in EvidenceId]?: number };
}
