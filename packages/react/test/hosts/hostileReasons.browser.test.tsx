// Reasons that want to be more than text, rendered by Chromium: what is there, where it is, and what lies beside it.
import '../../src/styles.css';
import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import { en } from '@close-codes/core/diagnose/locales/en';
import { cleanup, render, screen } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, inject, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CloseDiagnosis } from '../../src/close-diagnosis/index.ts';
import { CloseEventLog } from '../../src/close-event-log/index.ts';
import { CloseCodeBadge, useWebSocketClose } from '../../src/index.ts';
import { HOSTILE_REASONS } from './hostileReasons.ts';

type Name = keyof typeof HOSTILE_REASONS;

const NAMES = Object.keys(HOSTILE_REASONS) as Name[];
const PLAIN = 'bye';

function withReason(reason: string): CloseRecord {
  return toCloseRecord({ code: 4000, reason, wasClean: true }, { opened: true, closeCalled: false });
}

function show(children: ReactNode) {
  return render(<StrictMode>{children}</StrictMode>);
}

beforeEach(async () => {
  await page.viewport(1000, 800);
  document.title = 'untouched';
  vi.spyOn(console, 'error');
});

afterEach(() => {
  cleanup();
  const said = vi.mocked(console.error).mock.calls;
  vi.restoreAllMocks();
  expect(said).toEqual([]);
  expect(document.title).toBe('untouched');
});

/** Names of the elements inside, in order: a reason adds none. */
function elementsIn(root: Element): string[] {
  return [...root.querySelectorAll('*')].map(({ localName }) => localName);
}

/** What no reason may bring to a screen, in whatever is shown. */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u00ad\u200b\u2060\ufeff\u{e0000}-\u{e007f}]/u;

function rectOf(node: Node): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

function Sentence({ reason }: { readonly reason: string }) {
  return (
    <p>
      <span data-testid="before">Before </span>
      <CloseCodeBadge record={withReason(reason)} details="inline" showReason data-testid="inline" />
      <span data-testid="after"> (after 12)</span>
    </p>
  );
}

test.each(NAMES)('%s: beside a badge it is text, and nothing else', (name) => {
  const reason = HOSTILE_REASONS[name];
  const plain = show(<Sentence reason={PLAIN} />);
  const usual = elementsIn(plain.container);
  plain.unmount();
  const { container } = show(<Sentence reason={reason} />);
  expect(elementsIn(container)).toEqual(usual);
  const quote = container.querySelector('.close-code-quote')!;
  expect(quote.localName).toBe('bdi');
  expect(quote.textContent).not.toMatch(HIDDEN);
  expect(quote.textContent.length).toBeLessThanOrEqual(201);
  expect(container.getBoundingClientRect().height).toBeLessThan(150);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1000);
});

test.each(['ltr', 'rtl'] as const)('in a text that runs %s its neighbours stay in their order', (dir) => {
  document.documentElement.dir = dir;
  onTestFinished(() => {
    document.documentElement.dir = '';
  });
  const start = (node: Node): number => (dir === 'ltr' ? rectOf(node).left : -rectOf(node).right);
  const end = (node: Node): number => (dir === 'ltr' ? rectOf(node).right : -rectOf(node).left);
  // Those that fit into a line.
  const short = NAMES.filter((name) => HOSTILE_REASONS[name].length < 40);
  expect(short.length).toBeGreaterThan(8);
  for (const name of [undefined, ...short]) {
    const { container, unmount } = show(
      <p style={{ whiteSpace: 'nowrap' }}>
        <b>{dir === 'ltr' ? 'Before' : 'לפני'}</b>{' '}
        <CloseCodeBadge
          record={{
            ...withReason(name === undefined ? PLAIN : HOSTILE_REASONS[name]),
            code: undefined,
            initiator: 'unknown',
          }}
          details="inline"
          showReason
          show="code"
        />{' '}
        <i>{dir === 'ltr' ? '(after 12)' : 'אחרי 12'}</i>
      </p>,
    );
    const quote = container.querySelector('.close-code-quote')!;
    const label = quote.parentElement!.firstChild!;
    const order = [container.querySelector('b')!, label, quote, container.querySelector('i')!];
    const places = order.map((node) => [start(node), end(node)] as const);
    for (let i = 1; i < places.length; i += 1) {
      expect(places[i]![0], `${name ?? 'plain'}: ${String(i)}`).toBeGreaterThanOrEqual(places[i - 1]![1] - 1);
    }
    unmount();
  }
});

test('without the isolation a neighbour would move: what is measured can be seen', () => {
  const { container } = show(
    <p>
      <b>Before</b> <span className="quote">{HOSTILE_REASONS.Hebrew.replace('?', ':')}</span> <i>12</i>
    </p>,
  );
  const quote = container.querySelector('.quote')!;
  // The number goes to the left of the Hebrew that it follows.
  expect(rectOf(container.querySelector('i')!).left).toBeLessThan(rectOf(quote).right - 1);
});

test.each(NAMES)('%s: the tooltip is bounded, and says what is there', async (name) => {
  show(<CloseCodeBadge record={withReason(HOSTILE_REASONS[name])} showReason />);
  await userEvent.click(screen.getByRole('button'));
  await vi.waitFor(() => {
    expect(document.querySelector('.close-code-tooltip:not([hidden])')).not.toBeNull();
  });
  const tooltip = document.querySelector('.close-code-tooltip:not([hidden])')!;
  const { left, right, height } = tooltip.getBoundingClientRect();
  expect(height).toBeLessThan(300);
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(1000);
  expect(tooltip.querySelector('.close-code-quote')!.textContent).not.toMatch(HIDDEN);
  expect(tooltip.querySelectorAll('a, img, script, button')).toHaveLength(0);
  await userEvent.keyboard('{Escape}');
});

test.each(NAMES)('%s: in a diagnosis and its report', async (name) => {
  const written: string[] = [];
  const clipboard = { writeText: (text: string) => (written.push(text), Promise.resolve()) };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
  });
  const plain = show(<CloseDiagnosis record={withReason(PLAIN)} showReason />);
  const [usual, height] = [elementsIn(plain.container), plain.container.getBoundingClientRect().height];
  plain.unmount();
  const { container } = show(<CloseDiagnosis record={withReason(HOSTILE_REASONS[name])} showReason />);
  expect(elementsIn(container)).toEqual(usual);
  expect(container.querySelector('.close-code-diagnosis-quote')!.textContent).not.toMatch(HIDDEN);
  expect(container.getBoundingClientRect().height).toBeLessThan(height + 100);
  await userEvent.click(screen.getByRole('button', { name: en.ui.copy }));
  await vi.waitFor(() => {
    expect(written).toHaveLength(1);
  });
  const lines = written[0]!.split('\n');
  const [line = '', ...others] = lines.filter((each) => each.startsWith('- reason:'));
  expect(others).toEqual([]);
  // As code from its first character to its last, in one line; so no cell of a spreadsheet begins with it either.
  const [, fence = ''] = /^- reason: (`+)[^`]/.exec(line) ?? [];
  expect(fence).not.toBe('');
  expect(line.endsWith(fence)).toBe(true);
  expect(line.slice(10 + fence.length, -fence.length)).not.toContain(fence);
  expect(lines.filter((each) => /^[=+@\t]/.test(each))).toEqual([]);
  expect(written[0]!.replaceAll('\n', '')).not.toMatch(HIDDEN);
});

/** A row of a log, and where its parts stand. */
function rowOf(reason: string) {
  const record = { ...withReason(reason), at: Date.UTC(2026, 0, 2), url: 'wss://example.com/live' };
  const { container, unmount } = show(<CloseEventLog records={[record]} showReason />);
  const row = container.querySelector('.close-code-log-row')!;
  const places = ['log-time', 'badge', 'log-url'].map((part) => {
    const { x, y, width, height } = row.querySelector(`.close-code-${part}`)!.getBoundingClientRect();
    return [part, x, y, width, height];
  });
  return { container, row, places, height: row.getBoundingClientRect().height, unmount };
}

test.each(NAMES)('%s: in a row of a log it is text in one line, and moves nothing', (name) => {
  const plain = rowOf(PLAIN);
  const usual = elementsIn(plain.container);
  plain.unmount();
  const { container, row, places, height } = rowOf(HOSTILE_REASONS[name]);
  expect(elementsIn(container)).toEqual(usual);
  expect(places).toEqual(plain.places);
  expect(height).toBe(plain.height);
  const quote = row.querySelector('.close-code-log-reason')!;
  expect(quote.localName).toBe('bdi');
  expect(quote.textContent).not.toMatch(HIDDEN);
  expect(quote.textContent.length).toBeLessThanOrEqual(201);
  const list = container.querySelector('.close-code-log-list')!;
  expect(list.scrollWidth).toBeLessThanOrEqual(list.clientWidth);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1000);
});

function Live({ socket }: { readonly socket: WebSocket }) {
  return <CloseCodeBadge record={useWebSocketClose(socket).last} details="inline" showReason />;
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const deliverable = NAMES.filter((name) => bytes(HOSTILE_REASONS[name]) <= 123);

test.each(deliverable)('%s: from a real socket it looks the same', async (name) => {
  const reason = HOSTILE_REASONS[name];
  const { container } = show(
    <>
      <Live socket={new WebSocket(`${inject('labUrl')}/close/4000?reason=${encodeURIComponent(reason)}`)} />
      <CloseCodeBadge record={withReason(reason)} details="inline" showReason />
    </>,
  );
  await vi.waitFor(() => {
    expect(container.querySelectorAll('.close-code-quote')).toHaveLength(2);
  });
  const [received, made] = [...container.querySelectorAll('.close-code-quote')];
  expect(received!.textContent).toBe(made!.textContent);
});
