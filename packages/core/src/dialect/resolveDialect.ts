import type { CloseCodeFacts } from '../registry/closeCodeFacts.ts';
import type { Dialect, DialectRange } from './dialect.ts';

export interface ResolvedDialect {
  readonly dialect: Dialect;
  readonly entry: Omit<DialectRange, 'from' | 'to'>;
  /** Does it only add to a code that keeps its own meaning? */
  readonly overlay?: true;
}

/** What is no code (`undefined`) is nobody's: no dialect has such a key, and nothing compares with it. */
export type ResolvableFacts = CloseCodeFacts & { readonly code: number };

/**
 * Who speaks for a code: a dialect's exact code, then the base's own (which a dialect can only overlay), then
 * the dialects' ranges, narrowest first, then the base's range (with an overlay). Within a rank the
 * order of the list decides.
 */
export function resolveDialect(
  { code, outcome }: ResolvableFacts,
  dialects: unknown,
): ResolvedDialect | undefined {
  let overlay: ResolvedDialect | undefined;
  let range: ResolvedDialect | undefined;
  let width = Infinity;
  try {
    for (const dialect of dialects as Iterable<Dialect>) {
      const {
        codes,
        overlays,
        ranges = [],
      } = (dialect as Dialect | null | undefined) ?? ({} as Partial<Dialect>);
      let entry: ResolvedDialect['entry'] | undefined = codes?.[code];
      if (entry) return { dialect, entry };
      entry = overlays?.[code];
      if (entry) overlay ??= { dialect, entry, overlay: true };
      for (const candidate of ranges) {
        const { from, to, label } = candidate;
        // Only where the registry leaves the meaning open: a range below 3000, or one without a label, is advice on
        // retrying, no meaning.
        if (outcome === 'application' && label && from <= code && code <= to && to - from < width) {
          width = to - from;
          range = { dialect, entry: candidate };
        }
      }
    }
  } catch {
    // Callers without types pass no list, or a dialect that is none; a lookup answers all the same.
  }
  return range ?? overlay;
}
