import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oddities } from '../../test/oddities.ts';
import { jsonOf, notPlain } from '../../test/plain.ts';
import { CloseCodeError } from '../error/closeCodeError.ts';
import { de } from '../locales/de.ts';
import { en } from '../locales/en.ts';
import { describeCloseCode } from '../registry/describeCloseCode.ts';
import { defineLocale } from './defineLocale.ts';

const define = (tag: unknown, base: unknown, overrides: unknown): unknown =>
  defineLocale(tag as string, base as typeof en, overrides as never);

function errorOf(...args: Parameters<typeof define>): CloseCodeError {
  try {
    define(...args);
  } catch (error) {
    if (error instanceof CloseCodeError) return error;
    throw error;
  }
  throw new Error('It did not throw.');
}

describe('a locale made from another', () => {
  const deCH = defineLocale('de-CH', de, { codes: { 1009: { label: 'Nachricht zu gross' } } });

  test('has its tag, what was overridden, and the rest of its base', () => {
    expect(deCH).toEqual({
      ...de,
      tag: 'de-CH',
      codes: { ...de.codes, 1009: { ...de.codes[1009], label: 'Nachricht zu gross' } },
    });
  });

  test('leaves the base alone', () => {
    expect(de.codes[1009].label).toBe('Nachricht zu groß');
    expect(de.tag).toBe('de');
  });

  test('is plain JSON', () => {
    expect(notPlain(deCH)).toBeUndefined();
    expect(jsonOf(deCH)).toEqual(deCH);
  });

  test('describes', () => {
    expect(describeCloseCode(1009, { locale: deCH })).toMatchObject({
      lang: 'de-CH',
      label: 'Nachricht zu gross',
    });
    expect(describeCloseCode(1006, { locale: deCH })).toMatchObject({ lang: 'de-CH', ...de.codes[1006] });
  });

  test('ranges and outcomes can be overridden', () => {
    const own = defineLocale('en-GB', en, {
      ranges: { private: { label: 'Ours' } },
      outcomes: { lost: { userMessage: 'Gone.' } },
    });
    expect(own.ranges.private).toEqual({ ...en.ranges.private, label: 'Ours' });
    expect(own.outcomes.lost).toEqual({ ...en.outcomes.lost, userMessage: 'Gone.' });
  });

  test('undefined keeps the text of the base', () => {
    expect(define('en-GB', en, { codes: undefined, ranges: { private: { label: undefined } } })).toEqual({
      ...en,
      tag: 'en-GB',
    });
  });

  test('a base with texts beyond core’s keeps them', () => {
    const wide = { ...en, badge: { close: 'Close' } };
    expect(defineLocale('en-GB', wide, { badge: { close: 'Shut' } }).badge.close).toBe('Shut');
  });
});

test.each([
  'de',
  'pt-BR',
  'zh-Hant',
  'zh-Hant-TW',
  'sr-Latn-RS',
  'es-419',
  'de-CH-1901',
  'sl-rozaj-biske',
  'en-x-pirate',
  'de-u-co-phonebk',
  'hak',
  'i-default'.slice(2),
])('the tag %s is well-formed', (tag) => {
  expect(define(tag, en, {})).toMatchObject({ tag });
});

describe('bad input throws, and says what, why and how', () => {
  test.each<[title: string, args: Parameters<typeof define>, code: string, names: RegExp, remedy: RegExp]>([
    ['an empty tag', ['', en, {}], 'tag', /""/, /"pt-BR"/],
    ['an underscore', ['de_CH', en, {}], 'tag', /"de_CH"/, /"pt-BR"/],
    ['one letter', ['d', en, {}], 'tag', /"d"/, /"pt-BR"/],
    ['a loose hyphen', ['de-', en, {}], 'tag', /"de-"/, /"pt-BR"/],
    ['a line break at the end', ['de\n', en, {}], 'tag', /"de\\n"/, /"pt-BR"/],
    ['a number', [49, en, {}], 'tag', /49/, /"pt-BR"/],
    ['no base', ['de', undefined, {}], 'base', /no base locale/, /Pass one/],
    ['a base without codes', ['de', { tag: 'de' }, {}], 'base', /no base locale/, /Pass one/],
    ['no overrides', ['de', en, undefined], 'not-a-text', /undefined for its overrides/, /Pass \{\}/],
    ['an unknown section', ['de', en, { badge: {} }], 'unknown-key', /"badge"/, /codes, ranges, outcomes/],
    [
      'an unknown code',
      ['de', en, { codes: { 4000: { label: 'Ours' } } }],
      'unknown-key',
      /"codes\.4000"/,
      /3008/,
    ],
    [
      'an unknown text',
      ['de', en, { codes: { 1000: { titel: 'x' } } }],
      'unknown-key',
      /"codes\.1000\.titel"/,
      /label, description/,
    ],
    ['a tag in the overrides', ['de', en, { tag: 'fr' }], 'unknown-key', /"tag"/, /Remove it/],
    [
      'a key of Object.prototype',
      ['de', en, JSON.parse('{"codes":{"__proto__":{"label":"x"}}}')],
      'unknown-key',
      /"codes\.__proto__"/,
      /Remove it/,
    ],
    [
      'an empty text',
      ['de', en, { codes: { 1000: { label: ' ' } } }],
      'not-a-text',
      /" " for "codes\.1000\.label"/,
      /leave the key out/,
    ],
    [
      'a number for a text',
      ['de', en, { codes: { 1000: { label: 1 } } }],
      'not-a-text',
      /1 for "codes\.1000\.label"/,
      /leave the key out/,
    ],
    [
      'a bigint for a text',
      ['de', en, { codes: { 1000: { label: 1n } } }],
      'not-a-text',
      /1n for/,
      /leave the key out/,
    ],
    [
      'null for a text',
      ['de', en, { codes: { 1000: { label: null } } }],
      'not-a-text',
      /null for/,
      /leave the key out/,
    ],
    [
      'an object for a text',
      ['de', en, { codes: { 1000: { label: {} } } }],
      'not-a-text',
      /Object .*for "codes\.1000\.label"/,
      /leave the key out/,
    ],
    [
      'a text for a group',
      ['de', en, { codes: { 1000: 'Normal' } }],
      'not-a-text',
      /"Normal" for "codes\.1000"/,
      /An object of texts/,
    ],
  ])('%s', (_, args, code, names, remedy) => {
    const error = errorOf(...args);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.code).toBe(`locale/${code}`);
    expect(error.message).toMatch(names);
    expect(error.message).toMatch(remedy);
    expect(error.message.match(/\.(?=\s|$)/g)?.length).toBeGreaterThanOrEqual(2);
  });
});

describe('nothing else is ever thrown', () => {
  const nothingElse = (...args: Parameters<typeof define>): void => {
    try {
      define(...args);
    } catch (error) {
      expect(error).toBeInstanceOf(CloseCodeError);
    }
  };

  test.each(oddities.filter(([title]) => !title.includes('proxy')))('%s', (_, value) => {
    nothingElse(value, en, {});
    nothingElse('de', value, {});
    nothingElse('de', en, value);
    nothingElse('de', en, { codes: value });
    nothingElse('de', en, { codes: { 1000: value } });
    nothingElse('de', en, { codes: { 1000: { label: value } } });
  });

  test('anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        nothingElse(value, value, value);
        nothingElse('de', en, value);
        nothingElse('de', en, { codes: { 1000: value } });
      }),
    );
  });
});
