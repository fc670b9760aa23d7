import type { Close } from './situation.ts';

/** What the other closes of a page say about one of them. `undefined`: they say nothing. */
export interface Past {
  /** Had a connection to the same address opened before? */
  readonly openedBefore: boolean | undefined;
  /** Was the last earlier connection to that address open, and ended by the other side or the network within a minute before? */
  readonly lostJustBefore: boolean | undefined;
  /** How many earlier attempts in a row never opened. */
  readonly failedBefore: number;
  /** How many attempts never opened within the minute before, at any address. */
  readonly failedWithinMinute: number;
  /** How many other connections that were open at the same time ended within the same second. */
  readonly endedTogether: number;
  /** Were some of them connections to other hosts? */
  readonly otherHosts: boolean;
  /** Did the next attempt at the same address, within half a minute after, never open? */
  readonly refusedAfter: boolean | undefined;
  /** Have connections to this address, this one included, ended after the same silence? */
  readonly regularIdle: boolean | undefined;
  /** Have they ended after the same time in all, though not always after the same silence? */
  readonly regularLifetime: boolean | undefined;
}

const MINUTE = 60_000;
/** So many closes make a rule; two may be chance. */
const ENOUGH = 3;
/** Below this, everything is alike. */
const SHORTEST_RULE_MS = 1000;

/** Codes after which a connection that was open did not end on purpose. */
const LOST: readonly unknown[] = [1001, 1006, 1011, 1012, 1013, 1014];

/**
 * Is the first one what most of them are, but for what a timer and a network add? Not all: now and then a connection ends
 * for another reason.
 */
function regular(times: readonly (number | undefined)[]): boolean | undefined {
  const known = times.filter((ms) => ms !== undefined);
  const [mine] = times;
  if (mine === undefined || known.length < ENOUGH) return undefined;
  const median = [...known].sort((a, b) => a - b)[known.length >> 1] ?? mine;
  const isNear = (ms: number): boolean => Math.abs(ms - median) <= Math.max(350, median * 0.04);
  const near = known.filter(isNear).length;
  return median >= SHORTEST_RULE_MS && isNear(mine) && near >= ENOUGH && near >= known.length * 0.75;
}

type Dated = Close & { readonly at: number };

const isDated = (close: Close): close is Dated => close.at !== undefined;
const isOpened = ({ opened }: Close): boolean => opened === true;

/** How many at the start of a list hold. */
function leading<T>(list: readonly T[], holds: (item: T) => boolean): number {
  const end = list.findIndex((item) => !holds(item));
  return end < 0 ? list.length : end;
}

/** What the other closes say about this one, whatever order they are in. */
export function pastOf(close: Close, history: readonly Close[]): Past {
  if (!isDated(close)) return NOTHING;
  const others = history.filter(isDated).filter(({ id, at }) => id !== close.id || at !== close.at);
  const same = others.filter(({ url }) => url === close.url);
  const age = (other: Dated): number => close.at - other.at;

  const earlier = same.filter((other) => age(other) >= 0).sort((a, b) => age(a) - age(b));
  const last = earlier[0];
  const [next] = same
    // Begun after it, not open beside it.
    .filter((other) => -age(other) > (other.openMs ?? 0) && -age(other) <= MINUTE / 2)
    .sort((a, b) => age(b) - age(a));
  const together = others.filter((other) => {
    const apart = Math.abs(age(other));
    // Open at the same time, not one after the other.
    return isOpened(other) && apart <= 1000 && Math.min(other.openMs ?? 0, close.openMs ?? 0) > apart;
  });
  const series = [close, ...earlier.filter((other) => isOpened(other) && other.code === close.code)];

  return {
    openedBefore: last && earlier.some(isOpened),
    lostJustBefore: last && isOpened(last) && LOST.includes(last.code) && age(last) <= MINUTE,
    failedBefore: leading(earlier, ({ opened }) => opened === false),
    failedWithinMinute: others.filter(
      (other) => other.opened === false && age(other) >= 0 && age(other) <= MINUTE,
    ).length,
    endedTogether: together.length,
    otherHosts: together.some(({ host }) => host !== undefined && host !== close.host),
    refusedAfter: next ? next.opened === false : undefined,
    regularIdle: regular(series.map(({ silentMs }) => silentMs)),
    regularLifetime: regular(series.map(({ openMs }) => openMs)),
  };
}

const NOTHING: Past = {
  openedBefore: undefined,
  lostJustBefore: undefined,
  failedBefore: 0,
  failedWithinMinute: 0,
  endedTogether: 0,
  otherHosts: false,
  refusedAfter: undefined,
  regularIdle: undefined,
  regularLifetime: undefined,
};
