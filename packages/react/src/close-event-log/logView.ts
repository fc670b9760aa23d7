import type { CloseRecord } from '@close-codes/core';
import type { CloseLog, CloseLogSnapshot } from './closeLog.ts';

/** At most ten repaints a second, however fast records arrive. */
export const REPAINT_MS = 100;

/** What there is to paint. The same object until that changes. */
export interface LogViewSnapshot {
  /** How many match, oldest first. */
  readonly length: number;
  /** How many are kept, matching or not. */
  readonly kept: number;
  readonly seen: number;
  readonly dropped: number;
  readonly paused: boolean;
  /** While paused: how many that match have arrived since. */
  readonly fresh: number;
  /** Changes with the log or the filter, not with what arrives: how many of how many matched then. */
  readonly found: { readonly shown: number; readonly all: number };
  /** When it was made: what is relative to now is relative to this. */
  readonly now: number;
}

/** The records of a log that match, as they are painted: filtered once each, frozen while paused. */
export interface LogView {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => LogViewSnapshot;
  /** Number in the log of what stands at an index; it may be kept no longer. */
  readonly numberAt: (index: number) => number | undefined;
  /** Where the record of that number stands, or the next one after it. */
  readonly indexOf: (number: number) => number;
  readonly records: () => CloseRecord[];
  /** Another log, or another filter. */
  readonly show: (log: CloseLog, matches: (record: CloseRecord) => boolean) => void;
  readonly setPaused: (paused: boolean) => void;
}

export function createLogView(firstLog: CloseLog, firstMatches: (record: CloseRecord) => boolean): LogView {
  let log = firstLog;
  let matches = firstMatches;
  /** Numbers of what matches, from `head` on; what was dropped before is cut off now and then. */
  let numbers: number[] = [];
  let head = 0;
  /** Up to here the log was looked through. */
  let scanned = 0;
  let cleared = 0;
  /** Up to here it was when it was paused. */
  let pausedAt: number | undefined;
  let fresh = 0;
  let seen: CloseLogSnapshot | undefined;
  let found: LogViewSnapshot['found'] | undefined;
  let snapshot: LogViewSnapshot;

  const listeners = new Set<() => void>();
  let unsubscribe: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let painted = -Infinity;

  function catchUp(): void {
    const now = (seen = log.getSnapshot());
    if (now.cleared !== cleared) restart();
    scanned = Math.max(scanned, now.first);
    for (; scanned < now.end; scanned += 1) {
      const record = log.at(scanned);
      if (!record || !matches(record)) continue;
      if (pausedAt === undefined) numbers.push(scanned);
      else fresh += 1;
    }
    // While paused nothing moves: what was dropped leaves a hole.
    if (pausedAt === undefined) {
      while ((numbers[head] ?? Infinity) < now.first) head += 1;
      if (head > numbers.length / 2) {
        numbers = numbers.slice(head);
        head = 0;
      }
    }
    const length = numbers.length - head;
    const kept = now.end - now.first;
    found ??= { shown: length, all: kept };
    snapshot = {
      length,
      kept,
      found,
      seen: now.seen,
      dropped: now.dropped,
      paused: pausedAt !== undefined,
      fresh,
      now: Date.now(),
    };
  }

  function restart(): void {
    const now = log.getSnapshot();
    numbers = [];
    head = 0;
    fresh = 0;
    scanned = now.first;
    cleared = now.cleared;
    if (pausedAt !== undefined) pausedAt = now.first;
  }

  /** All that is there now, also while paused. */
  function begin(): void {
    const wasPaused = pausedAt !== undefined;
    pausedAt = undefined;
    found = undefined;
    restart();
    catchUp();
    if (wasPaused) setPaused(true);
  }

  function repaint(): void {
    clearTimeout(timer);
    timer = undefined;
    painted = performance.now();
    for (const listener of [...listeners]) listener();
  }

  function arrived(): void {
    timer ??= setTimeout(
      () => {
        catchUp();
        repaint();
      },
      Math.max(0, painted + REPAINT_MS - performance.now()),
    );
  }

  function setPaused(paused: boolean): void {
    if (paused === (pausedAt !== undefined)) return;
    if (paused) {
      pausedAt = scanned;
    } else {
      scanned = pausedAt ?? scanned;
      pausedAt = undefined;
    }
    fresh = 0;
    catchUp();
  }

  begin();

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      if (!unsubscribe) {
        unsubscribe = log.subscribe(arrived);
        // What came since; React asks for the snapshot again.
        if (seen !== log.getSnapshot()) catchUp();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        unsubscribe?.();
        unsubscribe = undefined;
        clearTimeout(timer);
        timer = undefined;
      };
    },
    getSnapshot: () => snapshot,
    numberAt: (index) => (index < 0 ? undefined : numbers[head + index]),
    indexOf: (number) => {
      let low = head;
      let high = numbers.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((numbers[middle] ?? Infinity) < number) low = middle + 1;
        else high = middle;
      }
      return low - head;
    },
    records: () =>
      numbers
        .slice(head)
        .map((number) => log.at(number))
        .filter((record) => record !== undefined),
    show: (nextLog, nextMatches) => {
      if (nextLog === log && nextMatches === matches) return;
      if (nextLog !== log) {
        log = nextLog;
        if (unsubscribe) {
          unsubscribe();
          unsubscribe = log.subscribe(arrived);
        }
      }
      matches = nextMatches;
      begin();
      repaint();
    },
    setPaused: (paused) => {
      if (paused === (pausedAt !== undefined)) return;
      setPaused(paused);
      repaint();
    },
  };
}
