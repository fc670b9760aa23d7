// Import it before a library that wants a page. Not Vitest's environment: in that one the lab does not find its files.
import { createRequire } from 'node:module';

// It has no types.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  readonly JSDOM: new (
    html: string,
    options: { readonly url: string; readonly pretendToBeVisual: boolean },
  ) => { readonly window: Window };
};

const { window } = new JSDOM('', { url: 'http://localhost/', pretendToBeVisual: true });
const { document, navigator, localStorage } = window;
for (const [name, value] of Object.entries({ window, self: window, document, navigator, localStorage })) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
// What the test puts in their place has to be found under both names.
for (const name of ['setTimeout', 'clearTimeout', 'WebSocket'] as const) {
  Object.defineProperty(window, name, { get: () => globalThis[name] });
}
