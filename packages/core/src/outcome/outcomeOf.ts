import type { Dialect } from '../dialect/dialect.ts';
import { reasonRule } from '../dialect/reasonRule.ts';
import type { CloseRecord } from '../record/closeRecord.ts';
import { read } from '../record/print.ts';
import { closeCodeFacts } from '../registry/closeCodeFacts.ts';
import type { Outcome } from './outcome.ts';

/**
 * What a close amounts to. A code tells most of it; whether the connection had been open tells `refused` from
 * `lost`. Total.
 *
 * @param record the close
 * @param dialects in order of precedence: a dialect may know more of 3000–4999, and of what the reason says
 */
export function outcomeOf(record: CloseRecord, dialects?: readonly Dialect[]): Outcome {
  // A record that comes from JSON or untyped code may be incomplete, and JSON knows no undefined.
  const code = read(record, 'code') ?? undefined;
  const opened = read(read(record, 'evidence'), 'opened');
  if (code === undefined) return opened === false ? 'refused' : 'unknown';
  const outcome = reasonRule(record, dialects)?.rule.outcome ?? closeCodeFacts(code, { dialects }).outcome;
  if (outcome === 'lost' && opened === false) return 'refused';
  return outcome === 'refused' && opened === true ? 'lost' : outcome;
}
