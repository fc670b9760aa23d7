import { WebSocket as PartySocket } from 'partysocket';
import ReconnectingWebSocket from 'reconnecting-websocket';
import { describe, expect, inject, test, vi } from 'vitest';
import type { CloseRecord } from '../record/closeRecord.ts';
import { observeClose, type CloseObserver } from './observeClose.ts';

const RETRY_MS = 400;

/** What the browser really gave, connection by connection. */
function recordingWebSocket(): { readonly given: number[]; readonly WebSocket: typeof WebSocket } {
  const given: number[] = [];
  class Recording extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('close', ({ code }) => given.push(code));
    }
  }
  return { given, WebSocket: Recording };
}

interface Options {
  readonly WebSocket: typeof WebSocket;
  readonly connectionTimeout: number;
  readonly maxRetries: number;
  readonly minReconnectionDelay: number;
  readonly maxReconnectionDelay: number;
}

const wrappers = [
  ['partysocket', (url: string, options: Options) => new PartySocket(url, [], options)],
  ['reconnecting-websocket', (url: string, options: Options) => new ReconnectingWebSocket(url, [], options)],
] as const;

function recordsOf(observer: CloseObserver): CloseRecord[] {
  const records: CloseRecord[] = [];
  observer.subscribe(() => {
    const { last } = observer.getSnapshot();
    if (last && last !== records.at(-1)) records.push(last);
  });
  return records;
}

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

describe.each(wrappers)('%s', (_, make) => {
  // Only what never opens may run into the wrapper's own limit; a busy machine opens late.
  const open = (path: string, maxRetries = 0) => {
    const { given, WebSocket } = recordingWebSocket();
    const socket = make(`${inject('labUrl')}${path}`, {
      WebSocket,
      connectionTimeout: path === '/hang' ? 300 : 10_000,
      maxRetries,
      minReconnectionDelay: RETRY_MS,
      maxReconnectionDelay: RETRY_MS,
    });
    const observer = observeClose(socket, { instrument: 'close' });
    return { socket, given, records: recordsOf(observer), observer };
  };

  test('a code the server sent', async () => {
    const { records, given, observer } = open('/close/4001?reason=bye');
    await vi.waitFor(() => {
      expect(records).toHaveLength(1);
    });
    expect(given).toEqual([4001]);
    expect(records[0]).toMatchObject({
      code: 4001,
      reason: 'bye',
      wasClean: true,
      initiator: 'remote',
      flags: [],
    });
    expect(observer.getSnapshot()).toMatchObject({ readyState: 'closed', last: records[0] });
    observer.stop();
  });

  test('two connections, one record each, each with its own evidence', async () => {
    const { records, observer } = open('/close/4001?after=50', 1);
    await vi.waitFor(() => {
      expect(records).toHaveLength(2);
    }, 5000);
    for (const { code, evidence } of records) {
      expect(code).toBe(4001);
      expect(evidence).toMatchObject({ opened: true, errorEvent: false, closeCalled: false });
      expect(evidence.openMs).toBeGreaterThan(0);
    }
    // The wait between the two belongs to neither: together they last less than what lies between their closes.
    const [first, second] = records;
    expect(second?.evidence.openMs).toBeLessThanOrEqual((second?.at ?? 0) - (first?.at ?? 0) - RETRY_MS + 50);
    expect(records[1]?.evidence.connectMs).toBeUndefined();
    observer.stop();
  });

  test.each(['/refuse/403', '/hang'])(
    '%s: no code, whatever the wrapper says, and one record for each attempt',
    async (path) => {
      const { records, given, observer } = open(path, 1);
      await vi.waitFor(() => {
        expect(records).toHaveLength(2);
      }, 5000);
      // Long enough for a deadline that would add a record of its own.
      await wait(1500);
      expect(records).toHaveLength(2);
      expect(given.every((code) => code === 1006)).toBe(true);
      for (const record of records) {
        expect(record).toMatchObject({
          code: undefined,
          wasClean: undefined,
          initiator: 'wrapper',
          source: 'event',
        });
        expect(record.flags).toContain('synthetic');
        expect(record.received).toMatch(/type: "close"/);
        expect(record.evidence).toMatchObject({ opened: false, errorEvent: false, errorMsBefore: undefined });
      }
      observer.stop();
    },
  );

  test('the connection is lost', async () => {
    const { records, given, observer } = open('/fin?after=50');
    await vi.waitFor(() => {
      expect(records).toHaveLength(1);
    });
    expect(given).toEqual([1006]);
    expect(records[0]).toMatchObject({ code: 1006, wasClean: false, initiator: 'network', flags: [] });
    observer.stop();
  });

  test('we close: a code only if the browser gave it', async () => {
    const { socket, records, given, observer } = open('/echo');
    await vi.waitFor(() => {
      expect(observer.getSnapshot().readyState).toBe('open');
    });
    socket.close(4002);
    const atOnce = [...given];
    await vi.waitFor(() => {
      expect(records).toHaveLength(1);
      expect(given).toEqual([4002]);
    });
    expect(records[0]).toMatchObject({ initiator: 'local', evidence: { closeCalled: true } });
    expect(atOnce).toEqual([]);
    const { code, flags } = records[0]!;
    expect(code === undefined ? flags.includes('synthetic') : code === 4002).toBe(true);
    observer.stop();
  });
});
