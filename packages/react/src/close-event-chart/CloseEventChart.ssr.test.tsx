import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { DAY_START, incident } from '../../test/chartData.ts';
import { chartEnglish } from '../locale/chartEnglish.ts';
import { CloseEventChart } from './index.ts';

test('a server without a DOM writes legend, distribution and tables; the picture is the browser’s', () => {
  const error = vi.spyOn(console, 'error');
  expect(typeof document).toBe('undefined');
  const node = (
    <CloseEventChart
      data={[...incident, { t: DAY_START, code: 1000, count: -1 }]}
      between={{ from: DAY_START, to: DAY_START + 3_600_000 }}
    />
  );
  const html = renderToString(node);
  expect(html).toContain('Connection lost');
  expect(html).toContain('2026-11-25 13:30:00 UTC');
  expect(html.match(/<table/g)).toHaveLength(2);
  expect(html.match(/<li class="close-code-chart-code"/g)).toHaveLength(5);
  expect(html).toContain('rows with a negative count: 1');
  expect(html).not.toContain('recharts');
  // CSP: `style-src-attr 'none'`, and no styles at all.
  expect(html).not.toMatch(/ style=|<style/);
  expect(renderToString(node)).toBe(html);
  expect(error).not.toHaveBeenCalled();
  error.mockRestore();
});

test('formats nothing by the locale of the machine', () => {
  const asked = [
    vi.spyOn(Intl, 'NumberFormat'),
    vi.spyOn(Intl, 'DateTimeFormat'),
    vi.spyOn(Number.prototype, 'toLocaleString'),
    vi.spyOn(Date.prototype, 'toLocaleString'),
  ];
  expect(renderToString(<CloseEventChart data={incident} />)).toContain(chartEnglish.tables);
  for (const each of asked) expect(each).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
