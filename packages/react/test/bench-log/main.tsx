// The measured page: one log, one contestant, and a thousand records a second.
import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { createCloseLog, type CloseLog } from '../../src/close-event-log/index.ts';
import '../../src/styles.css';
import { contestants, LIST_HEIGHT, ROW_HEIGHT } from './contestants.tsx';
import type {} from './harness.ts';

const CODES = [1000, 1001, 1006, 1008, 1011, 1013, 4401];

function record(number: number): CloseRecord {
  return {
    ...toCloseRecord(
      { code: CODES[number % CODES.length] ?? 1000, reason: '', wasClean: true },
      { opened: true, openMs: number },
    ),
    url: `wss://host-${number % 500}.example.com/live`,
  };
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  body { margin: 0; inline-size: 1200px; }
  :root { --close-code-log-height: ${LIST_HEIGHT}px; --close-code-log-row-height: ${ROW_HEIGHT}px; }
  .list { block-size: ${LIST_HEIGHT}px; overflow: auto; overflow-anchor: none; }
  .row { display: grid; grid-template-columns: 8em 18em 1fr; align-items: center; box-sizing: border-box;
    block-size: ${ROW_HEIGHT}px; overflow: hidden; border-block-end: 1px solid #ddd; white-space: nowrap; }
`);
document.adoptedStyleSheets.push(sheet);

const IS_ROW = '.close-code-log-row, .row';
const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let container: HTMLElement;
let root: Root;
let log: CloseLog;
let kept = 0;

window.benchLog = {
  async mount(name, count) {
    if ('_store' in createElement('i')) throw new Error('This is not a production build of React.');
    kept = count;
    log = createCloseLog({ capacity: count });
    log.addAll(Array.from({ length: count }, (_, number) => record(number)));
    container = document.createElement('div');
    document.body.append(container);
    root = createRoot(container);
    const begun = performance.now();
    root.render(createElement(contestants[name], { log }));
    while (!container.querySelector(IS_ROW)) {
      await nextFrame();
      if (performance.now() - begun > 20_000) throw new Error(`${name} shows no row.`);
    }
    const took = performance.now() - begun;
    // Until all is still: fonts, first measurements, garbage.
    await wait(500);
    return took;
  },

  async run(perSecond, seconds) {
    let told = 0;
    let added = 0;
    let repaints = 0;
    let rows = 0;
    const frames: number[] = [];
    const leave = log.subscribe(() => (told += 1));
    const changes = { seen: false };
    const observer = new MutationObserver(() => (changes.seen = true));
    observer.observe(container, { subtree: true, childList: true, characterData: true });
    const begun = performance.now();
    const passed = (): number => (performance.now() - begun) / 1000;
    const watching = (async () => {
      let last = await nextFrame();
      while (passed() < seconds) {
        const now = await nextFrame();
        frames.push(now - last);
        last = now;
        // A repaint: something changed since the last frame.
        if (changes.seen) repaints += 1;
        changes.seen = false;
        rows = Math.max(rows, container.querySelectorAll(IS_ROW).length);
      }
    })();
    while (passed() < seconds) {
      // As they come from sockets: between frames, and each by itself.
      await wait(2);
      for (const due = passed() * perSecond; added < due; added += 1) log.add(record(kept + added));
    }
    const took = passed();
    await watching;
    observer.disconnect();
    leave();
    await wait(300);
    const last = [...container.querySelectorAll('time')].at(-1)?.dateTime ?? '';
    return {
      added,
      told,
      seen: log.getSnapshot().seen - kept,
      repaints: repaints / took,
      rows,
      behindMs: (log.toArray().at(-1)?.at ?? NaN) - Date.parse(last),
      frames,
    };
  },

  unmount() {
    root.unmount();
    container.remove();
  },
};
