// Each adapter with the real package against real servers: what the library does without it is shown beside.
import '../../test/policies/page.ts';
import { createRequire } from 'node:module';
import { createClient, type ClientOptions } from 'graphql-ws';
import { WebSocket as PartySocket } from 'partysocket';
import { Socket } from 'phoenix';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import useWebSocket, { type Options as ReactOptions } from 'react-use-websocket';
import ReconnectingWebSocket from 'reconnecting-websocket';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket as RealWebSocket } from 'ws';
import { drive, times, useServers, type Driven, type Step } from '../../test/policies/drive.ts';
import { settle } from '../../test/policies/libraryClock.ts';
import type { CloseRecord } from '../record/closeRecord.ts';
import type { RetryAdvice } from '../retry/retryAdvice.ts';
import type { RetryPolicy } from '../retry/retryPolicy.ts';
import { graphqlWsRetry } from './graphql-ws.ts';
import type { RetryAdapterOptions } from './internal/retryJudge.ts';
import { partysocketRetry } from './partysocket.ts';
import { phoenixRetry } from './phoenix.ts';
import { reactUseWebsocketRetry } from './react-use-websocket.ts';
import { reconnectingWebsocketRetry } from './reconnecting-websocket.ts';
import { robustWebsocketRetry } from './robust-websocket.ts';

// It has no types, and is CommonJS.
const RobustWebSocket = createRequire(import.meta.url)('robust-websocket') as new (
  url: string,
  protocols?: null,
  options?: unknown,
) => { close: () => void };

/** Three tries, and a connection has to be open for a minute: little enough to be run through. */
const threeTries: RetryPolicy = {
  id: 'three-tries',
  rules: [{ from: 4001, to: 4001, verdict: 'fix-first', action: 'reauthenticate' }],
  otherwise: 'unknown',
  delay: { kind: 'exponential', baseMs: 2000, factor: 3, jitter: 'none' },
  attempts: 3,
  heldMs: 60_000,
};

/** More connections than any limit of ours, and enough to call it a loop. */
const LOOP = 40;

interface Subject {
  readonly name: string;
  readonly greeting?: string;
  /** Starts the library, with the adapter where there are options for one. */
  readonly start: (url: string, options: RetryAdapterOptions | undefined) => () => void;
  /** What the library cannot be told: the delay after a code, or any advice after its own limit. */
  readonly countsItself?: true;
}

function startReact(url: string, options: ReactOptions): () => void {
  const root = createRoot(document.createElement('div'));
  const Hook = () => {
    useWebSocket(url, options);
    return null;
  };
  root.render(createElement(Hook));
  return () => {
    root.unmount();
  };
}

function startGraphql(url: string, options: Partial<ClientOptions>): () => void {
  const client = createClient({ url, ...options });
  const nothing = (): void => undefined;
  return client.subscribe({ query: '{ a }' }, { next: nothing, error: nothing, complete: nothing });
}

const subjects: readonly Subject[] = [
  {
    name: 'graphql-ws',
    greeting: JSON.stringify({ type: 'connection_ack' }),
    start: (url, options) => startGraphql(url, options ? graphqlWsRetry(options) : {}),
  },
  {
    name: 'react-use-websocket',
    start: (url, options) =>
      startReact(url, options ? reactUseWebsocketRetry(options) : { shouldReconnect: () => true }),
  },
  {
    name: 'robust-websocket',
    start: (url, options) => {
      const client = new RobustWebSocket(url, null, options && robustWebsocketRetry(options));
      return () => {
        client.close();
      };
    },
  },
  {
    name: 'phoenix',
    start: (url, options) => {
      const retry = options && phoenixRetry(options);
      const client = new Socket(`${url}/socket`, {
        // Not while a connection is held for a minute.
        heartbeatIntervalMs: 600_000,
        ...(retry && { reconnectAfterMs: retry.reconnectAfterMs }),
      });
      retry?.watch(client);
      client.connect();
      return () => {
        client.disconnect();
      };
    },
  },
  {
    name: 'partysocket',
    countsItself: true,
    start: (url, options) => {
      const client = new PartySocket(url, [], options ? partysocketRetry(options) : {});
      return () => {
        client.close();
      };
    },
  },
  {
    name: 'reconnecting-websocket',
    countsItself: true,
    start: (url, options) => {
      const retry = options && reconnectingWebsocketRetry(options);
      const client = new ReconnectingWebSocket(url, [], retry?.options ?? {});
      retry?.watch(client);
      return () => {
        client.close();
      };
    },
  },
];

const servers = useServers();

beforeEach(() => {
  // react-use-websocket says so where it gives up.
  vi.spyOn(console, 'warn').mockReturnValue();
});

interface Run {
  readonly driven: readonly Driven[];
  readonly heard: readonly (readonly [RetryAdvice, CloseRecord])[];
  /** Counted by the server. */
  readonly connections: number;
}

async function run(subject: Subject, steps: readonly Step[], options?: RetryAdapterOptions): Promise<Run> {
  const heard: [RetryAdvice, CloseRecord][] = [];
  const { lab, greeted } = servers;
  const seen = (): number => greeted() + lab.events.filter(({ type }) => type === 'connected').length;
  const before = seen();
  const driven = await drive(
    servers,
    {
      ...subject,
      start: (url, now) =>
        subject.start(
          url,
          options && {
            policy: threeTries,
            now,
            onAdvice: (advice, record) => {
              heard.push([advice, record]);
            },
            ...options,
          },
        ),
    },
    steps,
  );
  // What is heard of the last, parked connection is of the test's own making.
  return { driven, heard: [...heard], connections: seen() - before };
}

const delays = ({ driven }: Run): (number | undefined)[] => driven.map(({ didMs }) => didMs);

describe.each(subjects)('$name', (subject) => {
  const greets = subject.greeting !== undefined;
  const closes = (path: string, more: Partial<Step> = {}): Step => ({ path, greets, ...more });
  // Codes that none of the libraries stops after by itself.
  const atOnce = closes('/close/4403');

  test('a server that accepts and closes at once: a loop without it, three tries with it', async () => {
    const without = await run(subject, times(LOOP, atOnce));
    expect(without.connections).toBeGreaterThanOrEqual(LOOP);

    const withIt = await run(subject, times(LOOP, atOnce), {});
    expect(withIt.connections).toBe(1 + 3);
    expect(delays(withIt)).toEqual([2000, 6000, 18_000, undefined]);
  });

  test('the delays and the end are the policy’s', async () => {
    const { driven, connections } = await run(subject, times(LOOP, atOnce), {
      policy: {
        ...threeTries,
        delay: { kind: 'exponential', baseMs: 100, factor: 2, maxMs: 300, jitter: 'none' },
        attempts: 5,
      },
    });
    expect(driven.map(({ didMs }) => didMs && Math.round(didMs))).toEqual([
      100,
      200,
      300,
      300,
      300,
      undefined,
    ]);
    expect(connections).toBe(6);
  });

  test('a code that the policy stops after ends it at once', async () => {
    const { heard, connections } = await run(subject, times(3, closes('/close/4001')), {});
    expect(connections).toBe(1);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject([
      { verdict: 'fix-first', basis: 'policy', action: 'reauthenticate' },
      { code: 4001 },
    ]);
  });

  test('a dialect goes before the policy', async () => {
    const dialect = {
      id: 'ours',
      codes: { 4403: { name: 'No', label: 'No', description: 'No.', retry: 'no' } },
    } as const;
    const { heard, connections } = await run(subject, times(3, atOnce), { dialects: [dialect] });
    expect(connections).toBe(1);
    expect(heard[0]?.[0]).toMatchObject({ verdict: 'stop', basis: 'dialect' });
  });

  test('retryUnknown: false takes nobody’s word for it', async () => {
    const { heard, connections } = await run(subject, times(3, atOnce), { retryUnknown: false });
    expect(connections).toBe(1);
    expect(heard.map(([{ verdict }]) => verdict)).toEqual(['unknown']);
  });

  test('every close is heard of once, with what was decided', async () => {
    const { driven, heard } = await run(subject, times(LOOP, atOnce), {});
    expect(heard.map(([, { code }]) => code)).toEqual([4403, 4403, 4403, 4403]);
    expect(driven).toHaveLength(4);
    if (subject.countsItself) return;
    expect(heard.map(([{ verdict, because, delayMs }]) => [verdict, because, delayMs])).toEqual([
      ['unknown', 'no-rule', 2000],
      ['unknown', 'no-rule', 6000],
      ['unknown', 'no-rule', 18_000],
      ['stop', 'attempts-used-up', undefined],
    ]);
  });

  test('a listener that throws changes nothing: reported where the runtime can', async () => {
    const reportError = vi.fn();
    vi.stubGlobal('reportError', reportError);
    const error = new Error('the listener’s own');
    try {
      const { connections } = await run(subject, times(LOOP, atOnce), {
        onAdvice: () => {
          throw error;
        },
      });
      expect(connections).toBe(4);
    } finally {
      vi.unstubAllGlobals();
    }
    expect(reportError.mock.calls).toEqual([[error], [error], [error], [error]]);
  });

  test('a listener that throws changes nothing: otherwise an unhandled rejection', async () => {
    expect(globalThis).not.toHaveProperty('reportError');
    const thrown: unknown[] = [];
    const caught = (error: unknown): void => void thrown.push(error);
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', caught);
    try {
      const { connections } = await run(subject, times(LOOP, atOnce), {
        onAdvice: () => {
          throw new Error('the listener’s own');
        },
      });
      expect(connections).toBe(4);
    } finally {
      process.removeListener('unhandledRejection', caught);
      for (const listener of others) process.on('unhandledRejection', listener);
    }
    expect(thrown).toHaveLength(4);
  });

  test('refused again and again: three tries', async () => {
    const withIt = await run(subject, times(LOOP, { path: '/refuse/503' }), {});
    expect(withIt.connections).toBe(1 + 3);
    expect(delays(withIt)).toEqual([2000, 6000, 18_000, undefined]);
    for (const [, { code }] of withIt.heard) expect(code).toBe(1006);
  });

  test.each([
    [
      'a millisecond less than it takes to count as held: the last try',
      59_999,
      [2000, 6000, 18_000, undefined],
    ],
    ['a minute, so it held: three more tries', 60_000, [2000, 6000, 2000, 6000, 18_000, undefined]],
  ])('open for %s', async (_, openMs, expected) => {
    const steps = [
      ...times(2, { path: '/refuse/503' }),
      closes('/close/4403', { openMs }),
      ...times(9, atOnce),
    ];
    const withIt = await run(subject, steps, {});
    expect(delays(withIt)).toEqual(expected);
  });
});

describe('graphql-ws', () => {
  const [subject] = subjects as readonly [Subject];

  test('several subscriptions are one client: one close counts once', async () => {
    const many: Subject = {
      ...subject,
      start: (url, options) => {
        const client = createClient({ url, ...graphqlWsRetry(options) });
        const nothing = (): void => undefined;
        const sink = { next: nothing, error: nothing, complete: nothing };
        const stops = ['{ a }', '{ b }', '{ c }'].map((query) => client.subscribe({ query }, sink));
        return () => {
          for (const stop of stops) stop();
        };
      },
    };
    const { driven, heard, connections } = await run(
      many,
      times(LOOP, { path: '/close/4403', greets: true }),
      {},
    );
    expect(driven.map(({ didMs }) => didMs)).toEqual([2000, 6000, 18_000, undefined]);
    expect(heard).toHaveLength(4);
    expect(connections).toBe(4);
  });

  test('what the client decides before it asks: 1000 loops, 1011 ends', async () => {
    const normal = await run(subject, times(10, { path: '/close/1000', greets: true }), {});
    expect(delays(normal)).toEqual(times(10, { path: '' }).map(() => 0));
    const fatal = await run(subject, times(3, { path: '/close/1011', greets: true }), {});
    expect(delays(fatal)).toEqual([undefined]);
    expect([...normal.heard, ...fatal.heard]).toEqual([]);
  });

  test('a message that the client cannot read is no reason to connect again', async () => {
    const { driven, heard } = await run(
      { ...subject, greeting: 'no JSON' },
      times(3, { path: '/close/4403', greets: true }),
      {},
    );
    expect(driven).toHaveLength(1);
    expect(heard).toEqual([]);
  });
});

describe('robust-websocket', () => {
  test('asked after 1000 too', async () => {
    const subject = subjects.find(({ name }) => name === 'robust-websocket')!;
    const { heard, connections } = await run(subject, times(LOOP, { path: '/close/1000' }), {});
    expect(connections).toBe(4);
    expect(heard.map(([, { code }]) => code)).toEqual([1000, 1000, 1000, 1000]);
  });

  test('back online: at once, and it is no try', () => {
    const onAdvice = vi.fn();
    const { shouldReconnect } = robustWebsocketRetry({ policy: threeTries, onAdvice });
    const socket = { attempts: 1, addEventListener: vi.fn() };
    for (let i = 0; i < 9; i += 1) expect(shouldReconnect({ type: 'online' }, socket)).toBe(0);
    expect(shouldReconnect({ type: 'close', code: 1006, reason: '', wasClean: false }, socket)).toBe(2000);
    expect(onAdvice).toHaveBeenCalledTimes(1);
    expect(socket.addEventListener).toHaveBeenCalledTimes(1);
  });
});

/** The hook of react-use-websocket in a component whose address changes. */
function startChanging(options: ReactOptions) {
  const root = createRoot(document.createElement('div'));
  const Hook = ({ url }: { readonly url: string }) => {
    useWebSocket(url, options);
    return null;
  };
  return {
    show: async (url: string): Promise<void> => {
      root.render(createElement(Hook, { url }));
      await settle();
    },
    stop: () => {
      root.unmount();
    },
  };
}

describe('react-use-websocket: closes of the application’s own', () => {
  const heard: (readonly [RetryAdvice, CloseRecord])[] = [];
  const retry = (more: RetryAdapterOptions = {}) =>
    reactUseWebsocketRetry({
      policy: threeTries,
      onAdvice: (...told) => {
        heard.push(told);
      },
      ...more,
    });
  const before = Object.getOwnPropertyDescriptor(globalThis, 'WebSocket');
  const useSockets = (value: unknown): void => {
    Object.defineProperty(globalThis, 'WebSocket', { value, configurable: true, writable: true });
  };

  /** The browser's side, as the test says. */
  class Scripted {
    static all: Scripted[] = [];
    readyState = 0;
    onopen: ((event: object) => void) | null = null;
    onclose: ((event: object) => void) | null = null;
    readonly close = vi.fn();

    constructor() {
      Scripted.all.push(this);
    }

    opens(): void {
      this.readyState = 1;
      this.onopen?.({ type: 'open', target: this });
    }

    ends(code: number): void {
      this.readyState = 3;
      this.onclose?.({ type: 'close', code, reason: '', wasClean: code !== 1006, target: this });
    }
  }
  const socket = (index: number): Scripted => Scripted.all[index]!;

  beforeEach(() => {
    heard.length = 0;
    Scripted.all = [];
    useSockets(Scripted);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    if (before) Object.defineProperty(globalThis, 'WebSocket', before);
    else Reflect.deleteProperty(globalThis, 'WebSocket');
  });

  const delaysHeard = (): (number | undefined)[] => heard.map(([{ delayMs }]) => delayMs);

  test('on real sockets: eleven addresses one after the other, and a real drop is still tried again', async () => {
    vi.useRealTimers();
    useSockets(RealWebSocket);
    const options = retry({ policy: { ...threeTries, delay: { kind: 'steps', stepsMs: [700] } } });
    const onOpen = vi.fn(options.onOpen);
    const { show, stop } = startChanging({ ...options, onOpen });
    try {
      for (let i = 1; i <= 11; i += 1) {
        await show(`${servers.lab.url}/close/4403?after=60000&tag=kept-${i}`);
        await vi.waitFor(() => {
          expect(onOpen).toHaveBeenCalledTimes(i);
        });
      }
      await show(`${servers.lab.url}/close/4403?tag=drops`);
      await vi.waitFor(
        () => {
          const connected = servers.lab.eventsOf('drops').filter(({ type }) => type === 'connected');
          expect(connected).toHaveLength(4);
        },
        { timeout: 5000 },
      );
      await vi.waitFor(() => {
        expect(heard.at(-1)?.[0].because).toBe('attempts-used-up');
      });
    } finally {
      stop();
    }
    const dropped = heard.filter(([, { code }]) => code === 4403);
    expect(dropped.map(([{ delayMs }]) => delayMs)).toEqual([700, 700, 700, undefined]);
  });

  test('the new connection opens before the old one has closed: that one is passed over', async () => {
    const { show, stop } = startChanging(retry());
    await show('ws://one');
    socket(0).opens();
    await show('ws://two');
    expect(socket(0).close).toHaveBeenCalledWith();
    socket(1).opens();
    socket(0).ends(1005);
    expect(heard).toEqual([]);
    socket(1).ends(4403);
    expect(heard).toMatchObject([[{ delayMs: 2000 }, { code: 4403, evidence: { opened: true } }]]);
    stop();
  });

  test('closed while it connected, again and again: none of it counts', async () => {
    const { show, stop } = startChanging(retry());
    await show('ws://0');
    for (let i = 0; i < 9; i += 1) {
      await show(`ws://${i + 1}`);
      socket(i).ends(1006);
    }
    socket(9).opens();
    socket(9).ends(4403);
    expect(delaysHeard()).toEqual(times(10, { path: '' }).map(() => 2000));
    stop();
  });

  test('a connection that held stays one that held', async () => {
    let now = 0;
    const { show, stop } = startChanging(retry({ now: () => now }));
    const drop = async (index: number): Promise<void> => {
      socket(index).opens();
      socket(index).ends(4403);
      await vi.advanceTimersByTimeAsync(100_000);
      await settle();
    };
    await show('ws://one');
    await drop(0);
    await drop(1);
    socket(2).opens();
    now += 60_000;
    await show('ws://two');
    socket(2).ends(1005);
    socket(3).opens();
    socket(3).ends(4403);
    expect(delaysHeard()).toEqual([2000, 6000, 2000, 2000]);
    stop();
  });

  test('the try that was advised counts: its timer goes off after ours', async () => {
    const { show, stop } = startChanging(retry());
    await show('ws://one');
    for (const ms of [2000, 6000, 18_000]) {
      const index = Scripted.all.length - 1;
      socket(index).opens();
      socket(index).ends(4403);
      await vi.advanceTimersByTimeAsync(ms - 1);
      await settle();
      expect(Scripted.all).toHaveLength(index + 1);
      await vi.advanceTimersByTimeAsync(1);
      await settle();
      expect(Scripted.all).toHaveLength(index + 2);
    }
    socket(3).opens();
    socket(3).ends(4403);
    expect(delaysHeard()).toEqual([2000, 6000, 18_000, undefined]);
    stop();
  });

  test('onOpen without the event, and closes without a target, count as ever', () => {
    const { onOpen, shouldReconnect } = retry();
    const close = { type: 'close', code: 4403, reason: '', wasClean: true };
    onOpen();
    expect(Array.from({ length: 5 }, () => shouldReconnect(close))).toEqual([true, true, true, false, false]);
  });
});

describe('phoenix: after a time-out of its heartbeat', () => {
  test('it counts, and a disconnect() of one’s own is not taken for the close', async () => {
    const onAdvice = vi.fn();
    const { reconnectAfterMs, watch } = phoenixRetry({ policy: threeTries, onAdvice });
    const callbacks: { open?: () => void; close?: (event: unknown) => void } = {};
    const disconnect = vi.fn();
    watch({
      onOpen: (callback) => (callbacks.open = callback),
      onClose: (callback) => (callbacks.close = callback),
      disconnect,
    });
    const closes = (): void => callbacks.close?.({ code: 4403, reason: '', wasClean: true });
    callbacks.open?.();
    expect(reconnectAfterMs()).toBe(2000);
    await settle();
    callbacks.open?.();
    closes();
    expect(onAdvice).not.toHaveBeenCalled();
    callbacks.open?.();
    expect(reconnectAfterMs()).toBe(6000);
    closes();
    expect(onAdvice).toHaveBeenCalledTimes(1);
    expect(disconnect).not.toHaveBeenCalled();
  });

  test('the real one: nothing is heard of it, nor of the disconnect() that follows', async () => {
    const onAdvice = vi.fn();
    const { reconnectAfterMs, watch } = phoenixRetry({
      policy: { ...threeTries, delay: { kind: 'steps', stepsMs: [20] } },
      onAdvice,
    });
    const asked = vi.fn(reconnectAfterMs);
    const opened = vi.fn();
    const closed = vi.fn();
    // Whatever address Phoenix makes of its own.
    class Held extends RealWebSocket {
      constructor() {
        super(`${servers.lab.url}/close/1000?after=60000`);
      }
    }
    const client = new Socket('ws://localhost/socket', {
      transport: Held,
      heartbeatIntervalMs: 100,
      reconnectAfterMs: asked,
    });
    watch(client);
    client.onOpen(opened);
    client.onClose(closed);
    client.connect();
    await vi.waitFor(
      () => {
        expect(asked).toHaveBeenCalledTimes(1);
        expect(opened).toHaveBeenCalledTimes(2);
      },
      { timeout: 5000 },
    );
    const before = closed.mock.calls.length;
    client.disconnect();
    await vi.waitFor(() => {
      expect(closed.mock.calls.length).toBe(before + 1);
    });
    expect(onAdvice).not.toHaveBeenCalled();
  });
});

test.each([
  ['graphql-ws', graphqlWsRetry, 'shouldRetry'],
  ['react-use-websocket', reactUseWebsocketRetry, 'shouldReconnect'],
  ['robust-websocket', robustWebsocketRetry, 'shouldReconnect'],
] as const)('%s: reset() begins anew', (_, make, name) => {
  const retry = make({ policy: threeTries });
  const ask = (retry as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!;
  const goesOn = () => {
    const answer = ask(
      { type: 'close', code: 4403, reason: '', wasClean: true },
      { attempts: 1, addEventListener: vi.fn() },
    );
    return answer !== false && answer !== undefined;
  };
  expect([goesOn(), goesOn(), goesOn(), goesOn(), goesOn()]).toEqual([true, true, true, false, false]);
  retry.reset();
  expect([goesOn(), goesOn(), goesOn(), goesOn()]).toEqual([true, true, true, false]);
});

test('phoenix: reset() begins anew', () => {
  const { reconnectAfterMs, reset } = phoenixRetry({ policy: threeTries });
  const never = 2 ** 31 - 1;
  const four = () => [reconnectAfterMs(), reconnectAfterMs(), reconnectAfterMs(), reconnectAfterMs()];
  expect(four()).toEqual([2000, 6000, 18_000, never]);
  reset();
  expect(four()).toEqual([2000, 6000, 18_000, never]);
});
