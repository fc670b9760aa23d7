import type { ProbeResult } from '../diagnose/diagnosis.ts';
import { CloseCodeError } from '../error/closeCodeError.ts';
import { later } from '../observe/environment.ts';
import { publicUrl } from '../record/closeRecord.ts';
import { print, read } from '../record/print.ts';
import { listen, monotonic, pageScheme } from './page.ts';

/** How a probe is bounded. */
export interface ProbeOptions {
  /** For all of it: 60,000 at most, of which more is cut. Default 3000, also for what is no number of milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** Ends it: the promise rejects with the signal's reason. An `AbortSignal`. */
  readonly signal?: ProbeSignal | undefined;
}

/** As much of an `AbortSignal` as it takes. */
export interface ProbeSignal {
  /** Was it ended? */
  readonly aborted: boolean;
  /** Why. */
  readonly reason?: unknown;
  /** Tells of `abort`. */
  addEventListener(type: 'abort', listener: () => void): void;
  /** Takes the listener back. */
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** As much of a `URL` as it takes: the runtime's, of which ECMAScript's typings know nothing. */
interface ParsedUrl {
  protocol: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly origin: string;
}

const DEFAULT_TIMEOUT_MS = 3000;
// A timer of more than 2³¹ − 1 ms ends at once (HTML §8.7), and nobody waits that long.
const MAX_TIMEOUT_MS = 60_000;
const REDIRECTS: readonly unknown[] = [301, 302, 303, 307, 308];
const PORTS: Readonly<Record<string, string>> = { 'ws:': '80', 'wss:': '443' };

/**
 * Asks by plain HTTP whether anything answers where a WebSocket did not open: `https:` for `wss:`, `http:` for `ws:`,
 * and then the other scheme on the same port. For `diagnose`, which it gives the evidence that a browser keeps from a
 * script. Nothing in these packages calls it: ask the people whose page it is.
 *
 * **What it reveals.** To the server, and to everybody on the way there, that this browser asks for that host, port
 * and path: its IP address and user agent, and in CORS requests the page's origin. User info, query and fragment are left
 * out, no referrer is sent, and cookies go to the page's own origin only. The second scheme may be plain `http:`: then
 * the path can be read on the way.
 *
 * **What it may cause.** One to three GETs on the server, which may do there what a GET does, and end up in its log; a
 * server that redirects causes those it redirects to, since `no-cors` follows (Fetch §4.1). In Chromium, a prompt for
 * the local network, if the page is public and the host is not. Reports, if a Content Security Policy forbids it.
 *
 * **What binds it.** The page's `connect-src` (CSP3 §6.1.2), as it binds the WebSocket. Mixed content: a page by `https:` may ask
 * no plain `http:` but of this machine, and the other scheme is left out there. `Cross-Origin-Resource-Policy`, extensions and
 * devices in between can hide an answer, so `answered: false` does not prove that nobody is there. The status can be read of
 * the page's own origin, and where the server's CORS allows it.
 *
 * @param url of the WebSocket: `record.url` will do
 * @returns when it knows, or at the time limit, which is never above a minute. Rejects for no reason of the network
 *
 * @throws {CloseCodeError} `probe/not-a-websocket-url`, as a rejection
 *
 * @example
 * const { url } = record;
 * const found = url === undefined ? undefined : await probe(url, { timeoutMs: 2000 });
 */
export async function probe(
  url: string | { readonly href: string },
  options?: ProbeOptions,
): Promise<ProbeResult> {
  const address = parse(url);
  const begun = monotonic(globalThis);
  const bound = boundBy(read(options, 'timeoutMs'));
  try {
    bound.heed(read(options, 'signal'));
    const result: { -readonly [K in keyof ProbeResult]: ProbeResult[K] } = { answered: false, tookMs: 0 };
    const own = address.protocol === 'wss:' ? 'https:' : 'http:';
    let answer = await ask(address, own, 'cors', bound);
    if (!answer && !bound.over() && !isOwnOrigin(address, own))
      answer = await ask(address, own, 'no-cors', bound);
    if (answer) {
      result.answered = true;
      // Opaque, it has none to read.
      const status = read(answer, 'status');
      if (typeof status === 'number' && status > 0) result.status = status;
      const type = read(answer, 'type');
      // A browser shows no redirect but as such; Node shows its status.
      if (type !== 'opaque') result.redirected = type === 'opaqueredirect' || REDIRECTS.includes(status);
    }
    const other = own === 'https:' ? 'http:' : 'https:';
    if (!bound.over() && mayAsk(address, other)) {
      const otherAnswer = await ask(address, other, 'no-cors', bound);
      if (otherAnswer || !bound.over()) result.otherSchemeAnswered = otherAnswer !== undefined;
    }
    if (bound.over()) result.timedOut = true;
    result.tookMs = Math.round(monotonic(globalThis) - begun);
    return result;
  } finally {
    bound.end();
  }
}

function parse(url: unknown): ParsedUrl {
  const text = typeof url === 'string' ? url : read(url, 'href');
  try {
    const { URL } = globalThis as unknown as { URL: new (text: string) => ParsedUrl };
    if (typeof text === 'string') {
      const parsed = new URL(text);
      if (PORTS[parsed.protocol] !== undefined) return parsed;
    }
  } catch {
    // It is said below.
  }
  // Where its user info ends can be said of a URL only: of any other text nothing is repeated.
  const shown = typeof text === 'string' ? (publicUrl(text) ?? 'a text') : print(url);
  throw new CloseCodeError(
    'probe/not-a-websocket-url',
    `probe got ${shown}, which is no absolute ws: or wss: URL. ` +
      'Where nothing was to be opened there is nothing to ask. Pass the URL of the WebSocket, or that of its record.',
  );
}

interface Bound {
  readonly signal: unknown;
  /** Lets the caller's signal end it. One that cannot tell of its end is asked between the requests. */
  readonly heed: (signal: unknown) => void;
  /** Never resolves: rejects at the end of time, or when the caller ends it. */
  readonly ended: Promise<never>;
  /** Is the time up? Throws where the caller ended it. */
  readonly over: () => boolean;
  readonly end: () => void;
}

function boundBy(ms: unknown): Bound {
  const { AbortController } = globalThis as unknown as {
    AbortController: new () => { abort(): void; readonly signal: unknown };
  };
  const controller = new AbortController();
  let over = false;
  let caller: unknown;
  let unheed: (() => void) | undefined;
  let reject!: () => void;
  const ended = new Promise<never>((_, rejectWith) => {
    reject = () => {
      controller.abort();
      rejectWith(new Error('The time is up.'));
    };
  });
  // Nobody may be waiting at that moment.
  ended.catch(() => undefined);
  const cancel = later(
    () => {
      over = true;
      reject();
    },
    typeof ms === 'number' && ms >= 0 ? Math.min(ms, MAX_TIMEOUT_MS) : DEFAULT_TIMEOUT_MS,
  );
  return {
    signal: controller.signal,
    heed: (signal) => {
      caller = signal;
      unheed = listen(signal, 'abort', reject);
      if (read(signal, 'aborted') === true) reject();
    },
    ended,
    over: () => {
      if (read(caller, 'aborted') === true) throw read(caller, 'reason');
      return over;
    },
    end: () => {
      cancel();
      unheed?.();
      // A body that goes on and on.
      controller.abort();
    },
  };
}

/** The answer, or `undefined`: nobody may read why. */
async function ask(
  { hostname, port, pathname, protocol }: ParsedUrl,
  scheme: 'http:' | 'https:',
  mode: 'cors' | 'no-cors',
  bound: Bound,
): Promise<unknown> {
  try {
    const { fetch } = globalThis as unknown as { fetch: (url: string, init: object) => Promise<unknown> };
    const answer = fetch(`${scheme}//${hostname}:${port || (PORTS[protocol] ?? '')}${pathname}`, {
      mode,
      // `no-cors` allows nothing else (Fetch §4.1, main fetch).
      redirect: mode === 'cors' ? 'manual' : 'follow',
      credentials: 'same-origin',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: bound.signal,
    });
    return await Promise.race([answer, bound.ended]);
  } catch {
    // Throws, where the caller wanted no answer any more.
    bound.over();
    return undefined;
  }
}

function isOwnOrigin({ hostname, port }: ParsedUrl, scheme: string): boolean {
  // The URL parser leaves out the port that is the scheme's own, and the two schemes have the same.
  const origin = `${scheme}//${hostname}${port === '' ? '' : `:${port}`}`;
  return read(read(globalThis, 'location'), 'origin') === origin;
}

/** Mixed content: of this machine an `https:` page may ask (W3C Mixed Content §3.1, potentially trustworthy). */
function mayAsk({ hostname }: ParsedUrl, scheme: string): boolean {
  if (scheme === 'https:' || pageScheme(globalThis) !== 'https') return true;
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
