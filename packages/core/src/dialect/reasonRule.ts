import { read } from '../record/print.ts';
import { baseFacts } from '../registry/closeCodeFacts.ts';
import type { Dialect, DialectCode, DialectReason } from './dialect.ts';
import { matchesReason } from './matchesReason.ts';
import { resolveDialect, type ResolvableFacts } from './resolveDialect.ts';

/** What a reason says in the dialect that speaks for its code, beyond the code. */
export interface ReasonRule {
  readonly dialect: Dialect;
  readonly rule: DialectReason;
}

/** @param record a close; from untyped code it may be anything, and its reason no text */
export function reasonRule(
  record: unknown,
  dialects: readonly Dialect[] | undefined,
): ReasonRule | undefined {
  const reason = read(record, 'reason');
  if (!dialects || typeof reason !== 'string') return undefined;
  const found = resolveDialect(baseFacts(read(record, 'code')) as ResolvableFacts, dialects);
  try {
    const rule = (found?.entry as DialectCode | undefined)?.reasons?.find((candidate) =>
      matchesReason(candidate, reason),
    );
    return found && rule && { dialect: found.dialect, rule };
  } catch {
    return undefined; // rules that are none, of an unchecked dialect
  }
}
