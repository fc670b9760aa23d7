import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { corrections } from '../../test/corrections.ts';
import { dialectFiles, dialectsHash, type DialectFile } from '../../test/facts.ts';
import { partingRows } from '../../test/partingRows.ts';
import { jsonOf, notFrozen, notPlain } from '../../test/plain.ts';
import { defineDialect } from '../dialect/defineDialect.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { closeCodeFacts } from '../registry/closeCodeFacts.ts';
import { createRegistry } from '../registry/createRegistry.ts';
import { describeCloseCode } from '../registry/describeCloseCode.ts';
import { de } from '../locales/de.ts';

type Module = Readonly<Record<string, Dialect>>;

const ids = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.includes('.test'))
  .map((file) => file.slice(0, -'.ts'.length));

const exportName = (id: string): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

async function load(id: string, lang: 'en' | 'de'): Promise<Dialect> {
  const entry = `@close-codes/core/dialects/${lang === 'en' ? id : `${id}/de`}`;
  const module = (await import(/* @vite-ignore */ entry)) as Module;
  expect(Object.keys(module)).toEqual([exportName(id)]);
  return module[exportName(id)]!;
}

/** `export const 7tv…` is no name. */
const idOf = (file: DialectFile): string => (file.id === '7tv-eventapi' ? 'seventv-eventapi' : file.id);

test('every dialect has facts to be compared with', () => {
  expect(ids.sort()).toEqual(dialectFiles.map(idOf).sort());
});

test('the facts are those the dialects were taken from', () => {
  // Other facts: scripts/facts.mjs takes them over, the tests below name the rows that part, and this is the last to change.
  expect(dialectsHash).toBe('d958e4a289036c45b64bed7eb6cbd3fdee208ac272dcbc9e3fd20f7304055783');
});

test('nothing is corrected that is not there', () => {
  expect(dialectFiles.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(corrections)));
});

test('a row that parts is named', async () => {
  const file = dialectFiles.find(({ id }) => id === 'discord-gateway')!;
  const moved: DialectFile = {
    ...file,
    codes: file.codes.map((row) => (row.code === 4009 ? { ...row, reconnect: 'no' } : row)),
  };
  expect(partingRows(moved, await load('discord-gateway', 'en'))).toEqual([
    { place: '4009 retry', facts: 'no', shipped: 'yes' },
  ]);
});

test('all together: which numbers mean more than one thing, and where the advice is opposite', async () => {
  // From the facts and their corrections, not from what is tested.
  const retries = new Map<number, Map<string, string>>();
  const claim = (code: number, id: string, retry: string): void => {
    if (code >= 3000) retries.set(code, (retries.get(code) ?? new Map<string, string>()).set(id, retry));
  };
  for (const file of dialectFiles) {
    for (const { code, reconnect } of file.codes) claim(code, idOf(file), reconnect);
    for (const row of corrections[file.id]?.rows ?? []) {
      const [, code, retry] = /^(\d{4}) retry: .* -> (.*)$/.exec(row) ?? [];
      if (code && retry) claim(Number(code), idOf(file), retry);
    }
  }
  const expected = [...retries]
    .filter(([, byId]) => byId.size > 1)
    .sort(([a], [b]) => a - b)
    .map(([code, byId]) => {
      const said = [...byId.values()];
      const returns = said.some((retry) => retry !== 'no' && retry !== 'unknown');
      return { code, dialects: [...byId.keys()].sort(), oppositeRetry: said.includes('no') && returns };
    });

  const dialects = await Promise.all(ids.map((id) => load(id, 'en')));
  const conflicts = createRegistry({ dialects }).conflicts();
  expect(conflicts.map((conflict) => ({ ...conflict, dialects: [...conflict.dialects].sort() }))).toEqual(
    expected,
  );
  // What the documentation promises: more than a handful.
  expect(conflicts.length).toBeGreaterThanOrEqual(44);
  expect(conflicts.find(({ code }) => code === 4001)?.dialects.length).toBeGreaterThanOrEqual(24);
});

describe.each(dialectFiles.map((file) => ({ ...file, id: idOf(file), file })))('$id', ({ id, file }) => {
  describe.each(['en', 'de'] as const)('in %s', (lang) => {
    test('is exported under the name of its id', async () => {
      expect(await load(id, lang)).toMatchObject({ id, lang });
    });

    test('says what the facts say, but where they were corrected', async () => {
      const parting = partingRows(file, await load(id, lang));
      expect(parting.map(({ place, facts, shipped }) => `${place}: ${facts} -> ${shipped}`).sort()).toEqual(
        [...(corrections[file.id]?.rows ?? [])].sort(),
      );
    });

    test('says where it is from', async () => {
      const { title, docs, source } = await load(id, lang);
      expect(title).toMatch(/^\S.*\S$/);
      expect(docs).toMatch(/^https:\/\//);
      expect(source?.repository).toMatch(/^(github:[\w.-]+\/[\w.-]+|npm:(@[\w-]+\/)?[\w.-]+|https:\/\/\S+)$/);
      expect(source?.commit ?? source?.version ?? source?.repository).toMatch(
        /^([\da-f]{40}|\d+\.\d+\.\d+|https:.*)$/,
      );
      expect(source?.date).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    });

    test('every row says where it is from', async () => {
      const { codes, overlays, ranges } = await load(id, lang);
      for (const row of [...Object.values(codes), ...Object.values(overlays ?? {}), ...(ranges ?? [])])
        expect(row.source).toMatch(/\S/);
    });

    test('what breaks the rules is marked, and nothing else', async () => {
      const { overlays } = await load(id, lang);
      for (const [code, { nonConforming }] of Object.entries(overlays ?? {}))
        expect([code, nonConforming]).toEqual([
          code,
          // RFC 6455 §7.4.2: kept for the protocol and its extensions.
          (Number(code) >= 1016 && Number(code) <= 2999) || undefined,
        ]);
    });

    test('what was not verified is a mark of its own', async () => {
      const { subprotocols = [], hosts = [], paths = [], unverified = [] } = await load(id, lang);
      expect([...subprotocols, ...hosts, ...paths]).toEqual(expect.arrayContaining([...unverified]));
    });

    test('no text is empty, and a guess says that it is one', async () => {
      const { codes, overlays, ranges = [], guess } = await load(id, lang);
      const reasons = [...Object.values(codes), ...Object.values(overlays ?? {})].flatMap(
        (row) => row.reasons ?? [],
      );
      for (const { label, description } of [...Object.values(codes), ...ranges, ...reasons]) {
        if (label === undefined) expect(description).toBeUndefined();
        else {
          expect(label).toMatch(guess ? /^(Probably|Vermutlich) \S.*[^\s.]$/ : /^\S.*[^\s.]$/);
          expect(description).toMatch(/^\S.*\.$/);
        }
      }
      for (const { description } of Object.values(overlays ?? {}))
        expect(description ?? 'None.').toMatch(/^\S.*\.$/);
    });

    test('what it says cannot be changed by somebody else who imports it', async () => {
      const dialect = await load(id, lang);
      expect(Object.isFrozen(dialect)).toBe(true);
      const { codes, overlays, ranges } = dialect;
      expect([notFrozen(codes), notFrozen(overlays), notFrozen(ranges)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    });

    test('plain JSON', async () => {
      const dialect = await load(id, lang);
      expect(notPlain(dialect)).toBeUndefined();
      expect(jsonOf(dialect)).toEqual(dialect);
    });

    test('passes its own check', async () => {
      const dialect = await load(id, lang);
      expect(defineDialect(dialect as never)).toBe(dialect);
    });
  });

  test('the languages differ in nothing but texts, and in all of them', async () => {
    const [english, german] = await Promise.all([load(id, 'en'), load(id, 'de')]);
    const withoutTexts = (dialect: Dialect): unknown =>
      JSON.parse(
        JSON.stringify(dialect, (key, value: unknown) =>
          /^(label|description|lang)$/.test(key) ? undefined : value,
        ),
      );
    expect(withoutTexts(german)).toEqual(withoutTexts(english));
    for (const [code, { label, description }] of Object.entries(english.codes)) {
      expect(german.codes[Number(code)]?.label).not.toBe(label);
      expect(german.codes[Number(code)]?.description).not.toBe(description);
    }
  });

  test('every code is described in its words', async () => {
    const [english, german] = await Promise.all([load(id, 'en'), load(id, 'de')]);
    for (const { code, name } of file.codes.filter((row) => row.code >= 3000)) {
      expect(describeCloseCode(code, { dialects: [english] })).toMatchObject({
        ...(jsonOf(texts(english, code)) as object),
        name,
        lang: 'en',
      });
      expect(describeCloseCode(code, { locale: de, dialects: [german] })).toMatchObject({
        ...(jsonOf(texts(german, code)) as object),
        name,
        lang: 'de',
      });
    }
  });

  test('base codes keep name and flags under it', async () => {
    const dialects = [await load(id, 'en')];
    for (let code = 0; code < 3000; code += 1) {
      const { sender, dialect, ...facts } = closeCodeFacts(code, { dialects });
      expect([sender, dialect]).toBeDefined();
      expect(closeCodeFacts(code)).toMatchObject(facts);
    }
  });
});

function texts(dialect: Dialect, code: number): { label: string; description: string } {
  const { label, description } = dialect.codes[code]!;
  return { label, description };
}
