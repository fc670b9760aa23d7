import { describe, expect, test } from 'vitest';
import { oddities } from '../../test/oddities.ts';
import { PolicyReports } from './policyReports.ts';

const report = (blockedURI: unknown, more: object = {}): object => ({
  effectiveDirective: 'connect-src',
  violatedDirective: 'connect-src',
  disposition: 'enforce',
  blockedURI,
  ...more,
});

function reports(...events: unknown[]): PolicyReports {
  const all = new PolicyReports();
  for (const event of events) all.add(event, 100);
  return all;
}

describe('a report that names the address', () => {
  const all = reports(report('wss://Example.com/chat?token=secret'));
  test.each([
    ['wss://example.com/chat', true],
    ['wss://example.com:443/chat', true],
    ['wss://example.com/other', false],
    ['ws://example.com/chat', false],
    ['wss://example.com:8443/chat', false],
    ['wss://example.org/chat', false],
    ['wss://sub.example.com/chat', false],
  ])('%s: %s', (url, blocked) => {
    expect(all.has(url, undefined)).toBe(blocked);
    expect(all.has(url, 1e9)).toBe(blocked);
  });
});

test.each(['ws://example.com', 'ws://example.com/', 'ws://example.com:80'])(
  '%s names no path: any of that host',
  (uri) => {
    expect(reports(report(uri)).has('ws://example.com/any', undefined)).toBe(true);
  },
);

test('one that names a scheme: of that scheme, and in the time of the connection', () => {
  const all = reports(report('wss'));
  expect(all.has('wss://example.com/', 100)).toBe(true);
  expect(all.has('wss://example.com/', 101)).toBe(false);
  expect(all.has('wss://example.com/', undefined)).toBe(false);
  expect(all.has('ws://example.com/', 0)).toBe(false);
});

test.each<readonly [string, object, boolean]>([
  ['default-src stands in', { effectiveDirective: 'default-src', violatedDirective: 'default-src' }, true],
  [
    'only an old name, with sources',
    { effectiveDirective: undefined, violatedDirective: "connect-src 'self'" },
    true,
  ],
  ['another directive', { effectiveDirective: 'img-src', violatedDirective: 'img-src' }, false],
  ['one that only begins so', { effectiveDirective: 'connect-srcs', violatedDirective: '' }, false],
  ['only tried out', { disposition: 'report' }, false],
  ['no disposition', { disposition: undefined }, true],
])('%s', (_, more, counts) => {
  expect(reports(report('wss://example.com/', more)).has('wss://example.com/', 0)).toBe(counts);
});

test.each(['https://example.com/', 'inline', 'eval', '', 'wssx', 7, undefined])(
  'what is no WebSocket: %s',
  (uri) => {
    const all = reports(report(uri));
    expect(all.has('wss://example.com/', 0) || all.has('https://example.com/', 0)).toBe(false);
  },
);

test('at most 32 are kept, the newest', () => {
  const all = new PolicyReports();
  for (let i = 0; i < 10_000; i += 1) all.add(report(`wss://${i}.example.com/`), i);
  expect(all.has('wss://9999.example.com/', 0)).toBe(true);
  expect(all.has('wss://9968.example.com/', 0)).toBe(true);
  expect(all.has('wss://9967.example.com/', 0)).toBe(false);
});

test.each(oddities)('an event that is %s', (_, event) => {
  expect(reports(event).has('wss://example.com/', 0)).toBe(false);
});
