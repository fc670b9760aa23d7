import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seedPage } from '../../test/facts.ts';
import { oddities } from '../../test/oddities.ts';
import { notFrozen } from '../../test/plain.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { Locale } from '../locale/locale.ts';
import { de } from '../locales/de.ts';
import { en } from '../locales/en.ts';
import { CloseCode } from './closeCode.ts';
import { closeCodeFacts } from './closeCodeFacts.ts';
import { createRegistry } from './createRegistry.ts';
import { describeCloseCode } from './describeCloseCode.ts';

const ALL = Array.from({ length: 65536 }, (_, code) => code);

const english: Dialect = {
  id: 'chat',
  lang: 'en',
  codes: {
    4001: {
      name: 'Kicked',
      label: 'Kicked',
      description: 'A moderator removed you.',
      userMessage: 'You were removed.',
      outcome: 'rejected',
    },
  },
  overlays: { 1000: { description: 'The room is empty.' } },
};

describe('every row of the page the project started from', () => {
  test('there are 20', () => {
    expect(seedPage.rows).toHaveLength(20);
  });

  test.each(seedPage.rows)('$from–$to has texts in English and German', ({ from, to }) => {
    for (const code of [from, Math.floor((from + to) / 2), to]) {
      const inEnglish = describeCloseCode(code);
      const inGerman = describeCloseCode(code, { locale: de });
      expect([inEnglish.lang, inGerman.lang]).toEqual(['en', 'de']);
      for (const key of ['label', 'description', 'userMessage'] as const) {
        expect(inEnglish[key].trim()).not.toBe('');
        expect(inGerman[key].trim()).not.toBe('');
        expect(inGerman[key]).not.toBe(inEnglish[key]);
      }
    }
  });

  test('each of its codes has a label no other row has', () => {
    for (const locale of [en, de]) {
      const labels = seedPage.rows.map(({ from }) => describeCloseCode(from, { locale }).label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

describe('texts', () => {
  test('are the locale’s own for each named code', () => {
    for (const locale of [en, de]) {
      for (const code of Object.values(CloseCode)) {
        expect(describeCloseCode(code, { locale })).toMatchObject({
          lang: locale.tag,
          ...locale.codes[code],
        });
      }
    }
  });

  test.each([
    [999, 'unused'],
    [1016, 'unassigned'],
    [2999, 'unassigned'],
    [3001, 'registrable'],
    [3999, 'registrable'],
    [4000, 'private'],
    [4999, 'private'],
    [5000, 'outside-registry'],
    [65535, 'outside-registry'],
    [65536, 'not-a-code'],
  ] as const)('%i is described as %s', (code, range) => {
    expect(describeCloseCode(code)).toMatchObject(en.ranges[range]);
    expect(describeCloseCode(code, { locale: de })).toMatchObject(de.ranges[range]);
  });

  test('userMessage is that of the outcome', () => {
    const wrong = ALL.filter((code) => {
      const { outcome, userMessage } = describeCloseCode(code, { locale: de });
      return userMessage !== de.outcomes[outcome].userMessage;
    });
    expect(wrong).toEqual([]);
  });

  test('userMessage names neither a code nor a term of the trade', () => {
    const jargon = /\d|websocket|frame|close|socket|server|client|handshake|proxy|TLS/i;
    for (const locale of [en, de]) {
      for (const { userMessage } of Object.values(locale.outcomes)) {
        expect(userMessage.replace('closed', '')).not.toMatch(jargon);
      }
    }
  });
});

test('a description is the facts and more', () => {
  const keys = Object.keys(closeCodeFacts(0)) as (keyof ReturnType<typeof closeCodeFacts>)[];
  const wrong = ALL.filter((code) => {
    const facts = closeCodeFacts(code);
    const description = describeCloseCode(code);
    return keys.some((key) => String(description[key]) !== String(facts[key]));
  });
  expect(wrong).toEqual([]);
});

describe('total', () => {
  test.each(oddities)('%s', (_, value) => {
    expect(describeCloseCode(value)).toMatchObject({
      code: undefined,
      kind: 'not-a-code',
      ...en.ranges['not-a-code'],
    });
    expect(describeCloseCode(value, { locale: de, dialects: [english] })).toMatchObject({
      lang: 'de',
      ...de.ranges['not-a-code'],
    });
  });

  test('anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { code, label, description } = describeCloseCode(value);
        expect(code).toBe(closeCodeFacts(value).code);
        expect(label).not.toBe('');
        expect(description).not.toBe('');
      }),
    );
  });

  test('options from untyped code', () => {
    const options = { locale: null, dialects: null } as never;
    expect(describeCloseCode(1006, options)).toEqual(describeCloseCode(1006));
    expect(describeCloseCode(1006, null as never)).toBe(describeCloseCode(1006));
  });
});

describe('memory', () => {
  test('frozen to the bottom', () => {
    expect(ALL.filter((code) => notFrozen(describeCloseCode(code)) !== undefined)).toEqual([]);
    expect(notFrozen(describeCloseCode(1000, { dialects: [english] }))).toBeUndefined();
  });

  test('the same object for 0–4999', () => {
    expect(ALL.slice(0, 5000).filter((code) => describeCloseCode(code) !== describeCloseCode(code))).toEqual(
      [],
    );
    expect(describeCloseCode('nonsense')).toBe(describeCloseCode(NaN));
  });

  test('by the identity of locale and dialects, not of the options', () => {
    const dialects = [english];
    expect(describeCloseCode(1006, { locale: de })).toBe(describeCloseCode(1006, { locale: de }));
    expect(describeCloseCode(4001, { locale: de, dialects })).toBe(
      describeCloseCode(4001, { locale: de, dialects }),
    );
    expect(describeCloseCode(4001, { dialects })).not.toBe(describeCloseCode(4001, { locale: de, dialects }));
    expect(describeCloseCode(1006, { locale: en })).toBe(describeCloseCode(1006));
  });

  test('one choice does not leak into another', () => {
    const dialects = [english];
    expect(describeCloseCode(4001, { dialects }).label).toBe('Kicked');
    expect(describeCloseCode(4001).label).toBe(en.ranges.private.label);
    expect(describeCloseCode(4001, { locale: de }).label).toBe(de.ranges.private.label);
  });

  test('minus zero does not become part of it', () => {
    expect(describeCloseCode(-0)).toBe(describeCloseCode(0));
    expect(Object.is(describeCloseCode(-0, { locale: de }).code, 0)).toBe(true);
  });
});

describe('the language of what was found', () => {
  test('an English dialect under a German locale: English label, German userMessage', () => {
    const found = describeCloseCode(4001, { locale: de, dialects: [english] });
    expect(found).toMatchObject({
      lang: 'en',
      label: 'Kicked',
      userMessage: de.outcomes.rejected.userMessage,
    });
  });

  test('an English dialect under an English locale keeps its userMessage', () => {
    expect(describeCloseCode(4001, { dialects: [english] })).toMatchObject({
      lang: 'en',
      userMessage: 'You were removed.',
    });
  });

  test('a region of the same language counts as the same', () => {
    const british: Dialect = { ...english, lang: 'en-GB' };
    expect(describeCloseCode(4001, { dialects: [british] })).toMatchObject({
      lang: 'en-GB',
      userMessage: 'You were removed.',
    });
  });

  test('a dialect that names no language is taken to be in the reader’s', () => {
    const { lang, ...silent } = english;
    expect(lang).toBe('en');
    expect(describeCloseCode(4001, { locale: de, dialects: [silent] })).toMatchObject({
      lang: 'de',
      userMessage: 'You were removed.',
    });
  });

  test('an overlay has a language of its own', () => {
    expect(describeCloseCode(1000, { locale: de, dialects: [english] })).toMatchObject({
      lang: 'de',
      ...de.codes[1000],
      overlay: { lang: 'en', description: 'The room is empty.' },
    });
  });

  test('an incomplete locale falls back to English, and says so', () => {
    const empty = { tag: 'fr' } as Locale;
    const partial = {
      tag: 'fr',
      codes: { 1000: { label: 'Fermeture normale' } },
      outcomes: { normal: {} },
    } as unknown as Locale;
    for (const locale of [empty, partial]) {
      expect(describeCloseCode(1000, { locale })).toMatchObject({
        lang: 'en',
        ...en.codes[1000],
        userMessage: en.outcomes.normal.userMessage,
      });
      expect(describeCloseCode(2000, { locale })).toMatchObject({ lang: 'en', ...en.ranges.unassigned });
    }
  });

  test('what an incomplete locale has is used', () => {
    const texts = { label: 'Fermeture normale', description: 'Tout va bien.' };
    const locale = { tag: 'fr', codes: { 1000: texts } } as unknown as Locale;
    expect(describeCloseCode(1000, { locale })).toMatchObject({ lang: 'fr', ...texts });
    expect(describeCloseCode(1001, { locale })).toMatchObject({ lang: 'en', ...en.codes[1001] });
  });

  test('an outcome from untyped code that is none has the message for the unknown', () => {
    const odd = {
      id: 'odd',
      codes: { 4001: { ...english.codes[4001], userMessage: undefined, outcome: 'odd' } },
    } as unknown as Dialect;
    expect(describeCloseCode(4001, { dialects: [odd] }).userMessage).toBe(en.outcomes.unknown.userMessage);
  });
});

test.each(oddities)('%s as locale and as dialects counts as English and as none', (_, value) => {
  if (typeof value === 'object' && value !== null) return;
  for (const code of [1006, 4001]) {
    expect(describeCloseCode(code, { locale: value, dialects: value } as never)).toBe(
      describeCloseCode(code),
    );
  }
});

test('one dialect without its list is none', () => {
  expect(describeCloseCode(4001, { dialects: english as never })).toEqual(describeCloseCode(4001));
});

test('createRegistry answers as describeCloseCode does', () => {
  const dialects = [english];
  const registry = createRegistry({ locale: de, dialects });
  for (const code of [...ALL.slice(0, 6000), 65535, 'x']) {
    expect(registry.describe(code)).toEqual(describeCloseCode(code, { locale: de, dialects }));
  }
});
