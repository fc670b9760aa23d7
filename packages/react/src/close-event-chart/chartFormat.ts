const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Times and numbers in words. */
export interface ChartFormat {
  readonly number: (value: number) => string;
  /** For an axis: `12K`. */
  readonly short: (value: number) => string;
  readonly percent: (share: number) => string;
  /** From the first millisecond of a span to the first after it. */
  readonly span: (from: number, to: number) => string;
  /** Below the axis. */
  readonly tick: (time: number) => string;
  readonly duration: (ms: number) => string;
}

/** A span may end beyond what a date can be. */
const dateOf = (time: number): number => Math.max(-8.64e15, Math.min(8.64e15, time));
const iso = (time: number): string =>
  `${new Date(dateOf(time)).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
const rounded = (value: number): string => String(Math.round(value * 10) / 10);

/** What a server writes and the browser hydrates: it goes by nobody's language, time zone or version of ICU. */
export const PLAIN_FORMAT: ChartFormat = {
  number: rounded,
  short: rounded,
  percent: (share) => `${Math.round(share * 100)} %`,
  span: (from, to) => `${iso(from)} – ${iso(to)}`,
  tick: iso,
  duration: (ms) => `${ms / 1000} s`,
};

/** The first that Intl takes; hosts may hand in anything as a language or a time zone. */
function firstOf<T>(...candidates: readonly (() => T)[]): T {
  for (const make of candidates.slice(0, -1)) {
    try {
      return make();
    } catch {
      // The next one is less particular.
    }
  }
  return (candidates.at(-1) as () => T)();
}

/** Local time minus UTC, in milliseconds, by the time. */
export function zoneOffset(timeZone: string | undefined): (time: number) => number {
  const zone = firstOf(
    () => new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }),
    () => new Intl.DateTimeFormat('en', { timeZoneName: 'longOffset' }),
  );
  return (time) => {
    const name = zone.formatToParts(dateOf(time)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
    return sign === undefined
      ? 0
      : (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
  };
}

const UNITS = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', 1000],
] as const;

/**
 * By the reader's language and time zone, in 24 hours as logs are.
 *
 * @param language BCP 47
 * @param timeZone IANA; `undefined` is the browser's
 * @param rangeMs from the first bar to the end of the last
 * @param widthMs of a bar
 */
export function localFormat(
  language: string,
  timeZone: string | undefined,
  rangeMs: number,
  widthMs: number,
): ChartFormat {
  const numbers = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
    firstOf(
      () => new Intl.NumberFormat(language, options),
      () => new Intl.NumberFormat('en', options),
    );
  const dates = (options: Intl.DateTimeFormatOptions, tag = language): Intl.DateTimeFormat =>
    firstOf(
      () => new Intl.DateTimeFormat(tag, { ...options, timeZone }),
      () => new Intl.DateTimeFormat(tag, options),
      () => new Intl.DateTimeFormat('en', options),
    );

  const day: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' };
  const clock: Intl.DateTimeFormatOptions = {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(widthMs % MINUTE === 0 ? {} : { second: '2-digit' }),
  };
  const wholeDays = widthMs % DAY === 0;
  const year: Intl.DateTimeFormatOptions = rangeMs > 300 * DAY ? { year: 'numeric' } : {};
  const spans = dates(wholeDays ? { ...day, ...year } : { ...day, ...year, ...clock });
  const ticks = dates(wholeDays ? (rangeMs > 300 * DAY ? { month: 'short', year: 'numeric' } : day) : clock);
  const days = dates(day);
  const offsetMs = zoneOffset(timeZone);
  const decimal = numbers({ maximumFractionDigits: 1 });
  const compact = numbers({ notation: 'compact', maximumFractionDigits: 1 });
  const share = numbers({ style: 'percent', maximumFractionDigits: 0 });
  const small = numbers({ style: 'percent', maximumSignificantDigits: 1 });

  return {
    number: (value) => decimal.format(value),
    short: (value) => compact.format(value),
    // What is there is never shown as nothing.
    percent: (value) => (value < 0.01 ? small : share).format(value),
    // The last day of a span belongs to it; the last minute is where it ends.
    span: (from, to) => spans.formatRange(dateOf(from), dateOf(wholeDays ? Math.max(from, to - 1) : to)),
    // A day begins with its name, so that no two ticks read the same.
    tick: (time) =>
      !wholeDays && rangeMs > DAY && (time + offsetMs(time)) % DAY === 0
        ? days.format(dateOf(time))
        : ticks.format(dateOf(time)),
    duration: (ms) => {
      const [unit, size] = UNITS.find(([, length]) => ms >= length && ms % length === 0) ?? ['second', 1000];
      return numbers({ style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 3 }).format(
        ms / size,
      );
    },
  };
}
