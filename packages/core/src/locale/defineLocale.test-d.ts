import { expectTypeOf, test } from 'vitest';
import type { CloseCode } from '../registry/closeCode.ts';
import { de } from '../locales/de.ts';
import { en } from '../locales/en.ts';
import { defineLocale } from './defineLocale.ts';
import type { Locale } from './locale.ts';

test('any text may be left out, none may be added', () => {
  defineLocale('de-CH', de, {});
  defineLocale('de-CH', de, {
    codes: { 1009: { label: 'Nachricht zu gross' } },
    outcomes: { lost: { userMessage: 'Weg.' } },
  });
  // @ts-expect-error there is no section of this name
  defineLocale('de-CH', de, { badges: {} });
  // @ts-expect-error 4000 has no text of its own
  defineLocale('de-CH', de, { codes: { 4000: { label: 'Unser Code' } } });
  // @ts-expect-error there is no text of this name
  defineLocale('de-CH', de, { codes: { 1000: { titel: 'Normal' } } });
  // @ts-expect-error a text is a string
  defineLocale('de-CH', de, { codes: { 1000: { label: 1000 } } });
  // @ts-expect-error the tag is the first argument
  defineLocale('de-CH', de, { tag: 'de-AT' });
});

test('a locale wider than core’s stays as wide', () => {
  const wide = { ...en, badge: { close: 'Close' } };
  expectTypeOf(defineLocale('en-GB', wide, { badge: { close: 'Shut' } })).toEqualTypeOf<typeof wide>();
  // @ts-expect-error the wider locale has no such text
  defineLocale('en-GB', wide, { badge: { open: 'Open' } });
});

test('a Locale with a missing text does not compile', () => {
  const { 3008: timeout, ...codes } = en.codes;
  // @ts-expect-error 3008 is missing
  const withoutCode: Locale = { ...en, codes };
  // @ts-expect-error the description of 1000 is missing
  const withoutText: Locale = { ...en, codes: { ...en.codes, 1000: { label: 'Normal closure' } } };
  const { lost, ...outcomes } = en.outcomes;
  // @ts-expect-error an outcome is missing
  const withoutOutcome: Locale = { ...en, outcomes };
  // @ts-expect-error the tag is missing
  const withoutTag: Locale = { codes: en.codes, ranges: en.ranges, outcomes: en.outcomes };
  expectTypeOf([timeout, lost, withoutCode, withoutText, withoutOutcome, withoutTag]).not.toBeNever();
});

test('its codes are the named ones', () => {
  expectTypeOf<keyof Locale['codes']>().toEqualTypeOf<CloseCode>();
});
