import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { seedPage } from '../../test/facts.ts';
import { jsonOf, notPlain } from '../../test/plain.ts';
import { discordGateway } from '../dialects/discord-gateway/de.ts';
import { graphqlTransportWs } from '../dialects/graphql-transport-ws/de.ts';
import { CloseCode } from '../registry/closeCode.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** Every text in a value with its path. */
function textsIn(value: unknown, path = ''): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}.${key}`));
}

const prose = (path: string): boolean => /\.(label|description|userMessage)$/.test(path);

describe.each([
  ['en', en],
  ['de', de],
] as const)('%s', (tag, locale) => {
  test('has its tag', () => {
    expect(locale.tag).toBe(tag);
  });

  test('has a text for each named code, and no other', () => {
    expect(Object.keys(locale.codes).map(Number)).toEqual(Object.values(CloseCode).sort((a, b) => a - b));
  });

  test('no text is empty or has loose ends', () => {
    for (const [path, text] of textsIn(locale)) {
      expect(text, path).not.toBe('');
      expect(text, path).toBe(text.trim());
      expect(text, path).not.toMatch(/ {2}|\s,|\bundefined\b/);
    }
  });

  test('descriptions and messages are sentences, labels are not', () => {
    for (const [path, text] of textsIn(locale)) {
      if (path.endsWith('.label')) expect(text, path).not.toMatch(/[.!]$/);
      else if (prose(path)) expect(text, path).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test('labels fit into a badge', () => {
    for (const [path, text] of textsIn(locale)) {
      if (path.endsWith('.label')) expect(text.length, path).toBeLessThanOrEqual(40);
    }
  });

  test('plain JSON', () => {
    expect(notPlain(locale)).toBeUndefined();
    expect(jsonOf(locale)).toEqual(locale);
  });
});

test('English and German have the same keys and no text in common', () => {
  const english = textsIn(en);
  const german = new Map(textsIn(de));
  expect([...german.keys()]).toEqual(english.map(([path]) => path));
  for (const [path, text] of english) expect(german.get(path), path).not.toBe(text);
});

describe('German', () => {
  const german = [...textsIn(de), ...textsIn(discordGateway), ...textsIn(graphqlTransportWs)].filter(
    ([path]) => prose(path),
  );

  test.each([
    /Politik/i,
    /Geht weg/i,
    /Gehend/,
    /Handschlag/i,
    /Schluss-?Frame/i,
    /Verbindungsschluss/i,
    /Schließung/i,
    /Schlechtes Gateway/i,
    /Obligatorische Erweiterung/i,
    /abnormal/i,
    /Datenframe/i,
    /Nutzdatendaten/i,
    /\bverhandel/i,
    /Abbruch/,
  ])('never says %s', (term) => {
    const used = german.filter(([, text]) => term.test(text.replace('Unerwarteter Verbindungsabbruch', '')));
    expect(used).toEqual([]);
  });

  const sentencesOf = (text: string): string[] =>
    text
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase()
      .split(/(?<=[.!?:;])\s+(?=\p{L})/u)
      .map((sentence) => sentence.replace(/[.!?:;]+$/, '').trim());
  const taken = new Set(seedPage.sentence_sha256_prefixes);
  const isTaken = (sentence: string): boolean =>
    taken.has(createHash('sha256').update(sentence).digest('hex').slice(0, 16));

  test('the fingerprints of the page’s sentences work', () => {
    expect(sentencesOf('Nicht  verwendet.').map(isTaken)).toEqual([true]);
    expect(sentencesOf('Gar nicht verwendet.').map(isTaken)).toEqual([false]);
    expect(taken.size).toBeGreaterThan(40);
  });

  test('has no sentence of the page the project started from', () => {
    const descriptions = german.filter(([path]) => !path.endsWith('.label'));
    expect(descriptions.length).toBeGreaterThan(60);
    expect(
      descriptions.filter(([, text]) => [...sentencesOf(text), sentencesOf(text).join('. ')].some(isTaken)),
    ).toEqual([]);
  });

  test('addresses nobody as Du or Sie', () => {
    expect(
      german.filter(([, text]) =>
        /\b(Sie|Ihre[mnrs]?|Ihnen|[Dd]u|[Dd]eine?)\b/.test(text.replace(/(^|[.:] )Sie /g, '')),
      ),
    ).toEqual([]);
  });
});
