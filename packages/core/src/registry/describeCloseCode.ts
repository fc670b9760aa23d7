import type { Locale } from '../locale/locale.ts';
import { en } from '../locales/en.ts';
import type { RegistryOptions } from './createRegistry.ts';
import { describer, type CloseCodeDescription } from './describe.ts';

type Describe = (code: unknown) => CloseCodeDescription;

let english: Describe | undefined;
let others: WeakMap<object, WeakMap<object, Describe>> | undefined;

// Callers without types pass a tag, or the id of a dialect: a WeakMap takes neither for a key.
const orEnglish = <T extends object>(value: T | null | undefined): T | Locale =>
  typeof value === 'object' ? (value ?? en) : en;

/**
 * What a close code means: facts, and texts in a language (default: English). Total: it answers for any input
 * whatever and never throws. Answers are frozen.
 *
 * They are remembered by the identity of `locale` and `dialects`: make the list once, not for each call.
 *
 * @param code anything; only numbers are codes (`"1006"` is not)
 *
 * @example
 * describeCloseCode(1006).label; // 'Abnormal closure'
 * describeCloseCode(1006, { locale: de }).label; // 'Unerwarteter Verbindungsabbruch'
 */
export function describeCloseCode(code: unknown, options?: RegistryOptions): CloseCodeDescription {
  const locale = orEnglish(options?.locale);
  // English stands for no dialects.
  const dialects = orEnglish(options?.dialects);
  if (locale === en && dialects === en) return (english ??= describer(en))(code);
  others ??= new WeakMap();
  let byDialects = others.get(locale);
  if (!byDialects) others.set(locale, (byDialects = new WeakMap()));
  let describe = byDialects.get(dialects);
  if (!describe)
    byDialects.set(dialects, (describe = describer(locale, dialects === en ? undefined : dialects)));
  return describe(code);
}
