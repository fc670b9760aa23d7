import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oddities } from '../../test/oddities.ts';
import { CloseCodeError } from '../error/closeCodeError.ts';
import { definePolicy } from './definePolicy.ts';

const exponential = { kind: 'exponential', baseMs: 1000, factor: 2, maxMs: 30_000, jitter: 'full' };
const steps = { kind: 'steps', stepsMs: [0, 1000] };
const stop = { from: 4000, to: 4099, verdict: 'stop' };
const policy = (parts: object = {}): Record<string, unknown> => ({
  id: 'mine',
  rules: [],
  otherwise: 'unknown',
  delay: exponential,
  attempts: 10,
  heldMs: 5000,
  ...parts,
});
const rules = (...list: readonly unknown[]): unknown => policy({ rules: list });
const delay = (parts: object): unknown => policy({ delay: { ...exponential, ...parts } });
const define = (input: unknown): unknown => definePolicy(input as never);

function errorOf(input: unknown): CloseCodeError {
  try {
    define(input);
  } catch (error) {
    if (error instanceof CloseCodeError) return error;
    throw error;
  }
  throw new Error('It did not throw.');
}

describe('good input is returned as it is', () => {
  test.each<[title: string, input: unknown]>([
    ['no rules', policy()],
    [
      'a rule with everything',
      rules({
        ...stop,
        action: 'resume',
        opened: true,
        wasClean: false,
        errorEvent: true,
        firstDelayMs: [0, 0],
        delay: steps,
        attempts: 0,
        source: 'a.ts:1',
      }),
    ],
    [
      'undefined options',
      rules({ ...stop, action: undefined, opened: undefined, firstDelayMs: undefined, delay: undefined }),
    ],
    ['one code, first and last', rules({ ...stop, from: 0, to: 0 }, { ...stop, from: 65535, to: 65535 })],
    [
      'a wide rule after a narrow one',
      rules({ ...stop, from: 4000, to: 4000 }, { ...stop, verdict: 'retry' }),
    ],
    ['one code for open and not open', rules({ ...stop, opened: true }, { ...stop, opened: false })],
    // Where it is not known whether it was open.
    ['the rest after both', rules({ ...stop, opened: true }, { ...stop, opened: false }, stop)],
    ['two rules that leave one code', rules({ ...stop, to: 4049 }, { ...stop, from: 4051 }, stop)],
    ['overlaps under different conditions', rules({ ...stop, opened: true }, { ...stop, wasClean: true })],
    ['steps', policy({ delay: steps })],
    ['ranges for base and jitter', delay({ baseMs: [0, 0], jitter: [300, 3000] })],
    ['no maximum', delay({ maxMs: undefined })],
    ['always the same delay', delay({ factor: 1, jitter: 'none' })],
    ['no attempts', policy({ attempts: 0 })],
    [
      'no end of attempts',
      policy({ attempts: 'unbounded', heldMs: 0, heldFrom: 'acknowledged', firstCounts: true }),
    ],
    [
      'a head',
      policy({
        title: 'Mine',
        docs: 'https://a.b/',
        source: { repository: 'npm:mine', version: '1.0.0', date: '2026-01-01' },
      }),
    ],
  ])('%s', (_, input) => {
    const before = structuredClone(input);
    expect(define(input)).toBe(input);
    expect(input).toEqual(before);
  });
});

describe('bad input throws, and says what, why and how', () => {
  const codes = '4000–4099';
  test.each<[title: string, input: unknown, code: string, names: RegExp, remedy: RegExp]>([
    ['nothing', undefined, 'not-an-object', /undefined/, /Pass \{ id, rules/],
    ['an array', [], 'not-an-object', /definePolicy got/, /Pass \{ id/],
    ['an instance', new URL('https://a.b/'), 'not-an-object', /definePolicy got/, /Pass \{ id/],
    ['no id', policy({ id: undefined }), 'id', /undefined/, /"my-service"/],
    ['an id in capitals', policy({ id: 'Mine' }), 'id', /"Mine"/, /lower-case/],
    [
      'a key nobody reads',
      policy({ maxAttempts: 3 }),
      'unknown-key',
      /Policy "mine" has the key "maxAttempts"/,
      /"attempts"/,
    ],
    [
      'a function under a key of its own',
      policy({ shouldRetry: () => true }),
      'unknown-key',
      /"shouldRetry"/,
      /leave it out/,
    ],
    [
      'a key nobody reads, in a rule',
      rules({ ...stop, code: 1 }),
      'unknown-key',
      /Rule 0 of policy "mine" has the key "code"/,
      /"from"/,
    ],
    [
      'a key nobody reads, in a delay',
      delay({ stepsMs: [1] }),
      'unknown-key',
      /delay of policy "mine" has the key "stepsMs"/,
      /"baseMs"/,
    ],
    [
      'a key nobody reads, in a source',
      policy({ source: { url: 'x' } }),
      'unknown-key',
      /source of policy "mine" has the key "url"/,
      /"repository"/,
    ],
    ['a title that is no text', policy({ title: { en: 'Mine' } }), 'not-plain', /as "title"/, /Use a text/],
    [
      'an empty title',
      policy({ title: ' ' }),
      'text-missing',
      /"mine" has an empty title/,
      /Write a text, or leave it out/,
    ],
    ['an empty docs', policy({ docs: '' }), 'text-missing', /an empty docs/, /leave it out/],
    [
      'a source without anything',
      policy({ source: {} }),
      'text-missing',
      /source of policy "mine" has no repository/,
      /Pass \{ repository, date \}/,
    ],
    [
      'a source without a date',
      policy({ source: { repository: 'npm:mine', date: undefined } }),
      'text-missing',
      /has no date/,
      /Pass \{ repository, date \}/,
    ],
    [
      'a source with an empty repository',
      policy({ source: { repository: '', date: '2026-01-01' } }),
      'text-missing',
      /an empty repository/,
      /Write a text/,
    ],
    [
      'a rule with an empty source',
      rules({ ...stop, source: '' }),
      'text-missing',
      /Rule 0 .* an empty source/,
      /Write a text/,
    ],
    [
      'a source that is a text',
      policy({ source: 'npm:mine' }),
      'not-an-object',
      /"npm:mine"/,
      /\{ repository, date \}/,
    ],
    [
      'a date that is a Date',
      policy({ source: { repository: 'x', date: new Date(0) } }),
      'not-plain',
      /as "date"/,
      /Use a text/,
    ],
    [
      'a source of a rule that is no text',
      rules({ ...stop, source: 17 }),
      'not-plain',
      /Rule 0 .* 17 as "source"/,
      /Use a text/,
    ],
    ['no rules', policy({ rules: undefined }), 'rules', /rules of policy "mine" are no list/, /Pass rules/],
    ['rules in an object', policy({ rules: { 4000: 'stop' } }), 'rules', /no list/, /Pass rules/],
    ['a rule that is a number', rules(4000), 'not-an-object', /Rule 0/, /\{ from, to, verdict \}/],
    ['a rule in a Map', rules(new Map()), 'not-an-object', /Rule 0/, /Write/],
    ['no end', rules({ from: 4000, verdict: 'stop' }), 'range', /4000 to undefined/, /Correct/],
    ['65536', rules({ ...stop, to: 65536 }), 'range', /4000 to 65536/, /whole numbers/],
    ['-1', rules({ ...stop, from: -1 }), 'range', /-1 to 4099/, /whole numbers/],
    ['a fraction', rules({ ...stop, from: 4000.5 }), 'range', /4000\.5/, /whole numbers/],
    [
      'a range that runs backwards',
      rules({ ...stop, from: 4100 }),
      'range',
      /4100 to 4099/,
      /first not larger/,
    ],
    [
      'an unknown verdict',
      rules({ ...stop, verdict: 'maybe' }),
      'verdict',
      /Rule 0 .* "maybe"/,
      /"retry", "fix-first", "stop" or "unknown"/,
    ],
    [
      'a verdict every object has',
      rules({ ...stop, verdict: 'constructor' }),
      'verdict',
      /"constructor"/,
      /Use/,
    ],
    ['no otherwise', policy({ otherwise: undefined }), 'verdict', /"otherwise", undefined/, /Use/],
    [
      'an unknown action',
      rules({ ...stop, action: 'pray' }),
      'action',
      /"pray"/,
      /"reauthenticate", .* or "request-access"/,
    ],
    [
      'a condition that is a text',
      rules({ ...stop, opened: 'yes' }),
      'condition',
      /"yes" as "opened"/,
      /true or false/,
    ],
    [
      'null for wasClean',
      rules({ ...stop, wasClean: null }),
      'condition',
      /null as "wasClean"/,
      /leave it out/,
    ],
    [
      'a number for errorEvent',
      rules({ ...stop, errorEvent: 1 }),
      'condition',
      /1 as "errorEvent"/,
      /leave it out/,
    ],
    [
      'the same rule twice',
      rules(stop, { ...stop, verdict: 'retry' }),
      'rule-twice',
      /Rule 1 .*4000–4099.* rule 0/,
      /Keep one/,
    ],
    [
      'the same conditions twice',
      rules({ ...stop, opened: true }, { ...stop, opened: true, firstDelayMs: [1, 2] }),
      'rule-twice',
      /Rule 1/,
      /Keep one/,
    ],
    [
      'inside an earlier rule',
      rules(stop, { ...stop, from: 4001, to: 4001 }),
      'rule-shadowed',
      /Rule 1 .*\(4001\).* rule 0 takes/,
      /before rule 0/,
    ],
    [
      'a condition after none',
      rules(stop, { ...stop, wasClean: true }),
      'rule-shadowed',
      /Rule 1 .*rule 0 takes/,
      /before rule 0/,
    ],
    [
      'two rules together',
      rules({ ...stop, to: 4049 }, { ...stop, from: 4050 }, stop),
      'rule-shadowed',
      /Rule 2 .*the rules before it take/,
      /before them/,
    ],
    [
      'two rules for what is known',
      rules(
        { ...stop, opened: true, wasClean: true },
        { ...stop, opened: true },
        { ...stop, opened: true, errorEvent: false },
      ),
      'rule-shadowed',
      /Rule 2 .*rule 1 takes/,
      /leave it out/,
    ],
    ['no delay', policy({ delay: undefined }), 'delay', /is undefined/, /Pass \{ kind/],
    ['an unknown kind', delay({ kind: 'linear' }), 'delay', /of the kind "linear"/, /'steps'/],
    ['a negative base', delay({ baseMs: -1 }), 'delay', /-1 as "baseMs"/, /from 0 up/],
    ['NaN as base', delay({ baseMs: NaN }), 'delay', /NaN as "baseMs"/, /from 0 up/],
    ['a base for ever', delay({ baseMs: Infinity }), 'delay', /Infinity as "baseMs"/, /from 0 up/],
    [
      'a base of min over max',
      delay({ baseMs: [2, 1] }),
      'delay',
      /\[2, 1\] as "baseMs"/,
      /the first not larger/,
    ],
    ['a base of three', delay({ baseMs: [1, 2, 3] }), 'delay', /\[1, 2, 3\] as "baseMs"/, /\[min, max\]/],
    ['a factor below one', delay({ factor: 0.5 }), 'delay', /0\.5 as "factor"/, /from 1 up/],
    ['NaN as factor', delay({ factor: NaN }), 'delay', /NaN as "factor"/, /from 1 up/],
    ['no factor', delay({ factor: undefined }), 'delay', /undefined as "factor"/, /from 1 up/],
    ['a maximum that is none', delay({ maxMs: NaN }), 'delay', /NaN as "maxMs"/, /leave it out/],
    ['an unknown jitter', delay({ jitter: true }), 'delay', /true as "jitter"/, /"full"/],
    ['a negative jitter', delay({ jitter: [-1, 1] }), 'delay', /\[-1, 1\] as "jitter"/, /\[min, max\]/],
    [
      'no steps',
      policy({ delay: { kind: 'steps', stepsMs: [] } }),
      'delay',
      /\[\] as "stepsMs"/,
      /at least one/,
    ],
    [
      'steps that are holes',
      policy({ delay: { kind: 'steps', stepsMs: new Array<number>(2) } }),
      'delay',
      /as "stepsMs"/,
      /at least one/,
    ],
    [
      'a step that is NaN',
      policy({ delay: { kind: 'steps', stepsMs: [1, NaN] } }),
      'delay',
      /\[1, NaN\] as "stepsMs"/,
      /milliseconds/,
    ],
    [
      'a first delay of min over max',
      rules({ ...stop, firstDelayMs: [30, 5] }),
      'delay',
      /Rule 0 .*\[30, 5\] as "firstDelayMs"/,
      /first not larger/,
    ],
    [
      'a delay of a rule',
      rules({ ...stop, delay: { kind: 'steps', stepsMs: [-1] } }),
      'delay',
      /delay of rule 0 of policy "mine" has \[-1\]/,
      /milliseconds/,
    ],
    ['half an attempt', policy({ attempts: 1.5 }), 'attempts', /1\.5 attempts/, /"unbounded"/],
    ['-1 attempts', policy({ attempts: -1 }), 'attempts', /-1 attempts/, /from 0 up/],
    ['Infinity attempts', policy({ attempts: Infinity }), 'attempts', /Infinity attempts/, /"unbounded"/],
    [
      'attempts of a rule',
      rules({ ...stop, attempts: 'many' }),
      'attempts',
      /Rule 0 .*"many" attempts/,
      /"unbounded"/,
    ],
    [
      'firstCounts false',
      policy({ firstCounts: false }),
      'attempts',
      /false as "firstCounts"/,
      /leave it out/,
    ],
    ['held since before', policy({ heldMs: -1 }), 'held', /-1 as "heldMs"/, /from 0 up/],
    ['never held', policy({ heldMs: Infinity }), 'held', /Infinity as "heldMs"/, /from 0 up/],
    [
      'held from nobody knows when',
      policy({ heldFrom: 'hello' }),
      'held',
      /"hello" as "heldFrom"/,
      /"open" or "acknowledged"/,
    ],
  ])('%s', (_, input, code, names, remedy) => {
    const error = errorOf(input);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.code).toBe(`policy/${code}`);
    expect(error.message).toMatch(names);
    expect(error.message).toMatch(remedy);
    expect(error.message.match(/\.(?=\s|$)/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test('a bigint, a symbol and a cycle are printed, not tripped over', () => {
    expect(errorOf(policy({ attempts: 1n })).message).toContain('1n');
    expect(errorOf(policy({ heldMs: Symbol('x') })).message).toContain('Symbol(x)');
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(errorOf(delay({ baseMs: cycle })).code).toBe('policy/delay');
  });

  test(`what is shadowed is what no close can meet: every rule over ${codes}, by trial`, () => {
    const condition = fc.constantFrom(true, false, undefined);
    const rule = fc
      .record({
        a: fc.integer({ min: 0, max: 4 }),
        b: fc.integer({ min: 0, max: 4 }),
        opened: condition,
        wasClean: condition,
      })
      .map(({ a, b, opened, wasClean }) => ({
        from: Math.min(a, b),
        to: Math.max(a, b),
        verdict: 'stop',
        opened,
        wasClean,
      }));
    type Rule = typeof rule extends fc.Arbitrary<infer R> ? R : never;
    const closes = [0, 1, 2, 3, 4].flatMap((code) =>
      [true, false, undefined].flatMap((opened) =>
        [true, false, undefined].map((wasClean) => ({ code, opened, wasClean })),
      ),
    );
    const fits = (r: Rule, c: (typeof closes)[number]): boolean =>
      r.from <= c.code &&
      c.code <= r.to &&
      [undefined, c.opened].includes(r.opened) &&
      [undefined, c.wasClean].includes(r.wasClean);
    let [shadowed, fine] = [0, 0];
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 6 }), (list) => {
        const met = new Set(closes.map((c) => list.findIndex((r) => fits(r, c))));
        const dead = list.findIndex((_, i) => !met.has(i));
        if (dead < 0) {
          fine += 1;
          expect(define(rules(...list))).toBeDefined();
        } else {
          shadowed += 1;
          const { code, message } = errorOf(rules(...list));
          expect(['policy/rule-shadowed', 'policy/rule-twice']).toContain(code);
          expect(message).toContain(`Rule ${dead} `);
        }
      }),
      { numRuns: 500 },
    );
    expect(Math.min(shadowed, fine)).toBeGreaterThan(50);
  });
});

describe('nothing else is ever thrown', () => {
  const nothingElse = (input: unknown): void => {
    try {
      expect(define(input)).toBe(input);
    } catch (error) {
      expect(error).toBeInstanceOf(CloseCodeError);
    }
  };
  const plain = oddities.filter(([title]) => !title.includes('proxy'));

  test.each(plain)('%s', (_, value) => {
    nothingElse(value);
    for (const key of Object.keys(policy())) nothingElse(policy({ [key]: value }));
    for (const key of ['title', 'docs', 'source', 'heldFrom', 'firstCounts', 'other'])
      nothingElse(policy({ [key]: value }));
    for (const key of Object.keys(exponential)) nothingElse(delay({ [key]: value }));
    nothingElse(policy({ delay: { kind: 'steps', stepsMs: [value] } }));
    nothingElse(rules(value));
    for (const key of [
      'from',
      'to',
      'verdict',
      'action',
      'opened',
      'firstDelayMs',
      'delay',
      'attempts',
      'source',
    ])
      nothingElse(rules({ ...stop, [key]: value }));
  });

  test('anything', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (a, b) => {
        nothingElse(a);
        nothingElse(policy({ rules: [a, b], delay: b }));
        nothingElse(rules({ ...stop, verdict: a, firstDelayMs: [a, b] }));
      }),
    );
  });
});
