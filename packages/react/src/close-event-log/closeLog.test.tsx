import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import { describe, expect, test, vi } from 'vitest';
import { createCloseLog, type CloseLog } from './closeLog.ts';

const close = (at: number, more: Partial<CloseRecord> = {}): CloseRecord => ({
  ...toCloseRecord({ code: 1006, reason: '', wasClean: false }),
  at,
  ...more,
});

/** What untyped code may hand in. */
const add = (log: CloseLog, value: unknown): CloseRecord => {
  log.add(value as CloseRecord);
  return log.toArray().at(-1)!;
};

describe('the ring', () => {
  test('keeps the last ones, as they are, and counts what it dropped', () => {
    const log = createCloseLog({ capacity: 3 });
    const records = [0, 1, 2, 3, 4].map((at) => close(at));
    for (const record of records) log.add(record);
    expect(log.toArray()).toEqual(records.slice(2));
    expect(log.at(2)).toBe(records[2]);
    expect([log.at(1), log.at(5), log.at(-1), log.at(NaN)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(log.getSnapshot()).toEqual({ first: 2, end: 5, seen: 5, dropped: 2, cleared: 0 });
  });

  test('at every size around its limit it is the end of a list', () => {
    const log = createCloseLog({ capacity: 4 });
    const all: CloseRecord[] = [];
    for (let at = 0; at < 13; at += 1) {
      all.push(close(at));
      log.add(all[at]!);
      expect(log.toArray()).toEqual(all.slice(-4));
      const { first, end } = log.getSnapshot();
      for (let number = first; number < end; number += 1) expect(log.at(number)).toBe(all[number]);
    }
  });

  test('cleared it counts from zero, and a number never comes again', () => {
    const log = createCloseLog({ capacity: 3 });
    log.addAll([0, 1, 2, 3].map((at) => close(at)));
    log.clear();
    expect(log.toArray()).toEqual([]);
    expect(log.at(3)).toBeUndefined();
    const next = close(9);
    log.add(next);
    expect(log.getSnapshot()).toEqual({ first: 4, end: 5, seen: 1, dropped: 0, cleared: 1 });
    expect(log.at(4)).toBe(next);
    expect(log.toArray()).toEqual([next]);
  });

  test('adding costs the same however many are kept: the list is not copied', () => {
    const log = createCloseLog({ capacity: 2 ** 17 });
    log.addAll(Array.from({ length: 2 ** 17 }, (_, at) => close(at)));
    const slice = vi.spyOn(Array.prototype, 'slice');
    const push = vi.spyOn(Array.prototype, 'push');
    for (let i = 0; i < 1000; i += 1) log.add(close(i));
    expect(slice).not.toHaveBeenCalled();
    expect(push).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(log.getSnapshot()).toMatchObject({ seen: 2 ** 17 + 1000, dropped: 1000 });
  });

  test.each([undefined, null, 0, -1, NaN, '5', Infinity])(
    'capacity %j: a log that keeps something',
    (capacity) => {
      const log = createCloseLog({ capacity: capacity as number });
      expect(log.capacity).toBeGreaterThanOrEqual(1);
      log.addAll([close(1), close(2)]);
      expect(log.toArray()).toHaveLength(2);
    },
  );
});

describe('who listens', () => {
  test('is told of each add, once of many, and no more after leaving', () => {
    const log = createCloseLog();
    const listener = vi.fn();
    const leave = log.subscribe(listener);
    log.add(close(1));
    log.addAll([close(2), close(3)]);
    log.addAll([]);
    expect(listener).toHaveBeenCalledTimes(2);
    log.clear();
    expect(listener).toHaveBeenCalledTimes(3);
    leave();
    log.add(close(4));
    expect(listener).toHaveBeenCalledTimes(3);
  });

  test('the snapshot is the same object until something changes', () => {
    const log = createCloseLog();
    const before = log.getSnapshot();
    expect(log.getSnapshot()).toBe(before);
    log.add(close(1));
    expect(log.getSnapshot()).not.toBe(before);
  });
});

describe('what is no proper record is kept, and says so', () => {
  test.each<[unknown, received: string | undefined]>([
    [null, 'null'],
    [undefined, 'undefined'],
    [1006, '1006'],
    ['1006', '"1006"'],
    [[], 'Array {  }'],
    [{ ...close(1), code: '1006' }, 'Object { code: "1006", wasClean: false }'],
    [{ ...close(1), code: 1006.5 }, undefined],
    [{ ...close(1), code: 70_000 }, undefined],
    [{ ...close(1), at: NaN }, undefined],
    [{ ...close(1), at: '2026-01-01' }, undefined],
    [{ ...close(1), reason: { toString: 1 } }, undefined],
    [{ ...close(1), url: 42 }, undefined],
    [{ ...close(1), flags: 'x' }, undefined],
    [{ ...close(1), flags: [1] }, undefined],
    [{ ...close(1), evidence: 'x' }, undefined],
    [{ ...close(1), evidence: [] }, undefined],
    [{ ...close(1), evidence: { opened: 'yes' } }, undefined],
    [{ ...close(1), wasClean: 'yes' }, undefined],
    [{ ...close(1), initiator: 5 }, undefined],
    [{ ...close(1), source: {} }, undefined],
    [{ ...close(1), protocol: 1 }, undefined],
    [{ ...close(1), received: 1 }, undefined],
    [{ ...close(1), id: {} }, undefined],
  ])('%#', (value, received) => {
    const log = createCloseLog();
    const kept = add(log, value);
    expect(kept.flags).toEqual(['malformed']);
    expect(JSON.parse(JSON.stringify(kept))).toBeTypeOf('object');
    if (received !== undefined) expect(kept.received).toBe(received);
    expect(log.getSnapshot().seen).toBe(1);
  });

  test('also where reading it throws', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(add(createCloseLog(), proxy)).toMatchObject({ flags: ['malformed'], received: 'Object {  }' });
  });

  test('a time that is none does not take the code away', () => {
    expect(add(createCloseLog(), { ...close(NaN), reason: 'bye' })).toMatchObject({
      code: 1006,
      reason: 'bye',
    });
  });

  test('holes, as a database leaves them, are no fault', () => {
    const kept = add(createCloseLog(), { at: 5, code: null, reason: null, evidence: { opened: false } });
    expect(kept).toMatchObject({ at: 5, reason: '', flags: [], evidence: { opened: false } });
    expect(kept.code).toBeUndefined();
    for (const hole of [null, undefined]) {
      const names = Object.keys(close(1)).filter((name) => name !== 'at');
      const empty = Object.fromEntries(names.map((name) => [name, hole]));
      const filled = add(createCloseLog(), { ...empty, at: 5 });
      expect(filled).toEqual({
        id: '',
        at: 5,
        reason: '',
        initiator: 'unknown',
        source: 'event',
        flags: [],
        evidence: {},
      });
      // One hole, in any place.
      for (const name of names) {
        expect(add(createCloseLog(), { ...close(1), [name]: hole }).flags, name).toEqual([]);
      }
    }
    expect(
      add(createCloseLog(), { ...close(1), evidence: { opened: null, of: 'a newer version' } }).flags,
    ).toEqual([]);
  });

  test('nothing alive is kept of what is none', () => {
    const kept = add(createCloseLog(), {
      at: NaN,
      code: 1000,
      target: { url: 'wss://u:p@example.com/?token=1' },
      f() {},
    });
    expect(structuredClone(kept)).toEqual(kept);
    expect(JSON.stringify(kept)).not.toMatch(/token|u:p/);
  });

  test('an address, protocol or print of a wrong type is not kept as it is', () => {
    for (const wrong of [{ url: 42 }, { protocol: {} }, { received: null }]) {
      const kept = add(createCloseLog(), { ...close(1), ...wrong });
      for (const name of ['url', 'protocol', 'received'] as const) {
        expect(['string', 'undefined']).toContain(typeof kept[name]);
      }
      expect(kept.code).toBe(1006);
    }
  });

  test('what cannot be walked through is one malformed record', () => {
    const log = createCloseLog();
    log.addAll(null as unknown as CloseRecord[]);
    expect(log.toArray()).toMatchObject([{ flags: ['malformed'] }]);
  });
});
