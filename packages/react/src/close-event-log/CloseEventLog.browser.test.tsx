// In Chromium: live closes of real sockets, scrolling, following, the keyboard and the focus, and how high a row is.
import '../internal/tokens.css';
import '../structure.css';
import '../close-code-badge/closeCodeBadge.css';
import '../internal/controls.css';
import './closeEventLog.css';
import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import { observeClose } from '@close-codes/core/observe';
import { cleanup, render, screen } from '@testing-library/react';
import { Profiler, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { logEnglish as texts } from '../locale/logEnglish.ts';
import { CloseEventLog, type CloseEventLogProps } from './CloseEventLog.tsx';
import { createCloseLog } from './closeLog.ts';

const close = (at: number, more: Partial<CloseRecord> = {}): CloseRecord => ({
  ...toCloseRecord({ code: 1000 + (at % 16), reason: '', wasClean: true }),
  at,
  ...more,
});
const many = (count: number): CloseRecord[] => Array.from({ length: count }, (_, at) => close(at));

let commits = 0;
function show(props: CloseEventLogProps = {}) {
  return render(
    <StrictMode>
      <Profiler id="log" onRender={() => (commits += 1)}>
        <button type="button">before</button>
        <CloseEventLog {...props} />
      </Profiler>
    </StrictMode>,
  );
}

beforeEach(async () => {
  commits = 0;
  await page.viewport(1000, 800);
  vi.spyOn(console, 'error');
});

afterEach(() => {
  cleanup();
  const said = vi.mocked(console.error).mock.calls;
  vi.restoreAllMocks();
  expect(said).toEqual([]);
});

const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5000, interval: 10 });
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const frames = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

const root = () => document.querySelector<HTMLElement>('.close-code-log')!;
const list = () => document.querySelector<HTMLElement>('.close-code-log-list')!;
const rows = () => [...document.querySelectorAll<HTMLElement>('.close-code-log-row')];
const state = () => root().dataset['state'];
const positions = () => rows().map((row) => Number(row.getAttribute('aria-posinset')));
const activeRow = () => {
  const id = list().getAttribute('aria-activedescendant');
  return id === null ? undefined : document.getElementById(id);
};
/** What the reader sees, and not what else is in the document. */
const seen = () => {
  const { top, bottom } = list().getBoundingClientRect();
  return rows()
    .filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top + 1 && box.top < bottom - 1;
    })
    .map((row) => Number(row.getAttribute('aria-posinset')));
};
async function expectFilled(): Promise<void> {
  await frames();
  const { top, bottom } = list().getBoundingClientRect();
  const boxes = rows().map((row) => row.getBoundingClientRect());
  expect(Math.min(...boxes.map((box) => box.top))).toBeLessThanOrEqual(top + 2);
  expect(Math.max(...boxes.map((box) => box.bottom))).toBeGreaterThanOrEqual(bottom - 2);
}

test('closes of real sockets appear as they happen', async () => {
  const log = createCloseLog();
  show({ log, showReason: true });
  expect(screen.getByText(texts.empty)).toBeVisible();
  for (const path of ['/close/1011?reason=database%20down', '/close/4001', '/fin?after=20', '/refuse/403']) {
    const observer = observeClose(new WebSocket(`${inject('labUrl')}${path}`));
    onTestFinished(observer.stop);
    observer.subscribe(() => {
      const { last } = observer.getSnapshot();
      if (last) log.add(last);
    });
    const before = log.getSnapshot().seen;
    await until(() => {
      expect(log.getSnapshot().seen).toBe(before + 1);
    });
  }
  await until(() => {
    expect(rows().map((row) => row.dataset['outcome'])).toEqual([
      'server-error',
      'application',
      'lost',
      'refused',
    ]);
  });
  expect(rows()[0]).toHaveTextContent('database down');
  expect(rows()[0]).toHaveTextContent('/close/1011');
  expect(rows()[0]!.textContent).not.toContain('reason=');
});

describe('following', () => {
  test.each(['absolute', 'relative'])(
    'a thousand a second: at most ten repaints, all counted, the newest in sight, forty rows at most (%s times)',
    async (times) => {
      const log = createCloseLog({ capacity: 10_000 });
      log.addAll(many(10_000));
      show({ log });
      await expectFilled();
      if (times === 'relative') {
        await userEvent.click(screen.getByRole('button', { name: texts.relative }));
        // What belongs to the press.
        await wait(200);
      }
      commits = 0;
      let told = 0;
      log.subscribe(() => (told += 1));
      let most = 0;
      const begun = performance.now();
      let added = 0;
      while (performance.now() - begun < 2000) {
        const due = Math.floor(performance.now() - begun);
        for (; added < due; added += 1) log.add(close(added));
        await wait(1);
        most = Math.max(most, rows().length);
      }
      const seconds = (performance.now() - begun) / 1000;
      expect(told).toBe(added);
      expect(added).toBeGreaterThan(1500);
      expect(commits).toBeLessThanOrEqual(seconds * 10 + 2);
      expect(commits).toBeGreaterThan(3);
      expect(most).toBeLessThanOrEqual(40);
      await until(() => {
        expect(rows().at(-1)!.dataset['number']).toBe(String(10_000 + added - 1));
      });
      await expectFilled();
      expect(state()).toBe('following');
    },
  );

  test('the log grows: the end stays in sight', async () => {
    const log = createCloseLog();
    show({ log });
    for (let at = 0; at < 60; at += 3) {
      log.addAll([close(at), close(at + 1), close(at + 2)]);
      await wait(30);
    }
    await until(() => {
      expect(seen().at(-1)).toBe(60);
    });
    expect(state()).toBe('following');
  });

  test('scrolling up pauses: nothing moves while more arrive; scrolling back down follows again', async () => {
    const log = createCloseLog({ capacity: 300 });
    log.addAll(many(300));
    show({ log });
    await expectFilled();
    list().scrollTop -= 200;
    await until(() => {
      expect(state()).toBe('paused');
    });
    await expectFilled();
    const before = { numbers: rows().map((row) => row.dataset['number']), top: list().scrollTop };
    for (let i = 0; i < 50; i += 1) {
      log.add(close(300 + i));
      await wait(5);
    }
    await until(() => {
      expect(screen.getByRole('button', { name: texts.followNew.replace('{count}', '50') })).toBeVisible();
    });
    expect({ numbers: rows().map((row) => row.dataset['number']), top: list().scrollTop }).toEqual(before);
    list().scrollTop = list().scrollHeight;
    await until(() => {
      expect(state()).toBe('following');
    });
    await until(() => {
      expect(rows().at(-1)!.dataset['number']).toBe('349');
    });
    await expectFilled();
  });

  test('far up, in the middle and at the top, rows fill the list', async () => {
    show({ records: many(100_000) });
    await expectFilled();
    for (const share of [0.5, 0, 0.99]) {
      list().scrollTop = share * list().scrollHeight;
      await until(() => {
        expect(state()).toBe('paused');
      });
      await expectFilled();
      expect(Math.abs(positions()[0]! - share * 100_000)).toBeLessThan(40);
      expect(rows().length).toBeLessThanOrEqual(40);
    }
  });

  test('the button pauses and follows', async () => {
    const log = createCloseLog();
    log.addAll(many(100));
    show({ log });
    await userEvent.click(screen.getByRole('button', { name: texts.pause }));
    log.add(close(100));
    await userEvent.click(
      await screen.findByRole('button', { name: texts.followNew.replace('{count}', '1') }),
    );
    await until(() => {
      expect(seen().at(-1)).toBe(101);
    });
  });
});

describe('the keyboard', () => {
  test('one tab stop for all rows; keys move through them, and pause', async () => {
    show({ records: many(1000) });
    await expectFilled();
    list().focus();
    expect(activeRow()).toBeUndefined();
    const at = async (key: string): Promise<number> => {
      await userEvent.keyboard(key);
      await frames();
      const row = activeRow()!;
      expect(row).toHaveAttribute('data-active');
      expect(seen()).toContain(Number(row.getAttribute('aria-posinset')));
      return Number(row.getAttribute('aria-posinset'));
    };
    expect(await at('{ArrowUp}')).toBe(1000);
    expect(state()).toBe('paused');
    expect(await at('{ArrowUp}')).toBe(999);
    expect(await at('{ArrowDown}')).toBe(1000);
    const page = 1000 - (await at('{PageUp}'));
    expect(page).toBeGreaterThan(3);
    expect(await at('{Home}')).toBe(1);
    expect(await at('{ArrowUp}')).toBe(1);
    expect(await at('{PageDown}')).toBe(1 + page);
    expect(await at('{End}')).toBe(1000);
    expect(state()).toBe('following');
    expect(document.activeElement).toBe(list());
    expect(getComputedStyle(list()).outlineStyle).toBe('solid');
  });

  test('keys that the reader needs for other things are left alone', async () => {
    show({ records: many(100) });
    list().focus();
    const left: boolean[] = [];
    list().addEventListener('keydown', (event) => setTimeout(() => left.push(!event.defaultPrevented)));
    await userEvent.keyboard('{Control>}{Home}{/Control}a');
    await frames();
    expect(left).toEqual([true, true, true]);
    expect(activeRow()).toBeUndefined();
  });

  test('Enter leads to the diagnosis, Escape back; nothing else moves the focus', async () => {
    const log = createCloseLog();
    log.addAll(many(100));
    show({ log });
    list().focus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    const region = screen.getByRole('region', { name: texts.details });
    expect(document.activeElement).toBe(region);
    await until(() => {
      expect(region.querySelector('.close-code-diagnosis')).not.toBeNull();
    });
    expect(document.activeElement).toBe(region);
    for (let i = 0; i < 20; i += 1) {
      log.add(close(i));
      await wait(20);
    }
    expect(document.activeElement).toBe(region);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: texts.details })).toBeNull();
    expect(document.activeElement).toBe(list());
    expect(activeRow()).toHaveAttribute('aria-posinset', '99');
  });

  test('the button in there gives the focus back, too', async () => {
    show({ records: many(10) });
    list().focus();
    await userEvent.keyboard('{ArrowUp} ');
    await userEvent.tab();
    expect(document.activeElement).toHaveTextContent(texts.closeDetails);
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(list());
  });

  test('the row that keys act on may be dropped: the next key goes on from there', async () => {
    const log = createCloseLog({ capacity: 50 });
    log.addAll(many(50));
    show({ log });
    list().focus();
    await userEvent.keyboard('{Home}');
    await userEvent.click(screen.getByRole('button', { name: texts.follow }));
    log.addAll(many(30));
    await until(() => {
      expect(rows().at(-1)!.dataset['number']).toBe('79');
    });
    list().focus();
    expect(activeRow()).toBeUndefined();
    await userEvent.keyboard('{ArrowDown}');
    await frames();
    expect(activeRow()).toHaveAttribute('aria-posinset', '1');
  });
});

test('a click opens a row, and pauses; what was marked to be copied opens nothing', async () => {
  show({ records: many(100) });
  await expectFilled();
  const row = rows().at(-3)!;
  await userEvent.click(row.querySelector('time')!);
  expect(row).toHaveAttribute('aria-selected', 'true');
  expect(state()).toBe('paused');
  expect(document.activeElement).toBe(list());
  await userEvent.click(screen.getByRole('button', { name: texts.closeDetails }));
  getSelection()!.selectAllChildren(row);
  row.click();
  expect(row).toHaveAttribute('aria-selected', 'false');
  getSelection()!.removeAllRanges();
});

describe('in a document of its own', () => {
  async function expectFocusBack(root: Document | ShadowRoot): Promise<void> {
    const one = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector)!;
    const key = (target: Element, name: string): void => {
      target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }));
    };
    const list = await vi.waitFor(() => {
      const found = one('.close-code-log-list[role=listbox]');
      expect(root.querySelectorAll('.close-code-log-row').length).toBeGreaterThan(0);
      return found;
    });
    const open = async (): Promise<HTMLElement> => {
      list.focus();
      key(list, 'ArrowUp');
      await frames();
      key(list, 'Enter');
      await frames();
      const details = one('.close-code-log-details');
      expect(root.activeElement).toBe(details);
      return details;
    };
    key(await open(), 'Escape');
    await frames();
    expect(one('.close-code-log-details')).toBeNull();
    expect(root.activeElement).toBe(list);
    await open();
    const button = one('[data-action=close]');
    button.focus();
    button.click();
    await frames();
    expect(root.activeElement).toBe(list);
    const row = one('.close-code-log-row');
    const marked = row.ownerDocument.getSelection()!;
    marked.selectAllChildren(row);
    row.click();
    await frames();
    expect(one('.close-code-log-details')).toBeNull();
    marked.removeAllRanges();
  }

  function mount(container: Element): void {
    const tree = createRoot(container);
    tree.render(<CloseEventLog records={many(10)} renderDetails={() => 'details'} />);
    onTestFinished(() => {
      tree.unmount();
    });
  }

  test('in a shadow root the focus comes back to the list, and what is marked there opens nothing', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    mount(shadow.appendChild(document.createElement('div')));
    onTestFinished(() => {
      host.remove();
    });
    await expectFocusBack(shadow);
  });

  test('in a frame the focus comes back to the list, and what is marked there opens nothing', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentDocument!;
    mount(inside.body.appendChild(inside.createElement('div')));
    onTestFinished(() => {
      frame.remove();
    });
    await expectFocusBack(inside);
    const row = inside.querySelector<HTMLElement>('.close-code-log-row')!;
    // What is marked on the page around it is another matter.
    getSelection()!.selectAllChildren(document.body);
    row.click();
    await frames();
    expect(inside.querySelector('.close-code-log-details')).not.toBeNull();
    getSelection()!.removeAllRanges();
  });
});

describe('height', () => {
  test('a row is as high as the property says, and two lines where it is narrow; no page scrolls sideways', async () => {
    const records = many(200).map((record) => ({
      ...record,
      url: `wss://${'long.'.repeat(40)}example/live`,
      reason: 'x'.repeat(10_000),
    }));
    show({ records, showReason: true });
    await expectFilled();
    const wide = rows()[0]!.getBoundingClientRect().height;
    await page.viewport(320, 800);
    await frames();
    const narrow = rows()[0]!.getBoundingClientRect().height;
    expect(narrow).toBeCloseTo(wide * 1.5, 0);
    await expectFilled();
    expect(seen().at(-1)).toBe(200);
    root().style.setProperty('--close-code-log-row-height', '60px');
    await frames();
    await expectFilled();
    expect(seen().at(-1)).toBe(200);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    for (const row of rows()) expect(row.scrollHeight).toBeLessThanOrEqual(row.clientHeight + 1);
  });

  test('what is dropped while paused leaves a hole, and the rest stays where it is', async () => {
    const log = createCloseLog({ capacity: 20 });
    log.addAll(many(20));
    show({ log });
    await userEvent.click(screen.getByRole('button', { name: texts.pause }));
    list().scrollTop = 0;
    await frames();
    log.addAll(many(2));
    await until(() => {
      expect(rows()[0]).toHaveAttribute('data-gone');
    });
    expect(rows()[1]).toHaveTextContent(texts.gone);
    expect(rows()[2]).not.toHaveAttribute('data-gone');
  });
});
