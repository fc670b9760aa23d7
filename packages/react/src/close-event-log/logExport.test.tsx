import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCloseLog } from './closeLog.ts';
import { closeLogCsv, closeLogJson } from './logExport.ts';
import { logMatcher } from './logMatcher.ts';

const close = (more: Partial<CloseRecord> = {}): CloseRecord => ({
  ...toCloseRecord({ code: 1008, reason: '', wasClean: true }, { opened: true, openMs: 12.5 }),
  at: Date.UTC(2026, 0, 2, 3, 4, 5, 6),
  ...more,
});

/** RFC 4180, read by the letter. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function column(name: string, ...records: CloseRecord[]): string[] {
  const [heading, ...rows] = parseCsv(closeLogCsv(records));
  return rows.map((row) => row[heading!.indexOf(name)]!);
}

const SECRETS = 'wss://user:hunter2@example.com/live?token=s3cret#frag';

describe('CSV', () => {
  test('a heading, a record a line, CRLF after each; numbers stay numbers', () => {
    expect(closeLogCsv([])).toMatch(/^time,code,outcome,[\w,]+,id\r\n$/);
    const text = closeLogCsv([close({ id: 'a-1', reason: 'bye' })]);
    expect(text.split('\r\n')).toEqual([
      expect.stringMatching(/^time,/),
      '2026-01-02T03:04:05.006Z,1008,rejected,remote,event,true,bye,,,true,,12.5,,,,,a-1',
      '',
    ]);
  });

  test('any reason comes back as it was, but for the guard', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { minLength: 1, maxLength: 4 }),
        (reasons) => {
          const back = column('reason', ...reasons.map((reason) => close({ reason })));
          expect(back.map((text) => text.replace(/(^|[;\t\r\n])'/g, '$1'))).toEqual(
            reasons.map((text) => text.replace(/(^|[;\t\r\n])'/g, '$1')),
          );
        },
      ),
      { numRuns: 30 },
    );
    expect(column('reason', close({ reason: 'a "b", c\r\nd' }))).toEqual(['a "b", c\r\nd']);
  });

  test.each([
    '=HYPERLINK("http://evil.example","x")',
    '=1+1',
    '+1',
    '-1+cmd|calc!A0',
    '@SUM(1)',
    '\tx',
    '\rx',
    '\nx',
    ' =1',
    '\u200b=1',
    '\ufeff@x',
    '＝1+1',
    '＠x',
    ',=1',
    '"=1',
    'x;=1',
    'x;"=1',
    'x\n=1',
    'x\t@1',
  ])('%j cannot run: no cell begins with it', (reason) => {
    const text = closeLogCsv([close({ reason, protocol: reason, received: reason, id: reason })]);
    // Also where a reader ends cells by the letter and forgets the quotes.
    const cells = parseCsv(text).flat();
    expect(cells.filter((cell) => /^[\s\u200b\ufeff]*[=+\-@＝＠]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => /^[\t\r\n]/.test(cell))).toEqual([]);
    // Where a semicolon ends a cell, as in a German Excel, a quote in the middle of one protects nothing.
    const careless = text.split(/[;\t\r\n]/);
    expect(careless.filter((cell) => /^[\s"\u200b\ufeff]*[=+\-@＝＠]/.test(cell))).toEqual([]);
  });

  test('our own negative number is a number', () => {
    expect(column('open_ms', close({ evidence: { openMs: -5 } }))).toEqual(['-5']);
  });

  test('a time that is none, or out of range, is an empty cell', () => {
    expect(column('time', close({ at: NaN }), close({ at: 1e300 }), close({ at: -1 }))).toEqual([
      '',
      '',
      '1969-12-31T23:59:59.999Z',
    ]);
  });
});

test('the outcome is what the dialects say, as in the row and in the filter', () => {
  const record = close({ code: 4004, reason: 'Authentication failed.' });
  const outcomeIn = (options?: Parameters<typeof closeLogCsv>[1]): string =>
    closeLogCsv([record], options).split('\r\n')[1]!.split(',')[2]!;
  expect(outcomeIn()).toBe('application');
  expect(outcomeIn(null)).toBe('application');
  expect(outcomeIn({ dialects: [discordGateway] })).toBe('rejected');
  const matches = logMatcher(
    { outcome: 'rejected', dialect: '', text: '', between: undefined, reasons: false, forUser: false },
    { dialects: [discordGateway] },
  );
  expect(matches(record)).toBe(true);
});

describe('JSON', () => {
  test('read again, it is the same log', () => {
    const log = createCloseLog();
    log.addAll([
      close({ url: 'wss://example.com/live', reason: 'a\u2028b "c" \ud800' }),
      close({ reason: 'moved to wss://eu.example.com:8443/live, why? #1' }),
      close({ code: undefined, source: 'unobserved' }),
      { code: '1006', at: NaN } as unknown as CloseRecord,
    ]);
    const text = closeLogJson(log.toArray());
    expect(text.trim().split('\n')).toHaveLength(6);
    const again = createCloseLog();
    again.addAll(JSON.parse(text) as CloseRecord[]);
    expect(again.toArray()).toEqual(log.toArray());
    expect(closeLogJson(again.toArray())).toBe(text);
    expect(JSON.parse(closeLogJson([]))).toEqual([]);
  });
});

test.each([
  ['JSON', closeLogJson],
  ['CSV', closeLogCsv],
])('%s holds no secrets of an address, and nothing that does not belong to a record', (_, write) => {
  const record = { ...close({ url: SECRETS, id: 'x' }), authorization: 'Bearer s3cret' };
  const text = write([record]);
  expect(text).toContain('wss://example.com/live');
  expect(text).not.toMatch(/hunter2|s3cret|frag/);
  expect(write([close({ url: 'wss://user:p?ss@example.com/' })])).not.toContain('user');
});

describe.each([
  ['JSON', closeLogJson],
  ['CSV', closeLogCsv],
])('%s: an address in a text', (_, write) => {
  test.each([
    ['see https://user:pw@example.com/a?token=1', 'see https://example.com/a'],
    ['see https://user:pw@example.com/a#token=1 or call', 'see https://example.com/a or call'],
    ['wss://example.com?token=1', 'wss://example.com'],
    [
      'https://example.com/a|https://user:pw@example.com/b?token=1',
      'https://example.com/a|https://example.com/b',
    ],
    ['https://example.com/a?to=https://user:pw@example.com/b', 'https://example.com/a'],
    ['git+ssh://user:pw@example.com/a', 'git+ssh://example.com/a'],
    ['https://user:p?w@example.com/', 'https'],
    ['why? me@example.com #1 a//b http:/x', 'why? me@example.com #1 a//b http:/x'],
  ])('%j: %j', (given, written) => {
    const record = close({
      reason: given,
      received: given,
      protocol: given,
      id: given,
      evidence: { exception: given },
    });
    const text = write([record]);
    expect(text.split(written)).toHaveLength(write === closeLogJson ? 6 : 5);
    expect(text).not.toMatch(/user|pw|token/);
  });

  test('however long it is, it takes no time', () => {
    for (const part of ['://', 'a.b', 'x://a', 'x://a?']) {
      const begun = performance.now();
      write([close({ reason: part.repeat(20_000) })]);
      expect(performance.now() - begun).toBeLessThan(1000);
    }
  });
});
