import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CloseCode, createRegistry, defineDialect, type Dialect } from '@close-codes/core';
import { describe, expect, test } from 'vitest';
import { tableEnglish } from '../locale/tableEnglish.ts';
import { de } from '../locales/de.ts';
import { en } from '../locales/en.ts';
import { nameBeside, type RowMeaning } from './rowMeanings.ts';
import { rowOf, tableRows, type TableRowOptions } from './tableRows.ts';

function make(options: Partial<TableRowOptions> = {}) {
  const { locale = en, dialects, audience } = options;
  return tableRows({ locale, dialects, audience, texts: tableEnglish });
}

function meaningsOf(code: number, dialects: readonly Dialect[], options: Partial<TableRowOptions> = {}) {
  const row = rowOf(make({ dialects, ...options }), code)!;
  return row.meanings;
}

const idOf = ({ dialect }: RowMeaning) => dialect ?? 'registry';

/** A dialect of one meaning. */
const a = defineDialect({
  id: 'a',
  title: 'Product A',
  codes: { 4001: { name: 'TOKEN_OLD', label: 'Token expired', description: 'Log in anew.', retry: 'no' } },
});
const b = defineDialect({
  id: 'b',
  codes: { 4001: { name: 'RESTART', label: 'Restart', description: 'Come back.', retry: 'backoff' } },
});
const wide = defineDialect({
  id: 'wide',
  codes: {},
  ranges: [{ from: 4000, to: 4999, label: 'Refused', description: 'Refused for good.', retry: 'no' }],
});
const narrow = defineDialect({
  id: 'narrow',
  codes: {},
  ranges: [{ from: 4000, to: 4099, label: 'Busy', description: 'Busy.' }],
});
const advice = defineDialect({ id: 'advice', codes: {}, ranges: [{ from: 4000, to: 4009, retry: 'yes' }] });

describe('all dialects there are', async () => {
  const folder = join(import.meta.dirname, '../../../core/src/dialects');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.includes('.test'));
  const all = await Promise.all(
    files.map(async (file) => {
      const entry = `@close-codes/core/dialects/${file.slice(0, -'.ts'.length)}`;
      const module = (await import(/* @vite-ignore */ entry)) as Readonly<Record<string, Dialect>>;
      return Object.values(module)[0]!;
    }),
  );

  describe.each([
    ['by name', all],
    ['the other way round', [...all].reverse()],
  ])('%s', (_, dialects) => {
    const registry = createRegistry({ dialects });
    const rows = make({ dialects });

    test('whose meaning is shown is core’s to say, and this says the same', () => {
      expect(dialects.length).toBeGreaterThan(70);
      for (const { from, label, meanings } of rows) {
        const known = registry.describe(from);
        expect([from, meanings.own?.dialect]).toEqual([from, known.dialect]);
        if (meanings.own?.label !== undefined) expect(label).toBe(meanings.own.label);
      }
    });

    test('nobody who gives a number a meaning, or adds to one, is left out, and nobody is there twice', () => {
      let found = 0;
      for (const { from, meanings } of rows) {
        const speaking = dialects.filter(
          ({ codes, overlays, ranges = [] }) =>
            codes[from] ??
            overlays?.[from] ??
            (from >= 3000 && ranges.some((range) => range.from <= from && from <= range.to && range.label)),
        );
        const said = [meanings.own, ...meanings.others].filter((meaning) => meaning !== undefined);
        const meaning = said.filter(({ kind }) => kind !== 'registry');
        expect([from, meaning.map(idOf).sort()]).toEqual([from, speaking.map(({ id }) => id).sort()]);
        found += meaning.length;
      }
      expect(found).toBeGreaterThan(450);
    });

    test('clashes are core’s conflicts, in their order', () => {
      const conflicts = registry.conflicts();
      expect(conflicts.length).toBeGreaterThan(40);
      for (const { code, dialects: ids, oppositeRetry } of conflicts) {
        const { own, others, oppositeRetry: opposite } = rowOf(rows, code)!.meanings;
        const codes = [own!, ...others].filter(({ kind }) => kind === 'code');
        expect(codes.map(idOf)).toEqual(ids);
        if (oppositeRetry) expect(opposite).toBe(true);
      }
    });

    test('a registered code that a dialect stands in for stays visible', () => {
      for (const code of Object.values(CloseCode)) {
        const { own, others } = rowOf(rows, code)!.meanings;
        const registered = others.filter(({ kind }) => kind === 'registry');
        expect(registered.map(({ label }) => label)).toEqual(
          own?.kind === 'code' ? [en.codes[code].label] : [],
        );
      }
    });
  });
});

test('the order of the dialects decides whose meaning counts', () => {
  expect(meaningsOf(4001, [a, b])).toMatchObject({
    own: { title: 'Product A', label: 'Token expired', name: 'TOKEN_OLD', retry: 'no' },
    others: [{ title: 'b', label: 'Restart', description: 'Come back.', retry: 'backoff' }],
    count: 2,
    because: 'order',
    oppositeRetry: true,
  });
  expect(meaningsOf(4001, [b, a])).toMatchObject({ own: { dialect: 'b' }, others: [{ dialect: 'a' }] });
});

test('a narrower entry goes before a wider one, wherever it stands', () => {
  const { own, others, count, because } = meaningsOf(4001, [wide, narrow, a]);
  expect([own, ...others].map((meaning) => [meaning?.dialect, meaning?.range])).toEqual([
    ['a', undefined],
    ['narrow', '4000–4099'],
    ['wide', '4000–4999'],
  ]);
  expect({ count, because }).toEqual({ count: 3, because: 'narrower' });
  expect(meaningsOf(4050, [wide, narrow])).toMatchObject({ own: { dialect: 'narrow' }, because: 'narrower' });
});

test('a row that is the whole range does not repeat it', () => {
  expect(meaningsOf(4050, [narrow]).own?.range).toBeUndefined();
});

test('advice without a meaning is none, and hides none', () => {
  expect(meaningsOf(4005, [advice])).toMatchObject({ own: undefined, count: 0 });
  expect(meaningsOf(4005, [advice, narrow])).toMatchObject({ own: { dialect: 'narrow' }, count: 1 });
});

test('a dialect’s own code stands in for a registered one, a range does not', () => {
  const own = defineDialect({
    id: 'own',
    codes: { 3008: { name: 'X', label: 'Quota', description: 'Used up.' } },
  });
  expect(meaningsOf(3008, [own])).toMatchObject({
    own: { dialect: 'own' },
    others: [{ kind: 'registry', title: 'IANA registry', label: en.codes[3008].label }],
    count: 2,
    because: 'replaced',
  });
  const range = defineDialect({
    id: 'range',
    codes: {},
    ranges: [{ from: 3000, to: 3499, label: 'Ours', description: 'Ours.' }],
  });
  expect(meaningsOf(3008, [range])).toMatchObject({
    own: undefined,
    others: [{ dialect: 'range', label: 'Ours' }],
    count: 2,
    because: 'registered',
  });
});

test('what dialects add stands side by side, and none of it is a meaning', () => {
  const first = defineDialect({
    id: 'first',
    codes: {},
    overlays: { 1000: { description: 'Bye.', retry: 'no' } },
  });
  const second = defineDialect({ id: 'second', codes: {}, overlays: { 1000: { retry: 'resume' } } });
  const third = defineDialect({ id: 'third', codes: {}, overlays: { 1000: { description: 'Also bye.' } } });
  expect(meaningsOf(1000, [first, third])).toMatchObject({
    own: { dialect: 'first' },
    others: [{ dialect: 'third', label: undefined, description: 'Also bye.' }],
    count: 1,
    additions: 2,
    because: undefined,
    oppositeRetry: false,
  });
  // Side by side, advice can still collide.
  expect(meaningsOf(1000, [first, second])).toMatchObject({ because: 'order', oppositeRetry: true });
});

test('what has to be said along with a meaning is said', () => {
  const marked = defineDialect({
    id: 'marked',
    guess: true,
    codes: { 4001: { name: 'X', label: 'X', description: 'X.', deprecated: true } },
    overlays: { 2000: { description: 'Ours.', nonConforming: true } },
  });
  expect(meaningsOf(4001, [marked]).own?.marks).toEqual(['guess', 'deprecated']);
  expect(meaningsOf(2000, [marked]).own?.marks).toEqual(['guess', 'nonConforming']);
  expect(meaningsOf(4001, [a]).own?.marks).toEqual([]);
});

test('a dialect that is given twice says it once, and holes say nothing', () => {
  expect(meaningsOf(4001, [a, { ...a, title: 'Again' }])).toMatchObject({
    own: { title: 'Product A' },
    others: [],
  });
  const half = { id: 'half' } as Dialect;
  expect(meaningsOf(4001, [half, a])).toMatchObject({ own: { dialect: 'a' }, others: [] });
});

test('end users get their messages, and neither additions nor advice', () => {
  const friendly = defineDialect({
    id: 'friendly',
    lang: 'en',
    codes: {
      4001: { name: 'X', label: 'X', description: 'X.', userMessage: 'Please log in.', retry: 'yes' },
      4002: { name: 'Y', label: 'Y', description: 'Y.', outcome: 'rejected' },
    },
    overlays: { 1000: { description: 'Internal.', retry: 'no' } },
  });
  const audience = 'user';
  expect(meaningsOf(4001, [a, friendly], { audience })).toMatchObject({
    others: [{ label: 'X', description: 'Please log in.', retry: undefined }],
    oppositeRetry: false,
  });
  // Not in a language that the reader may not know.
  expect(meaningsOf(4001, [a, friendly], { audience, locale: de }).others[0]).toMatchObject({
    lang: 'en',
    description: de.outcomes.application.userMessage,
    descriptionLang: undefined,
  });
  expect(meaningsOf(4002, [friendly], { audience }).own?.description).toBe(en.outcomes.rejected.userMessage);
  expect(meaningsOf(1000, [friendly], { audience })).toMatchObject({ own: undefined, others: [] });
});

test('a name is there where it says more than the label', () => {
  expect(nameBeside('TOKEN_OLD', 'Token expired')).toBe('TOKEN_OLD');
  expect(nameBeside('token expired', 'Token expired')).toBeUndefined();
  expect(nameBeside('(unnamed)', 'Token expired')).toBeUndefined();
  expect(nameBeside(undefined, 'Token expired')).toBeUndefined();
});
