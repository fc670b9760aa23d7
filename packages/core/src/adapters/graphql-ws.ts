import { later } from '../observe/environment.ts';
import { read } from '../record/print.ts';
import { toCloseRecord } from '../record/toCloseRecord.ts';
import { failedRecord } from './internal/failedRecord.ts';
import { createRetryJudge, type RetryAdapterOptions } from './internal/retryJudge.ts';

export type { RetryAdapterOptions } from './internal/retryJudge.ts';

/** Options for `createClient` of graphql-ws. */
export interface GraphqlWsRetry {
  /** Listeners of your own go beside them: `on: { ...retry.on, message }`. */
  readonly on: {
    readonly connecting: () => void;
    readonly opened: () => void;
    readonly connected: () => void;
  };
  /** Asks the policy. */
  readonly shouldRetry: (errorOrCloseEvent: unknown) => boolean;
  /** Waits as long as the policy says. */
  readonly retryWait: () => Promise<void>;
  /** `Infinity`: the policy counts. */
  readonly retryAttempts: number;
  /** Begins anew, as when somebody asks for a try. */
  readonly reset: () => void;
}

/**
 * Lets a policy decide when a client of graphql-ws (6) connects again, and after how long. Unlike the client itself it
 * does not begin anew when the server acknowledges, but when the connection held.
 *
 * The client decides some things before it asks: 1000 connects again at once while a subscription lives, and its fatal
 * codes never do (see `@close-codes/core/policies/graphql-ws`).
 *
 * @example
 * const client = createClient({ url, ...graphqlWsRetry({ dialects: [graphqlTransportWs] }) });
 */
export function graphqlWsRetry(options: RetryAdapterOptions = {}): GraphqlWsRetry {
  const judge = createRetryJudge(options);
  let opened = false;
  let delayMs: number | undefined;
  // Each subscription asks for itself, about the same close.
  let asked: unknown;

  const decide = (what: unknown): number | undefined => {
    if (read(what, 'code') !== undefined && read(what, 'reason') !== undefined)
      return judge.closed(toCloseRecord(what, { opened, errorEvent: false }));
    // An error of the client's own, such as a message it cannot read, comes again with the next connection.
    return read(what, 'type') === 'error' ? judge.closed(failedRecord({ opened })) : undefined;
  };

  return {
    on: {
      connecting: () => {
        opened = false;
      },
      opened: () => {
        opened = true;
      },
      connected: judge.opened,
    },
    shouldRetry: (what) => {
      if (what !== asked) {
        asked = what;
        delayMs = decide(what);
      }
      return delayMs !== undefined;
    },
    retryWait: () =>
      new Promise((resolve) => {
        later(resolve, delayMs ?? 0);
      }),
    retryAttempts: Infinity,
    reset: judge.reset,
  };
}
