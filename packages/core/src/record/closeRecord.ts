/**
 * What was seen around a close. Everything is optional: what is missing is not known, it is never a "no".
 * Times are in milliseconds. In a record by `deadline` they end at the error: no close was seen.
 */
export interface CloseEvidence {
  /** Did the connection open? `false` only if it was watched from the start. */
  readonly opened?: boolean | undefined;
  /** From `open` to the close; not known if `open` was missed. */
  readonly openMs?: number | undefined;
  /** From the start of watching to `open`, or to the close if it never opened. */
  readonly connectMs?: number | undefined;
  /** From the last incoming message (or `open`) to the close. */
  readonly idleInMs?: number | undefined;
  /** From the last outgoing message (or `open`) to the close. Known only when `send` is instrumented. */
  readonly idleOutMs?: number | undefined;
  /** Incoming messages. */
  readonly messagesIn?: number | undefined;
  /** Outgoing messages. Known only when `send` is instrumented. */
  readonly messagesOut?: number | undefined;
  /** Size of the incoming messages together: bytes of binary ones, UTF-16 units of text. */
  readonly bytesIn?: number | undefined;
  /** Size of the outgoing messages together, in the same units. Known only when `send` is instrumented. */
  readonly bytesOut?: number | undefined;
  /** Size of the last outgoing message. Known only when `send` is instrumented. */
  readonly lastOutBytes?: number | undefined;
  /** Bytes that were handed to `send` and had not left at the close (`WebSocket.bufferedAmount`). */
  readonly bufferedAmount?: number | undefined;
  /**
   * How many subprotocols were offered. Only how many: some put a token there. Known only where the observer was told,
   * or made the socket itself.
   */
  readonly protocolsOffered?: number | undefined;
  /** Was there an `error` event before the close? */
  readonly errorEvent?: boolean | undefined;
  /** From the `error` event to the close. */
  readonly errorMsBefore?: number | undefined;
  /** Did this page call `close()`? Known only when `close` is instrumented. */
  readonly closeCalled?: boolean | undefined;
  /** From our own `close()` to the close. */
  readonly closeCalledMsBefore?: number | undefined;
  /** Name of what our own `close()` threw, if it did and nothing was closed: `InvalidAccessError`, `SyntaxError`. */
  readonly closeException?: string | undefined;
  /** Name of what `new WebSocket` threw: `SecurityError`, `SyntaxError`, `NS_ERROR_CONTENT_BLOCKED` (Firefox). */
  readonly exception?: string | undefined;
  /** Was the browser online at the close (`navigator.onLine`)? */
  readonly online?: boolean | undefined;
  /** From the last `offline` event of the page to the close. */
  readonly offlineMsBefore?: number | undefined;
  /** From the last `online` event of the page to the close. */
  readonly onlineMsBefore?: number | undefined;
  /** Was the page shown at the close (`document.visibilityState`)? */
  readonly visibility?: 'visible' | 'hidden' | undefined;
  /** From the last change of that to the close; not known if it was never seen to change. */
  readonly visibilityMsBefore?: number | undefined;
  /** From the last `pagehide` to the close: the page was being left. */
  readonly pagehideMsBefore?: number | undefined;
  /** From the last `pageshow` with `persisted` to the close: the page came back from the back/forward cache. */
  readonly restoredMsBefore?: number | undefined;
  /** From the last `freeze` of the page to the close (Page Lifecycle; Chromium). */
  readonly freezeMsBefore?: number | undefined;
  /** From the last `resume` of the page to the close (Page Lifecycle; Chromium). */
  readonly resumeMsBefore?: number | undefined;
  /** How far a clock had jumped, as it does when the machine was asleep. The largest jump of this connection. */
  readonly clockJumpMs?: number | undefined;
  /** From the moment that jump was noticed to the close. */
  readonly clockJumpMsBefore?: number | undefined;
  /** Did the page report that its Content Security Policy blocked a connection to this host? */
  readonly cspBlocked?: boolean | undefined;
  /** Scheme of the page, without the colon. */
  readonly pageScheme?: string | undefined;
  /** What runs the page. `webkitgtk` is WebKit on libsoup, whose network code is not Safari's. */
  readonly engine?: 'chromium' | 'firefox' | 'webkit' | 'webkitgtk' | 'node' | undefined;
  /** Its major version. */
  readonly engineVersion?: number | undefined;
}

/** Who ended a connection, as far as can be known. `browser`: a constructor threw, or a policy blocked it. */
export type Initiator = 'local' | 'remote' | 'network' | 'browser' | 'wrapper' | 'unknown';

/** How a record came about. */
export type RecordSource = 'event' | 'deadline' | 'unobserved' | 'constructor';

/** `synthetic`: made up by a wrapper. `malformed`: no proper close event. `truncated`: the reason was cut. */
export type RecordFlag = 'synthetic' | 'malformed' | 'truncated';

/**
 * One close, as plain JSON: it never holds the event, the socket or anything alive, so that it can be logged,
 * cloned, sent and shown. `undefined` means not known.
 */
export interface CloseRecord {
  /** Unique within a fleet, for all practical purposes. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The code the browser gave; `undefined` where it gave none. Never one that a wrapper made up. */
  readonly code: number | undefined;
  /** Untrusted text from the other side, at most 1,000 characters. RFC 6455 §5.5.1: not for end users. */
  readonly reason: string;
  /** Was the closing handshake completed (`CloseEvent.wasClean`)? `true` does not rule out a 1006. */
  readonly wasClean: boolean | undefined;
  /**
   * `local`: we called `close()`. `remote`: the other side sent the Close frame. `network`: the transport ended
   * without one. `browser`: the browser failed the connection. `wrapper`: a library made the event up.
   */
  readonly initiator: Initiator;
  /**
   * `event`: a close event. `deadline`: an `error` event that no close followed. `unobserved`: the socket was
   * closed before anyone listened, so the code is lost. `constructor`: `new WebSocket` threw.
   */
  readonly source: RecordSource;
  /** What is odd about it. Mostly none. */
  readonly flags: readonly RecordFlag[];
  /** A bounded print of what came, when it was no proper event. */
  readonly received: string | undefined;
  /** Without user info, query and fragment: tokens live there. */
  readonly url: string | undefined;
  /** The subprotocol in use. */
  readonly protocol: string | undefined;
  /** What was seen around it. */
  readonly evidence: CloseEvidence;
}

export const MAX_REASON_LENGTH = 1000;
const MAX_URL_LENGTH = 2000;

let count = 0;

/** A record from its parts, with what is left out filled in. */
export function closeRecord(parts: Partial<CloseRecord>): CloseRecord {
  const at = parts.at ?? Date.now();
  count += 1;
  return {
    id: [at, count, Math.floor(Math.random() * 0x7fffffff)].map((n) => Math.floor(n).toString(36)).join('-'),
    at,
    code: undefined,
    reason: '',
    wasClean: undefined,
    initiator: 'unknown',
    source: 'event',
    flags: [],
    received: undefined,
    url: undefined,
    protocol: undefined,
    evidence: {},
    ...parts,
  };
}

/** Scheme, host and path of a URL: user info, query and fragment hold secrets. */
export function publicUrl(url: unknown): string | undefined {
  if (typeof url !== 'string') return undefined;
  // An "@" after "?" or "#" where no path has begun: who wrote it meant these to be of the password.
  return /^([a-z][a-z\d+.-]*:\/\/)(?![^/\\?#]*[?#][^]*@)(?:[^/\\?#]*@)?([^?#]*)/i
    .exec(url)
    ?.slice(1)
    .join('')
    .slice(0, MAX_URL_LENGTH);
}
