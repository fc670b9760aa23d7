import { reasonRule } from '../dialect/reasonRule.ts';
import type { Locale } from '../locale/locale.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { outcomeOf } from '../outcome/outcomeOf.ts';
import type { CloseRecord } from '../record/closeRecord.ts';
import { read } from '../record/print.ts';
import type { RegistryOptions } from './createRegistry.ts';
import { messageOf, sameLanguage, type CloseCodeDescription } from './describe.ts';
import { describeCloseCode } from './describeCloseCode.ts';

/** Of a description, the one with another outcome: most closes have one of two. */
const OTHERWISE = /* @__PURE__ */ new WeakMap<CloseCodeDescription, CloseCodeDescription>();

function withOutcome(
  description: CloseCodeDescription,
  outcome: Outcome,
  locale: Locale | undefined,
): CloseCodeDescription {
  if (outcome === description.outcome) return description;
  let made = OTHERWISE.get(description);
  if (made?.outcome !== outcome) {
    made = Object.freeze({ ...description, outcome, userMessage: messageOf(locale?.outcomes, outcome) });
    OTHERWISE.set(description, made);
  }
  return made;
}

/**
 * What a close means: by its code, by its reason where a dialect has a rule for it, and by whether the connection had
 * been open (`outcome`, see {@link outcomeOf}). Otherwise as `describeCloseCode`. Total; the answer is frozen.
 *
 * @param record the close, for instance of `toCloseRecord` or `observeClose`
 *
 * @example
 * describeClose(record, { dialects: [tldrawSync] }).label; // 4099 with the reason 'NOT_FOUND': 'Room not found'
 */
export function describeClose(record: CloseRecord, options?: RegistryOptions): CloseCodeDescription {
  const outcome = outcomeOf(record, options?.dialects);
  const description = withOutcome(describeCloseCode(read(record, 'code'), options), outcome, options?.locale);
  const said = reasonRule(record, options?.dialects);
  if (!said) return description;
  const { rule, dialect } = said;
  const tag = options?.locale?.tag ?? 'en';
  const lang = dialect.lang ?? tag;
  return Object.freeze({
    ...description,
    lang,
    label: rule.label,
    description: rule.description,
    // An empty one is none.
    userMessage: rule.userMessage && sameLanguage(lang, tag) ? rule.userMessage : description.userMessage,
  });
}
