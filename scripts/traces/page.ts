// Runs in the recorded page: opens sockets, observes them with core, and beside that keeps a log of its own of every raw
// event. Nothing is pushed anywhere: the driver asks, so that the page may be left, frozen or cached meanwhile.
import { browserEnvironment, probe } from '@close-codes/core/browser';
import type { ProbeResult } from '@close-codes/core/diagnose';
import {
  observeClose,
  toCloseRecordFromException,
  type CloseObserver,
  type CloseRecord,
} from '@close-codes/core/observe';
import type { Trace, TraceEvent } from './scenario.ts';

type Instrument = false | 'close' | 'close+send';

interface Watched {
  readonly url: string;
  readonly socket?: WebSocket;
  observer?: CloseObserver;
  /** Of a constructor that threw. */
  readonly record?: CloseRecord;
  opened: boolean;
}

/** What the driver reads at the end. */
export interface PageLog {
  readonly page: Trace['page'];
  readonly events: readonly TraceEvent[];
  readonly records: readonly (readonly [socket: number, record: CloseRecord, at: number])[];
  readonly probes: readonly (readonly [socket: number, result: ProbeResult])[];
}

const page: Trace['page'] = {
  scheme: location.protocol.replace(':', ''),
  online: navigator.onLine,
  visibility: document.visibilityState,
};
const events: TraceEvent[] = [];
const watched: Watched[] = [];
const probes = new Map<number, ProbeResult>();
/** In the order in which records were first there. */
const closes: [socket: number, at: number][] = [];

/** Whose constructor is used: of this window, or of a frame in it. */
let maker: { readonly WebSocket: typeof WebSocket } = globalThis;

/** The reading of the clock that counts for the event at hand. */
let reading: number | undefined;
/** An event is over by then, also where the page was frozen in the middle of it. */
const EVENT_MS = 2000;

/**
 * One reading of the clock for one event, so that the log and the observer, one after the other on a busy machine, speak
 * of the same time.
 */
function now(): number {
  const time = performance.now();
  return reading !== undefined && time - reading < EVENT_MS ? reading : time;
}
function begin(): number {
  reading = performance.now();
  return reading;
}
function end(): void {
  reading = undefined;
}
/** Of an event of the page: the observer's listeners run after this one, and nobody tells which is the last. */
function beginOfPage(): number {
  setTimeout(end);
  return begin();
}

/** This window, but for its clock. */
const environment = browserEnvironment({
  performance: { now },
  Date,
  navigator,
  document,
  location,
  origin,
  addEventListener: addEventListener.bind(globalThis),
  removeEventListener: removeEventListener.bind(globalThis),
  setInterval: setInterval.bind(globalThis),
  clearInterval: clearInterval.bind(globalThis),
});
// Firefox throws some that are no Error.
const nameOf = (error: unknown): string => String((error as { readonly name?: unknown }).name);
const sizeOf = (data: unknown): number =>
  typeof data === 'string'
    ? data.length
    : data instanceof Blob
      ? data.size
      : data instanceof ArrayBuffer
        ? data.byteLength
        : 0;
// Lab tags, and whatever else a query may hold, are no part of a trace.
const publicPart = (url: string): string =>
  url.replace(/[?#].*$/s, '').replace(/^([a-z]+:\/\/)[^/]*@/i, '$1');

addEventListener('online', () => events.push([beginOfPage(), null, 'online']));
addEventListener('offline', () => events.push([beginOfPage(), null, 'offline']));
addEventListener('pagehide', () => events.push([beginOfPage(), null, 'pagehide']));
addEventListener('pageshow', ({ persisted }) => {
  // The first one, of every page, says nothing.
  if (persisted) events.push([beginOfPage(), null, 'pageshow', { persisted }]);
});
document.addEventListener('freeze', () => events.push([beginOfPage(), null, 'freeze']));
document.addEventListener('resume', () => events.push([beginOfPage(), null, 'resume']));
document.addEventListener('visibilitychange', () =>
  events.push([beginOfPage(), null, 'visibility', { state: document.visibilityState }]),
);
document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) =>
  events.push([
    beginOfPage(),
    null,
    'csp',
    { blocked: publicPart(blockedURI), directive: effectiveDirective },
  ]),
);

function log(number: number, socket: WebSocket, entry: Watched): void {
  socket.addEventListener('open', () => {
    entry.opened = true;
    events.push([begin(), number, 'open', { protocol: socket.protocol }]);
  });
  socket.addEventListener('message', ({ data }) =>
    events.push([begin(), number, 'message', { bytes: sizeOf(data) }]),
  );
  socket.addEventListener('error', () =>
    events.push([begin(), number, 'error', { readyState: socket.readyState }]),
  );
  socket.addEventListener('close', ({ code, reason, wasClean }) =>
    events.push([
      begin(),
      number,
      'close',
      { code, reason, wasClean, bufferedAmount: socket.bufferedAmount },
    ]),
  );
}

function at(number: number): Watched {
  const entry = watched[number];
  if (!entry) throw new Error(`There is no socket ${number}.`);
  return entry;
}

function recordOf(number: number): CloseRecord | undefined {
  const { record, observer } = at(number);
  return record ?? observer?.getSnapshot().last;
}

const traces = {
  connect(url: string, protocols: readonly string[] = [], instrument: Instrument = 'close+send'): number {
    const number = watched.length;
    const made = (): void => {
      const data = { url: publicPart(url), protocols: protocols.length, instrument };
      events.push([begin(), number, 'new', data]);
    };
    let socket: WebSocket;
    try {
      socket = new maker.WebSocket(url, [...protocols]);
    } catch (error) {
      made();
      const record = toCloseRecordFromException(error, {
        url,
        protocols: [...protocols],
        environment,
      });
      events.push([now(), number, 'threw', { name: nameOf(error) }]);
      watched.push({ url, record, opened: false });
      closes.push([number, now()]);
      end();
      return number;
    }
    made();
    // The log's listeners come first, so that its times are those of the events, and not of what the observer does then.
    const entry: Watched = { url, socket, opened: false };
    watched.push(entry);
    log(number, socket, entry);
    const observer = observeClose(socket, { instrument, protocols: [...protocols], environment });
    entry.observer = observer;
    observer.subscribe(() => {
      if (!observer.getSnapshot().last) return;
      const known = closes.findIndex(([of]) => of === number);
      // A close that came behind its deadline after all.
      if (known >= 0) closes.splice(known, 1, [number, now()]);
      else closes.push([number, now()]);
    });
    for (const type of ['open', 'message', 'error', 'close']) socket.addEventListener(type, end);
    end();
    return number;
  },

  send(number: number, data: string | number): void {
    const payload = typeof data === 'string' ? data : new Uint8Array(data);
    const time = begin();
    const bytes = typeof payload === 'string' ? payload.length : payload.byteLength;
    try {
      at(number).socket?.send(payload);
      events.push([time, number, 'send', { bytes }]);
    } catch (error) {
      events.push([time, number, 'send', { bytes, threw: nameOf(error) }]);
    } finally {
      end();
    }
  },

  useFrame(frame: Window): void {
    maker = frame as unknown as typeof maker;
  },

  /** What it threw, by name; `null` for nothing. */
  close(number: number, code?: number | null, reason?: string | null): string | null {
    const given = {
      ...(typeof code === 'number' ? { code } : {}),
      ...(typeof reason === 'string' ? { reason } : {}),
    };
    const time = begin();
    try {
      at(number).socket?.close(given.code, given.reason);
      events.push([time, number, 'call-close', given]);
      return null;
    } catch (error) {
      events.push([time, number, 'call-close', { ...given, threw: nameOf(error) }]);
      return nameOf(error);
    } finally {
      end();
    }
  },

  /** `pending`, or what happened first of the two. */
  stateOf(number: number): 'pending' | 'opened' | 'closed' {
    if (at(number).opened) return 'opened';
    return recordOf(number) ? 'closed' : 'pending';
  },

  recordOf: (number: number): string => JSON.stringify(recordOf(number) ?? null),

  probe(number: number): void {
    void probe(at(number).url).then((result) => probes.set(number, result));
  },
  probed: (number: number): boolean => probes.has(number),

  dump(): string {
    const dumped: PageLog = {
      page,
      // What was logged after its call (what it threw was not known before) belongs where it began.
      events: events.toSorted(([a], [b]) => a - b),
      records: closes.flatMap(([number, time]) => {
        const record = recordOf(number);
        return record ? [[number, record, time] as const] : [];
      }),
      probes: [...probes],
    };
    return JSON.stringify(dumped);
  },
};

Object.assign(globalThis, { traces });

/** What the driver calls, by `evaluate`. */
export type PageTraces = typeof traces;
