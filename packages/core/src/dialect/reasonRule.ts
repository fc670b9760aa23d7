import type { Dialect, DialectReason } from './dialect.ts';
import { matchesReason } from './matchesReason.ts';

/** What a reason says in the dialect that speaks for its code, beyond the code. */
export interface ReasonRule {
  readonly dialect: Dialect;
  readonly rule: DialectReason;
}

/**
 * @param code a close code
 * @param reason untrusted, and from untyped code perhaps no text
 * @param id the dialect that speaks for the code (`closeCodeFacts(code).dialect`)
 */
export function reasonRule(
  code: number | undefined,
  reason: unknown,
  id: string | undefined,
  dialects: readonly Dialect[] | undefined,
): ReasonRule | undefined {
  if (id === undefined || code === undefined || typeof reason !== 'string') return undefined;
  const dialect = dialects?.find((candidate: Dialect | null | undefined) => candidate?.id === id);
  const rule = (dialect?.codes[code] ?? dialect?.overlays?.[code])?.reasons?.find((candidate) =>
    matchesReason(candidate, reason),
  );
  return dialect && rule && { dialect, rule };
}
