import type { DialectSource } from '../dialect/dialect.ts';
import type { RetryAction } from './retryAction.ts';

/**
 * Whether to connect again. None of them keeps a person from asking for a new connection.
 *
 * - `retry`: by itself, after the delay
 * - `fix-first`: not by itself; something has to change first, or somebody has to ask for it. What, is the `action`
 * - `stop`: not by itself, and nothing is known that a change would mend; a dialect's `no` without an advice is that
 * - `unknown`: nobody says
 */
export type RetryVerdict = 'retry' | 'fix-first' | 'stop' | 'unknown';

/** A run of codes, both ends included, and what a policy makes of it. The first rule that fits counts. */
export interface RetryRule {
  /** The first code. */
  readonly from: number;
  /** The last code, included. */
  readonly to: number;
  /** Whether to connect again. */
  readonly verdict: RetryVerdict;
  /** What to do beside, or first. */
  readonly action?: RetryAction | undefined;
  /** Only where the connection had been open, or had not. Default: either way. */
  readonly opened?: boolean | undefined;
  /** Only where the closing handshake was completed, or was not (`CloseEvent.wasClean`). Default: either way. */
  readonly wasClean?: boolean | undefined;
  /** Only where an `error` event came before the close (`CloseEvidence.errorEvent`), or did not. Default: either way. */
  readonly errorEvent?: boolean | undefined;
  /**
   * The delay before the first try, at random between the two, in place of that of the policy. In ms. Where the policy's
   * delay before a later try is shorter than the first of the two, it is drawn between them again.
   */
  readonly firstDelayMs?: readonly [min: number, max: number] | undefined;
  /** In place of the delay of the policy, for every try after such a close. `firstDelayMs` still goes first. */
  readonly delay?: RetryDelay | undefined;
  /** In place of that of the policy. */
  readonly attempts?: number | 'unbounded' | undefined;
  /** Where it says so: file and line, a section, or a page. */
  readonly source?: string | undefined;
}

/** The delay before a try, by its number. In ms. */
export type RetryDelay =
  | {
      /** Each longer than the one before by a factor. */
      readonly kind: 'exponential';
      /** Before the first try. Two numbers: drawn between them once, when the client is made. */
      readonly baseMs: number | readonly [min: number, max: number];
      /** 1: always the same. */
      readonly factor: number;
      /** No delay is longer, jitter aside. Default: no limit. */
      readonly maxMs?: number | undefined;
      /**
       * `none`: as computed; `full`: at random between 0 and that; two numbers: plus a random number between them.
       */
      readonly jitter: 'none' | 'full' | readonly [min: number, max: number];
    }
  | {
      /** A list. */
      readonly kind: 'steps';
      /** One a try; the last one counts for all that follow. */
      readonly stepsMs: readonly number[];
    };

/**
 * When to connect again, as a value. A plain JSON value, like a dialect. Make your own with `definePolicy`.
 */
export interface RetryPolicy {
  /** Lower-case letters, digits and hyphens, for instance `graphql-ws`. */
  readonly id: string;
  /** As its makers write it. Default: the id. */
  readonly title?: string | undefined;
  /** A page for people. */
  readonly docs?: string | undefined;
  /** Which edition of which source it was taken from. */
  readonly source?: DialectSource | undefined;
  /** In order: the first one that fits counts. */
  readonly rules: readonly RetryRule[];
  /** Where no rule fits. */
  readonly otherwise: RetryVerdict;
  /** Before each try, where no rule says otherwise. */
  readonly delay: RetryDelay;
  /** How many tries in a row, until the connection held; `unbounded`: no end. */
  readonly attempts: number | 'unbounded';
  /** How long a connection has to be open until it counts as held, in ms. 0: as soon as it opens. */
  readonly heldMs: number;
  /**
   * What `heldMs` is counted from: `open`, or the moment when the protocol above WebSocket has greeted back, for
   * instance with `connection_ack`. Default: `open`.
   */
  readonly heldFrom?: 'open' | 'acknowledged' | undefined;
  /** The very first connection is itself a try: where it never opens, delays and `attempts` begin with the second. */
  readonly firstCounts?: true | undefined;
}
