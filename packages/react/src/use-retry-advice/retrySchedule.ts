import type { CloseRecord } from '@close-codes/core';
import type { ObserverSnapshot } from '@close-codes/core/observe';
import { createRetryCounter, type RetryAdvice, type RetryOptions } from '@close-codes/core/retry';
import { watchSource, type CloseSource } from '../use-websocket-close/watchSource.ts';

export interface ScheduleOptions extends RetryOptions {
  readonly onRetry?: ((advice: RetryAdvice) => void) | undefined;
  readonly enabled: boolean;
}

export interface ScheduleState {
  readonly advice: RetryAdvice | undefined;
  readonly dueAt: number | undefined;
}

export const NO_ADVICE: ScheduleState = { advice: undefined, dueAt: undefined };

/** What one hook advises and plans, of one socket after the other. */
export class RetrySchedule {
  #options: ScheduleOptions;
  #state = NO_ADVICE;
  #notify: (() => void) | undefined;
  #source: CloseSource;
  #readyState: ObserverSnapshot['readyState'] = 'none';
  #advice: RetryAdvice | undefined;
  /** When the next try is planned, whether or not it is allowed at the moment. */
  #dueAt: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Was `onRetry` called, and nothing has come of it yet? */
  #hasAsked = false;
  /** Records, and what they came from: StrictMode and a socket's return subscribe again. */
  readonly #seen = new WeakSet();
  readonly #counter;

  constructor(options: ScheduleOptions) {
    this.#options = options;
    const latest = (): ScheduleOptions => this.#options;
    // Not a new counter for new options: a policy that is written inline would begin the count anew at each render.
    this.#counter = createRetryCounter({
      get policy() {
        return latest().policy;
      },
      get dialects() {
        return latest().dialects;
      },
      get random() {
        return latest().random;
      },
    });
  }

  readonly getState = (): ScheduleState => this.#state;

  /** After each render. */
  rendered(options: ScheduleOptions): void {
    const { enabled } = this.#options;
    this.#options = options;
    if (options.enabled !== enabled) this.#plan(this.#dueAt);
  }

  follow(source: CloseSource, notify: () => void): () => void {
    this.#notify = notify;
    if (source !== this.#source) {
      this.#source = source;
      this.#readyState = 'none';
      this.#hasAsked = false;
      // Somebody connected before it was due. Without a socket the plan stands: the next one is made when it is due.
      if (source != null) this.#dueAt = undefined;
    }
    const end = watchSource(source, 'useRetryAdvice', (snapshot) => {
      this.#take(snapshot);
    });
    this.#plan(this.#dueAt);
    return () => {
      this.#notify = undefined;
      clearTimeout(this.#timer);
      end?.();
    };
  }

  readonly retryNow = (): void => {
    const advice = this.#advice;
    const underWay = this.#readyState !== 'closed' && this.#readyState !== 'none';
    if (!advice || !this.#notify || underWay || this.#hasAsked) return;
    this.#counter.reset();
    this.#retry(advice);
  };

  readonly cancel = (): void => {
    this.#plan(undefined);
  };

  #retry(advice: RetryAdvice): void {
    this.#plan(undefined);
    const { onRetry } = this.#options;
    this.#hasAsked = onRetry !== undefined;
    try {
      onRetry?.(advice);
    } catch (error) {
      this.#hasAsked = false;
      throw error;
    }
  }

  #take({ readyState, last }: ObserverSnapshot): void {
    const opens = readyState === 'open' && this.#readyState !== 'open';
    this.#readyState = readyState;
    let dueAt = this.#dueAt;
    if (last && this.#isNew(last)) {
      this.#hasAsked = false;
      this.#advice = this.#counter.closed(last);
      const { verdict, delayMs = 0 } = this.#advice;
      dueAt = verdict === 'retry' ? Date.now() + delayMs : undefined;
    }
    if (opens) {
      this.#counter.opened();
      this.#advice = undefined;
    }
    // A socket that connects again by itself has no need of us.
    this.#plan(readyState === 'closed' ? dueAt : undefined);
  }

  #isNew(record: CloseRecord): boolean {
    // A socket whose close was seen is found closed when it comes back.
    const isNew = !this.#seen.has(record.source === 'unobserved' ? (this.#source as object) : record);
    this.#seen.add(record).add(this.#source as object);
    return isNew;
  }

  #plan(dueAt: number | undefined): void {
    this.#dueAt = dueAt;
    clearTimeout(this.#timer);
    const advice = this.#advice;
    const shown = this.#options.enabled ? dueAt : undefined;
    if (advice && shown !== undefined && this.#notify) {
      // Never more than was advised, should the clock have been set back.
      const ms = Math.min(shown - Date.now(), advice.delayMs ?? 0);
      this.#timer = setTimeout(() => {
        this.#retry(advice);
      }, ms);
    }
    if (advice === this.#state.advice && shown === this.#state.dueAt) return;
    this.#state = { advice, dueAt: shown };
    this.#notify?.();
  }
}
