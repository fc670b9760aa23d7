// The measured page. Times are of synchronous work, up to and including style and layout.
import { createElement, useLayoutEffect, type JSX } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { preloadTooltip } from '../../src/index.ts';
import '../../src/styles.css';
import { codes, contestants, type Contestant } from './contestants.tsx';
import type { ContestantName, Peer, TableName } from './harness.ts';
import { tables, TABLE_ROWS } from './tables.tsx';

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

function mountTable(name: TableName): number {
  container = document.createElement('div');
  document.body.append(container);
  root = createRoot(container);
  return time(() => {
    flushSync(() => {
      root.render(tables[name]());
    });
  }).total;
}

function drawn(name: ContestantName): readonly Element[] {
  create(name, 40);
  render();
  const found = buttons();
  unmount();
  return found;
}

/** Tells when React is done with the tree. */
function Done({
  children,
  done,
}: {
  readonly children: JSX.Element;
  readonly done: () => void;
}): JSX.Element {
  useLayoutEffect(done, [done]);
  return children;
}

/** What another library's button has in common with ours: its text, and its elements. */
function shape(node: Element): string {
  return [node.textContent, ...Array.from(node.querySelectorAll('*'), (inner) => inner.localName)].join(' ');
}

const PEERS: readonly Peer[] = ['base-ui', 'mui', 'mantine', 'react-tooltip'];

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
    for (const name of PEERS) {
      const nodes = drawn(name);
      if (nodes.length !== badges.length) problems.push(`${name}: ${nodes.length} buttons.`);
      nodes.forEach((node, index) => {
        const ours = badges[index];
        if (ours && shape(node) !== shape(ours)) {
          problems.push(`${name}: ${node.outerHTML} is not ${ours.outerHTML}.`);
        }
      });
    }
    const [ours, same] = (['table', 'plain'] as const).map((name) => {
      mountTable(name);
      const { innerHTML } = container;
      unmount();
      return innerHTML;
    });
    const parts = Array.from(ours ?? '').findIndex((letter, index) => letter !== same?.[index]);
    if (parts !== -1) {
      const around = [ours, same].map((markup) => markup?.slice(parts - 80, parts + 80));
      problems.push(`The plain table is no range table: ${around.join(' | ')}`);
    }
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

  hydrate() {
    const problems: string[] = [];
    const say = (error: unknown): void => {
      problems.push(String(error));
    };
    const make = (done: () => void): JSX.Element => <Done done={done}>{contestant(codes(count))}</Done>;
    container.innerHTML = renderToString(make(() => undefined));
    container.getBoundingClientRect();
    return new Promise((resolve) => {
      const started = performance.now();
      const done = (): void => {
        container.getBoundingClientRect();
        resolve({ total: performance.now() - started, problems });
      };
      root = hydrateRoot(container, make(done), { onRecoverableError: say, onUncaughtError: say });
    });
  },

  tableRows() {
    return TABLE_ROWS;
  },

  mountTable,

  keystroke() {
    const input = container.querySelector('input[type=search]');
    if (!(input instanceof HTMLInputElement)) throw new Error('The table has no search field.');
    // React listens to what a hand does, and takes a value that a script has set for its own.
    const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const times = ['t', 'to', 'tok', 'toke', 'token', 'toke', 'tok', 'to', 't'].map((value) => {
      property?.set?.call(input, value);
      return time(() => {
        flushSync(() => input.dispatchEvent(new InputEvent('input', { bubbles: true })));
      });
    });
    return {
      script: median(times.map(({ script }) => script)),
      total: median(times.map(({ total }) => total)),
    };
  },

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
        const content = document.querySelector('.close-code-tooltip');
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
        if (!document.querySelector('.close-code-tooltip')) return;
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
    return document.querySelector('.close-code-tooltip') !== null;
  },
};
