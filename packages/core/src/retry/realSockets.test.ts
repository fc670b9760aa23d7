// A reconnect loop over real sockets to the lab. Only the waiting is not real: each delay is noted, and passes at once.
import { startLab, type Lab } from '@close-codes/lab';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { observeClose } from '../observe/observeClose.ts';
import { standard } from '../policies/standard.ts';
import type { CloseRecord } from '../record/closeRecord.ts';
import { createRetryCounter, type RetryCounterOptions } from './createRetryCounter.ts';
import type { RetryAdvice } from './retryAdvice.ts';

let lab: Lab;

beforeAll(async () => {
  lab = await startLab();
});
afterAll(async () => {
  await lab.stop();
});

interface Loop {
  readonly advices: readonly RetryAdvice[];
  readonly records: readonly CloseRecord[];
}

/** Connects to one path after the other, to the last for good, until there is nothing to wait for. */
function reconnect(paths: readonly string[], options?: RetryCounterOptions): Promise<Loop> {
  const counter = createRetryCounter(options);
  const advices: RetryAdvice[] = [];
  const records: CloseRecord[] = [];
  return new Promise((resolve) => {
    const connect = (): void => {
      const observer = observeClose(new WebSocket(lab.url + (paths[advices.length] ?? paths.at(-1)!)));
      observer.subscribe(() => {
        const { last } = observer.getSnapshot();
        if (!last) return;
        observer.stop();
        const advice = counter.closed(last);
        records.push(last);
        advices.push(advice);
        if (advice.verdict === 'retry') setImmediate(connect);
        else resolve({ advices, records });
      });
    };
    connect();
  });
}

const count = (tag: string, type: string): number =>
  lab.eventsOf(tag).filter((event) => event.type === type).length;

test('a server that accepts and then closes: ten tries with growing bounds, and an end', async () => {
  const { advices, records } = await reconnect(['/close/1011?tag=accepts']);
  expect(records.every(({ evidence }) => evidence.opened === true && evidence.openMs !== undefined)).toBe(
    true,
  );
  expect(advices.map(({ verdict }) => verdict)).toEqual([...Array<string>(10).fill('retry'), 'stop']);
  expect(advices.at(-1)).toMatchObject({ because: 'attempts-used-up', action: 'ask-user' });
  advices.slice(0, 10).forEach(({ delayMs }, i) => {
    expect(delayMs).toBeLessThanOrEqual(Math.min(5000 * 2 ** i, 60_000));
  });
  // As the server saw it.
  expect(count('accepts', 'connected')).toBe(11);
});

test('a counter that began anew at each open would never end: the same server, heldMs 0', async () => {
  const { advices } = await reconnect([...Array<string>(30).fill('/close/1011?tag=eager'), '/close/1000'], {
    policy: { ...standard, heldMs: 0 },
  });
  expect(advices).toHaveLength(31);
  expect(count('eager', 'connected')).toBe(30);
});

test('a connection that held in between: the count begins anew', async () => {
  const policy = { ...standard, attempts: 3, heldMs: 50 };
  const { advices, records } = await reconnect(
    ['/close/1011', '/close/1011', '/close/1011?after=80&tag=held', '/close/1011'],
    { policy },
  );
  expect(records[2]?.evidence.openMs).toBeGreaterThanOrEqual(50);
  expect(advices.map(({ verdict }) => verdict)).toEqual([
    'retry',
    'retry',
    'retry',
    'retry',
    'retry',
    'stop',
  ]);
});

test('a server that refuses the handshake: bounded as well', async () => {
  const { advices, records } = await reconnect(['/refuse/503?tag=refuses']);
  expect(records.every(({ code, evidence }) => code === 1006 && evidence.opened === false)).toBe(true);
  expect(advices[0]).toMatchObject({ verdict: 'retry', because: 'refused' });
  expect(advices).toHaveLength(11);
  expect(count('refuses', 'connected')).toBe(11);
});

test('1012: never before 5 s', async () => {
  const { advices } = await reconnect(['/close/1012']);
  const delays = advices.flatMap(({ delayMs }) => delayMs ?? []);
  expect(delays).toHaveLength(10);
  expect(delays[0]).toBeLessThanOrEqual(30_000);
  for (const ms of delays) expect(ms).toBeGreaterThanOrEqual(5000);
});

test.each([
  ['/close/1000?tag=ends', 'ends', { verdict: 'stop', because: 'normal' }],
  ['/close/1013?tag=busy', 'busy', { verdict: 'fix-first', because: 'overloaded', action: 'other-address' }],
  ['/close?tag=silent', 'silent', { verdict: 'unknown', basis: 'default' }],
] as const)('%s: one connection', async (path, tag, advice) => {
  const { advices } = await reconnect([path]);
  expect(advices).toEqual([expect.objectContaining(advice)]);
  expect(count(tag, 'connected')).toBe(1);
});

test('FIN, then a server that is well again: two connections', async () => {
  const { advices } = await reconnect(['/fin', '/close/1000']);
  expect(advices.map(({ verdict, because }) => [verdict, because])).toEqual([
    ['retry', 'lost'],
    ['stop', 'normal'],
  ]);
});
