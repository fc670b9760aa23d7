import { toCloseRecord } from '@close-codes/core';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { CloseEventLog, createCloseLog } from './index.ts';

const records = Array.from({ length: 30 }, (_, index) => ({
  ...toCloseRecord({ code: 1006, reason: '', wasClean: false }),
  at: Date.UTC(2026, 10, 26, 12, 0, index),
  url: `wss://u:hunter2@host-${index}.example/live?token=s3cret`,
}));

test('a server writes the last rows, with times that are the same everywhere', () => {
  const error = vi.spyOn(console, 'error');
  const asked = [
    vi.spyOn(Intl, 'DateTimeFormat'),
    vi.spyOn(Intl, 'RelativeTimeFormat'),
    vi.spyOn(Intl, 'NumberFormat'),
    vi.spyOn(Number.prototype, 'toLocaleString'),
    vi.spyOn(Date.prototype, 'toLocaleString'),
  ];
  const node = (
    <CloseEventLog records={records} between={{ from: 0, to: Date.UTC(2026, 10, 26, 12, 0, 25) }} />
  );
  const html = renderToString(node);
  expect(html).toContain(
    '<time class="close-code-log-time" dateTime="2026-11-26T12:00:25.000Z">2026-11-26 12:00:25.000Z</time>',
  );
  expect(html).toContain('wss://host-25.example/live');
  expect(html).not.toMatch(/host-26|hunter2|s3cret/);
  // CSP: `style-src-attr 'none'`.
  expect(html).not.toMatch(/ style=/);
  expect(renderToString(node)).toBe(html);
  for (const each of asked) expect(each).not.toHaveBeenCalled();
  expect(error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('a log that nothing is in yet', () => {
  expect(renderToString(<CloseEventLog log={createCloseLog()} />)).toContain('data-content="empty"');
});
