// Markup and logic: in jsdom nothing has a size, so that no picture is drawn.
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, test, vi } from 'vitest';
import { DAY_START, incident, prometheus, typicalDay } from '../../test/chartData.ts';
import { de } from '../locales/de.ts';
import { chartEnglish } from '../locale/chartEnglish.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { zoneOffset, localFormat } from './chartFormat.ts';
import { barsIn, codeRows, countTicks, ticksWithin, tickTimes } from './chartView.ts';
import { CloseEventChart, toCloseBuckets, type CloseChartData, type CloseEventChartProps } from './index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const chart = () => document.querySelector<HTMLElement>('.close-code-chart')!;
const show = (props: CloseEventChartProps, wrap?: (chart: ReactElement) => ReactElement) => {
  const element = <CloseEventChart timeZone="UTC" {...props} />;
  return render(wrap ? wrap(element) : element);
};
// Intl parts times with thin spaces, in one version of ICU and not in the next.
const plain = (text: string | null) => (text ?? '').replace(/\s/g, ' ');
// By class: to look for roles among a thousand cells takes seconds.
/** The cells of a table, line by line. */
const table = (name: string): string[][] => {
  const found = [...document.querySelectorAll('table')].find(({ caption }) => caption?.textContent === name);
  return Array.from(found?.rows ?? [], ({ cells }) => Array.from(cells, (cell) => plain(cell.textContent)));
};
const open = () => {
  const details = document.querySelector('details')!;
  details.open = true;
  fireEvent(details, new Event('toggle'));
};
const keys = () => [...document.querySelectorAll<HTMLButtonElement>('.close-code-chart-key')];
const key = (name: string) => keys().find(({ textContent }) => textContent.startsWith(name));
const lines = () =>
  Array.from(document.querySelectorAll('.close-code-chart-code'), (line) => plain(line.textContent));
const notes = () => Array.from(document.querySelectorAll('[data-reason]'), (note) => note.textContent);

test('the tables hold what the bars show', () => {
  show({
    data: [
      { t: DAY_START, code: 1006, count: 3 },
      { t: DAY_START, code: 1000, count: 1200 },
      { t: DAY_START + 2 * HOUR, code: 1006, count: 4, outcome: 'refused' },
      { t: DAY_START + HOUR, count: 1 },
    ],
  });
  expect(chart()).toHaveAttribute('data-state', 'filled');
  const heads = ['Closes', 'Connection lost', 'Never opened', 'Unknown', 'Ended normally'];
  expect(table(chartEnglish.overTime)).toEqual([
    ['Time', ...heads],
    ['Nov 25, 00:00 – 01:00', '1,203', '3', '0', '0', '1,200'],
    ['Nov 25, 01:00 – 02:00', '1', '0', '0', '1', '0'],
    ['Nov 25, 02:00 – 03:00', '4', '0', '4', '0', '0'],
  ]);
  expect(table(chartEnglish.byCode)).toEqual([
    ['Code', 'Meaning', ...heads],
    ['1000', 'Normal closure', '1,200', '0', '0', '0', '1,200'],
    ['1006', 'Abnormal closure', '7', '3', '4', '0', '0'],
    ['', 'No code', '1', '0', '0', '1', '0'],
  ]);
});

test('the distribution: most first, the rare ones together, and with its meaning', () => {
  show({ data: typicalDay });
  expect(lines()).toHaveLength(11);
  expect(lines()[0]).toBe('1000 Normal closure 4,050 44%');
  expect(lines().at(-1)).toBe('Other codes 80 0.9%');
});

const three = [1006, 1011, 1000].map((code) => ({ t: DAY_START, code, count: 2 }));

test('the legend switches an outcome off, in the tables as well', () => {
  show({ data: three });
  expect(key('Ended normally')).toHaveAttribute('aria-pressed', 'true');
  open();
  fireEvent.click(key('Ended normally')!);
  expect(key('Ended normally')).toHaveAttribute('aria-pressed', 'false');
  expect(table(chartEnglish.overTime)[0]).toEqual(['Time', 'Closes', 'Connection lost', 'Server error']);
  expect(table(chartEnglish.byCode).map(([code]) => code)).toEqual(['Code', '1006', '1011']);
  fireEvent.click(key('Ended normally')!);
  expect(table(chartEnglish.overTime)[0]).toContain('Ended normally');
});

test('all of them off: it says so, and shows them again', () => {
  show({ data: three });
  for (const button of keys()) fireEvent.click(button);
  expect(chart()).toHaveAttribute('data-state', 'hidden');
  expect(chart()).toHaveTextContent(chartEnglish.allHidden);
  fireEvent.click(screen.getByText(chartEnglish.showAll));
  expect(chart()).toHaveAttribute('data-state', 'filled');
  expect(keys().map(({ ariaPressed }) => ariaPressed)).toEqual(['true', 'true', 'true']);
});

test('a span from outside grows to whole bars, and the distribution is that of the span', () => {
  show({
    data: [
      { t: DAY_START, code: 1000, count: 1 },
      { t: DAY_START + HOUR, code: 1006, count: 1 },
      { t: DAY_START + 2 * HOUR, code: 1011, count: 1 },
    ],
    between: { from: DAY_START + HOUR + 60_000, to: DAY_START + 2 * HOUR - 1 },
  });
  expect(screen.getByRole('status')).toHaveTextContent(/^Selected: Nov 25, 01:00\s–\s02:00$/);
  expect(lines()).toEqual(['1006 Abnormal closure 1 100%']);
  // The tables are of everything.
  expect(table(chartEnglish.byCode)).toHaveLength(4);
});

test.each<[string, CloseEventChartProps['between']]>([
  ['none', null],
  ['the wrong way round', { from: DAY_START + HOUR, to: DAY_START }],
  ['elsewhere', { from: 0, to: 1000 }],
  ['no numbers', { from: NaN, to: NaN }],
  ['no span', 'today' as never],
])('a span that is %s selects nothing', (_, between) => {
  show({ data: typicalDay, between });
  expect(chart()).not.toHaveAttribute('data-selected');
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('buttons make the selection longer, and clear it', () => {
  const said: unknown[] = [];
  const data = [0, 1, 2].map((n) => ({ t: DAY_START + n * HOUR, code: 1006, count: 1 }));
  const props = {
    data,
    onBetweenChange: (span: unknown) => {
      said.push(span);
    },
  };
  const { rerender } = show({ ...props, between: { from: DAY_START + HOUR, to: DAY_START + 2 * HOUR - 1 } });
  fireEvent.click(screen.getByRole('button', { name: chartEnglish.earlier }));
  fireEvent.click(screen.getByRole('button', { name: chartEnglish.later }));
  fireEvent.click(screen.getByRole('button', { name: chartEnglish.clear }));
  expect(said).toEqual([
    { from: DAY_START, to: DAY_START + 2 * HOUR - 1 },
    { from: DAY_START + HOUR, to: DAY_START + 3 * HOUR - 1 },
    undefined,
  ]);
  rerender(
    <CloseEventChart {...props} timeZone="UTC" between={{ from: DAY_START, to: DAY_START + 3 * HOUR - 1 }} />,
  );
  expect(screen.getByRole('button', { name: chartEnglish.earlier })).toBeDisabled();
  expect(screen.getByRole('button', { name: chartEnglish.later })).toBeDisabled();
});

test('says what it could not use, and draws the rest', () => {
  show({
    data: [
      { t: DAY_START, code: 1000, count: 5 },
      { t: DAY_START + 2 * HOUR, code: 1000, count: 5 },
      { t: DAY_START + HOUR, code: 1000, count: 5 },
      { t: NaN, code: 1000, count: 5 },
      { t: DAY_START, code: 1000, count: NaN },
      { t: DAY_START, code: 1000, count: -1 },
      { t: DAY_START, code: -1, count: 1 },
      null,
    ] as CloseChartData,
  });
  expect(notes()).toEqual([
    'Not drawn: rows without a valid time: 1',
    'Not drawn: rows whose count is no number: 1',
    'Not drawn: rows with a negative count: 1',
    'Not drawn: rows without a valid close code or outcome: 1',
    'Not drawn: entries that are neither a record nor a point: 1',
    'Rows that were out of order, and are drawn where they belong: 1',
  ]);
  expect(
    table(chartEnglish.overTime)
      .slice(1)
      .map(([, all]) => all),
  ).toEqual(['5', '5', '5']);
});

test.each<[string, unknown, string[]]>([
  ['null', null, []],
  ['an empty list', [], []],
  ['zeros only', [{ t: DAY_START, code: 1000, count: 0 }], []],
  ['a text', 'closes', ['Not drawn: neither a list of closes nor the result of a range query']],
  [
    'a failed query',
    { status: 'error', error: '<b>no</b>' },
    ['Not drawn: Prometheus answered with an error'],
  ],
])('of %s nothing is drawn, and it says so', (_, data, said) => {
  show({ data: data as CloseChartData });
  expect(chart()).toHaveAttribute('data-state', 'empty');
  expect(chart()).toHaveTextContent(chartEnglish.empty);
  expect(notes()).toEqual(said);
  expect(document.querySelector('table, svg pattern')).toBeNull();
});

test('Prometheus, as it came: the sample before a bar’s end is in that bar', () => {
  show({ data: { status: 'success', data: prometheus } });
  expect(table(chartEnglish.overTime)[1]![0]).toBe('Nov 25, 07:50 – 08:00');
  expect(chart()).toHaveTextContent('One bar: 10 minutes');
});

test('in German, with its numbers, times and texts', () => {
  show({ data: incident, timeZone: 'Europe/Berlin' }, (element) => (
    <CloseCodeProvider locale={de}>{element}</CloseCodeProvider>
  ));
  expect(chart()).toHaveAttribute('lang', 'de');
  expect(chart()).toHaveAttribute('aria-label', de.ui.chart.label);
  expect(chart()).toHaveTextContent('Ein Balken: 30 Minuten');
  expect(key('Normal beendet')).toHaveTextContent('Normal beendet 4.050');
  expect(table(de.ui.chart.overTime)[1]![0]).toMatch(/^25\. Nov\., 01:00–01:30 Uhr$/);
});

test('a language, a time zone and a width that are none', () => {
  const locale = {
    ...de,
    tag: 'no language',
    ui: undefined,
    outcomes: { normal: { label: 'Gut' } },
  } as never;
  show(
    { data: typicalDay, timeZone: 'Mars/Olympus', barMs: '5' as never, onBetweenChange: null as never },
    (element) => <CloseCodeProvider locale={locale}>{element}</CloseCodeProvider>,
  );
  expect(key('Gut')).toBeDefined();
  expect(key('Connection lost')).toBeDefined();
  expect(vi.mocked(console.warn).mock.calls).toEqual([
    [expect.stringContaining('CloseEventChart got a barMs that is no width')],
    [expect.stringContaining('CloseEventChart got a time zone that is none')],
  ]);
  vi.mocked(console.warn).mockClear();
});

test('passes on what a section takes', () => {
  show({ data: [], className: 'mine', id: 'closes', 'aria-label': 'Gateway' });
  expect(chart()).toHaveClass('close-code-chart', 'mine');
  expect(screen.getByRole('region', { name: 'Gateway' })).toHaveAttribute('id', 'closes');
});

test('days begin at local midnight, in summer and in winter', () => {
  expect(zoneOffset('Europe/Berlin')(Date.UTC(2026, 6, 1))).toBe(2 * HOUR);
  expect(zoneOffset('Europe/Berlin')(Date.UTC(2026, 11, 1))).toBe(HOUR);
  expect(zoneOffset('America/St_Johns')(Date.UTC(2026, 11, 1))).toBe(-3.5 * HOUR);
  expect(zoneOffset('UTC')(0)).toBe(0);
});

test('the words for times and widths', () => {
  const format = localFormat('en', 'UTC', 3 * DAY, HOUR);
  expect(format.tick(DAY_START)).toBe('Nov 25');
  expect(format.tick(DAY_START + HOUR)).toBe('01:00');
  expect(localFormat('en', 'UTC', 40 * DAY, DAY).span(DAY_START, DAY_START + DAY)).toBe('Nov 25');
  expect(plain(localFormat('en', 'UTC', 60_000, 1000).span(DAY_START, DAY_START + 1000))).toBe(
    'Nov 25, 00:00:00 – 00:00:01',
  );
  expect([1000, 90_000, 2 * HOUR, 7 * DAY, 420_000].map(format.duration)).toEqual([
    '1 second',
    '90 seconds',
    '2 hours',
    '7 days',
    '7 minutes',
  ]);
  expect(format.percent(0.0004)).toBe('0.04%');
  // Beyond what a date can be.
  expect(format.span(-9e15, 9e15)).toMatch(/–/);
});

test('ticks are on round times, and no more than fit', () => {
  const found = toCloseBuckets(typicalDay);
  const hours = (most: number) => tickTimes(found, most, () => 0).map((time) => (time - DAY_START) / HOUR);
  expect(hours(8)).toEqual([0, 3, 6, 9, 12, 15, 18, 21]);
  expect(hours(3)).toEqual([0, 12]);
  expect(hours(0).length).toBeLessThanOrEqual(2);
  const odd = toCloseBuckets(
    Array.from({ length: 20 }, (_, n) => ({ t: DAY_START + 123_456 + n * 420_000, code: 1000, count: 1 })),
  );
  const ticks = tickTimes(odd, 5, () => 0);
  expect(ticks.length).toBeGreaterThan(1);
  expect(ticks.length).toBeLessThanOrEqual(6);
});

test('a time is left out where its label would be cut', () => {
  const found = toCloseBuckets([0, 1, 2, 3].map((n) => ({ t: DAY_START + n * HOUR, code: 1000, count: 1 })));
  const times = found.buckets.map(({ from }) => from);
  const shown = (labelWidth: number) =>
    ticksWithin(times, found, { plotWidth: 400, before: 44, after: 8, labelWidth }).map((time) =>
      times.indexOf(time),
    );
  expect(shown(116)).toEqual([0, 1, 2, 3]);
  expect(shown(117)).toEqual([0, 1, 2]);
  expect(shown(190)).toEqual([1, 2]);
});

test('counts are round, whole, and reach as far as the bars', () => {
  const ticks = (count: number) => countTicks([{ from: 0, to: 1, count, outcomes: {} }]);
  expect(ticks(0)).toEqual([0, 1, 2, 3, 4]);
  expect(ticks(0.3)).toEqual([0, 1, 2, 3, 4]);
  expect(ticks(9)).toEqual([0, 3, 6, 9, 12]);
  expect(ticks(100)).toEqual([0, 25, 50, 75, 100]);
  expect(ticks(101)).toEqual([0, 50, 100, 150, 200]);
  expect(ticks(30_000_000).at(-1)).toBe(40_000_000);
  expect(countTicks([])).toEqual([0, 1, 2, 3, 4]);
});

test('bars of a span, and codes that are just one too many', () => {
  const found = toCloseBuckets([0, 1, 2].map((n) => ({ t: DAY_START + n * HOUR, code: 1000, count: 1 })));
  expect(barsIn(found, { from: DAY_START + 1, to: DAY_START + HOUR + 1 })).toEqual([0, 1]);
  expect(barsIn(found, { from: 0, to: 9e15 })).toEqual([0, 2]);
  const many = (n: number) =>
    toCloseBuckets(Array.from({ length: n }, (_, i) => ({ t: DAY_START, code: 4000 + i, count: 1 }))).buckets;
  expect(codeRows(many(11), new Set()).at(-1)!.code).toBe(4010);
  const rows = codeRows(many(12), new Set());
  expect(rows).toHaveLength(11);
  expect(rows.at(-1)).toEqual({ code: 'other', count: 2, outcomes: { application: 2 } });
});
