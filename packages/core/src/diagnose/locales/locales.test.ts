import { describe, expect, test } from 'vitest';
import { notFrozen, notPlain } from '../../../test/plain.ts';
import { EVIDENCE } from '../evidence.ts';
import { GROUPS, HYPOTHESES } from '../hypothesis.ts';
import { de } from './de.ts';
import { en } from './en.ts';

type Text = readonly [path: string, text: string];

/** Every text in a value with its path. */
function textsIn(value: unknown, path = ''): Text[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}.${key}`));
}

const isTitle = (path: string): boolean => path.endsWith('.title');
const PROSE = /\.(explanation|remedy|advice)$|^\.evidence\./;

const sentencesOf = (text: string): string[] => text.split(/(?<=\.)\s+(?=\p{Lu})/u);

describe.each([
  ['en', en],
  ['de', de],
] as const)('%s', (tag, locale) => {
  const texts = textsIn(locale);

  test('has its tag, is plain JSON and frozen to its depth', () => {
    expect(locale.tag).toBe(tag);
    expect(notPlain(locale)).toBeUndefined();
    expect(notFrozen(locale)).toBeUndefined();
  });

  test('has texts for every cause, every group and every piece of evidence, and for nothing else', () => {
    expect(Object.keys(locale.causes)).toEqual(HYPOTHESES);
    expect(Object.keys(locale.groups)).toEqual(Object.keys(GROUPS));
    expect(Object.keys(locale.evidence)).toEqual(Object.keys(EVIDENCE));
  });

  test.each(texts)('%s', (path, text) => {
    expect(text).not.toBe('');
    expect(text).toBe(text.trim());
    expect(text).not.toMatch(/\s{2}|\s[,;.]|\bundefined\b|!|[^\P{Cc}]/u);
    if (isTitle(path)) {
      expect(text).toMatch(/^[\p{Lu}\d].*[^.:;,]$/u);
      expect(text.length).toBeLessThanOrEqual(70);
    }
    if (PROSE.test(path)) {
      expect(text).toMatch(/^\p{L}.*[^.]\.$/u);
      expect(text.length).toBeLessThanOrEqual(320);
      expect(sentencesOf(text).length).toBeLessThanOrEqual(3);
    }
  });

  test('no two causes, groups or messages share a title, and no two pieces of evidence a sentence', () => {
    const titles = texts.filter(([path]) => isTitle(path)).map(([, text]) => text);
    expect(new Set(titles).size).toBe(titles.length);
    const sentences = Object.values(locale.evidence);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  // RFC 6455 §5.5.1, and common sense: nothing of the machine for end users.
  test('users are told no code and no technical term', () => {
    expect(
      textsIn(locale.user).filter(([, text]) =>
        /\d|Close-|Frame|Code|Server|Client|Handshake|Socket|Browser|Proxy|TLS|Timeout|wss?:/i.test(text),
      ),
    ).toEqual([]);
  });

  test('the figure takes a percentage', () => {
    expect(locale.ui.figure.replace('{percent}', '95')).toMatch(/^95 ?%$/);
  });
});

describe('English and German', () => {
  const german = new Map(textsIn(de));

  test('have the same keys in the same order', () => {
    expect([...german.keys()]).toEqual(textsIn(en).map(([path]) => path));
  });

  test('have the same placeholders', () => {
    const placeholders = (text: string | undefined): readonly string[] => text?.match(/\{\w+\}/g) ?? [];
    for (const [path, text] of textsIn(en))
      expect(placeholders(german.get(path)), path).toEqual(placeholders(text));
  });

  test('give the same figures and names in each text', () => {
    // A number of the text, as it is written in English: "86,400", "1.29.7".
    const figures = (text: string): string[] =>
      [...text.matchAll(/\d[\d.,]*(?<![.,])/g)].map(([figure]) => figure.replace(/\D/g, '')).sort();
    for (const [path, text] of textsIn(en)) expect(figures(german.get(path)!), path).toEqual(figures(text));
  });

  test('have no sentence in common', () => {
    const english = new Set(textsIn(en).flatMap(([, text]) => sentencesOf(text)));
    const shared = [...german.values()].flatMap(sentencesOf).filter((one) => english.has(one));
    expect(shared.filter((one) => one.length > 20)).toEqual([]);
    for (const [path, text] of textsIn(en)) expect(german.get(path), path).not.toBe(text);
  });
});

describe('German', () => {
  const german = textsIn(de);

  test.each([
    /Politik/i,
    /Geht weg/i,
    /Handschlag/i,
    /Schluss-?Frame/i,
    /Schließung/i,
    /abnormal/i,
    /Datenframe/i,
    /Abbruch/,
    /\bverhandel/i,
    /Schlechtes Gateway/i,
    /Standart|desweiteren|macht Sinn|in 20\d\d\b/i,
    /["']/,
  ])('never says %s', (term) => {
    expect(german.filter(([, text]) => term.test(text))).toEqual([]);
  });

  test('has nothing of English left outside quotation marks', () => {
    expect(
      german.filter(([, text]) =>
        /\b(the|and|or|of|with|without|is|no|not|when|after|server's|by)\b/.test(
          text.replace(/„[^“]*“/g, ''),
        ),
      ),
    ).toEqual([]);
  });

  test('addresses nobody as Du or Sie', () => {
    expect(
      german.filter(([, text]) => /\b(Sie|Ihre[mnrs]?|Ihnen|[Dd]u|[Dd]eine?|[Ee]uch)\b/.test(text)),
    ).toEqual([]);
  });
});
