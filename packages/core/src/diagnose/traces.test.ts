// The stored traces, and that they can be trusted: on a virtual clock the observer makes of each what it made in the
// browser. What is diagnosed from them is scripts/bench-diagnosis.mjs' to measure.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Trace } from '../../../../scripts/traces/scenario.ts';
import { notPlain } from '../../test/plain.ts';
import { replay } from '../../test/replay.ts';
import type { CloseRecord } from '../record/closeRecord.ts';
import { HYPOTHESES } from './hypothesis.ts';

const folder = join(import.meta.dirname, '../../test/traces');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .sort();
const traces = files.flatMap((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Trace[]);

/** Tenths of a millisecond are rounded off; Firefox reads its clock in whole ones. */
const TOLERANCE_MS = 5;
/** By how much the observer's own timer may have been late on a busy machine: the `at` of a record by deadline. */
const LATE_MS = 1000;

type Kept = Omit<CloseRecord, 'id'>;

/** The same fields, without what is not known: a trace is JSON. */
function partsOf(record: Kept | CloseRecord): Map<string, unknown> {
  const { evidence, ...rest } = record;
  const fields = Object.entries({ ...rest, id: undefined }).concat(
    Object.entries(evidence).map(([key, value]) => [`evidence.${key}`, value]),
  );
  return new Map(fields.filter(([, value]) => value !== undefined));
}

const isTime = (field: string): boolean => field === 'at' || /^evidence\..*Ms(Before)?$/.test(field);

/** In which fields two records part, in words. */
function differences(replayed: CloseRecord, stored: Kept): string[] {
  const [a, b] = [partsOf(replayed), partsOf(stored)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((field) => {
    const [x, y] = [a.get(field), b.get(field)];
    const same =
      isTime(field) && typeof x === 'number' && typeof y === 'number'
        ? Math.abs(x - y) <= (field === 'at' && stored.source === 'deadline' ? LATE_MS : TOLERANCE_MS)
        : JSON.stringify(x) === JSON.stringify(y);
    return same ? [] : [`${field}: ${JSON.stringify(x)}, in the browser ${JSON.stringify(y)}`];
  });
}

describe('the replay', () => {
  it.each(files)('%s: every record is what the observer made of it in the browser', (path) => {
    const parted = traces
      .filter(({ engine, producer }) => join(engine, `${producer}.json`) === path)
      .flatMap((trace) => {
        const { records } = replay(trace);
        const lost =
          records.map(([socket]) => socket).join() === trace.records.map(([socket]) => socket).join()
            ? []
            : ['the sockets closed in another order, or not at all'];
        return [
          ...lost,
          ...records.flatMap(([socket, record]) => {
            const stored = trace.records.find(([of]) => of === socket)?.[1];
            return stored ? differences(record, stored) : [];
          }),
        ].map((text) => `${trace.id}: ${text}`);
      });
    expect(parted).toEqual([]);
  });

  it('gives the runtime its timers back', () => {
    const before = [setTimeout, clearTimeout, Date.now];
    replay(traces[0]!);
    expect([setTimeout, clearTimeout, Date.now]).toEqual(before);
    expect(() => replay({ ...traces[0]!, diagnosed: 99 })).toThrow('no record of socket 99');
    expect([setTimeout, clearTimeout, Date.now]).toEqual(before);
  });

  it('hands out what closed before, in order', () => {
    const trace = traces.find(({ id }) => id === 'lab-session-expired/chromium')!;
    const { record, history } = replay(trace);
    expect(history.map(({ evidence }) => evidence.opened)).toEqual([true, false, false]);
    expect(record.evidence.opened).toBe(false);
    const times = history.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

describe('the traces', () => {
  it('are enough: 200 runs of 90 kinds', () => {
    expect(traces.length).toBeGreaterThanOrEqual(200);
    expect(new Set(traces.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(90);
  });

  it('have an id of their own, and lie where it says', () => {
    expect(new Set(traces.map(({ id }) => id)).size).toBe(traces.length);
    for (const { id, kind, engine, producer } of traces) {
      expect(id.startsWith(`${kind}/${engine}`)).toBe(true);
      expect(kind.startsWith(`${producer}-`)).toBe(true);
      expect(files).toContain(join(engine, `${producer}.json`));
    }
  });

  it('name a cause that there is', () => {
    expect(traces.filter(({ cause }) => !HYPOTHESES.includes(cause)).map(({ id }) => id)).toEqual([]);
  });

  it('are of one cause per kind and engine', () => {
    const causes = new Map<string, Set<string>>();
    for (const { kind, engine, cause } of traces) {
      const key = `${kind}/${engine}`;
      causes.set(key, (causes.get(key) ?? new Set()).add(cause));
    }
    expect([...causes].filter(([, of]) => of.size > 1)).toEqual([]);
  });

  it('are plain, and in the order of time', () => {
    for (const trace of traces) {
      expect(notPlain(trace), trace.id).toBeUndefined();
      const times = trace.events.map(([at]) => at);
      expect(times, trace.id).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it('hold no query, no user info and no host but this machine and those that cannot exist', () => {
    for (const trace of traces) {
      for (const [url] of JSON.stringify(trace).matchAll(/\b[a-z]+:\/\/[^"\s]*/g)) {
        expect(url, trace.id).toMatch(
          /^[a-z]+:\/\/((127\.0\.0\.1|localhost|[\w.-]+\.(invalid|example|test))(:\d+)?(\/[^?#@]*)?)?$/,
        );
      }
    }
  });
});
