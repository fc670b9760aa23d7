import type { Dialect, DialectRange } from '../dialect/dialect.ts';
import type { Locale } from '../locale/locale.ts';
import { en } from '../locales/en.ts';
import { CloseCode } from './closeCode.ts';
import { describer, type CloseCodeDescription } from './describe.ts';

/** In which language, and who may speak. */
export interface RegistryOptions {
  /** Default: English. */
  readonly locale?: Locale | undefined;
  /** In order of precedence. Default: none. */
  readonly dialects?: readonly Dialect[] | undefined;
}

/** One row of the registry: a code (`from === to`) or a run of codes with one description. */
export interface CloseCodeRow {
  /** The first code. */
  readonly from: number;
  /** The last code, included. */
  readonly to: number;
  /** That of `from`. */
  readonly description: CloseCodeDescription;
}

/** A number to which several dialects of a registry give a meaning of their own. */
export interface Conflict {
  /** The number that means several things. */
  readonly code: number;
  /** Their ids, in order of precedence: the first one is used. */
  readonly dialects: readonly string[];
  /** One says "do not reconnect", another says "reconnect". */
  readonly oppositeRetry: boolean;
}

/** Answers for one choice of language and dialects. */
export interface Registry {
  /** Total, memoised and frozen; see `closeCodeFacts` for codes and precedence. */
  readonly describe: (code: unknown) => CloseCodeDescription;
  /** 0–65535 without a gap, ascending. */
  readonly rows: () => readonly CloseCodeRow[];
  /** Numbers with a meaning in more than one of the dialects, ascending. Overlays and ranges do not count. */
  readonly conflicts: () => readonly Conflict[];
}

/** The codes a dialect speaks of and the ends of its ranges, plus those of the base registry. */
function rowStarts(dialects: readonly Dialect[]): number[] {
  const starts = new Set([0, 1016, 4000, 5000]);
  const code = (value: number): void => void starts.add(value).add(value + 1);
  for (const value of Object.values(CloseCode)) code(value);
  for (const dialect of dialects) {
    for (const key of Object.keys({ ...dialect.codes, ...dialect.overlays })) code(Number(key));
    const ranges: readonly (DialectRange | null)[] = Array.isArray(dialect.ranges) ? dialect.ranges : [];
    for (const range of ranges)
      if (range && range.to >= 3000) starts.add(Math.max(range.from, 3000)).add(range.to + 1);
  }
  return [...starts].filter((start) => start <= 65535).sort((a, b) => a - b);
}

const RETURNS = new Set<unknown>(['yes', 'backoff', 'resume']);

/**
 * Descriptions for one choice of language and dialects.
 *
 * @example
 * const registry = createRegistry({ locale: de, dialects: [discordGateway] });
 * registry.describe(4004).label;
 */
export function createRegistry(options?: RegistryOptions): Registry {
  const locale = options?.locale ?? en;
  // Untyped code passes holes: they say nothing.
  const dialects = (Array.isArray(options?.dialects) ? options.dialects : []).filter(
    (dialect: Dialect | null | undefined) => dialect,
  );
  const describe = describer(locale, dialects);
  let rows: readonly CloseCodeRow[] | undefined;
  let conflicts: readonly Conflict[] | undefined;

  return Object.freeze({
    describe,
    rows: () =>
      (rows ??= Object.freeze(
        rowStarts(dialects).map((from, i, starts) =>
          Object.freeze({ from, to: (starts[i + 1] ?? 65536) - 1, description: describe(from) }),
        ),
      )),
    conflicts: () => (conflicts ??= Object.freeze(findConflicts(dialects))),
  });
}

function findConflicts(dialects: readonly Dialect[]): Conflict[] {
  const claims = new Map<number, Dialect[]>();
  for (const dialect of dialects) {
    const { codes = {} } = dialect as Partial<Dialect>;
    for (const key of Object.keys(codes)) {
      const code = Number(key);
      const claimants = claims.get(code) ?? [];
      if (!claimants.some(({ id }) => id === dialect.id)) claims.set(code, [...claimants, dialect]);
    }
  }
  return [...claims]
    .filter(([, claimants]) => claimants.length > 1)
    .sort(([a], [b]) => a - b)
    .map(([code, claimants]) => {
      const retries = claimants.map((dialect) => dialect.codes[code]?.retry);
      return Object.freeze({
        code,
        dialects: Object.freeze(claimants.map(({ id }) => id)),
        oppositeRetry: retries.includes('no') && retries.some((retry) => RETURNS.has(retry)),
      });
    });
}
