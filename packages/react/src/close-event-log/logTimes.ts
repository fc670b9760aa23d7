import { isoTime } from './logExport.ts';

/** How the times of a log are written; `''` where it is no time. */
export interface LogTimes {
  /** To the millisecond; with the date, and to the second, where it is another day than now, and the year if it is another. */
  readonly absolute: (at: number, now: number) => string;
  readonly relative: (at: number, now: number) => string;
  /** With date and zone. */
  readonly full: (at: number) => string;
  readonly count: (value: number) => string;
}

/**
 * The same for every reader, in UTC: what a server writes. A browser has another time zone, and another `Intl`, and React
 * would find that its markup is another one.
 */
export const SERVER_TIMES: LogTimes = {
  absolute: (at) => isoTime(at)?.replace('T', ' ') ?? '',
  relative: (at) => isoTime(at)?.replace('T', ' ') ?? '',
  full: (at) => isoTime(at) ?? '',
  count: String,
};

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

function make(tag: string | undefined): LogTimes {
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const time = new Intl.DateTimeFormat(tag, { ...clock, fractionalSecondDigits: 3 });
  const day = { ...clock, month: '2-digit', day: '2-digit' } as const;
  const otherDay = new Intl.DateTimeFormat(tag, day);
  const otherYear = new Intl.DateTimeFormat(tag, { ...day, year: 'numeric' });
  const full = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'long' });
  const relative = new Intl.RelativeTimeFormat(tag, { style: 'short' });
  const number = new Intl.NumberFormat(tag);
  const ifTime =
    (write: (at: number, now: number) => string) =>
    (at: number, now = at): string =>
      isoTime(at) === undefined ? '' : write(at, now);
  return {
    absolute: ifTime((at, now) => {
      const [then, today] = [new Date(at), new Date(now)];
      if (then.toDateString() === today.toDateString()) return time.format(at);
      return (then.getFullYear() === today.getFullYear() ? otherDay : otherYear).format(at);
    }),
    relative: ifTime((at, now) => {
      const [unit, ms] = UNITS.find(([, size]) => Math.abs(at - now) >= size) ?? UNITS[3];
      // What is now was: "in 0 sec." is said of a zero without a sign.
      return relative.format(Math.trunc((at - now) / ms) || -0, unit);
    }),
    full: ifTime((at) => full.format(at)),
    count: (value) => number.format(value),
  };
}

const MADE = /* @__PURE__ */ new Map<string, LogTimes>();

/** In the language of the interface, and the reader's time zone. Only in a browser. */
export function browserTimes(tag: string): LogTimes {
  let made = MADE.get(tag);
  if (!made) {
    try {
      made = make(tag);
    } catch {
      // No language tag: a locale made by hand.
      made = make(undefined);
    }
    MADE.set(tag, made);
  }
  return made;
}
