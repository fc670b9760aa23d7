import { expect, inject, test, vi } from 'vitest';
import { observeClose } from '../observe/observeClose.ts';
import { browserEnvironment } from './browserEnvironment.ts';

const url = (path: string): string => `${inject('labUrl')}${path}`;
const moment = { at: performance.now(), since: undefined, url: undefined };

/** In Chromium the user agent has no other version than this. */
const major = Number(/Chrome\/(\d+)/.exec(navigator.userAgent)?.[1]);

test('this page', () => {
  const environment = browserEnvironment();
  expect(browserEnvironment(window)).toBe(environment);
  expect(environment.online?.()).toBe(true);
  expect(environment.evidence?.(moment)).toMatchObject({
    engine: 'chromium',
    engineVersion: major,
    pageScheme: 'http',
    visibility: document.visibilityState,
  });
  expect(Math.abs(environment.now!() - performance.now())).toBeLessThan(50);
});

test('what happens around a close', async () => {
  const socket = new WebSocket(url('/echo'));
  const observer = observeClose(socket, { environment: browserEnvironment() });
  await new Promise((resolve) => {
    socket.addEventListener('open', resolve);
  });
  // The machine's network stays as it is: the events are what browsers send.
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
  document.dispatchEvent(new Event('visibilitychange'));
  document.dispatchEvent(new Event('freeze'));
  document.dispatchEvent(new Event('resume'));
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
  await new Promise((resolve) => setTimeout(resolve, 30));
  socket.close();
  const { evidence } = await vi.waitFor(() => {
    const { last } = observer.getSnapshot();
    expect(last).toBeDefined();
    return last!;
  });
  observer.stop();
  const kinds = ['offline', 'online', 'visibility', 'freeze', 'resume'] as const;
  for (const kind of kinds) {
    expect(evidence[`${kind}MsBefore`], kind).toBeGreaterThanOrEqual(25);
    expect(evidence[`${kind}MsBefore`], kind).toBeLessThan(5000);
  }
  const { restoredMsBefore, pagehideMsBefore, clockJumpMs, cspBlocked } = evidence;
  expect([restoredMsBefore, pagehideMsBefore, clockJumpMs, cspBlocked]).toEqual([
    undefined,
    undefined,
    undefined,
    false,
  ]);
});

test('listeners are there while something is observed, and none is left', async () => {
  const counts = new Map<string, number>();
  const restore = [window, document].map((target: EventTarget) => {
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    const count = (type: string, by: number) => counts.set(type, (counts.get(type) ?? 0) + by);
    target.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      count(type, 1);
      add(type, listener);
    };
    target.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      count(type, -1);
      remove(type, listener);
    };
    return () => {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    };
  });
  try {
    const sockets = [new WebSocket(url('/hang')), new WebSocket(url('/hang'))];
    const observers = sockets.map((socket) => observeClose(socket, { environment: browserEnvironment() }));
    expect(Object.fromEntries(counts)).toEqual({
      offline: 1,
      online: 1,
      visibilitychange: 1,
      pagehide: 1,
      pageshow: 1,
      freeze: 1,
      resume: 1,
      securitypolicyviolation: 1,
    });
    observers[0]!.stop();
    await Promise.resolve();
    expect(counts.get('offline')).toBe(1);
    observers[1]!.stop();
    await Promise.resolve();
    expect([...counts.values()].every((count) => count === 0)).toBe(true);
    for (const socket of sockets) socket.close();
  } finally {
    for (const put of restore) put();
  }
});

test('in a worker: scheme and engine, and no page', async () => {
  const source = new URL('./browserEnvironment.ts', import.meta.url).href;
  const code = `import(${JSON.stringify(source)}).then(({ browserEnvironment }) => {
    const environment = browserEnvironment();
    const end = environment.watch();
    postMessage({ online: environment.online(), ...environment.evidence({ at: environment.now(), since: environment.now(), url: 'wss://example.com/' }) });
    end();
  }, (error) => postMessage({ error: String(error) }))`;
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), {
    type: 'module',
  });
  const told = await new Promise<Record<string, unknown>>((resolve) => {
    worker.addEventListener('message', ({ data }) => {
      resolve(data as Record<string, unknown>);
    });
  });
  worker.terminate();
  expect(told).toMatchObject({
    online: true,
    engine: 'chromium',
    engineVersion: major,
    pageScheme: 'http',
    cspBlocked: false,
  });
  expect(told['visibility']).toBeUndefined();
});
