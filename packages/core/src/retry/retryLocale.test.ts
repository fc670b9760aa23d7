import { describe, expect, test } from 'vitest';
import { notPlain } from '../../test/plain.ts';
import { de } from './locales/de.ts';
import { en } from './locales/en.ts';
import type { RetryLocale } from './retryLocale.ts';
import { tryingAgainIn } from './tryingAgainIn.ts';

const locales = { en, de };

function textsOf(value: object, path = ''): (readonly [path: string, text: string])[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    typeof part === 'string'
      ? [[`${path}.${key}`, part] as const]
      : textsOf(part as object, `${path}.${key}`),
  );
}

describe.each(Object.entries(locales))('%s', (tag, locale) => {
  const texts = textsOf({ ...locale, tag: {} });

  test('is plain, and named as its tag', () => {
    expect(notPlain(locale)).toBeUndefined();
    expect(locale.tag).toBe(tag);
    expect(() => Object.assign(locale.because.lost, { user: 'Changed.' })).toThrow(TypeError);
    expect(() => Object.assign(locale, { tag: 'changed' })).toThrow(TypeError);
  });

  test('has the same texts as English', () => {
    expect(texts.map(([path]) => path)).toEqual(textsOf({ ...en, tag: {} }).map(([path]) => path));
  });

  test.each(texts)('%s', (path, text) => {
    expect(text.trim()).toBe(text);
    expect(text).not.toBe('');
    if (path.startsWith('.notice')) expect(text).not.toMatch(/\.$/);
    else expect(text).toMatch(/^\p{Lu}.*\.$/u);
    // RFC 6455 §5.5.1, and common sense: nothing of the machine for end users.
    if (path.endsWith('.user'))
      expect(text).not.toMatch(/\d|Close-|Frame|Code|Server|Client|Policy|Handshake|wss?:/i);
  });
});

test('German is no copy of English', () => {
  const english = new Map(textsOf(en));
  for (const [path, text] of textsOf(de)) expect([path, text]).not.toEqual([path, english.get(path)]);
});

describe('tryingAgainIn', () => {
  test.each<[seconds: number | undefined, locale: RetryLocale, text: string]>([
    [8, en, 'Trying again in 8 s'],
    [1, en, 'Trying again in 1 s'],
    [8, de, 'Nächster Versuch in 8 s'],
    [7.2, en, 'Trying again in 8 s'],
    [119, en, 'Trying again in 119 s'],
    [120, en, 'Trying again in 2 min'],
    [121, de, 'Nächster Versuch in 3 min'],
    [0, en, 'Connecting …'],
    [-1, en, 'Connecting …'],
    [NaN, en, 'Connecting …'],
    [undefined, de, 'Verbindung wird aufgebaut …'],
  ])('%s', (seconds, locale, text) => {
    expect(tryingAgainIn(seconds, locale)).toBe(text);
  });
});
