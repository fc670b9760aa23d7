import '../internal/tokens.css';
import '../structure.css';
import '../close-code-badge/closeCodeBadge.css';
import '../internal/controls.css';
import './closeCodeTable.css';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { graphqlTransportWs } from '@close-codes/core/dialects/graphql-transport-ws';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { de } from '../locales/de.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { CloseCodeTable, type CloseCodeTableProps } from './CloseCodeTable.tsx';

function table(props: CloseCodeTableProps = {}) {
  return (
    <CloseCodeProvider locale={de} dialects={[discordGateway, graphqlTransportWs]}>
      <CloseCodeTable {...props} />
    </CloseCodeProvider>
  );
}

const row = (number: string) => screen.getByRole('rowheader', { name: number }).closest('tr')!;

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

/** Elements that stick out of the page to either side. */
function stickingOut(): string[] {
  return Array.from(document.querySelectorAll('.close-code-table *'))
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -1 || right > document.documentElement.clientWidth + 1);
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
}

beforeEach(async () => {
  await page.viewport(1200, 800);
});

afterEach(() => {
  cleanup();
  document.documentElement.dir = '';
  document.documentElement.style.fontSize = '';
});

test.each([
  [320, 'ltr'],
  [360, 'ltr'],
  [360, 'rtl'],
  [700, 'ltr'],
  [900, 'ltr'],
])('at %i px, %s, nothing sticks out to the side', async (width, dir) => {
  await page.viewport(width, 800);
  document.documentElement.dir = dir;
  render(table({ highlight: 1006 }));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  expect(stickingOut()).toEqual([]);
});

test('nor with text of twice the size', async () => {
  await page.viewport(360, 800);
  document.documentElement.style.fontSize = '200%';
  render(table());
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  expect(stickingOut()).toEqual([]);
});

test('stacked rows are still a table', async () => {
  await page.viewport(360, 800);
  render(table());
  expect(getComputedStyle(row('1006')).display).toBe('grid');
  const found = screen.getByRole('table', { name: 'WebSocket-Close-Codes' });
  expect(within(found).getAllByRole('columnheader')).toHaveLength(5);
  expect(within(row('1006')).getAllByRole('cell')).toHaveLength(4);
  // Every part of it says what it is, whatever its display.
  expect(found.querySelectorAll(':is(table, thead, tbody, tr, th, td):not([role])')).toHaveLength(0);
  // The code and the outcome share the first line.
  const [number, badge] = ['.close-code-table-number', '.close-code-badge'].map((selector) =>
    row('1006').querySelector(selector)!.getBoundingClientRect(),
  );
  expect(Math.abs(number!.top - badge!.top)).toBeLessThan(12);
  // Out of sight, the headings of the columns stand before what they are about.
  const sender = row('1006').querySelector('[data-label]')!;
  expect(getComputedStyle(sender, '::before').content).toContain('Absender');
});

test.each([1200, 360])('a filter hides rows and empty groups at %i px', async (width) => {
  await page.viewport(width, 800);
  render(table());
  await userEvent.fill(screen.getByRole('searchbox'), 'verbindungsabbruch');
  expect(row('1006')).toBeVisible();
  expect(screen.queryByRole('rowheader', { name: '1000' })).toBeNull();
  expect(document.querySelector('[data-range="4000-4999"]')!.getBoundingClientRect().height).toBe(0);
});

test('the keyboard alone sorts, and the focus is seen', async () => {
  render(table());
  const button = screen.getByRole('button', { name: 'Absender' });
  screen.getByRole('searchbox').focus();
  for (let i = 0; i < 10 && document.activeElement !== button; i++) await userEvent.tab();
  expect(button).toHaveFocus();
  expect(getComputedStyle(button).outlineStyle).toBe('solid');
  await userEvent.keyboard('{Enter}');
  const heading = screen.getByRole('columnheader', { name: 'Absender' });
  expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await userEvent.keyboard(' ');
  expect(heading).toHaveAttribute('aria-sort', 'descending');
  expect(button).toHaveFocus();
});

test.each([1200, 360])('targets are at least 24 px high and wide at %i px', async (width) => {
  await page.viewport(width, 800);
  render(table());
  for (const target of document.querySelectorAll('button, input, select')) {
    const { width: wide, height: high } = target.getBoundingClientRect();
    expect(Math.min(wide, high), target.outerHTML).toBeGreaterThanOrEqual(24);
  }
});

test('the highlighted row is scrolled into view, clear of the headings that stick', () => {
  const { rerender } = render(table({ highlight: 4500 }));
  expect(isInView(screen.getByRole('row', { current: true }))).toBe(true);
  rerender(table({ highlight: 1001 }));
  expect(isInView(row('1001'))).toBe(true);
  const headings = screen.getByRole('columnheader', { name: 'Code' }).getBoundingClientRect();
  expect(headings.top).toBe(0);
  expect(row('1001').getBoundingClientRect().top).toBeGreaterThanOrEqual(headings.bottom);
});

test('asking for a code scrolls to it, typing it does not', async () => {
  render(table());
  const where = screen.getByRole('textbox', { name: 'In welchen Bereich fällt mein Code?' });
  await userEvent.type(where, '3008');
  expect(window.scrollY).toBe(0);
  expect(isInView(row('3008'))).toBe(false);
  await userEvent.keyboard('{Enter}');
  expect(isInView(row('3008'))).toBe(true);
});

test('from right to left the code stands at the right, and a range still counts up', () => {
  document.documentElement.dir = 'rtl';
  render(table());
  const [number, use] = ['.close-code-table-number', '.close-code-table-use'].map((selector) =>
    row('1016–2999').querySelector(selector)!.getBoundingClientRect(),
  );
  expect(number!.left).toBeGreaterThan(use!.right - 1);
  const text = row('1016–2999').querySelector('bdi')!.firstChild!;
  const at = (offset: number) => {
    const range = document.createRange();
    range.setStart(text, offset);
    range.setEnd(text, offset + 1);
    return range.getBoundingClientRect().left;
  };
  expect(at(0)).toBeLessThan(at(8));
});

test('a reset of the host does not strip it', () => {
  const reset = document.createElement('style');
  reset.textContent = 'button[type="button"], th, td { all: unset }';
  document.head.append(reset);
  try {
    render(table());
    const heading = screen.getByRole('columnheader', { name: 'Code' });
    expect(getComputedStyle(heading).paddingInlineStart).toBe('12px');
    expect(getComputedStyle(screen.getByRole('button', { name: 'Zeile zeigen' })).cursor).toBe('pointer');
  } finally {
    reset.remove();
  }
});
