import type { Outcome } from '../outcome/outcome.ts';
import type { RetryAction } from './retryAction.ts';
import type { RetryVerdict } from './retryPolicy.ts';

/**
 * What a verdict rests on. Closed: safe as a metrics label. Where a rule of the policy decides it is what the close
 * amounts to, an {@link Outcome}; otherwise
 *
 * - `said-so`: a dialect says what to do
 * - `probably`: the same, of a dialect that is a habit of many and no document of anybody (`Dialect.guess`)
 * - `no-rule`: nobody says: a dialect knows the code and is silent on retrying (`basis` is `dialect`), or no rule fits
 *   and the policy's `otherwise` counts (`default`)
 * - `attempts-used-up`: as many tries in a row as the policy allows
 */
export type RetryReason = Outcome | 'said-so' | 'probably' | 'no-rule' | 'attempts-used-up';

/** Whether to connect again, when, and why. Plain JSON. */
export interface RetryAdvice {
  /** Whether to connect again. */
  readonly verdict: RetryVerdict;
  /**
   * How long to wait, in whole ms. With `unknown` how long it would be; with `fix-first` and `stop` there is nothing to
   * wait for. At most 2,147,483,647: a longer `setTimeout` fires at once.
   */
  readonly delayMs: number | undefined;
  /** What it rests on. */
  readonly because: RetryReason;
  /** Who decided. `default`: the policy's `otherwise`. */
  readonly basis: 'dialect' | 'policy' | 'default';
  /** `id` of the dialect that decided; `undefined` where none did. */
  readonly dialect: string | undefined;
  /** What to do beside, or first. */
  readonly action: RetryAction | undefined;
}
