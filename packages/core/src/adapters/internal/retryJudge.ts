import type { CloseRecord } from '../../record/closeRecord.ts';
import { createRevocableCounter, type RetryCounterOptions } from '../../retry/createRetryCounter.ts';
import type { RetryAdvice } from '../../retry/retryAdvice.ts';

/** What every adapter takes. One adapter counts for one client. */
export interface RetryAdapterOptions extends RetryCounterOptions {
  /** Connect again where the verdict is `unknown`. Default: true, as the libraries themselves do. */
  readonly retryUnknown?: boolean | undefined;
  /**
   * Hears each advice, with the close it is for. What it throws changes nothing: it is reported as uncaught
   * (`reportError`), or is an unhandled rejection where the runtime has no such function, as Node.
   */
  readonly onAdvice?: ((advice: RetryAdvice, record: CloseRecord) => void) | undefined;
}

export interface RetryJudge {
  readonly opened: () => void;
  /** How long to wait, in ms, or `undefined`: do not connect again. */
  readonly closed: (record: CloseRecord) => number | undefined;
  /** The last close was the application's own: it does not count. */
  readonly revoke: () => void;
  readonly reset: () => void;
}

// In browsers, Deno and Bun, but in none of ECMAScript's own typings.
const runtime = globalThis as unknown as { readonly reportError?: (error: unknown) => void };

function report(error: unknown): void {
  if (runtime.reportError) runtime.reportError(error);
  else {
    void Promise.resolve().then(() => {
      throw error;
    });
  }
}

/** Tells the listener, and answers whether the client goes on. */
export function goesOn(advice: RetryAdvice, record: CloseRecord, options: RetryAdapterOptions): boolean {
  try {
    options.onAdvice?.(advice, record);
  } catch (error) {
    // Inside the library's own handler it would end the library's work half-way.
    report(error);
  }
  return advice.verdict === 'retry' || (advice.verdict === 'unknown' && options.retryUnknown !== false);
}

/** A counter that gives the one answer a library wants. */
export function createRetryJudge(options: RetryAdapterOptions): RetryJudge {
  const { opened, closed, revoke, reset } = createRevocableCounter(options);
  return {
    opened,
    revoke,
    reset,
    closed: (record) => {
      const advice = closed(record);
      return goesOn(advice, record, options) ? advice.delayMs : undefined;
    },
  };
}
