// What a recorded failure is made of: the contract between the scenarios, the browsers that play them and the traces.
import type { CloseRecord } from '@close-codes/core';
import type { HypothesisId, ProbeResult } from '@close-codes/core/diagnose';

export type EngineName = 'chromium' | 'firefox' | 'webkitgtk';

/** Who brought the failure about. Rules may be tuned on `lab` and `browser` alone. */
export type Producer =
  | 'lab'
  | 'browser'
  // Held out, looked at for the final figure only
  | 'nginx'
  | 'haproxy'
  | 'apache'
  | 'caddy'
  | 'npm'
  | 'python';

/** A page in a real browser, with observers of `@close-codes/core` on its sockets. Sockets are known by their number. */
export interface TracedPage {
  readonly engine: EngineName;
  /** Opens a socket: `observeClose(new WebSocket(url, protocols), { instrument: 'close+send' })`, in that very turn. */
  connect(
    url: string,
    options?: {
      readonly protocols?: readonly string[];
      readonly instrument?: false | 'close' | 'close+send';
    },
  ): Promise<number>;
  send(socket: number, data: string | { readonly bytes: number }): Promise<void>;
  /** Resolves to the name of what it threw, or `undefined`. */
  close(socket: number, code?: number, reason?: string): Promise<string | undefined>;
  /** Resolves when it is open; rejects after 10 s, or when it closed. */
  opened(socket: number): Promise<void>;
  /** Resolves when there is a record of its close; rejects after `timeoutMs`, default 10 s. */
  closed(socket: number, timeoutMs?: number): Promise<CloseRecord>;
  /** `probe(url)` of `@close-codes/core/browser`, in the page. Its result goes into the trace. */
  probe(socket: number): Promise<void>;
  wait(ms: number): Promise<void>;
  /** Any expression, in the page. For what only one engine can do there is `driver`. */
  evaluate(expression: string): Promise<unknown>;
  /** Another page of the same browser, of the same kind: for "leave and come back". */
  navigate(url: string): Promise<void>;
  /** What drives it: Playwright's page, puppeteer's page, or the WebDriver session. */
  readonly driver: unknown;
  /** The address the page is served from: `http://127.0.0.1:…`. */
  readonly origin: string;
}

/** One way in which a connection fails, with the true cause. */
export interface Scenario<World = unknown> {
  /** Kebab-case, with the producer in front: `nginx-idle-60`. One kind may be run several times. */
  readonly kind: string;
  readonly producer: Producer;
  /** One English sentence: what is done to the connection. */
  readonly title: string;
  /** What truly is the cause. */
  readonly cause: HypothesisId;
  /** Where the cause is another one for an engine (WebKitGTK follows redirects and opens): that, or `null` for "does not fail there". */
  readonly causeIn?: Partial<Readonly<Record<EngineName, HypothesisId | null>>>;
  /** Takes longer than 6 s: recorded once, and not played again by `--check`. */
  readonly slow?: true;
  /** Default: all. */
  readonly engines?: readonly EngineName[];
  /** Its pages take any certificate. Default: none that nobody has signed. */
  readonly insecure?: true;
  /** Played in a browser process of its own: it would keep the others waiting (a handshake that hangs). */
  readonly alone?: true;
  /** How often it is recorded, default 1. */
  readonly times?: number;
  /**
   * Plays it. The record that is diagnosed is that of the socket whose number it resolves to; the other sockets' records,
   * earlier and later ones, are its history.
   */
  play(page: TracedPage, world: World): Promise<number>;
}

/** A producer's scenarios, and what has to run for them. */
export interface ScenarioSet<World = unknown> {
  readonly producer: Producer;
  /** How many may be played at once, in one world. Default 1. Slow ones are all played at once if it is above 1. */
  readonly concurrency?: number;
  /** Why it cannot run here (a program is not installed), or `undefined`. */
  missing(): Promise<string | undefined>;
  /** Starts servers. `stop` ends all of them. */
  start(): Promise<{ readonly world: World; readonly version: string; stop(): Promise<void> }>;
  readonly scenarios: readonly Scenario<World>[];
}

/** An event of a page or a socket: when, in ms since the page began; which socket, or `null` for the page; what. */
export type TraceEvent =
  | readonly [
      at: number,
      socket: number,
      what: 'new',
      data: { url: string; protocols: number; instrument: false | 'close' | 'close+send' },
    ]
  | readonly [at: number, socket: number, what: 'threw', data: { name: string }] // new WebSocket threw
  | readonly [at: number, socket: number, what: 'open', data: { protocol: string }]
  | readonly [at: number, socket: number, what: 'message', data: { bytes: number }]
  | readonly [at: number, socket: number, what: 'error', data: { readyState: number }]
  | readonly [
      at: number,
      socket: number,
      what: 'close',
      data: { code: number; reason: string; wasClean: boolean; bufferedAmount: number },
    ]
  | readonly [at: number, socket: number, what: 'send', data: { bytes: number; threw?: string }]
  | readonly [
      at: number,
      socket: number,
      what: 'call-close',
      data: { code?: number; reason?: string; threw?: string },
    ]
  | readonly [at: number, socket: null, what: 'online' | 'offline' | 'pagehide' | 'freeze' | 'resume']
  | readonly [at: number, socket: null, what: 'pageshow', data: { persisted: boolean }]
  | readonly [at: number, socket: null, what: 'visibility', data: { state: 'visible' | 'hidden' }]
  | readonly [at: number, socket: null, what: 'csp', data: { blocked: string; directive: string }];

/** One run, as plain JSON. Everything a page could know of it is here, and nothing else. */
export interface Trace {
  /** `<kind>/<engine>`, and `/2` … where it was run several times. */
  readonly id: string;
  readonly kind: string;
  readonly producer: Producer;
  readonly title: string;
  readonly cause: HypothesisId;
  readonly engine: EngineName;
  readonly engineVersion: string;
  /** Program and version of the producer: `nginx 1.22.1`. */
  readonly producedBy: string;
  /** Day of the recording. */
  readonly recorded: string;
  readonly slow: boolean;
  /** The page at its start. */
  readonly page: {
    readonly scheme: string;
    readonly online: boolean;
    readonly visibility: 'visible' | 'hidden';
  };
  /** The socket that is diagnosed. */
  readonly diagnosed: number;
  readonly events: readonly TraceEvent[];
  readonly probe?: ProbeResult;
  /** What the observer in the browser made of it: code, reason, wasClean, initiator, source, flags, evidence. */
  readonly records: readonly (readonly [socket: number, record: Omit<CloseRecord, 'id'>])[];
}
