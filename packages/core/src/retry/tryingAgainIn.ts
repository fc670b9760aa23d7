import type { RetryLocale } from './retryLocale.ts';

const TWO_MINUTES_S = 120;

/**
 * When the next try is, for a notice: in seconds, from two minutes on in minutes, rounded up. Without a number of
 * seconds, or with none left, that a try is under way. Written without `Intl`, so that a server and a browser agree.
 *
 * @param seconds what is left, for instance of `useSecondsUntil`
 * @param locale whose texts
 *
 * @example
 * tryingAgainIn(8, en) // 'Trying again in 8 s'
 */
export function tryingAgainIn(seconds: number | undefined, locale: RetryLocale): string {
  const { inSeconds, inMinutes, connecting } = locale.notice;
  if (seconds === undefined || !(seconds > 0)) return connecting;
  return seconds < TWO_MINUTES_S
    ? inSeconds.replace('{seconds}', String(Math.ceil(seconds)))
    : inMinutes.replace('{minutes}', String(Math.ceil(seconds / 60)));
}
