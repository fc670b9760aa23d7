import type { CloseCodeFacts } from '../registry/closeCodeFacts.ts';
import type { Dialect, DialectRange } from './dialect.ts';

export interface ResolvedDialect {
  readonly dialect: Dialect;
  readonly entry: Omit<DialectRange, 'from' | 'to'>;
  /** Does it only add to a code that keeps its own meaning? */
  readonly overlay?: true;
}

/**
 * Who speaks for a code: a dialect's exact code, then the base's own (which a dialect can only overlay), then
 * the dialects' ranges, narrowest first, then the base's range (with an overlay). Within a rank the
 * order of the list decides.
 */
export function resolveDialect(
  { code = -1, outcome }: CloseCodeFacts,
  dialects: unknown,
): ResolvedDialect | undefined {
  let overlay: ResolvedDialect | undefined;
  let range: ResolvedDialect | undefined;
  let width = Infinity;
  // Callers without types pass holes, or a dialect without its list; a lookup answers all the same.
  for (const dialect of (Array.isArray(dialects) ? dialects : []) as readonly (
    Dialect | null | undefined
  )[]) {
    if (!dialect) continue;
    let entry: ResolvedDialect['entry'] | undefined = (dialect.codes as Dialect['codes'] | undefined)?.[code];
    if (entry) return { dialect, entry };
    entry = dialect.overlays?.[code];
    if (entry) overlay ??= { dialect, entry, overlay: true };
    // Only where the registry leaves the meaning open: a range below 3000 is advice on retrying, no meaning.
    if (outcome !== 'application') continue;
    for (const candidate of dialect.ranges ?? []) {
      const { from, to } = candidate;
      if (from <= code && code <= to && to - from < width) {
        width = to - from;
        range = { dialect, entry: candidate };
      }
    }
  }
  return range ?? overlay;
}
