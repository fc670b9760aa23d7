import { reasonRule } from '../dialect/reasonRule.ts';
import { en } from '../locales/en.ts';
import { outcomeOf } from '../outcome/outcomeOf.ts';
import type { CloseRecord } from '../record/closeRecord.ts';
import { read } from '../record/print.ts';
import type { RegistryOptions } from './createRegistry.ts';
import { messageIn, sameLanguage, type CloseCodeDescription } from './describe.ts';
import { describeCloseCode } from './describeCloseCode.ts';

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
  const description = describeCloseCode(read(record, 'code'), options);
  const outcome = outcomeOf(record, options?.dialects);
  const said = reasonRule(record, options?.dialects);
  if (!said && outcome === description.outcome) return description;
  const userMessage =
    outcome === description.outcome
      ? description.userMessage
      : (messageIn(options?.locale?.outcomes, outcome) ??
        messageIn(en.outcomes, outcome) ??
        en.outcomes.unknown.userMessage);
  if (!said) return Object.freeze({ ...description, outcome, userMessage });
  const { rule, dialect } = said;
  const tag = options?.locale?.tag ?? 'en';
  const lang = dialect.lang ?? tag;
  return Object.freeze({
    ...description,
    outcome,
    lang,
    label: rule.label,
    description: rule.description,
    // An empty one is none.
    userMessage: rule.userMessage && sameLanguage(lang, tag) ? rule.userMessage : userMessage,
  });
}
