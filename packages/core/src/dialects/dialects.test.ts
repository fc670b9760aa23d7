import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dialectFiles } from '../../test/facts.ts';
import { jsonOf, notPlain } from '../../test/plain.ts';
import { defineDialect } from '../dialect/defineDialect.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { closeCodeFacts } from '../registry/closeCodeFacts.ts';
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

test('every dialect has facts to be compared with', () => {
  expect(ids.sort()).toEqual(dialectFiles.map(({ id }) => id).sort());
});

describe.each(dialectFiles)('$id', (file) => {
  describe.each(['en', 'de'] as const)('in %s', (lang) => {
    test('is exported under the name of its id', async () => {
      expect(await load(file.id, lang)).toMatchObject({ id: file.id, lang });
    });

    test('codes, names, senders, advice and sources are those of the facts', async () => {
      const dialect = await load(file.id, lang);
      const own = file.codes.filter(({ code }) => code >= 3000);
      expect(Object.keys(dialect.codes).map(Number)).toEqual(own.map(({ code }) => code));
      for (const row of own) {
        expect(dialect.codes[row.code]).toMatchObject({
          name: row.name,
          sender: row.sender === 'synthetic' ? 'none' : row.sender,
          retry: row.reconnect,
          source: [row.source, row.source_line].filter(Boolean).join(' '),
        });
        expect(dialect.codes[row.code]?.advice).toBe(row.advice);
      }
    });

    test('what it says of 0–2999 is an overlay', async () => {
      const { overlays } = await load(file.id, lang);
      const expected: Record<string, unknown> = {};
      for (const { from, to, except, source_line } of file.ranges) {
        for (const code of except.filter((number) => from <= number && number <= to)) {
          expected[code] = { retry: 'backoff', source: source_line };
        }
      }
      for (const { code, sender, reconnect, source_line } of file.codes.filter((row) => row.code < 3000)) {
        expected[code] = {
          sender,
          retry: reconnect,
          source: source_line,
          description: expect.any(String) as string,
        };
      }
      expect(overlays).toEqual(expected);
    });

    test('ranges, subprotocols, hosts, docs and edition are those of the facts', async () => {
      const dialect = await load(file.id, lang);
      expect(dialect.ranges ?? []).toEqual(
        file.ranges.map(({ from, to, reconnect, source_line }) => ({
          from,
          to,
          retry: reconnect,
          source: source_line,
        })),
      );
      expect(dialect.subprotocols ?? []).toEqual(file.subprotocols);
      expect(dialect.hosts ?? []).toEqual(file.hosts);
      expect(dialect.docs).toBe(file.docs);
      expect(dialect.source).toEqual({
        repository: file.source,
        commit: file.commit,
        date: file.source_date,
      });
    });

    test('no text is empty', async () => {
      const { codes, overlays } = await load(file.id, lang);
      for (const { label, description } of Object.values(codes)) {
        expect(label).toMatch(/^\S.*[^\s.]$/);
        expect(description).toMatch(/^\S.*\.$/);
      }
      for (const { description } of Object.values(overlays ?? {}))
        expect(description ?? 'None.').toMatch(/^\S.*\.$/);
    });

    test('plain JSON', async () => {
      const dialect = await load(file.id, lang);
      expect(notPlain(dialect)).toBeUndefined();
      expect(jsonOf(dialect)).toEqual(dialect);
    });

    test('passes its own check', async () => {
      const dialect = await load(file.id, lang);
      expect(defineDialect(dialect as never)).toBe(dialect);
    });
  });

  test('the languages differ in nothing but texts, and in all of them', async () => {
    const [english, german] = await Promise.all([load(file.id, 'en'), load(file.id, 'de')]);
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
    const [english, german] = await Promise.all([load(file.id, 'en'), load(file.id, 'de')]);
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
    const dialects = [await load(file.id, 'en')];
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
