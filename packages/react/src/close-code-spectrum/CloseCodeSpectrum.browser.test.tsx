// Layout, focus and the keyboard, in Chromium.
import '../internal/tokens.css';
import './closeCodeSpectrum.css';
import { cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { de } from '../locales/de.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { CloseCodeSpectrum, type CloseCodeSpectrumProps } from './index.ts';

const DAY = { 1000: 8412, 1001: 5230, 1006: 1219, 1011: 61, 3000: 18, 4004: 12_345_678, 65535: 1 };

const spectrum = (props: CloseCodeSpectrumProps = {}) => (
  <StrictMode>
    <CloseCodeProvider locale={de}>
      <CloseCodeSpectrum closes={DAY} current={1006} {...props} />
    </CloseCodeProvider>
  </StrictMode>
);

const cell = (code: number): HTMLElement => document.querySelector<HTMLElement>(`[data-code="${code}"]`)!;
const focused = (): string | undefined => (document.activeElement as HTMLElement).dataset['code'];

/** Elements that stick out of the page or of their cell. */
function stickingOut(): string[] {
  return [...document.querySelectorAll('.close-code-spectrum *')]
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const around = element.closest('.close-code-spectrum-cell')?.getBoundingClientRect();
      const [start, end] = [around?.left ?? 0, around?.right ?? document.documentElement.clientWidth];
      return width > 1 && (left < start - 1 || right > end + 1);
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}

/** How many cells stand in each line of the protocol's range. */
function protocolLines(): number[] {
  const tops = [...document.querySelectorAll('[data-range="1000-2999"] [role="option"]')].map((element) =>
    Math.round(element.getBoundingClientRect().top),
  );
  return [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
}

beforeEach(async () => {
  await page.viewport(1000, 800);
  document.body.style.margin = '16px';
  vi.spyOn(console, 'error');
});

afterEach(() => {
  cleanup();
  document.documentElement.dir = '';
  document.documentElement.style.fontSize = '';
  const said = vi.mocked(console.error).mock.calls;
  vi.restoreAllMocks();
  expect(said).toEqual([]);
});

test.each([
  [320, 'ltr', '100%', [6, 6, 5]],
  [320, 'rtl', '100%', [6, 6, 5]],
  [320, 'ltr', '200%', [3, 3, 3, 3, 3, 2]],
  [600, 'ltr', '100%', [9, 8]],
  [900, 'ltr', '100%', [9, 8]],
  [1400, 'ltr', '100%', [17]],
])('at %i px, %s, text of %s: whole lines, and nothing sticks out', async (width, dir, size, lines) => {
  await page.viewport(width, 800);
  document.documentElement.dir = dir;
  document.documentElement.style.fontSize = size;
  render(spectrum());
  document.querySelector('details')!.open = true;
  expect(protocolLines()).toEqual(lines);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  expect(stickingOut()).toEqual([]);
});

test('a thousand codes do not stick out either', async () => {
  await page.viewport(320, 800);
  render(spectrum({ closes: new Map(Array.from({ length: 1000 }, (_, i) => [4000 + i, 1 + i * i])) }));
  expect(stickingOut()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test('targets are at least 24 px high and wide', async () => {
  await page.viewport(320, 800);
  render(spectrum());
  for (const target of document.querySelectorAll('[role="option"], summary')) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
  }
});

test('Tab stops once, and shows where', async () => {
  render(spectrum());
  await userEvent.tab();
  expect(focused()).toBe('1006');
  expect(getComputedStyle(document.activeElement!).outlineStyle).toBe('solid');
  await userEvent.tab();
  expect(document.activeElement!.tagName).toBe('SUMMARY');
  await userEvent.tab({ shift: true });
  expect(focused()).toBe('1006');
});

test('arrows go as the eye does: along the line, to the lines above and below', async () => {
  render(spectrum());
  cell(1006).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(focused()).toBe('1007');
  // Nine in a line.
  await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
  expect(focused()).toBe('1015');
  await userEvent.keyboard('{ArrowUp}');
  expect(focused()).toBe('1006');
  await userEvent.keyboard('{ArrowUp}');
  expect(focused()).toBe('0');
  await userEvent.keyboard('{ArrowUp}');
  expect(focused()).toBe('0');
  await userEvent.keyboard('{End}{ArrowDown}');
  expect(focused()).toBe('65535');
});

test('right to left, the left arrow goes on', async () => {
  document.documentElement.dir = 'rtl';
  render(spectrum());
  cell(1006).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(focused()).toBe('1007');
  expect(cell(1007).getBoundingClientRect().right).toBeLessThan(cell(1006).getBoundingClientRect().left + 1);
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(focused()).toBe('1005');
});

test('a number that is typed, and one after a pause', async () => {
  render(spectrum());
  cell(1006).focus();
  await userEvent.keyboard('4004');
  expect(focused()).toBe('4004');
  await new Promise((done) => {
    setTimeout(done, 1100);
  });
  await userEvent.keyboard('30');
  expect(focused()).toBe('3000');
});

test('a click gives the focus, selects and chooses', async () => {
  const onSelect = vi.fn();
  render(spectrum({ onSelect }));
  await userEvent.click(cell(1011));
  expect(focused()).toBe('1011');
  expect(cell(1011)).toHaveAttribute('aria-selected', 'true');
  expect(onSelect).toHaveBeenCalledWith({ from: 1011, to: 1011, count: 61, codes: 1 });
});

test('the focus stays when a code is put together with others', () => {
  const codes = (length: number) => new Map(Array.from({ length }, (_, i) => [4000 + i, 1]));
  const { rerender } = render(spectrum({ closes: codes(20) }));
  cell(4011).focus();
  rerender(spectrum({ closes: codes(40) }));
  expect(focused()).toBe('4000');
  expect(cell(4000)).toHaveAttribute('data-kind', 'bin');
  // It is not taken from where the reader has gone.
  cell(4000).blur();
  rerender(spectrum({ closes: codes(4) }));
  expect(document.activeElement).toBe(document.body);
});

test('assistive technology is told the same', () => {
  render(spectrum());
  const list = screen.getByRole('listbox', { name: 'Aufgetretene Close-Codes' });
  expect(list).toHaveAccessibleDescription(de.ui.spectrum.keys);
  expect(screen.getByRole('option', { current: true })).toHaveAccessibleName(
    '1006, Unerwarteter Verbindungsabbruch, 1219×, aktuell',
  );
  expect(
    screen.getByRole('group', { name: '4000–4999, Private Nutzung, Verbindungsenden: 12345678 · Codes: 1' }),
  );
});

test('the server’s markup is taken over, without a warning', async () => {
  const host = document.createElement('div');
  host.innerHTML = renderToString(spectrum());
  document.body.append(host);
  const before = host.querySelector('figure');
  const root = hydrateRoot(host, spectrum());
  await vi.waitFor(() => {
    cell(1001).focus();
    expect(cell(1001)).toHaveAttribute('aria-selected', 'true');
  });
  expect(host.querySelector('figure')).toBe(before);
  root.unmount();
  host.remove();
});
