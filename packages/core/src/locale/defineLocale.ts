import { CloseCodeError } from '../error/closeCodeError.ts';
import { print } from '../record/print.ts';
import type { Locale } from './locale.ts';

/** Any text may be left out, none may be added. */
export type LocaleOverrides<L> = {
  readonly [K in Exclude<keyof L, 'tag'>]?: L[K] extends string ? string : LocaleOverrides<L[K]>;
};

// RFC 5646 §2.1, without its grandfathered tags: language, script, region, variants, extensions, private use.
const LANGUAGE_TAG =
  /^[a-z]{2,8}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*(-[a-wyz\d](-[a-z\d]{2,8})+)*(-x(-[a-z\d]{1,8})+)?$/i;

export function isLanguageTag(tag: unknown): tag is string {
  return typeof tag === 'string' && LANGUAGE_TAG.test(tag);
}

type Texts = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Texts => typeof value === 'object' && value !== null;

function merge(base: Texts, overrides: Texts, path: string): Texts {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(overrides)) {
    const at = path ? `${path}.${key}` : key;
    if (value === undefined) continue;
    if (!Object.hasOwn(base, key) || at === 'tag') {
      throw new CloseCodeError(
        'locale/unknown-key',
        `defineLocale got a text named "${at}", which the base locale does not have. Nothing would ever show it. ` +
          `Remove it, or use one of: ${Object.keys(base).join(', ')}.`,
      );
    }
    const before = base[key];
    if (isObject(before) && isObject(value)) merged[key] = merge(before, value, at);
    else if (typeof before === 'string' && typeof value === 'string' && value.trim() !== '')
      merged[key] = value;
    else {
      throw new CloseCodeError(
        'locale/not-a-text',
        `defineLocale got ${print(value)} for "${at}". ` +
          `${isObject(before) ? 'An object of texts' : 'A text that is not empty'} is needed there. ` +
          'Write it, or leave the key out to keep the text of the base locale.',
      );
    }
  }
  return merged;
}

/**
 * A locale made from another one: a regional variant, your own wording, or a new language begun from an old
 * one. Works on core's locales and on those of `@close-codes/react`.
 *
 * @param tag BCP 47, well-formed
 * @param base the locale whose texts are kept where `overrides` has none
 * @param overrides the texts that differ
 * @throws {CloseCodeError} `locale/tag` (not well-formed), `locale/base` (no locale), `locale/unknown-key`,
 *   `locale/not-a-text`
 *
 * @example
 * const deCH = defineLocale('de-CH', de, { codes: { 1009: { label: 'Nachricht zu gross' } } });
 */
// @__NO_SIDE_EFFECTS__
export function defineLocale<L extends Locale>(tag: string, base: L, overrides: LocaleOverrides<L>): L {
  if (!isLanguageTag(tag)) {
    throw new CloseCodeError(
      'locale/tag',
      `defineLocale got the tag ${print(tag)}, which is not well-formed. ` +
        'It ends in lang attributes, where browsers and screen readers need a BCP 47 tag. ' +
        'Write one such as "de", "pt-BR" or "zh-Hant".',
    );
  }
  if (!isObject(base) || !isObject(base.codes)) {
    throw new CloseCodeError(
      'locale/base',
      'defineLocale got no base locale. Texts that the overrides leave out would be missing. ' +
        'Pass one, for instance `en` from "@close-codes/core/locales/en".',
    );
  }
  if (!isObject(overrides)) {
    throw new CloseCodeError(
      'locale/not-a-text',
      `defineLocale got ${print(overrides)} for its overrides. An object of texts is needed there. Pass {} to change nothing but the tag.`,
    );
  }
  return { ...merge(base, overrides, ''), tag } as unknown as L;
}
