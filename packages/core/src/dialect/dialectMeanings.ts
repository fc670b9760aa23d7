import { toUint16 } from '../registry/toUint16.ts';
import type { Dialect, DialectMeaning, DialectReason } from './dialect.ts';
import { matchesReason } from './matchesReason.ts';

/** What one dialect says of one close. */
export interface MeaningInDialect {
  readonly dialect: Dialect;
  readonly kind: 'code' | 'overlay' | 'range';
  readonly entry: DialectMeaning;
  /** The first of its rules on reasons that matches; a range has none. */
  readonly reason: DialectReason | undefined;
}

/**
 * Everything that dialects say of a code and a reason, by authority: exact codes, overlays, then ranges, the narrowest
 * first; within a rank in the order of the list. Ranges below 3000, which say nothing of a meaning, are among them. Total.
 *
 * Unlike `closeCodeFacts`, which asks whose meaning counts, it does not let a registered code of the base go before.
 */
export function dialectMeanings(
  given: unknown,
  reason: unknown,
  dialects: readonly Dialect[] | undefined,
): readonly MeaningInDialect[] {
  const code = toUint16(given);
  if (code === undefined || !Array.isArray(dialects)) return [];
  const codes: MeaningInDialect[] = [];
  const overlays: MeaningInDialect[] = [];
  const ranges: { readonly width: number; readonly meaning: MeaningInDialect }[] = [];
  const rule = ({ reasons }: DialectMeaning): DialectReason | undefined =>
    typeof reason === 'string' ? reasons?.find((candidate) => matchesReason(candidate, reason)) : undefined;
  // Callers without types pass holes, or a dialect without its list.
  for (const dialect of dialects as readonly (Dialect | null | undefined)[]) {
    if (!dialect) continue;
    const own = (dialect.codes as Dialect['codes'] | undefined)?.[code];
    const overlay = dialect.overlays?.[code];
    if (own) codes.push({ dialect, kind: 'code', entry: own, reason: rule(own) });
    else if (overlay) overlays.push({ dialect, kind: 'overlay', entry: overlay, reason: rule(overlay) });
    for (const range of dialect.ranges ?? []) {
      const { from, to } = range;
      if (from <= code && code <= to) {
        const meaning: MeaningInDialect = { dialect, kind: 'range', entry: range, reason: undefined };
        ranges.push({ width: to - from, meaning });
      }
    }
  }
  ranges.sort((a, b) => a.width - b.width);
  return [...codes, ...overlays, ...ranges.map(({ meaning }) => meaning)];
}
