import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCloseLog, type CloseLog } from './closeLog.ts';
import { createLogView, REPAINT_MS, type LogView } from './logView.ts';

const close = (at: number, code = 1006): CloseRecord => ({
  ...toCloseRecord({ code, reason: '', wasClean: false }),
  at,
});
const all = (): boolean => true;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched(view: LogView) {
  const painted: number[] = [];
  view.subscribe(() => {
    painted.push(view.getSnapshot().seen);
  });
  return painted;
}

const shown = (log: CloseLog, view: LogView): (number | undefined)[] =>
  Array.from({ length: view.getSnapshot().length }, (_, index) => log.at(view.numberAt(index)!)?.at);

test('a thousand a second: ten repaints, and every one of the thousand is counted, the last one too', () => {
  const log = createCloseLog();
  const view = createLogView(log, all);
  const painted = watched(view);
  let told = 0;
  log.subscribe(() => (told += 1));
  for (let ms = 0; ms < 1000; ms += 1) {
    log.add(close(ms));
    vi.advanceTimersByTime(1);
  }
  expect(told).toBe(1000);
  expect(painted.length).toBeLessThanOrEqual(1000 / REPAINT_MS + 1);
  expect(painted.length).toBeGreaterThanOrEqual(1000 / REPAINT_MS - 1);
  vi.advanceTimersByTime(REPAINT_MS);
  expect(painted.at(-1)).toBe(1000);
  const before = painted.length;
  vi.advanceTimersByTime(10_000);
  expect(painted).toHaveLength(before);
  expect(vi.getTimerCount()).toBe(0);
});

test('a single one is there soon, and after a rest at once', () => {
  const log = createCloseLog();
  const view = createLogView(log, all);
  const painted = watched(view);
  log.add(close(1));
  vi.advanceTimersByTime(1);
  log.add(close(2));
  vi.advanceTimersByTime(REPAINT_MS - 2);
  expect(painted).toEqual([1]);
  vi.advanceTimersByTime(2);
  expect(painted).toEqual([1, 2]);
});

test('what arrived before somebody listened is there, and nothing goes on when nobody does', () => {
  const log = createCloseLog();
  const view = createLogView(log, all);
  log.add(close(1));
  const leave = view.subscribe(() => undefined);
  expect(view.getSnapshot().length).toBe(1);
  const same = view.getSnapshot();
  log.add(close(2));
  leave();
  expect(vi.getTimerCount()).toBe(0);
  expect(view.getSnapshot()).toBe(same);
  view.subscribe(() => undefined);
  expect(view.getSnapshot().length).toBe(2);
});

test('filtered: each record is looked at once', () => {
  const log = createCloseLog({ capacity: 10 });
  const matches = vi.fn((record: CloseRecord) => record.code === 1011);
  const view = createLogView(log, matches);
  watched(view);
  for (let at = 0; at < 30; at += 1) {
    log.add(close(at, at % 3 === 0 ? 1011 : 1006));
    vi.advanceTimersByTime(REPAINT_MS);
  }
  expect(matches).toHaveBeenCalledTimes(30);
  expect(shown(log, view)).toEqual([21, 24, 27]);
  expect(view.getSnapshot()).toMatchObject({ kept: 10, seen: 30, dropped: 20 });
  expect(view.records().map(({ at }) => at)).toEqual([21, 24, 27]);
  view.show(log, all);
  expect(view.getSnapshot()).toMatchObject({ length: 10, found: { shown: 10, all: 10 } });
});

test('paused nothing moves: new ones are counted, dropped ones leave a hole; then all that is kept is there', () => {
  const log = createCloseLog({ capacity: 4 });
  const view = createLogView(log, ({ code }) => code === 1006);
  watched(view);
  log.addAll([close(0), close(1), close(2)]);
  vi.advanceTimersByTime(REPAINT_MS);
  view.setPaused(true);
  log.addAll([close(3), close(4, 1000), close(5)]);
  vi.advanceTimersByTime(REPAINT_MS);
  expect(view.getSnapshot()).toMatchObject({ paused: true, fresh: 2, length: 3 });
  expect(shown(log, view)).toEqual([undefined, undefined, 2]);
  view.setPaused(false);
  expect(view.getSnapshot()).toMatchObject({ paused: false, fresh: 0 });
  expect(shown(log, view)).toEqual([2, 3, 5]);
});

test('paused for long, it holds no more than when it was', () => {
  const log = createCloseLog({ capacity: 5 });
  const view = createLogView(log, all);
  watched(view);
  log.add(close(0));
  vi.advanceTimersByTime(REPAINT_MS);
  view.setPaused(true);
  for (let at = 0; at < 1000; at += 1) {
    log.add(close(at));
    if (at % 5 === 4) vi.advanceTimersByTime(REPAINT_MS);
  }
  expect(view.getSnapshot()).toMatchObject({ fresh: 1000, length: 1 });
  view.setPaused(false);
  expect(view.getSnapshot().length).toBe(5);
});

test('another filter while paused finds what is there, and stays paused', () => {
  const log = createCloseLog();
  const view = createLogView(log, all);
  watched(view);
  log.addAll([close(0), close(1, 1011)]);
  vi.advanceTimersByTime(REPAINT_MS);
  view.setPaused(true);
  log.add(close(2, 1011));
  view.show(log, ({ code }) => code === 1011);
  expect(shown(log, view)).toEqual([1, 2]);
  log.add(close(3, 1011));
  vi.advanceTimersByTime(REPAINT_MS);
  expect(view.getSnapshot()).toMatchObject({ paused: true, fresh: 1, length: 2 });
});

test('cleared while paused: empty, and what comes then is new', () => {
  const log = createCloseLog();
  const view = createLogView(log, all);
  watched(view);
  log.addAll([close(0), close(1)]);
  vi.advanceTimersByTime(REPAINT_MS);
  view.setPaused(true);
  log.clear();
  log.add(close(2));
  vi.advanceTimersByTime(REPAINT_MS);
  expect(view.getSnapshot()).toMatchObject({ length: 0, fresh: 1, seen: 1 });
  view.setPaused(false);
  expect(shown(log, view)).toEqual([2]);
});

test('another log is followed in place of the first', () => {
  const [one, two] = [createCloseLog(), createCloseLog()];
  one.add(close(1));
  const view = createLogView(one, all);
  watched(view);
  view.show(two, all);
  expect(view.getSnapshot().length).toBe(0);
  one.add(close(2));
  two.add(close(3));
  vi.advanceTimersByTime(REPAINT_MS);
  expect(shown(two, view)).toEqual([3]);
});

test('finds the place of a number, or the next one', () => {
  const log = createCloseLog();
  log.addAll([0, 1, 2, 3, 4, 5].map((at) => close(at, at % 2 ? 1011 : 1006)));
  const view = createLogView(log, ({ code }) => code === 1011);
  expect([0, 1, 2, 3, 5, 6].map(view.indexOf)).toEqual([0, 0, 1, 1, 2, 3]);
});
