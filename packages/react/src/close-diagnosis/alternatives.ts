import type { Diagnosis, Hypothesis } from '@close-codes/core/diagnose';

/** Where nothing is called the cause, nobody reads on beyond these. */
const MOST = 5;
const LEAST = 0.05;

/** What stands below the first hypothesis, or in its place. */
export interface Alternatives {
  readonly shown: readonly Hypothesis[];
  /** 0 to 1: what is left, that of the hypotheses that are not shown included. */
  readonly rest: number;
}

/** What else it may be; where no cause can be named, the likeliest of what it may be. */
export function alternativesOf({ hypotheses, cannotTell, certainty }: Diagnosis): Alternatives {
  if (certainty !== 'open') return { shown: hypotheses.slice(1), rest: cannotTell };
  const shown = hypotheses.filter(({ score }) => score >= LEAST).slice(0, MOST);
  const hidden = hypotheses.filter((each) => !shown.includes(each));
  return { shown, rest: hidden.reduce((sum, { score }) => sum + score, cannotTell) };
}
