import type { EvidenceId } from './evidenceId.ts';
import type { GroupId, HypothesisId } from './hypothesis.ts';

/** One possible cause, and what speaks for it. */
export interface Hypothesis {
  /** The cause; of a group, the member that is most likely. */
  readonly id: HypothesisId;
  /** The group it cannot be told from, where more than one of its members is possible. */
  readonly group: GroupId | undefined;
  /** All members of the group that are possible here, the likeliest first; `[id]` without a group. */
  readonly causes: readonly HypothesisId[];
  /** 0 to 1: how sure. Of a group, its members together. All hypotheses of a diagnosis sum to at most 1. */
  readonly score: number;
  /** What speaks for it, the strongest first. */
  readonly for: readonly EvidenceId[];
  /** What speaks against it, the strongest first. */
  readonly against: readonly EvidenceId[];
  /** Where it is written or was measured: RFC sections, sources, "measured: Chromium 156". */
  readonly references: readonly string[];
}

/** An answer to "why did it close?". A plain JSON value. */
export interface Diagnosis {
  /** Best first. What scores below 0.01 is left out. */
  readonly hypotheses: readonly Hypothesis[];
  /** 0 to 1: the share that the hypotheses leave open. */
  readonly cannotTell: number;
  /**
   * In words. `certain`: the first one scores 0.95 or more. `likely`: 0.8 or more. `possible`: 0.5 or more. `open`:
   * less, so that nothing should be called the cause.
   */
  readonly certainty: Certainty;
}

/** How sure a diagnosis is, in words. */
export type Certainty = 'certain' | 'likely' | 'possible' | 'open';

/** What a probe found out; made by `probe` of `core/browser`. A plain JSON value. */
export interface ProbeResult {
  /** Did anything answer plain HTTP at that address: `https:` for `wss:`, `http:` for `ws:`? */
  readonly answered: boolean;
  /** Its HTTP status, where the page may read it (same origin, or CORS). */
  readonly status?: number | undefined;
  /** Was it a redirect? Known only where the page may read it. */
  readonly redirected?: boolean | undefined;
  /** The same question for the other scheme on the same port; not known where the page may not ask (mixed content). */
  readonly otherSchemeAnswered?: boolean | undefined;
  /** How long the probe took, in ms. */
  readonly tookMs: number;
  /** Was it given up at its time limit? */
  readonly timedOut?: boolean | undefined;
}
