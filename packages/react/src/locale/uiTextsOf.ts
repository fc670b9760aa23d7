import type { Locale } from '@close-codes/core';
import type { ReactLocale, UiTexts } from './uiTexts.ts';

/** One part of a locale's interface strings; a locale of core has none, and `english` stands in. */
export function uiTextsOf<P extends keyof UiTexts>(
  locale: Locale | undefined,
  part: P,
  english: UiTexts[P],
): UiTexts[P] {
  return (locale as { readonly ui?: Partial<ReactLocale['ui']> } | undefined)?.ui?.[part] ?? english;
}
