import { expect, test } from 'vitest';
import { partysocket } from '../../policies/partysocket.ts';
import { reconnectingWebsocket } from '../../policies/reconnecting-websocket.ts';
import { standard } from '../../policies/standard.ts';
import type { RetryDelay } from '../../retry/retryPolicy.ts';
import { reconnectOptions } from './reconnectOptions.ts';

const half = () => 0.5;
const delaysOf = (delay: RetryDelay, random = half) => {
  const { minReconnectionDelay, maxReconnectionDelay, reconnectionDelayGrowFactor } = reconnectOptions({
    policy: { ...standard, delay },
    random,
  });
  return [minReconnectionDelay, maxReconnectionDelay, reconnectionDelayGrowFactor];
};

test('the libraries’ own policies come out as their own defaults', () => {
  const own = {
    maxReconnectionDelay: 10_000,
    reconnectionDelayGrowFactor: 1.3,
    minUptime: 5000,
    maxRetries: Infinity,
  };
  expect(reconnectOptions({ policy: partysocket })).toEqual({ ...own, minReconnectionDelay: 3000 });
  expect(reconnectOptions({ policy: reconnectingWebsocket, random: half })).toEqual({
    ...own,
    minReconnectionDelay: 3000,
  });
});

test('without a policy: the standard one', () => {
  expect(reconnectOptions({ random: () => 0 })).toEqual({
    minReconnectionDelay: 2500,
    maxReconnectionDelay: 30_000,
    reconnectionDelayGrowFactor: 2,
    minUptime: standard.heldMs,
    maxRetries: standard.attempts,
  });
});

test('what is left to chance is drawn once: never less than half, or more than the policy allows', () => {
  const exponential = { kind: 'exponential', baseMs: 1000, factor: 2, maxMs: 8000 } as const;
  expect(delaysOf({ ...exponential, jitter: 'full' }, () => 0)).toEqual([500, 4000, 2]);
  expect(delaysOf({ ...exponential, jitter: 'full' })).toEqual([750, 6000, 2]);
  expect(delaysOf({ ...exponential, jitter: [100, 300] })).toEqual([1200, 8200, 2]);
});

test('no limit: what a timer can count', () => {
  expect(delaysOf({ kind: 'exponential', baseMs: 1000, factor: 2, jitter: 'none' })).toEqual([
    1000,
    2 ** 31 - 1,
    2,
  ]);
});

test('steps: from the first to the last in as many tries', () => {
  const [min = 0, max = 0, factor = 0] = delaysOf({ kind: 'steps', stepsMs: [100, 500, 2500] });
  expect([min, max]).toEqual([100, 2500]);
  expect(min * factor ** 2).toBeCloseTo(2500);
  expect(delaysOf({ kind: 'steps', stepsMs: [700] })).toEqual([700, 700, 1]);
  // A first delay of none would stay none for ever, however often it is multiplied.
  expect(delaysOf({ kind: 'steps', stepsMs: [0, 3000, 12_000] })).toEqual([3000, 12_000, 4]);
  expect(delaysOf({ kind: 'steps', stepsMs: [0] })).toEqual([0, 0, 1]);
});

test.each<[title: string, random: () => unknown]>([
  ['NaN', () => NaN],
  ['a number beyond 1', () => 17],
  ['a number below 0', () => -1],
  ['nothing', () => undefined],
  [
    'an error',
    () => {
      throw new Error('No.');
    },
  ],
])('a random that gives %s: the longest delays, for NaN fires at once', (_, random) => {
  const of = (delay: RetryDelay): number[] => delaysOf(delay, random as () => number);
  const exponential = { kind: 'exponential', baseMs: 1000, factor: 2, maxMs: 8000 } as const;
  expect(of({ ...exponential, jitter: 'full' })).toEqual([1000, 8000, 2]);
  expect(of({ ...exponential, jitter: [100, 300] })).toEqual([1300, 8300, 2]);
  expect(of({ ...exponential, baseMs: [1000, 4000], jitter: 'none' })).toEqual([4000, 8000, 2]);
});
