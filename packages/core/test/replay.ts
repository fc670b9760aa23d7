/**
 * Plays a stored trace to the real observer, in a page and on a clock that are made up: minutes pass at once. Synchronous,
 * so that nothing else can run while the timers of the runtime are taken over.
 */
import type { Trace, TraceEvent } from '../../../scripts/traces/scenario.ts';
import { browserEnvironment } from '../src/browser/index.ts';
import type { ProbeResult } from '../src/diagnose/diagnosis.ts';
import { observeClose, toCloseRecordFromException, type CloseObserver } from '../src/observe/index.ts';
import type { CloseRecord } from '../src/record/closeRecord.ts';

/** What a page would hand to `diagnose`. */
export interface Replayed {
  /** Of the socket that is diagnosed. */
  readonly record: CloseRecord;
  /** Of the other sockets, in the order in which they closed: those after it, too, as whoever looks later has them. */
  readonly history: readonly CloseRecord[];
  readonly probe: ProbeResult | undefined;
  /** All of them, by the number of their socket, in the order in which they closed. */
  readonly records: readonly (readonly [socket: number, record: CloseRecord])[];
}

/** Longer than the observer waits for a close behind an error. */
const AFTERWARDS_MS = 3000;

interface Timer {
  at: number;
  readonly everyMs: number | undefined;
  readonly run: () => void;
}

class Clock {
  now = 0;
  readonly #timers = new Map<number, Timer>();
  #count = 0;

  readonly set = (run: () => void, ms = 0): number => this.#add(run, ms, undefined);
  readonly setEvery = (run: () => void, ms = 0): number => this.#add(run, ms, Math.max(ms, 1));
  readonly clear = (timer: unknown): void => {
    this.#timers.delete(timer as number);
  };

  advanceTo(time: number): void {
    for (;;) {
      let next: [number, Timer] | undefined;
      for (const entry of this.#timers) {
        if (entry[1].at <= time && (!next || entry[1].at < next[1].at)) next = entry;
      }
      if (!next) break;
      const [id, timer] = next;
      this.now = Math.max(this.now, timer.at);
      if (timer.everyMs === undefined) this.#timers.delete(id);
      else timer.at += timer.everyMs;
      timer.run();
    }
    this.now = Math.max(this.now, time);
  }

  #add(run: () => void, ms: number, everyMs: number | undefined): number {
    this.#count += 1;
    this.#timers.set(this.#count, { at: this.now + ms, everyMs, run });
    return this.#count;
  }
}

/** Runs with the timers and the date of the runtime replaced by the clock's. */
function onClock<T>(clock: Clock, epoch: number, run: () => T): T {
  const { setTimeout, clearTimeout } = globalThis;
  const dateNow = Date.now;
  Object.assign(globalThis, { setTimeout: clock.set, clearTimeout: clock.clear });
  Date.now = () => epoch + clock.now;
  try {
    return run();
  } finally {
    Object.assign(globalThis, { setTimeout, clearTimeout });
    Date.now = dateNow;
  }
}

/** Just enough of a user agent for the engine and its version to be read from it. */
function userAgentOf({ engine, engineVersion, records }: Trace): string {
  // WebKitGTK's own version is not the one it tells.
  const [told] = records.flatMap(([, { evidence }]) => evidence.engineVersion ?? []);
  const version = told ?? Number.parseInt(engineVersion, 10);
  if (engine === 'chromium')
    return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/${version}.0.0.0`;
  if (engine === 'firefox') return `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Firefox/${version}.0`;
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 Version/${version}.0 Safari/605.1.15`;
}

/** The page of a trace, as far as `browserEnvironment` looks at it. */
class Page extends EventTarget {
  readonly document: EventTarget & { visibilityState: 'visible' | 'hidden' };
  readonly navigator: { onLine: boolean; readonly userAgent: string };
  readonly location: { readonly href: string };
  readonly performance: { readonly now: () => number };
  readonly Date: { readonly now: () => number };
  readonly setInterval: Clock['setEvery'];
  readonly clearInterval: Clock['clear'];

  constructor(trace: Trace, clock: Clock, epoch: number) {
    super();
    const { scheme, online, visibility } = trace.page;
    this.document = Object.assign(new EventTarget(), { visibilityState: visibility });
    this.navigator = { onLine: online, userAgent: userAgentOf(trace) };
    this.location = { href: `${scheme}://127.0.0.1/` };
    this.performance = { now: () => clock.now };
    this.Date = { now: () => epoch + clock.now };
    this.setInterval = clock.setEvery;
    this.clearInterval = clock.clear;
  }

  /** An event that is the page's, not a socket's. */
  happens(event: TraceEvent): void {
    switch (event[2]) {
      case 'online':
      case 'offline':
        this.navigator.onLine = event[2] === 'online';
        this.dispatchEvent(new Event(event[2]));
        break;
      case 'pagehide':
        this.dispatchEvent(new Event('pagehide'));
        break;
      case 'freeze':
      case 'resume':
        this.document.dispatchEvent(new Event(event[2]));
        break;
      case 'pageshow':
        this.dispatchEvent(Object.assign(new Event('pageshow'), event[3]));
        break;
      case 'visibility':
        this.document.visibilityState = event[3].state;
        this.document.dispatchEvent(new Event('visibilitychange'));
        break;
      case 'csp':
        this.dispatchEvent(
          Object.assign(new Event('securitypolicyviolation'), {
            blockedURI: event[3].blocked,
            effectiveDirective: event[3].directive,
            disposition: 'enforce',
          }),
        );
        break;
      default:
    }
  }
}

/** A socket that does what the trace says. Its events are a browser's own, which no script can make: no `EventTarget`. */
class TracedSocket {
  readyState = 0;
  protocol = '';
  bufferedAmount = 0;
  readonly url: string;
  /** What its next call throws. */
  #throws: string | undefined;

  readonly #listeners = new Map<string, Set<(event: unknown) => void>>();

  constructor(url: string) {
    this.url = url;
  }

  addEventListener(type: string, listener: (event: unknown) => void): void {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
  }

  removeEventListener(type: string, listener: (event: unknown) => void): void {
    this.#listeners.get(type)?.delete(listener);
  }

  // The observer reads what it is given off the call.
  close: (code?: number, reason?: string) => void = () => {
    this.#throwIfTold();
    this.readyState = 2;
  };

  send: (data: string) => void = () => {
    this.#throwIfTold();
  };

  happens(event: TraceEvent): void {
    switch (event[2]) {
      case 'open':
        this.readyState = 1;
        this.protocol = event[3].protocol;
        this.#tell('open');
        break;
      case 'message':
        this.#tell('message', { data: 'x'.repeat(event[3].bytes) });
        break;
      case 'error':
        this.readyState = event[3].readyState;
        this.#tell('error');
        // It is the end. WebKit says so a moment later, without an event where a port is blocked.
        this.readyState = 3;
        break;
      case 'close': {
        const { bufferedAmount, ...closed } = event[3];
        this.readyState = 3;
        this.bufferedAmount = bufferedAmount;
        this.#tell('close', closed);
        break;
      }
      case 'send':
        this.#call(event[3].threw, () => {
          this.send('x'.repeat(event[3].bytes));
        });
        break;
      case 'call-close': {
        const { code, reason, threw } = event[3];
        this.#call(threw, () => {
          this.close(code, reason);
        });
        break;
      }
      default:
    }
  }

  #tell(type: string, more: object = {}): void {
    for (const listener of this.#listeners.get(type) ?? []) listener({ type, isTrusted: true, ...more });
  }

  #call(throws: string | undefined, run: () => void): void {
    this.#throws = throws;
    try {
      run();
    } catch (error) {
      if (throws === undefined) throw error;
    }
    this.#throws = undefined;
  }

  #throwIfTold(): void {
    if (this.#throws !== undefined) throw new DOMException('The trace says so.', this.#throws);
  }
}

/** Feeds a trace to the observer. */
export function replay(trace: Trace): Replayed {
  const clock = new Clock();
  const epoch = Date.parse(trace.recorded);
  return onClock(clock, epoch, () => {
    const page = new Page(trace, clock, epoch);
    const environment = browserEnvironment(page);
    const sockets = new Map<number, TracedSocket>();
    const recordOf = new Map<number, () => CloseRecord | undefined>();
    const observers: CloseObserver[] = [];
    /** In the order in which they closed. */
    const closed = new Set<number>();
    const refused = new Map(
      trace.events.flatMap((event) => (event[2] === 'threw' ? [[event[1], event[3].name] as const] : [])),
    );

    for (const event of trace.events) {
      const [at, number, what] = event;
      clock.advanceTo(at);
      if (number === null) page.happens(event);
      else if (what !== 'new') sockets.get(number)?.happens(event);
      else {
        const { url, instrument } = event[3];
        const protocols = Array.from({ length: event[3].protocols }, () => '');
        const name = refused.get(number);
        if (name !== undefined) {
          // Made when it threw, as the page did.
          const record = toCloseRecordFromException({ name }, { url, protocols, environment });
          recordOf.set(number, () => record);
          closed.add(number);
          continue;
        }
        const socket = new TracedSocket(url);
        const observer = observeClose(socket, { instrument, protocols, environment });
        observer.subscribe(() => {
          if (observer.getSnapshot().last) closed.add(number);
        });
        sockets.set(number, socket);
        observers.push(observer);
        recordOf.set(number, () => observer.getSnapshot().last);
      }
    }
    clock.advanceTo(clock.now + AFTERWARDS_MS);
    for (const observer of observers) observer.stop();

    const records = [...closed].flatMap((number) => {
      const record = recordOf.get(number)?.();
      return record ? [[number, record] as const] : [];
    });
    const index = records.findIndex(([number]) => number === trace.diagnosed);
    const record = records[index]?.[1];
    if (!record) throw new Error(`${trace.id}: the replay gave no record of socket ${trace.diagnosed}.`);
    return {
      record,
      history: records.filter((_, other) => other !== index).map(([, other]) => other),
      probe: trace.probe,
      records,
    };
  });
}
