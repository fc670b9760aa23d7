import { reasonRule } from '../dialect/reasonRule.ts';
import { en } from '../locales/en.ts';
import { outcomeOf } from '../outcome/outcomeOf.ts';
import type { CloseRecord } from '../record/closeRecord.ts';
import { read } from '../record/print.ts';
import type { RegistryOptions } from './createRegistry.ts';
import { messageIn, type CloseCodeDescription } from './describe.ts';
import { describeCloseCode } from './describeCloseCode.ts';

/**
 * What a close means: by its code, by its reason where a dialect has a rule for it, and by whether the connection had
 * been open (`outcome`, see {@link outcomeOf}). Otherwise as `describeCloseCode`. Total; the answer is frozen.
 *
 * @example
 * describeClose(record, { dialects: [tldrawSync] }).label; // 4099 with the reason 'NOT_FOUND': 'Room not found'
 */
export function describeClose(record: CloseRecord, options?: RegistryOptions): CloseCodeDescription {
  const description = describeCloseCode(read(record, 'code'), options);
  const outcome = outcomeOf(record, options?.dialects);
  const said = reasonRule(description.code, read(record, 'reason'), description.dialect, options?.dialects);
  if (!said && outcome === description.outcome) return description;
  const userMessage =
    outcome === description.outcome
      ? description.userMessage
      : (messageIn(options?.locale?.outcomes, outcome) ?? en.outcomes[outcome].userMessage);
  if (!said) return Object.freeze({ ...description, outcome, userMessage });
  const { rule, dialect } = said;
  return Object.freeze({
    ...description,
    outcome,
    lang: dialect.lang ?? options?.locale?.tag ?? 'en',
    label: rule.label,
    description: rule.description,
    userMessage: rule.userMessage ?? userMessage,
  });
}
