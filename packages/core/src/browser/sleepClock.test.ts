import { describe, expect, test } from 'vitest';
import { LOOK_EVERY_MS, MIN_JUMP_MS, SleepClock } from './sleepClock.ts';

/** A machine whose clocks the test moves. */
function machine(shown: 'visible' | 'hidden' | 'no page' = 'visible') {
  const visibility = shown === 'no page' ? undefined : shown;
  const state = { monotonic: 1000, wall: 1_700_000_000_000, visibility };
  const clock = new SleepClock({
    monotonic: () => state.monotonic,
    wall: () => state.wall,
    visibility: () => state.visibility,
  });
  return {
    state,
    clock,
    /** Awake, and looks in time or late. */
    runs: (ms: number, look = true): void => {
      state.monotonic += ms;
      state.wall += ms;
      if (look) clock.look();
    },
    /** The wall clock alone. */
    sleeps: (ms: number): void => {
      state.wall += ms;
    },
  };
}

describe('a monotonic clock that stops in sleep', () => {
  test.each(['visible', 'hidden', 'no page'] as const)('%s: how long', (visibility) => {
    const { clock, runs, sleeps, state } = machine(visibility);
    runs(LOOK_EVERY_MS);
    sleeps(3_600_000);
    runs(100);
    expect(clock.largest()).toEqual({ ms: 3_600_000, noticedAt: state.monotonic });
  });

  test('up to 30 s are none', () => {
    const { clock, runs, sleeps } = machine();
    sleeps(MIN_JUMP_MS);
    runs(0);
    expect(clock.largest()).toBeUndefined();
    sleeps(MIN_JUMP_MS + 1);
    runs(0);
    expect(clock.largest()?.ms).toBe(MIN_JUMP_MS + 1);
  });

  test('clocks that part slowly never jump', () => {
    const { clock, runs, sleeps } = machine();
    for (let i = 0; i < 1000; i += 1) {
      sleeps(50);
      runs(LOOK_EVERY_MS);
    }
    expect(clock.largest()).toBeUndefined();
  });

  test('a clock that is set back was not asleep', () => {
    const { clock, runs, sleeps } = machine();
    sleeps(-3_600_000);
    runs(LOOK_EVERY_MS);
    expect(clock.largest()).toBeUndefined();
  });
});

describe('one that runs on', () => {
  test('a page that is shown, and looks late: how late', () => {
    const { clock, runs } = machine();
    runs(LOOK_EVERY_MS + 600_000);
    expect(clock.largest()?.ms).toBe(600_000);
  });

  test.each([60_000, 3_600_000])('a hidden page whose timers are throttled: nothing (%i)', (late) => {
    const { clock, runs } = machine('hidden');
    for (let i = 0; i < 5; i += 1) runs(late);
    expect(clock.largest()).toBeUndefined();
  });

  test('a page that was hidden in between: nothing', () => {
    const { clock, runs, state } = machine();
    runs(LOOK_EVERY_MS);
    state.visibility = 'hidden';
    clock.look(true);
    runs(600_000, false);
    state.visibility = 'visible';
    clock.look(true);
    runs(LOOK_EVERY_MS);
    expect(clock.largest()).toBeUndefined();
  });

  test('hidden and shown again before anybody looked: nothing', () => {
    const { clock, runs } = machine();
    runs(600_000, false);
    clock.look(true);
    expect(clock.largest()).toBeUndefined();
  });

  test('a worker has late timers for reasons it cannot know: nothing', () => {
    const { clock, runs } = machine('no page');
    runs(600_000);
    expect(clock.largest()).toBeUndefined();
  });
});

test('the largest one since then; at most eight are kept', () => {
  const { clock, runs, sleeps, state } = machine();
  sleeps(900_000);
  runs(100);
  const between = state.monotonic + 1;
  for (let i = 1; i <= 7; i += 1) {
    sleeps(60_000 + i);
    runs(100);
  }
  expect(clock.largest()?.ms).toBe(900_000);
  expect(clock.largest(between)?.ms).toBe(60_007);
  sleeps(60_000);
  runs(100);
  expect(clock.largest()?.ms).toBe(60_007);
  expect(clock.largest(state.monotonic + 1)).toBeUndefined();
});
