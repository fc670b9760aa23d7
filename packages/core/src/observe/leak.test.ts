// Is everything let go of? 10,000 sockets, counted by WeakRef behind a forced collection. Real ones are counted in
// leak.page.test.ts; what core itself holds is the same.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { FakeSocket } from '../../test/fakeSocket.ts';
import { browserEnvironment } from '../browser/browserEnvironment.ts';
import { recordCloses, type CloseRecorder } from '../browser/recordCloses.ts';
import { toCloseRecordFromException } from './fromException.ts';
import { observeClose, type CloseObserver } from './observeClose.ts';

const SOCKETS = 10_000;
/** Where the way it ends is another one. */
const SOME = 2000;
/** It collects a whole heap, several times, on a machine that does other things. */
const TIMEOUT_MS = 60_000;

// Without an own process for the flag: it applies to contexts that are made after it is set.
setFlagsFromString('--expose-gc');
// The optimising compiler holds on to objects it saw while it worked. Measured, of 30 runs with 4000 sockets each: 7 left
// the two to six objects of one or two sockets, from the midst of them; without that compiler none did.
setFlagsFromString('--no-opt');
const collect = runInNewContext('gc') as () => void;

/** Alive behind a collection; twice, since what a finalizer lets go of is found by the second. */
async function alive(refs: readonly WeakRef<object>[]): Promise<number> {
  for (let time = 0; time < 2; time += 1) {
    // A WeakRef keeps what it was made of until its turn is over.
    await new Promise((resolve) => setTimeout(resolve, 0));
    collect();
  }
  return refs.filter((ref) => ref.deref() !== undefined).length;
}

/** A page with events, and a count of who listens. */
function page() {
  let listeners = 0;
  const counted = (): EventTarget => {
    const target = new EventTarget();
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    return Object.assign(target, {
      addEventListener: (...args: Parameters<typeof add>) => {
        listeners += 1;
        add(...args);
      },
      removeEventListener: (...args: Parameters<typeof remove>) => {
        listeners -= 1;
        remove(...args);
      },
    });
  };
  const scope = Object.assign(counted(), {
    document: Object.assign(counted(), { visibilityState: 'visible' }),
    WebSocket: class extends FakeSocket {},
  });
  return { scope, listeners: () => listeners };
}

type End = 'close' | 'deadline pending' | 'stopped early';

/** Observes so many sockets to their end, and lets go of them. */
function observeMany(count: number, how: { kept?: CloseObserver[]; stop?: boolean; end?: End } = {}) {
  const { scope, listeners } = page();
  const refs: WeakRef<object>[] = [];
  for (let i = 0; i < count; i += 1) {
    const socket = new FakeSocket();
    const observer = observeClose(socket, {
      instrument: 'close+send',
      environment: browserEnvironment(scope),
      protocols: ['a'],
    });
    observer.subscribe(() => observer.getSnapshot());
    refs.push(new WeakRef(socket), new WeakRef(observer));
    socket.opens();
    socket.receives('x');
    socket.send('x');
    if (how.end === 'deadline pending') socket.fails();
    else if (how.end !== 'stopped early') socket.ends(1000);
    const { last } = observer.getSnapshot();
    if (last) refs.push(new WeakRef(last));
    if (how.stop !== false) observer.stop();
    how.kept?.push(observer);
  }
  return { refs, listeners, scope };
}

/** Not in the test itself: a function that waits keeps what its last turn had. */
function recordMany(scope: ReturnType<typeof page>['scope'], recorder: CloseRecorder) {
  const sockets: WeakRef<object>[] = [];
  const records: WeakRef<object>[] = [];
  for (let i = 0; i < SOCKETS; i += 1) {
    const socket = new scope.WebSocket();
    sockets.push(new WeakRef(socket));
    socket.opens();
    socket.ends(1000);
    records.push(new WeakRef(recorder.getSnapshot().at(-1)!));
  }
  return { sockets, records };
}

describe('nothing is left', () => {
  test.each([
    [SOCKETS, 'close'],
    [SOME, 'deadline pending'],
    [SOME, 'stopped early'],
  ] as const)(
    'of %i sockets that are observed and stopped: %s',
    async (count, end) => {
      const { refs, listeners } = observeMany(count, { end });
      expect(refs).toHaveLength((end === 'close' ? 3 : 2) * count);
      expect(await alive(refs)).toBe(0);
      expect(listeners()).toBe(0);
    },
    TIMEOUT_MS,
  );

  test(
    `of ${SOCKETS} sockets that are recorded, but for the records that are kept`,
    async () => {
      const { scope, listeners } = page();
      const recorder = recordCloses(scope, { instrument: 'close+send', limit: 200 });
      const { sockets, records } = recordMany(scope, recorder);
      expect(await alive(sockets)).toBe(0);
      expect(await alive(records)).toBe(200);
      expect(listeners()).toBe(0);
      recorder.stop();
    },
    TIMEOUT_MS,
  );

  test('of exceptions', async () => {
    const { scope, listeners } = page();
    const environment = browserEnvironment(scope);
    const refs = Array.from({ length: SOME }, () => {
      const error = new DOMException('No.', 'SecurityError');
      return [
        new WeakRef<object>(error),
        new WeakRef<object>(toCloseRecordFromException(error, { environment })),
      ];
    }).flat();
    expect(await alive(refs)).toBe(0);
    expect(listeners()).toBe(0);
  });
});

describe('the count would notice', () => {
  test(
    'one observer that is kept in a list',
    async () => {
      const kept: CloseObserver[] = [];
      const { refs } = observeMany(1, { kept });
      const many = observeMany(SOME);
      // The socket, the observer and the record.
      expect(await alive([...refs, ...many.refs])).toBe(3);
      expect(kept).toHaveLength(1);
    },
    TIMEOUT_MS,
  );

  test('a stop() that is missing: the page is still listened to', async () => {
    const { listeners } = observeMany(1, { stop: false });
    await Promise.resolve();
    expect(listeners()).toBe(8);
  });
});
