// What the stylesheets promise, measured in Chromium: alignment with text, nothing that moves, density, themes, and what
// holds without them.
import '../src/styles.css';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { JSX, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { en } from '@close-codes/core/diagnose/locales/en';
import styles from '../src/styles.css?inline';
import structure from '../src/structure.css?inline';
import tokens from '../src/internal/tokens.css?inline';
import { CloseCodeBadge, CloseCodeProvider, CloseCodeTable, preloadTooltip } from '../src/index.ts';
import { CloseCodeSpectrum } from '../src/close-code-spectrum/index.ts';
import { CloseDiagnosis } from '../src/close-diagnosis/index.ts';
import { CloseEventChart } from '../src/close-event-chart/index.ts';
import { CloseEventLog, createCloseLog } from '../src/close-event-log/index.ts';
import { de as uiDe } from '../src/locales/de.ts';
import { en as uiEn } from '../src/locales/en.ts';
import { incident, typicalDay } from './chartData.ts';
import * as records from './closeRecords.ts';
import { sizes } from './specimens.tsx';

const html = document.documentElement;

beforeEach(async () => {
  await page.viewport(1200, 800);
});

afterEach(() => {
  cleanup();
  html.removeAttribute('style');
  html.removeAttribute('data-theme');
  html.dir = '';
});

const box = (element: Element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  // In the page, wherever the test has scrolled it.
  return { x: x + window.scrollX, y: y + window.scrollY, width, height };
};

/** Where a line of text stands: the lower edge of something empty in it. */
function baselineOf(element: Element): number {
  const probe = document.createElement('span');
  probe.style.cssText = 'display: inline-block; inline-size: 0; block-size: 0';
  element.append(probe);
  const { bottom } = probe.getBoundingClientRect();
  probe.remove();
  return bottom;
}

describe.each(sizes)('size %s', (size) => {
  test.each([12, 14, 16, 18, 24])(
    'in text of %i px it stands on the baseline and makes the line no taller',
    (px) => {
      render(
        <div style={{ font: `${px}px/1.5 sans-serif` }}>
          <p data-testid="plain">Lost 1006 an hour ago</p>
          <p data-testid="with">
            Lost <CloseCodeBadge code={1006} size={size} /> <span data-testid="text">an hour ago</span>
          </p>
          <p data-testid="words">
            Lost <CloseCodeBadge code={1006} size={size} show="label" details="none" /> ago
          </p>
          <p data-testid="number">
            Lost <CloseCodeBadge code={1006} size={size} show="code" details="none" /> ago
          </p>
        </div>,
      );
      const height = box(screen.getByTestId('plain')).height;
      for (const id of ['with', 'words', 'number']) {
        const line = screen.getByTestId(id);
        // Below 14 the text of a badge has reached its least size, and wants room.
        if (px >= 14) expect(box(line).height, id).toBeCloseTo(height, 1);
        const [shown] = line.querySelectorAll(id === 'number' ? '.close-code-number' : '.close-code-label');
        expect(baselineOf(shown!), id).toBeCloseTo(baselineOf(line), 0);
      }
      // The glyph stands in the middle of the digits, give or take a pixel.
      const badge = screen.getByRole('button');
      const [glyph, number] = ['.close-code-glyph', '.close-code-number'].map((each) =>
        box(badge.querySelector(each)!),
      );
      expect(Math.abs(glyph!.y + glyph!.height / 2 - (number!.y + number!.height / 2))).toBeLessThanOrEqual(
        1,
      );
    },
  );

  test('text is never smaller than can be read, however small the text around it', () => {
    render(
      <div style={{ fontSize: 10 }}>
        <CloseCodeBadge code={1006} size={size} />
      </div>,
    );
    expect(getComputedStyle(screen.getByRole('button')).fontSize).toBe('12px');
  });
});

test('a label of several lines begins beside glyph and number', () => {
  render(
    <div style={{ inlineSize: 150 }}>
      <CloseCodeBadge code={1006} data-testid="badge">
        {' '}
        and more
      </CloseCodeBadge>
    </div>,
  );
  const badge = screen.getByTestId('badge');
  const number = box(badge.querySelector('.close-code-number')!);
  const glyph = box(badge.querySelector('.close-code-glyph')!);
  expect(box(badge).height).toBeGreaterThan(2 * number.height);
  expect(Math.abs(glyph.y + glyph.height / 2 - (number.y + number.height / 2))).toBeLessThanOrEqual(1);
});

/** Drawn once it has been measured. */
const chartIsDrawn = () =>
  waitFor(() => {
    expect(document.querySelector('.recharts-text')).not.toBeNull();
  });

test('digits are tabular wherever there are numbers', async () => {
  render(
    <>
      <CloseCodeBadge code={1006} />
      <CloseCodeTable />
      <CloseDiagnosis record={records.idle} locale={en} />
      <CloseCodeSpectrum closes={records.idleHistory} />
      <CloseEventChart data={typicalDay} timeZone="UTC" />
      <CloseEventLog records={records.idleHistory} between={{ from: 0, to: Date.UTC(2030, 0) }} />
    </>,
  );
  await chartIsDrawn();
  screen.getByRole('slider').focus();
  await userEvent.keyboard('{Enter}');
  for (const details of document.querySelectorAll('details')) details.open = true;
  await screen.findByText(/^Selected: /);
  for (const name of [
    ...['number', 'table-number', 'table-count', 'diagnosis-code', 'diagnosis-figure'],
    ...[
      'spectrum-total',
      'spectrum-band-numbers',
      'spectrum-band-total',
      'spectrum-number',
      'spectrum-count',
    ],
    ...['spectrum-subject-number', 'spectrum-figures', 'spectrum-code', 'spectrum-closes'],
    ...['chart-figure', 'chart-number', 'chart-share', 'chart-label', 'chart-selected', 'chart-td'],
    ...['log-count', 'log-period', 'log-time', 'log-button'],
  ]) {
    const [element] = document.querySelectorAll(`.close-code-${name}`);
    expect(getComputedStyle(element!).fontVariantNumeric, name).toBe('tabular-nums');
  }
  const [tick] = document.querySelectorAll('.recharts-text tspan');
  expect(getComputedStyle(tick!).fontVariantNumeric).toBe('tabular-nums');
});

describe('nothing moves', () => {
  /** Boxes of everything there is, in the page. */
  const boxes = () => [...document.body.querySelectorAll('[data-testid="page"] *')].map(box);

  test('when a badge is hovered, focused or open', async () => {
    await preloadTooltip();
    render(
      <p data-testid="page">
        Lost <CloseCodeBadge code={1006} /> <span>an hour ago</span> <CloseCodeBadge code={1000} />
      </p>,
    );
    const before = boxes();
    const [badge] = screen.getAllByRole('button');
    await userEvent.hover(badge!);
    expect(boxes()).toEqual(before);
    await screen.findByRole('tooltip');
    await expect.poll(() => document.querySelector('[data-radix-popper-content-wrapper]')).not.toBeNull();
    expect(boxes()).toEqual(before);
    await userEvent.unhover(badge!);
    await userEvent.tab();
    expect(document.activeElement).toBe(badge);
    expect(getComputedStyle(badge!).outlineStyle).toBe('solid');
    expect(boxes()).toEqual(before);
  });

  test('when a row has nothing yet, and then a badge', () => {
    const row = (record: typeof records.idle | undefined) => (
      <table style={{ fontSize: 14, lineHeight: 1.5 }}>
        <tbody>
          <tr data-testid="row">
            <td>09:14</td>
            <td>
              <CloseCodeBadge record={record} empty="Connected" size="sm" />
            </td>
          </tr>
        </tbody>
      </table>
    );
    const { rerender } = render(row(undefined));
    const before = box(screen.getByTestId('row')).height;
    rerender(row(records.idle));
    expect(screen.getByRole('button')).toBeVisible();
    expect(box(screen.getByTestId('row')).height).toBe(before);
  });

  test('when a row of the table is hovered, marked or focused', async () => {
    const { rerender } = render(
      <div data-testid="page">
        <CloseCodeTable />
      </div>,
    );
    const before = boxes();
    await userEvent.hover(screen.getByRole('rowheader', { name: '1001' }));
    expect(boxes()).toEqual(before);
    await userEvent.hover(screen.getAllByRole('columnheader')[0]!.querySelector('button')!);
    expect(boxes()).toEqual(before);
    screen.getByRole('searchbox').focus();
    expect(boxes()).toEqual(before);
    rerender(
      <div data-testid="page">
        <CloseCodeTable highlight={1001} />
      </div>,
    );
    expect(screen.getByRole('row', { current: true })).toBeVisible();
    expect(boxes().map(({ height }) => height)).toEqual(before.map(({ height }) => height));
  });

  const languages = { English: uiEn, German: uiDe };
  const cases = (['English', 'German'] as const).flatMap((language) =>
    [1280, 700].map((width) => [language, width] as const),
  );

  test.each(cases)(
    'in a log that is paused, filtered by time and full: %s at %i px',
    async (language, width) => {
      await page.viewport(width, 800);
      const log = createCloseLog({ capacity: 13_000 });
      log.addAll(Array.from({ length: 100 }, () => records.idle));
      const show = (between?: { from: number; to: number }) => (
        <CloseCodeProvider locale={languages[language]}>
          <CloseEventLog log={log} between={between} onBetweenChange={() => undefined} />
        </CloseCodeProvider>
      );
      const { rerender } = render(show());
      const part = (name: string) => document.querySelector<HTMLElement>(`.close-code-log${name}`)!;
      const places = () => [
        ...[...document.querySelectorAll('.close-code-log-controls *')].map(box),
        box(part('-count')).y,
        box(part('-frame')),
      ];
      const before = places();
      await userEvent.click(part('-button[data-action="follow"]'));
      expect(places()).toEqual(before);
      log.addAll(Array.from({ length: 12_345 }, () => records.idle));
      await expect.poll(() => part('-button[data-action="follow"]').textContent).toMatch(/12[.,]345/);
      expect(places()).toEqual(before);
      // The longest that it is written.
      rerender(show({ from: Date.UTC(2026, 8, 26, 10), to: Date.UTC(2026, 10, 28, 22, 45, 50) }));
      expect(part('-period')).toBeVisible();
      expect(places()).toEqual(before);
      log.addAll(Array.from({ length: 1000 }, () => records.idle));
      await expect.poll(() => document.querySelector('.close-code-log-dropped')).not.toBeNull();
      expect(places()).toEqual(before);
      rerender(show());
      expect(places()).toEqual(before);
    },
  );

  test.each(cases)(
    'in a chart whose bars are walked, selected and switched off: %s at %i px',
    async (language, width) => {
      await page.viewport(width, 800);
      render(
        <CloseCodeProvider locale={languages[language]}>
          <CloseEventChart data={incident} timeZone="UTC" />
        </CloseCodeProvider>,
      );
      await chartIsDrawn();
      const places = () =>
        [
          ...document.querySelectorAll(
            '.close-code-chart-legend > *, .close-code-chart-plot, .close-code-chart-title, .close-code-chart-distribution',
          ),
        ].map((element) => {
          const { x, y } = box(element);
          return [element.className, x, y];
        });
      const before = places();
      const slider = screen.getByRole('slider');
      await userEvent.hover(slider);
      expect(places()).toEqual(before);
      slider.focus();
      await userEvent.keyboard('{ArrowLeft}{Enter}');
      expect(document.querySelector('.close-code-chart-selection')).not.toBeNull();
      expect(places()).toEqual(before);
      await userEvent.keyboard('{Escape}{Escape}');
      const [key] = document.querySelectorAll('.close-code-chart-key');
      await userEvent.click(key!);
      expect(key).toHaveAttribute('aria-pressed', 'false');
      expect(places()).toEqual(before);
    },
  );

  test.each(cases)('in a spectrum that is walked: %s at %i px', async (language, width) => {
    await page.viewport(width, 800);
    const show = (closes: Readonly<Record<number, number>>) => (
      <CloseCodeProvider locale={languages[language]}>
        <CloseCodeSpectrum closes={closes} current={1006} />
      </CloseCodeProvider>
    );
    const { rerender } = render(show({ 1000: 812, 1006: 37, 4003: 5 }));
    const places = () =>
      [...document.querySelectorAll('.close-code-spectrum-band, .close-code-spectrum-cell')].map(box);
    const before = places();
    const cells = screen.getAllByRole('option');
    await userEvent.hover(cells[1]!);
    expect(places()).toEqual(before);
    for (const cell of cells) {
      fireEvent.click(cell);
      expect(cell).toHaveAttribute('aria-selected', 'true');
      expect(places()).toEqual(before);
    }
    rerender(show({ 1000: 812_000, 1006: 37_000_000, 4003: 5000 }));
    expect(places()).toEqual(before);
  });

  test('when a diagnosis has been copied', async () => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.resolve() },
    });
    onTestFinished(() => {
      Reflect.deleteProperty(navigator, 'clipboard');
    });
    render(
      <div data-testid="page">
        <CloseDiagnosis record={records.idle} locale={en} />
      </div>,
    );
    const card = document.querySelector('.close-code-diagnosis')!;
    const [before, buttonBefore] = [box(card), box(screen.getByRole('button', { name: en.ui.copy }))];
    await userEvent.click(screen.getByRole('button', { name: en.ui.copy }));
    await expect.poll(() => screen.getByRole('status').textContent).not.toBe('');
    expect(box(card)).toEqual(before);
    expect(box(screen.getByRole('button', { name: en.ui.copy }))).toEqual(buttonBefore);
  });
});

const DENSER = [
  '.close-code-table-row',
  '.close-code-diagnosis',
  '.close-code-spectrum-list',
  '.close-code-chart-legend',
  '.close-code-chart-key',
  '.close-code-log-row',
  '.close-code-log-controls',
];

test('density is that of the nearest ancestor; what can be pressed stays large enough, a badge what it is', () => {
  const of = (outer: string, inner: string) => {
    render(
      <div data-density={outer}>
        <div data-density={inner}>
          <CloseCodeBadge code={1006} />
          <CloseCodeTable />
          <CloseDiagnosis record={records.idle} locale={en} />
          <CloseCodeSpectrum closes={records.idleHistory} />
          <CloseEventChart data={typicalDay} timeZone="UTC" />
          <CloseEventLog records={records.idleHistory} />
        </div>
      </div>,
    );
    const targets = [
      ...document.querySelectorAll(
        ':is([class^="close-code-table"], [class^="close-code-chart"], [class^="close-code-log"]):is(button, input, select, [role=option])',
      ),
      ...document.querySelectorAll('.close-code-spectrum-cell'),
    ].map((target) => Math.round(box(target).height));
    const heights = DENSER.map((each) => box(document.querySelector(each)!).height);
    const badge = box(document.querySelector('.close-code-badge')!);
    cleanup();
    expect(targets.length).toBeGreaterThan(4);
    return { heights, badge, least: Math.min(...targets) };
  };
  const comfortable = of('compact', 'comfortable');
  const compact = of('comfortable', 'compact');
  for (const [index, part] of DENSER.entries())
    expect(compact.heights[index], part).toBeLessThan(comfortable.heights[index]!);
  expect(compact.least).toBeGreaterThanOrEqual(24);
  expect(compact.badge).toEqual(comfortable.badge);
});

test.each([
  [1000, 29.75],
  [320, 44.625],
])('at %i px a row of a dense log holds what is in it', async (width, height) => {
  await page.viewport(width, 800);
  render(
    <div data-density="compact">
      <CloseEventLog records={[records.application, records.policy]} showReason />
    </div>,
  );
  for (const row of document.querySelectorAll('.close-code-log-row')) {
    expect(box(row).height).toBe(height);
    expect(row.scrollHeight).toBeLessThanOrEqual(row.clientHeight);
  }
  expect(box(document.querySelector('.close-code-log-probe')!).height).toBe(height);
});

test('light or dark is that of the nearest theme, otherwise of the page', () => {
  html.style.colorScheme = 'dark';
  render(
    <>
      <CloseCodeBadge code={1000} data-testid="page" />
      <div data-theme="light">
        <CloseCodeBadge code={1000} data-testid="light" />
        <div className="dark">
          <CloseCodeBadge code={1000} data-testid="dark" />
          <div data-theme="light">
            <CloseCodeBadge code={1000} data-testid="light again" />
          </div>
        </div>
      </div>
    </>,
  );
  const schemes = ['page', 'light', 'dark', 'light again'].map(
    (id) => getComputedStyle(screen.getByTestId(id)).colorScheme,
  );
  expect(schemes).toEqual(['dark', 'light', 'dark', 'light']);
});

test.each(['ltr', 'rtl'])('%s: the badge is its own mirror image', (dir) => {
  html.dir = dir;
  render(<CloseCodeBadge code={1006} />);
  const badge = screen.getByRole('button');
  const [outer, glyph, label] = [
    badge,
    ...badge.querySelectorAll('.close-code-glyph, .close-code-label'),
  ].map((each) => each.getBoundingClientRect());
  const [start, end] =
    dir === 'ltr'
      ? [glyph!.left - outer!.left, outer!.right - label!.right]
      : [outer!.right - glyph!.right, label!.left - outer!.left];
  expect(start).toBeCloseTo(end, 0);
});

/** A page with these stylesheets only, and what is rendered into it. */
async function renderInPage(css: readonly string[], children: ReactNode): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 800px; block-size: 600px';
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  frame.srcdoc = `<!doctype html><html lang="en"><head>${css.map((each) => `<style>${each}</style>`).join('')}</head></html>`;
  document.body.append(frame);
  onTestFinished(() => {
    frame.remove();
  });
  await loaded;
  const inner = frame.contentDocument!;
  function InFrame(): JSX.Element {
    return <>{createPortal(children, inner.body)}</>;
  }
  render(<InFrame />);
  return inner;
}

const styleIn = (element: Element) => element.ownerDocument.defaultView!.getComputedStyle(element);

test.each([
  ['before', (ours: string, theirs: string) => [theirs, ours]],
  ['after', (ours: string, theirs: string) => [ours, theirs]],
])('a property on :root holds, whether it comes %s ours', async (_, order) => {
  const inner = await renderInPage(
    order(styles, ':root { --close-code-radius: 9px } .mine { --close-code-tone: rgb(128 0 128) }'),
    <CloseCodeBadge code={1006} className="mine" />,
  );
  const badge = within(inner.body).getByRole('button');
  expect(styleIn(badge).borderTopLeftRadius).toBe('9px');
  expect(styleIn(badge).getPropertyValue('--close-code-tone')).toBe('rgb(128 0 128)');
});

const everything = (
  <>
    <CloseCodeBadge code={1006} />
    <CloseCodeBadge code={1008} show="code" details="none" data-testid="number" />
    <CloseCodeBadge code={1012} details="inline" data-testid="inline" />
    <CloseCodeTable />
    <CloseDiagnosis record={records.idle} locale={en} />
  </>
);

describe('without our look', () => {
  test('with no stylesheet at all everything is there to be read', async () => {
    const inner = await renderInPage([], everything);
    const badge = within(inner.body).getAllByRole('button')[0]!;
    expect(badge.textContent).toMatch(/^1006 \D/);
    expect(box(badge.querySelector('svg')!)).toMatchObject({ width: 12, height: 12 });
    // Words do not run into one another.
    expect(within(inner.body).getByTestId('inline').textContent).toMatch(
      /^1012 \D+[^ ].* Service Restart · RFC/,
    );
    expect(within(inner.body).getByRole('table')).toBeVisible();
    badge.focus();
    const tooltip = await within(inner.body).findByRole('tooltip');
    await expect.poll(() => box(tooltip).height).toBeGreaterThan(0);
    expect(tooltip.textContent).toMatch(/\. \S/);
  });

  test('with structure.css, what is for voices only is not shown, and a tooltip has a ground', async () => {
    const inner = await renderInPage([structure], everything);
    const label = within(inner.body).getByTestId('number').querySelector('.close-code-label')!;
    expect(box(label)).toMatchObject({ width: 1, height: 1 });
    expect(box(inner.querySelector('caption')!).height).toBe(1);
    const badge = within(inner.body).getAllByRole('button')[0]!;
    expect(styleIn(badge).borderTopStyle).toBe('outset');
    badge.focus();
    await expect.poll(() => inner.querySelector('[data-radix-popper-content-wrapper]')).not.toBeNull();
    const tooltip = inner.querySelector('[role="tooltip"]')!;
    expect(styleIn(tooltip).backgroundColor).toBe('rgb(255, 255, 255)');
    expect(box(tooltip).width).toBeLessThanOrEqual(22 * 16);
  });

  test('a rule of one class wins over what structure.css says of looks', async () => {
    const inner = await renderInPage(
      ['.close-code-tooltip { background: rgb(1 2 3); border: 0 }', structure],
      everything,
    );
    within(inner.body).getAllByRole('button')[0]!.focus();
    await expect.poll(() => inner.querySelector('[data-radix-popper-content-wrapper]')).not.toBeNull();
    const { backgroundColor, borderTopWidth } = styleIn(inner.querySelector('[role="tooltip"]')!);
    expect([backgroundColor, borderTopWidth]).toEqual(['rgb(1, 2, 3)', '0px']);
  });

  test('with tokens.css, whatever has a tone knows its colour', async () => {
    const inner = await renderInPage(
      [tokens, '.close-code-badge { color: var(--close-code-tone) }'],
      <CloseCodeBadge code={1006} />,
    );
    expect(styleIn(within(inner.body).getByRole('button')).color).toBe('rgb(207, 34, 46)');
  });
});

test('in a shadow root the defaults are there, and the host element themes them', () => {
  const host = document.createElement('div');
  document.body.append(host);
  onTestFinished(() => {
    host.remove();
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const container = document.createElement('div');
  root.append(container);
  render(<CloseCodeBadge code={1006} />, { container });
  const badge = container.querySelector('button')!;
  expect(getComputedStyle(badge).borderTopWidth).toBe('1px');
  // What the page says on :root stays outside.
  html.style.setProperty('--close-code-radius', '30px');
  expect(getComputedStyle(badge).borderTopLeftRadius).toBe('5.25px');
  host.style.setProperty('--close-code-radius', '9px');
  expect(getComputedStyle(badge).borderTopLeftRadius).toBe('9px');
});
