// The measured page. Times are of synchronous work, up to and including style and layout.
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { preloadTooltip } from '../../src/index.ts';
import '../../src/styles.css';
import { codes, contestants, type Contestant } from './contestants.tsx';
import type { ContestantName } from './harness.ts';

let container: HTMLElement;
let root: Root;
let contestant: Contestant;
let count = 0;
let offset = 0;
let added = 0;

// Ours to replace: the page counts who listens.
// eslint-disable-next-line @typescript-eslint/unbound-method
const { addEventListener } = EventTarget.prototype;
EventTarget.prototype.addEventListener = function (...args: Parameters<typeof addEventListener>) {
  added += 1;
  addEventListener.apply(this, args);
};

function render(): void {
  flushSync(() => {
    root.render(contestant(codes(count, offset)));
  });
}

/** Milliseconds of the script alone, and with style and layout. */
function time(work: () => void): { script: number; total: number } {
  const started = performance.now();
  work();
  const worked = performance.now();
  container.getBoundingClientRect();
  return { script: worked - started, total: performance.now() - started };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function buttons(): readonly Element[] {
  return [...container.querySelectorAll('.close-code-badge')];
}

function create(name: ContestantName, size: number): void {
  container = document.createElement('div');
  document.body.append(container);
  root = createRoot(container);
  contestant = contestants[name];
  count = size;
  offset = 0;
}

function unmount(): number {
  const { total } = time(() => {
    root.unmount();
  });
  container.remove();
  return total;
}

function drawn(name: ContestantName): readonly Element[] {
  create(name, 40);
  render();
  const found = buttons();
  unmount();
  return found;
}

let painted: Promise<number> = Promise.resolve(NaN);

window.bench = {
  ready: preloadTooltip,

  problems() {
    const problems: string[] = [];
    if ('_store' in createElement('i')) problems.push('This is not a production build of React.');
    const badges = drawn('badge');
    if (badges.length !== 40) problems.push(`40 badges are ${badges.length} elements.`);
    drawn('plain').forEach((node, index) => {
      const ours = badges[index]?.outerHTML;
      if (ours !== node.outerHTML) problems.push(`The badge is ${ours}, the plain button ${node.outerHTML}.`);
    });
    // Radix adds its attributes in an order of its own.
    drawn('radix').forEach((node, index) => {
      if (!node.isEqualNode(badges[index] ?? null)) {
        problems.push(`The badge is ${badges[index]?.outerHTML}, with Radix ${node.outerHTML}.`);
      }
    });
    return problems;
  },

  create,

  mount() {
    return time(render);
  },

  update() {
    return median(
      [1, 2, 3].map(() => {
        offset += 1;
        return time(render).total;
      }),
    );
  },

  rerender() {
    return median([1, 2, 3, 4, 5].map(() => time(render).total));
  },

  unmount,

  elements() {
    return (container.querySelectorAll('*').length - 1) / count;
  },

  added() {
    return added;
  },

  place(index) {
    const { x, y, width, height } = buttons()[index]?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  },

  watch(index) {
    const target = buttons()[index];
    painted = new Promise((resolve) => {
      let started = NaN;
      const enter = (event: Event): void => {
        if (!target?.contains(event.target as Node)) return;
        removeEventListener('pointerover', enter, true);
        started = performance.now();
      };
      addEventListener.call(window, 'pointerover', enter, true);
      const isThere = (): boolean => {
        const content = document.querySelector('[role=tooltip]')?.closest('.close-code-tooltip');
        const { width, height, bottom } = content?.getBoundingClientRect() ?? new DOMRect();
        // Radix keeps it above the page until it knows the place.
        return width > 1 && height > 1 && bottom > 0;
      };
      const frame = (): void => {
        if (!isThere()) {
          requestAnimationFrame(frame);
          return;
        }
        requestAnimationFrame(() => {
          resolve(performance.now() - started);
        });
      };
      const observer = new MutationObserver(() => {
        if (!document.querySelector('[role=tooltip]')) return;
        observer.disconnect();
        requestAnimationFrame(frame);
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
  },

  painted() {
    return painted;
  },

  isOpen() {
    return document.querySelector('[role=tooltip]') !== null;
  },
};
