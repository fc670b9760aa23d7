import type { EvidenceMoment, ObserverEnvironment } from '../observe/environment.ts';
import type { CloseEvidence } from '../record/closeRecord.ts';
import { read } from '../record/print.ts';
import { engineOf } from './engine.ts';
import { call, clockOf, listen, monotonic, pageScheme, visibilityOf, wallClock, type Scope } from './page.ts';
import { PolicyReports } from './policyReports.ts';
import { LOOK_EVERY_MS, SleepClock } from './sleepClock.ts';

/** When something last happened, and the time before that: of a close in between only the earlier one was before it. */
class Happening {
  #last: number | undefined;
  #before: number | undefined;

  mark(at: number): void {
    this.#before = this.#last;
    this.#last = at;
  }

  msBefore(at: number): number | undefined {
    for (const then of [this.#last, this.#before]) if (then !== undefined && then <= at) return at - then;
    return undefined;
  }

  isAfter(at: number): boolean {
    return this.#last !== undefined && this.#last > at;
  }
}

/** Listens to a page from its making until `stop`. */
class PageWatch {
  readonly #scope: Scope;
  readonly #since: number;
  readonly #offline = new Happening();
  readonly #online = new Happening();
  readonly #visibility = new Happening();
  readonly #pagehide = new Happening();
  readonly #restored = new Happening();
  readonly #freeze = new Happening();
  readonly #resume = new Happening();
  readonly #reports = new PolicyReports();
  readonly #clock: SleepClock;
  readonly #ends: (() => void)[];
  /** Is `securitypolicyviolation` something this scope can hear? */
  readonly #hearsReports: boolean;

  constructor(scope: Scope) {
    this.#scope = scope;
    this.#since = monotonic(scope);
    this.#clock = new SleepClock({
      monotonic: () => monotonic(scope),
      wall: () => wallClock(scope),
      visibility: () => visibilityOf(scope),
    });
    const page = read(scope, 'document');
    const on = (target: unknown, type: string, happening: Happening, away = false): (() => void) =>
      listen(target, type, () => {
        happening.mark(monotonic(scope));
        this.#clock.look(away);
      });
    this.#hearsReports = typeof read(scope, 'addEventListener') === 'function';
    const timer = call(scope, 'setInterval', this.look, LOOK_EVERY_MS);
    // Node must be able to end.
    call(timer, 'unref');
    this.#ends = [
      on(scope, 'offline', this.#offline),
      on(scope, 'online', this.#online),
      on(page, 'visibilitychange', this.#visibility, true),
      on(scope, 'pagehide', this.#pagehide, true),
      listen(scope, 'pageshow', (event) => {
        if (read(event, 'persisted') === true) this.#restored.mark(monotonic(scope));
        this.#clock.look(true);
      }),
      on(page, 'freeze', this.#freeze, true),
      on(page, 'resume', this.#resume, true),
      listen(scope, 'securitypolicyviolation', (event) => {
        this.#reports.add(event, monotonic(scope));
      }),
      () => call(scope, 'clearInterval', timer),
    ];
  }

  readonly look = (): void => {
    this.#clock.look();
  };

  stop(): void {
    for (const end of this.#ends) end();
  }

  evidence({ at, since, url }: EvidenceMoment): CloseEvidence {
    this.look();
    const jump = this.#clock.largest(since);
    const blocked = url !== undefined && this.#reports.has(url, since);
    const heardAll = this.#hearsReports && since !== undefined && this.#since <= since;
    const visibility = visibilityOf(this.#scope);
    const turned = visibility !== undefined && this.#visibility.isAfter(at);
    return {
      offlineMsBefore: this.#offline.msBefore(at),
      onlineMsBefore: this.#online.msBefore(at),
      visibility: turned ? (visibility === 'visible' ? 'hidden' : 'visible') : visibility,
      visibilityMsBefore: this.#visibility.msBefore(at),
      pagehideMsBefore: this.#pagehide.msBefore(at),
      restoredMsBefore: this.#restored.msBefore(at),
      freezeMsBefore: this.#freeze.msBefore(at),
      resumeMsBefore: this.#resume.msBefore(at),
      clockJumpMs: jump && Math.round(jump.ms),
      // What is noticed behind an error was there with it.
      clockJumpMsBefore: jump && Math.max(at - jump.noticedAt, 0),
      cspBlocked: blocked || (heardAll ? false : undefined),
    };
  }
}

const environments = /* @__PURE__ */ new WeakMap<Scope, ObserverEnvironment>();

/**
 * What a page can tell of a close, for `observeClose` and `recordCloses`:
 *
 * - `online` and `offline` (HTML §8.1.8; `navigator.onLine` says whether there is any network, not whether it leads
 *   anywhere),
 * - whether the page is shown (HTML §6.2), left (`pagehide`) or came back from the back/forward cache (`pageshow`
 *   with `persisted`), was frozen (Page Lifecycle; Chromium),
 * - whether its Content Security Policy blocked a connection to that host (CSP3 §5, `securitypolicyviolation`),
 * - whether a clock jumped by more than 30 s, as it does when the machine was asleep,
 * - the scheme of the page, and the engine by its user agent.
 *
 * It listens, and looks at the clocks every five seconds, only while a socket that uses it is observed. What happened
 * before is not known. Nothing leaves the page. In a worker it tells what there is to tell, in Node next to nothing; it
 * never throws. For one scope it is always the same one.
 *
 * @param scope whose events: `window`, or `self` in a worker
 *
 * @example
 * const socket = new WebSocket(url);
 * const observer = observeClose(socket, { environment: browserEnvironment(), instrument: 'close' });
 */
export function browserEnvironment(scope: Scope = globalThis): ObserverEnvironment {
  // Untyped code may hand in `null`.
  const key = Object(scope) === scope ? scope : globalThis;
  let environment = environments.get(key);
  if (!environment) {
    environment = makeEnvironment(key);
    environments.set(key, environment);
  }
  return environment;
}

function makeEnvironment(scope: Scope): ObserverEnvironment {
  let page: PageWatch | undefined;
  let sockets = 0;
  return Object.freeze<ObserverEnvironment>({
    now: clockOf(scope),
    online: () => {
      const online = read(read(scope, 'navigator'), 'onLine');
      return typeof online === 'boolean' ? online : undefined;
    },
    evidence: (moment) => ({
      visibility: visibilityOf(scope),
      ...page?.evidence(moment),
      pageScheme: pageScheme(scope),
      ...engineOf(scope),
    }),
    watch: () => {
      sockets += 1;
      page ??= new PageWatch(scope);
      // A clock that jumped before this socket began is none of its business.
      page.look();
      let watching = true;
      return () => {
        if (!watching) return;
        watching = false;
        sockets -= 1;
        if (sockets > 0) return;
        page?.stop();
        page = undefined;
      };
    },
  });
}
