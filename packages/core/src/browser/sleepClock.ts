// Was the machine asleep? Nobody tells a page; its clocks do.

/** How long from one look at the clocks to the next. */
export const LOOK_EVERY_MS = 5000;

/** Less than this is a busy page, a debugger, a clock that was set right. */
export const MIN_JUMP_MS = 30_000;

/** So many are kept. */
const KEPT = 8;

interface Jump {
  readonly ms: number;
  readonly noticedAt: number;
}

/** The clocks of a page, and whether it was shown. */
export interface SleepClockSource {
  /** Never jumps. In some systems it stops while the machine is asleep, in others it runs on. */
  readonly monotonic: () => number;
  /** The one that people see. It runs on in any case. */
  readonly wall: () => number;
  /** Not known where there is no page. */
  readonly visibility: () => 'visible' | 'hidden' | undefined;
}

/**
 * Finds the jumps that a clock makes when the machine was asleep.
 *
 * Two signs. The wall clock went further than the monotonic one: that one stops in sleep everywhere but in Windows
 * (https://github.com/w3c/hr-time/issues/115); a clock that is set forward looks the same. Or, where both run on, nobody
 * looked for long although the page was shown all the time: a timer of a hidden page is late for other reasons, once a
 * minute and not at all when it is frozen, so that there this sign says nothing. (A dialog by `alert`, or a debugger, that
 * stays open for so long looks the same.) Both clocks advance alike behind a late timer: the first sign holds in hidden
 * pages, too.
 */
export class SleepClock {
  readonly #source: SleepClockSource;
  #monotonic: number;
  #wall: number;
  /** Was the page shown all the time since the last look? */
  #shown: boolean;
  #jumps: readonly Jump[] = [];

  constructor(source: SleepClockSource) {
    this.#source = source;
    this.#monotonic = source.monotonic();
    this.#wall = source.wall();
    this.#shown = source.visibility() === 'visible';
  }

  /**
   * Compares the clocks with the last look.
   *
   * @param hidden was the page hidden, frozen or away at any time since then?
   */
  look(hidden = false): void {
    const monotonic = this.#source.monotonic();
    const wall = this.#source.wall();
    const visible = this.#source.visibility() === 'visible';
    const stopped = wall - this.#wall - (monotonic - this.#monotonic);
    const late = this.#shown && visible && !hidden ? monotonic - this.#monotonic - LOOK_EVERY_MS : 0;
    const ms = Math.max(stopped, late);
    if (ms > MIN_JUMP_MS) this.#jumps = [...this.#jumps.slice(1 - KEPT), { ms, noticedAt: monotonic }];
    this.#monotonic = monotonic;
    this.#wall = wall;
    this.#shown = visible;
  }

  /** The largest jump that was noticed after that. */
  largest(since = -Infinity): Jump | undefined {
    let largest: Jump | undefined;
    for (const jump of this.#jumps) {
      if (jump.noticedAt > since && (!largest || jump.ms > largest.ms)) largest = jump;
    }
    return largest;
  }
}
