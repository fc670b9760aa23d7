import type { RetryAction } from './retryAction.ts';
import type { RetryReason } from './retryAdvice.ts';
import type { RetryVerdict } from './retryPolicy.ts';

/** One sentence for each of two readers. */
export interface RetryTexts {
  /** For a developer. */
  readonly developer: string;
  /** For an end user: no code, no technical term. */
  readonly user: string;
}

/** What a notice for end users is made of. */
export interface RetryNoticeTexts {
  /** `{seconds}` is replaced; `s` is a unit, which has no plural. */
  readonly inSeconds: string;
  /** `{minutes}` is replaced. */
  readonly inMinutes: string;
  /** While a try is under way. */
  readonly connecting: string;
  /** A button: do not wait. */
  readonly tryNow: string;
  /** A button: do not try any more. */
  readonly cancel: string;
}

/**
 * The texts of an advice in one language. A plain JSON value. A missing text does not compile; make a variant by
 * spreading one.
 */
export interface RetryLocale {
  /** BCP 47. */
  readonly tag: string;
  /** Whether to connect again. */
  readonly verdicts: { readonly [V in RetryVerdict]: RetryTexts };
  /** What happened, or who decided. */
  readonly because: { readonly [R in RetryReason]: RetryTexts };
  /** What to do beside, or first. */
  readonly actions: { readonly [A in RetryAction]: RetryTexts };
  /** For a notice with a countdown. */
  readonly notice: RetryNoticeTexts;
}
