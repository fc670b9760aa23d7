import { isoTime } from './logExport.ts';

/** How the times of a log are written. */
export interface LogTimes {
  /** To the millisecond; with the date, and to the second, where it is another day than now. */
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
  const day = new Intl.DateTimeFormat(tag, { ...clock, month: '2-digit', day: '2-digit' });
  const full = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'long' });
  const relative = new Intl.RelativeTimeFormat(tag, { style: 'short' });
  const number = new Intl.NumberFormat(tag);
  return {
    absolute: (at, now) =>
      new Date(at).toDateString() === new Date(now).toDateString() ? time.format(at) : day.format(at),
    relative: (at, now) => {
      const [unit, ms] = UNITS.find(([, size]) => Math.abs(at - now) >= size) ?? UNITS[3];
      return relative.format(Math.trunc((at - now) / ms), unit);
    },
    full: (at) => full.format(at),
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
