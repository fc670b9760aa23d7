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
  readonly advice?: DialectAdvice | undefined;
  /** Where the makers say so: file and line, or a page. */
  readonly source?: string | undefined;
}

/** A code of a dialect's own, 3000–4999. */
export interface DialectCode extends DialectMeaning {
  /** The name its makers gave it; not translated. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** For end users. Default: the message of the outcome. */
  readonly userMessage?: string | undefined;
  /** Default: `application`. */
  readonly outcome?: Outcome | undefined;
}

/** What a dialect adds to a code that has a meaning of its own; name and flags stay. */
export interface DialectOverlay extends DialectMeaning {
  readonly description?: string | undefined;
}

/** A run of codes, both ends included. Below 3000 it contributes retry advice only. */
export interface DialectRange extends DialectMeaning {
  readonly from: number;
  readonly to: number;
  readonly name?: string | undefined;
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly userMessage?: string | undefined;
  readonly outcome?: Outcome | undefined;
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
  readonly ranges?: readonly DialectRange[] | undefined;
  /** Subprotocols (`WebSocket.protocol`) it is spoken under. */
  readonly subprotocols?: readonly string[] | undefined;
  /** Hosts it is spoken on; `*.` stands for any subdomain. */
  readonly hosts?: readonly string[] | undefined;
  /** A page for people. */
  readonly docs?: string | undefined;
  /** Which edition of which source the rows were taken from. */
  readonly source?:
    { readonly repository: string; readonly commit: string; readonly date: string } | undefined;
}
