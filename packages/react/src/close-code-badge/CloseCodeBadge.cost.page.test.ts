import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  countListeners,
  measure,
  openBench,
  type Bench,
  type ContestantName,
} from '../../test/bench/harness.ts';

// What does not depend on the speed of the machine. The times are measured by `npm run bench:react`.
const COUNT = 1000;
const KIB_PER_BADGE = 0.35;

let bench: Bench;
let floor: number;
beforeAll(async () => {
  bench = await openBench();
  floor = await heapOf('plain');
});
afterAll(() => bench.close());

/** KiB a badge: the least of three, for what is there only once is no badge's. */
async function heapOf(name: ContestantName): Promise<number> {
  const all: number[] = [];
  for (let time = 0; time < 3; time += 1) all.push((await measure(bench, name, COUNT, false)).heap);
  return Math.min(...all);
}

/** More than the same number of buttons without any handler. */
async function listenersOf(name: ContestantName): Promise<readonly number[]> {
  const plain = await countListeners(bench, 'plain', COUNT);
  const all = await countListeners(bench, name, COUNT);
  return [all.added - plain.added, all.found - plain.found, all.counted - plain.counted];
}

it('keeps little more than a button of the same markup', async () => {
  expect(floor).toBeGreaterThan(0);
  expect((await heapOf('badge')) - floor).toBeLessThanOrEqual(KIB_PER_BADGE);
});

it('adds no DOM listener', async () => {
  expect(await listenersOf('badge')).toEqual([0, 0, 0]);
});

it('would notice 2 KiB a badge', async () => {
  expect((await heapOf('hoarding')) - floor).toBeGreaterThan(KIB_PER_BADGE + 1.9);
});

it('would notice one listener a badge', async () => {
  const [added, found, counted] = await listenersOf('listening');
  expect(added).toBe(COUNT);
  expect(found).toBeGreaterThanOrEqual(COUNT);
  expect(counted).toBeGreaterThanOrEqual(COUNT);
});
