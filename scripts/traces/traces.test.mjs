// The machinery of the measurement, without a browser: a comparison that overlooks something would check nothing.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, run } from '../run.mjs';
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

  it.each([
    [{ status: 503 }, 'probe.status is 503, in the trace 403'],
    [{ redirected: true }, 'probe.redirected is true, in the trace false'],
    [{ otherSchemeAnswered: true }, 'probe.otherSchemeAnswered is true, in the trace false'],
    [{ tookMs: 900 }, undefined],
  ])('compares all that a probe found out but how long it took: %j', (change, text) => {
    const probe = {
      answered: true,
      status: 403,
      redirected: false,
      otherSchemeAnswered: false,
      tookMs: 1,
    };
    expect(parts({ ...stored, probe: { ...probe, ...change } }, { ...stored, probe })).toEqual(
      text === undefined ? [] : [text],
    );
  });

  it('compares the codes of the other sockets, in the order of their numbers', () => {
    const [, record] = stored.records[0] ?? [];
    if (!record) throw new Error('It has no record.');
    /** @param {readonly (readonly [socket: number, code: number | undefined])[]} others @returns {Trace} */
    const among = (others) => ({
      ...stored,
      records: [
        ...others.map(([socket, code]) => /** @type {const} */ ([socket, { ...record, code }])),
        ...stored.records,
      ],
    });
    const two = among([
      [1, 1000],
      [2, undefined],
    ]);
    expect(
      parts(
        among([
          [2, undefined],
          [1, 1000],
        ]),
        two,
      ),
    ).toEqual([]);
    expect(
      parts(
        among([
          [1, undefined],
          [2, 1000],
        ]),
        two,
      ),
    ).toEqual(['history is [null,1000], in the trace [1000,null]']);
    expect(parts(stored, two)).toEqual(['history is [], in the trace [1000,null]']);
  });

  it.each([
    [20, 360, true],
    [20, 361, false],
    [990, 3270, true],
    [990, 3271, false],
    [1000, 2000, true],
    [1000, 2001, false],
  ])('a stored %d ms may be %d ms: %s', (then, now, same) => {
    const found = parts(changed({}, { connectMs: now }), changed({}, { connectMs: then }));
    expect(found).toEqual(same ? [] : [`connectMs is ${now}, in the trace ${then}`]);
  });

  it('is let off only in what is listed, and only for kinds that there are', () => {
    const kinds = new Set(traces.map(({ kind }) => kind));
    for (const [kind, { fields }] of Object.entries(RACES)) {
      expect(kinds, kind).toContain(kind);
      const other = { ...changed({ code: 4999 }, { messagesIn: 12345 }), kind };
      const found = parts(other, stored);
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

describe('record-traces --check', () => {
  /** @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
  const checked = (args, env = {}) =>
    run(process.execPath, [join(root, 'scripts/record-traces.mjs'), '--check', ...args], {
      quiet: true,
      env,
    });

  it.each([
    ['no kind that there is', ['--kind=lab-nonsense']],
    ['a kind of another producer', ['--kind=lab-fin', '--producer=browser']],
    ['a kind that is slow', ['--kind=nginx-idle-100']],
  ])('does not pass by playing nothing: %s', async (_, args) => {
    const { code, output } = await checked(args);
    expect(output).toContain('Nothing was played');
    expect(code).toBe(1);
  });

  it('does not pass without the browser that was asked for', async () => {
    const { code, output } = await checked(['--engine=chromium', '--producer=lab', '--kind=lab-fin'], {
      CLOSE_CODES_BROWSER: join(root, 'no-such-browser'),
    });
    expect(output).toContain('no browser can be started');
    expect(output).not.toContain('0 part from their trace');
    expect(code).toBe(1);
  });
});
