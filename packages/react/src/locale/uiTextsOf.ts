import type { Locale } from '@close-codes/core';
import type { ReactLocale, UiTexts } from './uiTexts.ts';

type Group = Readonly<Record<string, unknown>>;

const COMPLETED = /* @__PURE__ */ new WeakMap<object, object>();

// A locale that comes from JSON or an earlier version may lack a text; English stands in.
function complete<G extends object>(group: G | undefined, english: G): G {
  if (!group) return english;
  const known = COMPLETED.get(group);
  if (known) return known as G;
  const completed = Object.fromEntries(
    Object.entries(english).map(([key, text]: [string, unknown]) => {
      const own = (group as Group)[key];
      return [key, typeof text === 'object' ? complete(own as object, text as object) : (own ?? text)];
    }),
  ) as G;
  COMPLETED.set(group, completed);
  return completed;
}

/** One part of a locale's interface strings; a locale of core has none, and `english` stands in. */
export function uiTextsOf<P extends keyof UiTexts>(
  locale: Locale | undefined,
  part: P,
  english: UiTexts[P],
): UiTexts[P] {
  return complete((locale as Partial<ReactLocale> | undefined)?.ui?.[part], english);
}

/** The language those strings are in. */
export function uiLanguageOf(locale: Locale | undefined): string {
  return locale && 'ui' in locale ? locale.tag : 'en';
}
