import type { Dialect } from '../dialect/dialect.ts';
import type { CloseRecord } from '../record/closeRecord.ts';
import { closeCodeFacts } from '../registry/closeCodeFacts.ts';
import type { Outcome } from './outcome.ts';

/**
 * What a close amounts to. A code tells most of it; whether the connection had been open tells `refused` from
 * `lost`. Total.
 *
 * @param dialects in order of precedence: a dialect may know more of 3000–4999
 */
export function outcomeOf(record: CloseRecord, dialects?: readonly Dialect[]): Outcome {
  const { code, evidence } = record;
  if (code === undefined) return evidence.opened === false ? 'refused' : 'unknown';
  const { outcome } = closeCodeFacts(code, { dialects });
  if (outcome === 'lost' && evidence.opened === false) return 'refused';
  return outcome === 'refused' && evidence.opened === true ? 'lost' : outcome;
}
