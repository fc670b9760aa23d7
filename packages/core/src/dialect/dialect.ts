import type { Outcome } from '../outcome/outcome.ts';

/**
 * What the makers of a dialect say about connecting again.
 *
 * - `yes`: at once
 * - `backoff`: after a delay that grows
 * - `resume`: and carry on with the same session
 * - `no`: not automatically
 * - `unknown`: the source is silent
 */
export type DialectRetry = 'yes' | 'backoff' | 'resume' | 'no' | 'unknown';

/** What has to change before another try can succeed. */
export type DialectAdvice =
  | 'reauthenticate'
  | 'new-session'
  | 'fix-client'
  | 'fix-config'
  | 'upgrade-client'
  | 'slow-down'
  | 'reload-page'
  | 'use-wss';

/** What a dialect may say of a code beyond its texts. */
export interface DialectMeaning {
  /** `none`: made up in the page by the client library; it never crosses the wire. */
  readonly sender?: 'client' | 'server' | 'either' | 'none' | undefined;
  /** Default: `unknown`. */
  readonly retry?: DialectRetry | undefined;
  /** What has to change first. Default: nobody says. */
  readonly advice?: DialectAdvice | undefined;
  /** Where the makers say so: file and line, or a page. */
  readonly source?: string | undefined;
  /** Its makers no longer send it, but what runs may. */
  readonly deprecated?: true | undefined;
  /** What the reason says beyond the code. The first rule that matches counts. */
  readonly reasons?: readonly DialectReason[] | undefined;
}

/** How the reason has to look: exactly so, begin so, or hold it anywhere. Upper and lower case differ. */
export type ReasonMatch =
  | {
      /** The whole reason. */
      readonly equals: string;
      readonly prefix?: undefined;
      readonly includes?: undefined;
    }
  | {
      readonly equals?: undefined;
      /** How it begins. */
      readonly prefix: string;
      readonly includes?: undefined;
    }
  | {
      readonly equals?: undefined;
      readonly prefix?: undefined;
      /** What it holds. */
      readonly includes: string;
    };

/**
 * A meaning that a dialect carries in the reason (RFC 6455 §5.5.1 leaves its form to the parties). It stands in for
 * that of the code; what it leaves out stays the code's.
 */
export type DialectReason = ReasonMatch & {
  /** A few words, in place of those of the code. */
  readonly label: string;
  /** One or two sentences for a developer. */
  readonly description: string;
  /** For end users. Default: the message of the outcome. */
  readonly userMessage?: string | undefined;
  /** Default: that of the code. */
  readonly outcome?: Outcome | undefined;
  /** Default: that of the code. */
  readonly retry?: DialectRetry | undefined;
  /** Default: that of the code. */
  readonly advice?: DialectAdvice | undefined;
  /** Where the makers say so. Default: that of the code. */
  readonly source?: string | undefined;
};

/** A code of a dialect's own, 3000–4999. */
export interface DialectCode extends DialectMeaning {
  /** The name its makers gave it; not translated. */
  readonly name: string;
  /** A few words; stands beside the number in a badge. */
  readonly label: string;
  /** One or two sentences for a developer. */
  readonly description: string;
  /** For end users. Default: the message of the outcome. */
  readonly userMessage?: string | undefined;
  /** Default: `application`. */
  readonly outcome?: Outcome | undefined;
}

/** What a dialect adds to a code that has a meaning of its own; name and flags stay. */
export interface DialectOverlay extends DialectMeaning {
  /** What it means here, beside what it means anyway. Default: nothing more; only the advice is. */
  readonly description?: string | undefined;
  /** The makers use a code that the registry keeps from them (RFC 6455 §7.4.2); some peers refuse it. */
  readonly nonConforming?: true | undefined;
}

/** A run of codes, both ends included. Below 3000, and without a label, it contributes retry advice only. */
export interface DialectRange extends Omit<DialectMeaning, 'reasons'> {
  /** The first code. */
  readonly from: number;
  /** The last code, included. */
  readonly to: number;
  /** The name its makers gave the range; not translated. */
  readonly name?: string | undefined;
  /** A few words. Without them the range is advice on retrying only. */
  readonly label?: string | undefined;
  /** One or two sentences for a developer. */
  readonly description?: string | undefined;
  /** For end users. Default: the message of the outcome. */
  readonly userMessage?: string | undefined;
  /** Default: `application`. */
  readonly outcome?: Outcome | undefined;
}

/** A repository at a commit, a package at a version, or a page as it was on a day. */
export interface DialectSource {
  /** `github:owner/name`, `npm:name`, or the address of a page. */
  readonly repository: string;
  /** Of a repository: 40 hexadecimal digits. */
  readonly commit?: string | undefined;
  /** Of a package. */
  readonly version?: string | undefined;
  /**
   * ISO 8601: of the commit or the release; of a page, when it was read. A release has the day of its tag, where there is
   * one, otherwise the one the registry gives, which may be later.
   */
  readonly date: string;
}

/**
 * What one product or protocol means by its close codes. A plain JSON value: it can be a prop that crosses
 * from a server component to a client component. Make your own with {@link defineDialect}.
 */
export interface Dialect {
  /** Lower-case letters, digits and hyphens, for instance `discord-gateway`. */
  readonly id: string;
  /** The product's or protocol's name as its makers write it. Default: the id. */
  readonly title?: string | undefined;
  /** BCP 47 tag of the texts. Default: taken to be the reader's language. */
  readonly lang?: string | undefined;
  /** 3000–4999: codes with a meaning of the dialect's own. */
  readonly codes: { readonly [code: number]: DialectCode };
  /** 0–65535: what the dialect adds to a base code. */
  readonly overlays?: { readonly [code: number]: DialectOverlay } | undefined;
  /** What is said of runs of codes. An exact code goes before them, a narrower one before a wider. */
  readonly ranges?: readonly DialectRange[] | undefined;
  /** Subprotocols (`WebSocket.protocol`) it is spoken under. */
  readonly subprotocols?: readonly string[] | undefined;
  /** Hosts it is spoken on; `*` stands for any characters. */
  readonly hosts?: readonly string[] | undefined;
  /** Paths it is spoken on; `*` stands for any characters but `/`, and a path may go on after a last `/`. */
  readonly paths?: readonly string[] | undefined;
  /** Those of `subprotocols`, `hosts` and `paths` for which no source was found. */
  readonly unverified?: readonly string[] | undefined;
  /** A habit of many rather than a document of somebody: what it says is probable, not certain. */
  readonly guess?: true | undefined;
  /** A page for people. */
  readonly docs?: string | undefined;
  /** Which edition of which source the rows were taken from. */
  readonly source?: DialectSource | undefined;
}
