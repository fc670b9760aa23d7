import type { Dialect } from '../dialect/dialect.ts';
import { reasonRule } from '../dialect/reasonRule.ts';
import type { CloseRecord } from '../record/closeRecord.ts';
import { closeCodeFacts } from '../registry/closeCodeFacts.ts';
import type { Outcome } from './outcome.ts';

// A record that comes from JSON or untyped code may be incomplete, and JSON knows no undefined.
type LooseRecord =
  | {
      readonly code?: number | null | undefined;
      readonly reason?: unknown;
      readonly evidence?: { readonly opened?: boolean | null | undefined } | null | undefined;
    }
  | null
  | undefined;

/**
 * What a close amounts to. A code tells most of it; whether the connection had been open tells `refused` from
 * `lost`. Total.
 *
 * @param dialects in order of precedence: a dialect may know more of 3000–4999, and of what the reason says
 */
export function outcomeOf(record: CloseRecord, dialects?: readonly Dialect[]): Outcome {
  const loose = record as LooseRecord;
  const code = loose?.code ?? undefined;
  const opened = loose?.evidence?.opened;
  if (code === undefined) return opened === false ? 'refused' : 'unknown';
  const facts = closeCodeFacts(code, { dialects });
  const outcome =
    reasonRule(facts.code, loose?.reason, facts.dialect, dialects)?.rule.outcome ?? facts.outcome;
  if (outcome === 'lost' && opened === false) return 'refused';
  return outcome === 'refused' && opened === true ? 'lost' : outcome;
}
