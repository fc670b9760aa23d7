import type { DialectReason } from './dialect.ts';

/** Does the reason look as the rule wants it? Upper and lower case differ; without a reason nothing matches. */
export function matchesReason(rule: DialectReason | null | undefined, reason: string): boolean {
  // A dialect from JSON may be unchecked.
  const { equals, prefix, includes } = (rule ?? {}) as Partial<DialectReason>;
  if (equals !== undefined) return reason === equals;
  if (prefix !== undefined) return reason.startsWith(prefix);
  return includes !== undefined && reason.includes(includes);
}
