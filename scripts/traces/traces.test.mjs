// The machinery of the measurement, without a browser: a comparison that overlooks something would check nothing.
import { describe, expect, it } from 'vitest';
import { parts, RACES } from './compare.mjs';
import { browser } from './producers/browser.mjs';
import { lab } from './producers/lab.mjs';
import { format, readAllTraces } from './store.mjs';

/** @typedef {import('./scenario.ts').Trace} Trace */

const traces = await readAllTraces();
const stored = /** @type {Trace} */ (traces.find(({ id }) => id === 'lab-fin/chromium'));

/** @param {object} change of the record @param {object} [evidence] @returns {Trace} */
const changed = (change, evidence = {}) => ({
  ...stored,
  records: stored.records.map(([socket, record]) => [
    socket,
    { ...record, ...change, evidence: { ...record.evidence, ...evidence } },
  ]),
});

describe('a live run beside its trace', () => {
  it('is the same as itself, and another one of its kind', () => {
    expect(parts(stored, stored)).toEqual([]);
    const second = /** @type {Trace} */ (traces.find(({ id }) => id === 'lab-fin/chromium/2'));
    expect(parts(second, stored)).toEqual([]);
  });

  it.each([
    [{ code: 1000 }, {}, 'code is 1000, in the trace 1006'],
    [{ reason: 'x' }, {}, 'reason is "x", in the trace ""'],
    [{ wasClean: true }, {}, 'wasClean is true, in the trace false'],
    [{ source: 'deadline' }, {}, 'source is "deadline", in the trace "event"'],
    [{ initiator: 'remote' }, {}, 'initiator is "remote", in the trace "network"'],
    [{ flags: ['synthetic'] }, {}, 'flags is ["synthetic"], in the trace []'],
    [{}, { errorEvent: true }, 'errorEvent is true, in the trace false'],
    [{}, { messagesIn: 1 }, 'messagesIn is 1, in the trace 0'],
    [{}, { online: undefined }, 'online is unknown, in the trace true'],
    [{}, { errorMsBefore: 0 }, 'errorMsBefore is 0, in the trace unknown'],
    [{}, { openMs: 60_000 }, `openMs is 60000, in the trace ${stored.records[0]?.[1].evidence.openMs}`],
  ])('parts by %j %j', (change, evidence, text) => {
    expect(parts(changed(change, evidence), stored)).toEqual([text]);
  });

  it('may be late by as much as a busy machine is', () => {
    const openMs = stored.records[0]?.[1].evidence.openMs ?? NaN;
    expect(parts(changed({}, { openMs: openMs + 900 }), stored)).toEqual([]);
    expect(parts(changed({}, { openMs: openMs * 2 + 1100 }), stored)).not.toEqual([]);
  });

  it('parts where a probe found something else, and where there is no record', () => {
    const probe = { answered: true, tookMs: 1 };
    expect(parts({ ...stored, probe }, stored)).toEqual(['probe.answered is true, in the trace unknown']);
    expect(parts({ ...stored, records: [] }, stored)).toEqual(['one of them has no record']);
  });

  it('is let off only in what is listed, and only for kinds that there are', () => {
    const kinds = new Set(traces.map(({ kind }) => kind));
    for (const [kind, { fields }] of Object.entries(RACES)) {
      expect(kinds, kind).toContain(kind);
      const run = { ...changed({ code: 4999 }, { messagesIn: 12345 }), kind };
      const found = parts(run, stored);
      expect(found, kind).toHaveLength(
        ['code', 'messagesIn'].filter((field) => !fields.includes(field)).length,
      );
    }
  });
});

describe('the store', () => {
  it('has every scenario of the lab and the browser, in each engine that it concerns', () => {
    const ids = new Set(traces.map(({ id }) => id));
    for (const { kind, engines, causeIn } of [...lab.scenarios, ...browser.scenarios]) {
      for (const engine of engines ?? /** @type {const} */ (['chromium', 'firefox', 'webkitgtk'])) {
        if (causeIn?.[engine] !== null) expect(ids).toContain(`${kind}/${engine}`);
      }
    }
  });

  it('writes one event a line, and loses nothing', () => {
    const text = format([stored]);
    expect(JSON.parse(text)).toEqual([stored]);
    const lines = text.split('\n');
    for (const event of stored.events) {
      expect(lines.map((line) => line.replace(/,$/, ''))).toContain(JSON.stringify(event));
    }
  });
});
