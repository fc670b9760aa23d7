/** An explanation in three sentences, for a person who has to act on it. */
export interface Problem {
  /** What happened. */
  readonly what: string;
  /** Why that is a problem. */
  readonly why: string;
  /** How to fix it. */
  readonly how: string;
}

/** The three sentences as lines of text. */
export function problemText({ what, why, how }: Problem): string {
  return `${what}\nWhy: ${why}\nFix: ${how}`;
}

/** The error `startLab` rejects with. Its message carries all three sentences. */
export class LabError extends Error implements Problem {
  readonly what: string;
  readonly why: string;
  readonly how: string;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problemText(problem), options);
    this.name = 'LabError';
    this.what = problem.what;
    this.why = problem.why;
    this.how = problem.how;
  }
}
