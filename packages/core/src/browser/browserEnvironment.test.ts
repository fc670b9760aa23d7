import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeSocket } from '../../test/fakeSocket.ts';
import { oddities } from '../../test/oddities.ts';
import { observeClose } from '../observe/observeClose.ts';
import type { CloseEvidence } from '../record/closeRecord.ts';
import { browserEnvironment } from './browserEnvironment.ts';

/** A page whose clocks and events the test has in its hands. */
class FakePage extends EventTarget {
  time = 1000;
  timeAsleep = 0;
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  readonly navigator = {
    onLine: true,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
  };
  readonly location = { href: 'https://example.com/' };
  readonly origin: unknown = 'https://example.com';
  readonly performance = { now: () => this.time };
  readonly Date = { now: () => 1_700_000_000_000 + this.time + this.timeAsleep };
  readonly timers = new Map<number, () => void>();
  #listeners = 0;
  #timer = 0;

  constructor() {
    super();
    for (const target of [this, this.document]) {
      const add = target.addEventListener.bind(target);
      const remove = target.removeEventListener.bind(target);
      target.addEventListener = (...args) => {
        this.#listeners += 1;
        add(...args);
      };
      target.removeEventListener = (...args) => {
        this.#listeners -= 1;
        remove(...args);
      };
    }
  }

  get listeners(): number {
    return this.#listeners;
  }

  setInterval(callback: () => void): number {
    this.timers.set((this.#timer += 1), callback);
    return this.#timer;
  }

  clearInterval(timer: number): void {
    this.timers.delete(timer);
  }

  passes(ms: number): void {
    for (let left = ms; left > 0; left -= 5000) {
      this.time += Math.min(left, 5000);
      for (const callback of this.timers.values()) callback();
    }
  }

  tells(type: string, more: object = {}, target: EventTarget = this): void {
    target.dispatchEvent(Object.assign(new Event(type), more));
  }

  turns(visibilityState: 'visible' | 'hidden'): void {
    this.document.visibilityState = visibilityState;
    this.tells('visibilitychange', {}, this.document);
  }
}

function observed(page: FakePage) {
  const socket = new FakeSocket();
  const observer = observeClose(socket, { environment: browserEnvironment(page) });
  return {
    socket,
    observer,
    ends: (): CloseEvidence => {
      socket.ends(1006);
      return observer.getSnapshot().last!.evidence;
    },
  };
}

const stopped = async (observer: { stop(): void }): Promise<void> => {
  observer.stop();
  await Promise.resolve();
};

test('for one scope there is one', () => {
  const [a, b] = [new FakePage(), new FakePage()];
  expect(browserEnvironment(a)).toBe(browserEnvironment(a));
  expect(browserEnvironment(a)).not.toBe(browserEnvironment(b));
});

test('listeners and a timer, while there is something to observe', async () => {
  const page = new FakePage();
  const environment = browserEnvironment(page);
  environment.evidence?.({ at: 0, since: 0, url: undefined });
  expect([page.listeners, page.timers.size]).toEqual([0, 0]);
  const all = Array.from({ length: 50 }, () => observed(page));
  expect([page.listeners, page.timers.size]).toEqual([8, 1]);
  for (const { observer } of all) await stopped(observer);
  expect([page.listeners, page.timers.size]).toEqual([0, 0]);
  const again = observed(page);
  expect([page.listeners, page.timers.size]).toEqual([8, 1]);
  await stopped(again.observer);
});

test('an end that is called twice ends once', () => {
  const page = new FakePage();
  const { watch } = browserEnvironment(page);
  const [first, second] = [watch!(), watch!()];
  first();
  first();
  expect(page.listeners).toBe(8);
  second();
  expect(page.listeners).toBe(0);
});

test('what stays the same', () => {
  const page = new FakePage();
  const { socket, ends } = observed(page);
  socket.opens();
  page.navigator.onLine = false;
  expect(ends()).toMatchObject({
    online: false,
    visibility: 'visible',
    pageScheme: 'https',
    engine: 'firefox',
    engineVersion: 153,
    cspBlocked: false,
  });
});

test.each<readonly [keyof CloseEvidence, string, object, 'document' | 'window']>([
  ['offlineMsBefore', 'offline', {}, 'window'],
  ['onlineMsBefore', 'online', {}, 'window'],
  ['pagehideMsBefore', 'pagehide', {}, 'window'],
  ['restoredMsBefore', 'pageshow', { persisted: true }, 'window'],
  ['freezeMsBefore', 'freeze', {}, 'document'],
  ['resumeMsBefore', 'resume', {}, 'document'],
  ['visibilityMsBefore', 'visibilitychange', {}, 'document'],
])('%s: from the last %s to the close', (key, type, more, where) => {
  const page = new FakePage();
  const { socket, ends } = observed(page);
  socket.opens();
  const target = where === 'document' ? page.document : page;
  page.tells(type, more, target);
  page.time += 300;
  page.tells(type, more, target);
  page.time += 70;
  const evidence = ends();
  expect(evidence[key]).toBe(70);
  const others = ['offline', 'online', 'pagehide', 'restored', 'freeze', 'resume', 'visibility'].filter(
    (kind) => `${kind}MsBefore` in evidence,
  );
  expect(others).toHaveLength(1);
});

test('a pageshow that restores nothing', () => {
  const page = new FakePage();
  const { ends } = observed(page);
  page.tells('pageshow', { persisted: false });
  expect(ends().restoredMsBefore).toBeUndefined();
});

test('what was before it was observed is not known', async () => {
  const page = new FakePage();
  const first = observed(page);
  page.tells('offline');
  await stopped(first.observer);
  const { ends } = observed(page);
  expect(ends().offlineMsBefore).toBeUndefined();
});

describe('behind an error that no close follows', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('what came after the error does not count, but for the report of the policy', () => {
    const page = new FakePage();
    page.tells('offline');
    const { socket, observer } = observed(page);
    page.tells('offline');
    page.time += 40;
    socket.fails();
    page.time += 100;
    page.tells('offline');
    page.turns('hidden');
    page.tells('securitypolicyviolation', {
      effectiveDirective: 'connect-src',
      disposition: 'enforce',
      blockedURI: 'wss://example.com/chat?token=secret',
    });
    page.time += 900;
    vi.advanceTimersByTime(1000);
    const { evidence } = observer.getSnapshot().last!;
    expect(evidence).toMatchObject({ offlineMsBefore: 40, visibility: 'visible', cspBlocked: true });
    expect(evidence.visibilityMsBefore).toBeUndefined();
  });
});

describe('a policy', () => {
  const report = { effectiveDirective: 'connect-src', blockedURI: 'wss://example.com/chat' };

  test('blocked another host: not this one', () => {
    const page = new FakePage();
    const { ends } = observed(page);
    page.tells('securitypolicyviolation', { ...report, blockedURI: 'wss://elsewhere.example/chat' });
    expect(ends().cspBlocked).toBe(false);
  });

  test('of a constructor that threw only a yes is known: the report is still to come', () => {
    const page = new FakePage();
    const environment = browserEnvironment(page);
    const end = environment.watch!();
    const moment = { at: page.time, since: undefined, url: 'wss://example.com/chat' };
    expect(environment.evidence!(moment).cspBlocked).toBeUndefined();
    page.tells('securitypolicyviolation', report);
    expect(environment.evidence!(moment).cspBlocked).toBe(true);
    end();
  });
});

describe('sleep', () => {
  test('while it was open: how long, and when it was noticed', () => {
    const page = new FakePage();
    const { socket, ends } = observed(page);
    socket.opens();
    page.passes(20_000);
    page.timeAsleep += 3_600_000;
    page.passes(5000);
    page.time += 800;
    expect(ends()).toMatchObject({ clockJumpMs: 3_600_000, clockJumpMsBefore: 800 });
  });

  test('the close is the first to notice', () => {
    const page = new FakePage();
    const { socket, ends } = observed(page);
    socket.opens();
    page.timeAsleep += 60_000;
    page.time += 1;
    expect(ends()).toMatchObject({ clockJumpMs: 60_000, clockJumpMsBefore: 0 });
  });

  test('before this socket began: none of its business', () => {
    const page = new FakePage();
    const first = observed(page);
    page.timeAsleep += 3_600_000;
    page.time += 1;
    const second = observed(page);
    page.time += 1;
    expect(second.ends().clockJumpMs).toBeUndefined();
    expect(first.ends().clockJumpMs).toBe(3_600_000);
  });

  test('before this connection of a socket that reconnects', () => {
    const page = new FakePage();
    const { socket, ends } = observed(page);
    socket.opens();
    page.timeAsleep += 3_600_000;
    page.time += 1;
    expect(ends().clockJumpMs).toBe(3_600_000);
    page.time += 1;
    socket.opens();
    page.time += 1;
    expect(ends().clockJumpMs).toBeUndefined();
  });

  test('a hidden page with late timers was not asleep', () => {
    const page = new FakePage();
    const { socket, ends } = observed(page);
    socket.opens();
    page.turns('hidden');
    for (let i = 0; i < 5; i += 1) {
      page.time += 60_000;
      for (const callback of page.timers.values()) callback();
    }
    page.turns('visible');
    page.passes(10_000);
    expect(ends()).toMatchObject({ visibility: 'visible', visibilityMsBefore: 10_000 });
    expect(observed(page).ends().clockJumpMs).toBeUndefined();
  });
});

describe('the scheme of the page', () => {
  test.each([
    ['https://example.com', 'https://example.com/a', 'https'],
    ['null', 'file:///a.html', 'file'],
    ['https://example.com', 'blob:https://example.com/uuid', 'https'],
    ['http://example.com', 'about:srcdoc', 'http'],
    [undefined, 'https://example.com/', 'https'],
    [undefined, undefined, undefined],
  ])('origin %s at %s: %s', (origin, href, scheme) => {
    const { evidence } = browserEnvironment({ origin, location: { href } });
    expect(evidence!({ at: 0, since: 0, url: undefined }).pageScheme).toBe(scheme);
  });
});

describe('where there is no page', () => {
  test('in Node: the engine', () => {
    const environment = browserEnvironment();
    const end = environment.watch!();
    expect(environment.online!()).toBeUndefined();
    const evidence = environment.evidence!({ at: environment.now!(), since: 0, url: 'wss://example.com/' });
    expect(JSON.parse(JSON.stringify(evidence))).toEqual({
      engine: 'node',
      engineVersion: expect.any(Number) as number,
    });
    end();
  });

  test.each(oddities)('a scope that is %s', async (_, scope) => {
    const environment = browserEnvironment(scope as object);
    const socket = new FakeSocket();
    const observer = observeClose(socket, { environment });
    socket.ends(1006);
    expect(observer.getSnapshot().last?.code).toBe(1006);
    await stopped(observer);
  });
});
