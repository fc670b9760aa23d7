import type { AddressInfo, Socket } from 'node:net';
import { startLab, type Lab } from '@close-codes/lab';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import WebSocket, { WebSocketServer } from 'ws';
import { observeClose } from '../../src/observe/observeClose.ts';
import type { CloseRecord } from '../../src/record/closeRecord.ts';
import { libraryClock, settle } from './libraryClock.ts';

/** How one connection goes. */
export interface Step {
  /** An ending of the lab. */
  readonly path: string;
  /** How long the library sees it open. Default: the server closes at once. */
  readonly openMs?: number;
  /** The protocol above WebSocket greets before the ending. */
  readonly greets?: boolean;
}

export interface Client {
  /** The folder in `node_modules`. */
  readonly name: string;
  /** Makes the client, which uses the global `WebSocket`. Returns how to end it. */
  readonly start: (url: string, now: () => number) => () => void;
  /** What the server says first in the library's own protocol. */
  readonly greeting?: string;
}

/** One close, and what the library did. */
export interface Driven {
  readonly step: Step;
  readonly record: CloseRecord;
  /** From the close to the next connection, on the library's clock. `undefined`: there was none. */
  readonly didMs: number | undefined;
}

export interface Hooks {
  readonly onOpen?: () => void;
  readonly onGreeting?: () => void;
  /** Before the library's timers run. */
  readonly onClosed?: (record: CloseRecord) => void;
}

export interface Servers {
  readonly lab: Lab;
  /** How many connections the greeting server has accepted. */
  readonly greeted: () => number;
  readonly urlOf: (step: Step, greeting?: string) => string;
}

/** More than any library waits. */
const LIMIT_MS = 600_000;
/** Ends a connection that was to be held open. */
const ENOUGH = 'enough';
const WAIT = { timeout: 5000, interval: 2 };

/** The lab, and a server that says something of the library's own before it closes. For the tests of one file. */
export function useServers(): Servers {
  let lab: Lab;
  let greeter: WebSocketServer;
  let greeted = 0;

  beforeAll(async () => {
    lab = await startLab();
    greeter = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    greeter.on('connection', (socket, request) => {
      greeted += 1;
      socket.on('error', () => undefined);
      const { pathname, searchParams } = new URL(request.url ?? '', 'ws://localhost');
      socket.send(searchParams.get('greeting') ?? '');
      const [, kind, code] = pathname.split('/');
      const tcp = (socket as unknown as { readonly _socket: Socket })._socket;
      const end = (): void => {
        if (kind === 'fin') tcp.end();
        else if (kind === 'rst') {
          // A client that is reset before it has read the 101 never opened.
          setTimeout(() => tcp.resetAndDestroy(), 50);
        } else if (code === undefined) socket.close();
        else socket.close(Number(code));
      };
      if (!searchParams.has('held')) end();
      else {
        socket.on('message', (data) => {
          if ((data as Buffer).toString() === ENOUGH) end();
        });
      }
    });
    await new Promise((resolve) => greeter.on('listening', resolve));
  });
  afterAll(async () => {
    greeter.close();
    await lab.stop();
  });

  return {
    get lab() {
      return lab;
    },
    greeted: () => greeted,
    urlOf: ({ path, openMs, greets }, greeting = '') =>
      greets
        ? `ws://127.0.0.1:${(greeter.address() as AddressInfo).port}${path}?greeting=${encodeURIComponent(greeting)}${openMs === undefined ? '' : '&held'}`
        : `${lab.url}${path}${openMs === undefined ? '' : '?messages=1'}`,
  };
}

interface Connection {
  readonly socket: WebSocket;
  readonly record: () => CloseRecord | undefined;
  readonly isReady: () => boolean;
}

/**
 * Runs a client through the steps, one connection each, until it gives up or they are used up. The sockets are real; of
 * the time that the library waits nothing is waited for.
 */
export async function drive(
  { lab, urlOf }: Servers,
  { name, start, greeting }: Client,
  steps: readonly Step[],
  { onOpen, onGreeting, onClosed }: Hooks = {},
): Promise<readonly Driven[]> {
  const clock = libraryClock(name);
  const connections: Connection[] = [];
  const driven: Driven[] = [];
  // Whatever address the client asks for: where the next step is.
  class Redirected extends WebSocket {
    constructor(_url: string | URL, protocols?: string | string[]) {
      const step = steps[connections.length];
      super(urlOf(step ?? { path: '/close/1000?after=60000' }, greeting), protocols);
      const observer = observeClose(this);
      let ready = false;
      this.addEventListener('open', () => {
        ready = step?.greets !== true;
        onOpen?.();
      });
      this.addEventListener('message', ({ data }) => {
        if (data !== greeting) return;
        ready ||= step?.greets === true;
        onGreeting?.();
      });
      connections.push({ socket: this, record: () => observer.getSnapshot().last, isReady: () => ready });
    }
  }
  const before = Object.getOwnPropertyDescriptor(globalThis, 'WebSocket');
  Object.defineProperty(globalThis, 'WebSocket', { value: Redirected, configurable: true, writable: true });
  const stop = start(lab.url, clock.now);
  try {
    await clock.runUntil(() => connections.length > 0, LIMIT_MS);
    for (const [index, step] of steps.entries()) {
      const connection = connections[index];
      if (!connection) break;
      if (step.openMs !== undefined) {
        await vi.waitFor(() => {
          expect(connection.isReady()).toBe(true);
        }, WAIT);
        await clock.runUntil(() => false, step.openMs);
        connection.socket.send(ENOUGH);
      }
      const record = await vi.waitFor(() => {
        const last = connection.record();
        if (!last) throw new Error(`${step.path} has not closed yet.`);
        return last;
      }, WAIT);
      onClosed?.(record);
      const closedAt = clock.now();
      const next = () => connections.length > index + 1;
      await clock.runUntil(next, LIMIT_MS);
      driven.push({ step, record, didMs: next() ? clock.now() - closedAt : undefined });
    }
  } finally {
    stop();
    await settle();
    clock.restore();
    if (before) Object.defineProperty(globalThis, 'WebSocket', before);
    else Reflect.deleteProperty(globalThis, 'WebSocket');
    for (const { socket } of connections) socket.terminate();
  }
  return driven;
}

export const times = (count: number, step: Step): Step[] => Array.from({ length: count }, () => step);
