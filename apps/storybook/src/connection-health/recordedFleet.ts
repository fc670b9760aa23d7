// The first two minutes of the fleet without a lab: the same connections, causes and policy, on a clock that is counted
// and with delays that are spread instead of drawn, so that every browser shows the same.
import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import { createRetryCounter, type RetryAdvice } from '@close-codes/core/retry';
import { createCloseLog, type CloseLog } from '@close-codes/react/log';
import { CONNECTIONS, pathOf, type Connection } from './fleet.ts';

const BEGIN = Date.UTC(2026, 10, 26, 9, 30);
const LENGTH_MS = 120_000;
/** What a handshake takes. */
const CONNECT_MS = 40;
/** Between one connection and the next, as a page opens them. */
const STAGGER_MS = 15;
const HOST = 'wss://feeds.example.com';

/** How what the lab is asked for ends, as Chromium reports it; `undefined`: not by itself. */
function endOf(path: string): { readonly afterMs: number; readonly record: CloseRecord } | undefined {
  const { pathname, searchParams } = new URL(path, HOST);
  const [, kind, code] = pathname.split('/');
  if (kind === 'echo') return undefined;
  const opened = kind !== 'refuse';
  const afterMs = Number(searchParams.get('after'));
  const event = { code: Number(code), reason: searchParams.get('reason') ?? '', wasClean: true };
  const record = toCloseRecord(kind === 'close' ? event : { code: 1006, reason: '', wasClean: false }, {
    opened,
    connectMs: CONNECT_MS,
    ...(opened ? { openMs: afterMs, idleInMs: afterMs, messagesIn: 0, bytesIn: 0, bufferedAmount: 0 } : {}),
    errorEvent: !opened,
    closeCalled: false,
    online: true,
    visibility: 'visible',
  });
  return { afterMs, record: { ...record, url: HOST + pathname } };
}

/** One connection to the end of the recording, and each time it closed. */
function record(id: number): { readonly connection: Connection; readonly closes: readonly CloseRecord[] } {
  const closes: CloseRecord[] = [];
  let at = id * STAGGER_MS;
  let share = 0;
  const counter = createRetryCounter({
    now: () => at,
    // The golden ratio: no two are near each other for long.
    random: () => (share = (share + 0.618 * (id + 1)) % 1),
  });
  let last: CloseRecord | undefined;
  let advice: RetryAdvice | undefined;
  const ending = (state: Connection['state']) => ({ connection: { id, state, last, advice }, closes });
  for (let tries = 0; ; tries += 1) {
    const end = endOf(pathOf(id, tries));
    at += CONNECT_MS + (end?.afterMs ?? Infinity);
    if (!end || at > LENGTH_MS) return ending('open');
    last = { ...end.record, at: BEGIN + at };
    closes.push(last);
    advice = counter.closed(last);
    if (advice.delayMs === undefined) return ending('given-up');
    at += advice.delayMs;
    if (at > LENGTH_MS) return ending('waiting');
  }
}

/** The fleet as it is after two minutes, and every close until then. */
export function recordFleet(): { readonly connections: readonly Connection[]; readonly log: CloseLog } {
  const all = Array.from({ length: CONNECTIONS }, (_, id) => record(id));
  const closes = all.flatMap((each) => each.closes).sort((a, b) => a.at - b.at);
  const log = createCloseLog({ capacity: closes.length });
  log.addAll(closes);
  return { connections: all.map(({ connection }) => connection), log };
}
