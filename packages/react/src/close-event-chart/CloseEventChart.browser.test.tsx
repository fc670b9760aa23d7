// What is drawn, and how a span is selected: in Chromium.
import '../internal/tokens.css';
import '../structure.css';
import '../internal/controls.css';
import '../close-code-badge/closeCodeBadge.css';
import '../close-event-log/closeEventLog.css';
import './closeEventChart.css';
import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { StrictMode, useState, version } from 'react';
import { renderToString } from 'react-dom/server';
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  inject,
  onTestFinished,
  test,
  vi,
  type MockInstance,
} from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DAY_START, incident } from '../../test/chartData.ts';
import { CloseEventLog } from '../close-event-log/index.ts';
import { chartEnglish } from '../locale/chartEnglish.ts';
import { logEnglish } from '../locale/logEnglish.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { CloseEventChart, type CloseEventChartProps, type ClosePoint, type TimeSpan } from './index.ts';

const HOUR = 3_600_000;

/** Ten hours: in each as many lost as its number says, and one that ended normally. */
const data: readonly ClosePoint[] = Array.from({ length: 10 }, (_, n) => n).flatMap((n) => [
  { t: DAY_START + n * HOUR, code: 1006, count: n + 1 },
  { t: DAY_START + n * HOUR, code: 1000, count: 1 },
]);

const spans: unknown[] = [];
const element = (props: Partial<CloseEventChartProps> = {}) => (
  <StrictMode>
    <CloseEventChart
      data={data}
      timeZone="UTC"
      onBetweenChange={(span) => {
        spans.push(span);
      }}
      {...props}
    />
  </StrictMode>
);
const hours = (from: number, to: number) => ({
  from: DAY_START + from * HOUR,
  to: DAY_START + to * HOUR - 1,
});

const bars = () =>
  [...document.querySelectorAll<SVGRectElement>('.close-code-chart-drawing .close-code-chart-part')].filter(
    (bar) => bar.getBoundingClientRect().height > 0,
  );
const lost = () => bars().filter((bar) => bar.dataset['outcome'] === 'lost');
const layer = () => screen.getByRole('slider');
const tip = () => document.querySelector('.close-code-chart-tip');
const drawn = () =>
  waitFor(() => {
    expect(bars().length).toBeGreaterThan(0);
  });

async function show(props: Partial<CloseEventChartProps> = {}) {
  const result = render(element(props));
  await drawn();
  return result;
}

/** The middle of a bar, and a press, a move or a release there. */
function point(type: string, bar: number, init: PointerEventInit = {}): void {
  const { left, width, top, height } = layer().getBoundingClientRect();
  const rtl = getComputedStyle(layer()).direction === 'rtl';
  const share = ((bar + 0.5) / data.length) * 2;
  act(() => {
    layer().dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        isPrimary: true,
        pointerType: 'mouse',
        button: 0,
        clientX: left + width * (rtl ? 1 - share : share),
        clientY: top + height / 2,
        ...init,
      }),
    );
  });
}

let capture: MockInstance<Element['setPointerCapture']>;

beforeEach(async () => {
  await page.viewport(1000, 900);
  spans.length = 0;
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
  // Made-up events have no pointer that could be captured.
  capture = vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  document.documentElement.dir = '';
  const said = [console.error, console.warn].flatMap((method) => vi.mocked(method).mock.calls);
  vi.restoreAllMocks();
  expect(said).toEqual([]);
});

test('runs on the React of its project', () => {
  expect(version.startsWith(`${inject('reactMajor')}.`)).toBe(true);
});

test('draws a bar for each outcome and hour, as high as there are closes', async () => {
  await show();
  expect(bars()).toHaveLength(20);
  // Those that were lost stand on the axis, the others on them.
  const heights = lost().map((bar) => bar.getBoundingClientRect().height);
  const [first, , third] = heights;
  expect(third! / first!).toBeGreaterThan(2.5);
  expect(third! / first!).toBeLessThan(3.5);
  const { bottom } = layer().getBoundingClientRect();
  const [below, above] = bars().map((bar) => bar.getBoundingClientRect());
  expect(Math.abs(above!.bottom - below!.top)).toBeLessThan(1);
  expect(Math.abs(bars()[0]!.getBoundingClientRect().bottom - bottom)).toBeLessThan(3);
  // What lies over the bars has their place.
  const bar = bars()[0]!.getBoundingClientRect();
  const box = layer().getBoundingClientRect();
  expect(Math.abs(bar.left + bar.width / 2 - (box.left + box.width / 20))).toBeLessThan(2);
});

test('nothing moves by itself', async () => {
  await show();
  expect(document.getAnimations()).toEqual([]);
  const before = bars().map((bar) => bar.outerHTML);
  await new Promise((done) => setTimeout(done, 300));
  expect(bars().map((bar) => bar.outerHTML)).toEqual(before);
});

test('the pointer: a tip beside the bar, with its numbers', async () => {
  await show();
  expect(tip()).toBeNull();
  point('pointermove', 3);
  expect(tip()).toHaveTextContent(/03:00\s–\s04:00/);
  expect(tip()).toHaveTextContent(/Closes5Connection lost4Ended normally1/);
  const shown = tip()!.getBoundingClientRect();
  const cursor = document.querySelector('.close-code-chart-cursor')!.getBoundingClientRect();
  expect(shown.left).toBeGreaterThanOrEqual(cursor.right);
  point('pointermove', 8);
  expect(tip()!.getBoundingClientRect().right).toBeLessThanOrEqual(
    document.querySelector('.close-code-chart-cursor')!.getBoundingClientRect().left,
  );
  point('pointerout', 8);
  expect(tip()).toBeNull();
});

test('the pointer: dragging either way selects, and says so once, at the end', async () => {
  await show();
  point('pointerdown', 6);
  point('pointermove', 4);
  point('pointermove', 2);
  expect(spans).toEqual([]);
  expect(layer()).toHaveAttribute('data-dragging');
  point('pointerup', 2);
  expect(spans).toEqual([hours(2, 7)]);
  expect(layer()).not.toHaveAttribute('data-dragging');
  expect(screen.getByRole('status')).toHaveTextContent(/^Selected: Nov 25, 02:00\s–\s07:00$/);
  // The distribution follows.
  expect(document.querySelector('.close-code-chart-code')).toHaveTextContent('1006 Abnormal closure 25');
});

test('the pointer: a click selects one bar and takes it back, Shift goes on from there', async () => {
  await show();
  const click = (bar: number, init?: PointerEventInit) => {
    point('pointerdown', bar, init);
    point('pointerup', bar, init);
  };
  click(3);
  click(5, { shiftKey: true });
  click(1, { shiftKey: true });
  click(4);
  click(4);
  expect(spans).toEqual([hours(3, 4), hours(3, 6), hours(1, 6), hours(4, 5), undefined]);
});

test('a touch that scrolls, or another button, selects nothing', async () => {
  await show();
  point('pointerdown', 3, { pointerType: 'touch' });
  point('pointermove', 4, { pointerType: 'touch' });
  point('pointercancel', 4, { pointerType: 'touch' });
  point('pointerup', 4);
  point('pointerdown', 3, { button: 2 });
  point('pointerup', 4, { button: 2 });
  expect(spans).toEqual([]);
  expect(getComputedStyle(layer()).touchAction).toBe('pan-y');
});

test('a real mouse can drag', async () => {
  capture.mockRestore();
  await show();
  const { width, height } = layer().getBoundingClientRect();
  const at = (bar: number) => ({ x: (width * (bar + 0.5)) / 10, y: height / 2 });
  await userEvent.dragAndDrop(layer(), layer(), { sourcePosition: at(2), targetPosition: at(5) });
  expect(spans).toEqual([hours(2, 6)]);
});

test('the keyboard: from bar to bar, with all numbers in words', async () => {
  await show();
  for (let i = 0; i < 3; i += 1) await userEvent.tab();
  expect(layer()).toHaveFocus();
  expect(getComputedStyle(layer()).outlineStyle).toBe('solid');
  expect(layer()).toHaveAttribute(
    'aria-valuetext',
    expect.stringMatching(/09:00\s–\s10:00\. Closes: 11\. Connection lost: 10\. Ended normally: 1$/),
  );
  expect(tip()).toHaveTextContent('09:00');
  for (const [key, hour] of [
    ['{ArrowLeft}', 8],
    ['{ArrowDown}', 7],
    ['{ArrowRight}', 8],
    ['{Home}', 0],
    ['{ArrowLeft}', 0],
    ['{ArrowUp}', 1],
    ['{PageUp}', 9],
    ['{PageDown}', 0],
    ['{End}', 9],
  ] as const) {
    await userEvent.keyboard(key);
    expect(layer(), key).toHaveAttribute('aria-valuenow', String(hour));
    expect(tip()).toHaveTextContent(`0${hour}:00`);
  }
  expect(spans).toEqual([]);
  await userEvent.tab();
  expect(tip()).toBeNull();
});

test('the keyboard: Shift selects, Enter selects one bar, Escape clears and then hides the tip', async () => {
  await show();
  layer().focus();
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}');
  expect(spans).toEqual([hours(2, 4), hours(2, 5), hours(2, 4), hours(2, 3), hours(1, 3)]);
  await userEvent.keyboard('{End}{Enter}');
  expect(spans.at(-1)).toEqual(hours(9, 10));
  const outside = vi.fn();
  document.body.addEventListener('keydown', outside);
  onTestFinished(() => {
    document.body.removeEventListener('keydown', outside);
  });
  await userEvent.keyboard('{Escape}');
  expect(spans.at(-1)).toBeUndefined();
  expect(tip()).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  expect(tip()).toBeNull();
  // There is nothing left that is the chart's to close.
  await userEvent.keyboard('{Escape}');
  expect(layer()).toHaveFocus();
});

test('from right to left the axis is turned round, and so are the arrows and the pointer', async () => {
  document.documentElement.dir = 'rtl';
  await show();
  expect(lost()[0]!.getBoundingClientRect().left).toBeGreaterThan(
    lost().at(-1)!.getBoundingClientRect().right,
  );
  layer().focus();
  await userEvent.keyboard('{Home}{ArrowLeft}');
  expect(layer()).toHaveAttribute('aria-valuenow', '1');
  point('pointerdown', 2);
  point('pointerup', 4);
  expect(spans).toEqual([hours(2, 3)]);
  const cursor = document.querySelector('.close-code-chart-cursor')!.getBoundingClientRect();
  const bar = lost()[2]!.getBoundingClientRect();
  expect(Math.abs(cursor.left + cursor.width / 2 - (bar.left + bar.width / 2))).toBeLessThan(2);
});

test('turns round with the page, or with its provider', async () => {
  const inDirection = (dir: 'ltr' | 'rtl') => <CloseCodeProvider dir={dir}>{element()}</CloseCodeProvider>;
  const isTurned = () =>
    lost()[0]!.getBoundingClientRect().left > lost().at(-1)!.getBoundingClientRect().right;
  const { rerender } = await show();
  expect(isTurned()).toBe(false);
  document.documentElement.dir = 'rtl';
  await waitFor(() => {
    expect(isTurned()).toBe(true);
  });
  for (const dir of ['ltr', 'rtl'] as const) {
    rerender(inDirection(dir));
    await drawn();
    await waitFor(() => {
      expect(isTurned()).toBe(dir === 'rtl');
    });
  }
});

test('follows its container', async () => {
  await page.viewport(1000, 900);
  await show();
  const svg = () => document.querySelector('.close-code-chart-drawing svg')!.getBoundingClientRect().width;
  const wide = svg();
  await page.viewport(500, 900);
  await waitFor(() => {
    expect(svg()).toBeLessThanOrEqual(500);
  });
  await page.viewport(1000, 900);
  await waitFor(() => {
    expect(svg()).toBe(wide);
  });
});

test.each(['ltr', 'rtl'])(
  'at 320 px, %s, nothing sticks out to the side, and the tip lies below',
  async (dir) => {
    await page.viewport(320, 900);
    document.documentElement.dir = dir;
    await show({ data: incident });
    layer().focus();
    await userEvent.keyboard('{Home}');
    expect(tip()!.getBoundingClientRect().top).toBeGreaterThan(layer().getBoundingClientRect().bottom);
    await userEvent.click(screen.getByText(chartEnglish.tables));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
);

test('live: a selection stays with its time while the bars move on', async () => {
  const { rerender } = await show({ barMs: HOUR });
  point('pointerdown', 8);
  point('pointerup', 9);
  expect(spans).toEqual([hours(8, 9)]);
  const next = data.slice(6).concat({ t: DAY_START + 10 * HOUR, code: 1011, count: 2 });
  rerender(element({ data: next, barMs: HOUR }));
  expect(screen.getByRole('status')).toHaveTextContent(/08:00\s–\s09:00/);
  expect(spans).toHaveLength(1);
  await waitFor(() => {
    expect(bars().length).toBe(15);
  });
});

test('live: each update is drawn, and nothing is done for tables that nobody sees', async () => {
  const { rerender } = await show({ barMs: HOUR });
  const table = document.querySelector('table')!;
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => {
    changes.push(...records);
  });
  observer.observe(table, { childList: true, characterData: true, subtree: true });
  onTestFinished(() => {
    observer.disconnect();
  });
  for (const count of [11, 12, 13]) {
    rerender(element({ data: [...data, { t: DAY_START, code: 1011, count }], barMs: HOUR }));
    expect(document.querySelector('.close-code-chart-key:nth-of-type(2)')).toHaveTextContent(String(count));
    expect(bars()).toHaveLength(21);
  }
  await new Promise((done) => setTimeout(done));
  expect(changes).toEqual([]);
  await userEvent.click(screen.getByText(chartEnglish.tables));
  await waitFor(() => {
    expect(table.rows[1]!.cells[1]).toHaveTextContent('15');
  });
});

test('hydrates what a server wrote without a word, then draws', async () => {
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderToString(element());
  expect(container.querySelector('.recharts-wrapper')).toBeNull();
  expect(container.querySelectorAll('table')).toHaveLength(2);
  const failed = vi.fn();
  render(element(), { container, hydrate: true, onRecoverableError: failed });
  onTestFinished(() => {
    container.remove();
  });
  await drawn();
  expect(failed).not.toHaveBeenCalled();
  await userEvent.click(screen.getByText(chartEnglish.tables));
  // `toggle` comes later than the click.
  await waitFor(() => {
    expect(container.querySelector('table th[scope="row"]')).toHaveTextContent(/^Nov 25, 00:00\s–\s01:00$/);
  });
});

test('targets are at least 24 px high and wide', async () => {
  await show({ between: hours(2, 4) });
  for (const target of document.querySelectorAll('.close-code-chart :is(button, summary)')) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
  }
});

test('a reset of the host does not strip it', async () => {
  const reset = document.createElement('style');
  reset.textContent = 'button[type="button"], ol, ul, p, summary, section, table, th, td { all: unset }';
  document.head.append(reset);
  onTestFinished(() => {
    reset.remove();
  });
  await show();
  expect(getComputedStyle(document.querySelector('.close-code-chart-key')!).cursor).toBe('pointer');
  expect(getComputedStyle(document.querySelector('.close-code-chart-codes')!).listStyleType).toBe('none');
});

describe('the brush filters a log of the same closes', () => {
  /** Ten hours: one close in the first, ten in the last; each hour has one in its first or its last millisecond. */
  const closes: readonly CloseRecord[] = Array.from({ length: 10 }, (_, hour) => hour).flatMap((hour) =>
    Array.from({ length: hour + 1 }, (_, n) => ({
      ...toCloseRecord({ code: 1006, reason: '', wasClean: false }, { opened: true }),
      at: DAY_START + hour * HOUR + (n === hour ? HOUR - 1 : n * 60_000),
    })),
  );
  const within = (from: number, to: number) =>
    closes.flatMap(({ at }, number) =>
      at >= hours(from, to).from && at <= hours(from, to).to ? [number] : [],
    );

  function ChartAndLog() {
    const [between, setBetween] = useState<TimeSpan>();
    return (
      <>
        <CloseEventChart
          data={closes}
          barMs={HOUR}
          timeZone="UTC"
          between={between ?? null}
          onBetweenChange={setBetween}
        />
        <CloseEventLog records={closes} between={between} onBetweenChange={setBetween} />
      </>
    );
  }
  const chart = () => document.querySelector('.close-code-chart');
  const inChart = () => document.querySelector('.close-code-chart-code > .close-code-chart-figure');
  /** Those whose rows are in the document: not all, where there are many. */
  const inLog = () =>
    [...document.querySelectorAll<HTMLElement>('.close-code-log-row')].map((row) =>
      Number(row.dataset['number']),
    );

  async function expectOnly(from: number, to: number): Promise<void> {
    const expected = within(from, to);
    await waitFor(() => {
      expect(document.querySelector('.close-code-log-count')).toHaveTextContent(
        `${expected.length} of ${closes.length} shown`,
      );
    });
    expect(inChart()).toHaveTextContent(String(expected.length));
    expect(inLog().length).toBeGreaterThan(0);
    expect(expected).toEqual(expect.arrayContaining(inLog()));
  }

  test('with a mouse and the keyboard, until the log shows all times again', async () => {
    capture.mockRestore();
    render(
      <StrictMode>
        <ChartAndLog />
      </StrictMode>,
    );
    await drawn();
    await expectOnly(0, 10);
    const { width, height } = layer().getBoundingClientRect();
    const at = (bar: number) => ({ x: (width * (bar + 0.5)) / 10, y: height / 2 });
    await userEvent.dragAndDrop(layer(), layer(), { sourcePosition: at(2), targetPosition: at(4) });
    await expectOnly(2, 5);
    layer().focus();
    await userEvent.keyboard('{End}{Shift>}{ArrowLeft}{/Shift}');
    await expectOnly(8, 10);
    await userEvent.keyboard('{Home}{Enter}');
    await expectOnly(0, 1);
    expect(chart()).toHaveAttribute('data-selected');
    await userEvent.click(screen.getByRole('button', { name: logEnglish.anyTime }));
    expect(chart()).not.toHaveAttribute('data-selected');
    await expectOnly(0, 10);
  });
});
