import { describe, expect, test, vi } from 'vitest';
import { oddities, revokedProxy, throwingProxy } from '../../test/oddities.ts';
import { jsonOf } from '../../test/plain.ts';
import { outcomeOf } from '../outcome/outcomeOf.ts';
import { toCloseRecordFromException } from './fromException.ts';

const named = (name: string): Error => Object.assign(new Error('No.'), { name });

test.each([
  ['SecurityError', 'browser'],
  ['NS_ERROR_CONTENT_BLOCKED', 'browser'],
  ['SyntaxError', 'local'],
  ['TypeError', 'unknown'],
  ['constructor', 'unknown'],
  ['__proto__', 'unknown'],
])('%s: %s', (name, initiator) => {
  const record = toCloseRecordFromException(named(name));
  expect(record).toMatchObject({
    source: 'constructor',
    initiator,
    code: undefined,
    flags: [],
    evidence: { opened: false, exception: name },
  });
  expect(outcomeOf(record)).toBe('refused');
  expect(Object.isFrozen(record)).toBe(true);
});

test('a DOMException has a name, too', () => {
  const record = toCloseRecordFromException(new DOMException('Mixed content.', 'SecurityError'));
  expect(record).toMatchObject({ initiator: 'browser', evidence: { exception: 'SecurityError' } });
});

describe('what the constructor was given', () => {
  test.each<readonly [string, unknown, string | undefined]>([
    ['a text', 'wss://user:secret@example.com/chat?token=secret#secret', 'wss://example.com/chat'],
    ['a URL', new URL('wss://user:secret@example.com/chat?token=secret'), 'wss://example.com/chat'],
    ['a relative one', '/chat?token=secret', undefined],
    ['nothing', undefined, undefined],
    ['a proxy that throws', throwingProxy, undefined],
    ['a revoked one', revokedProxy(), undefined],
  ])('%s', (_, url, kept) => {
    const record = toCloseRecordFromException(named('SyntaxError'), { url, protocols: ['secret', 'b'] });
    expect(record.url).toBe(kept);
    expect(record.evidence.protocolsOffered).toBe(2);
    expect(JSON.stringify(record)).not.toContain('secret');
  });

  test('protocols that are not told are not known', () => {
    expect(
      toCloseRecordFromException(named('SyntaxError'), { url: 'x' }).evidence.protocolsOffered,
    ).toBeUndefined();
  });
});

test('the environment is asked, for no connection that ever began', () => {
  const evidence = vi.fn(() => ({ pageScheme: 'https', exception: 'made up' }));
  const environment = { now: () => 7, online: () => false, evidence };
  const url = 'ws://example.com/?token=secret';
  expect(toCloseRecordFromException(named('SecurityError'), { url, environment }).evidence).toMatchObject({
    exception: 'SecurityError',
    online: false,
    pageScheme: 'https',
  });
  expect(evidence.mock.calls).toEqual([[{ at: 7, since: undefined, url: 'ws://example.com/' }]]);
});

describe('what was thrown and has no name: no secret of a URL is printed', () => {
  test.each<readonly [unknown, string]>([
    ['ws://h/p?token=secret failed', '"ws://h/p failed"'],
    [{ message: "bad URL 'wss://h/?token=secret'" }, `Object { message: "bad URL 'wss://h/" }`],
    [`wss://user:secret@h/p and https://h/q#secret`, '"wss://h/p and https://h/q"'],
    [`"ws://h/?a='b'&token=secret"`, String.raw`"\"ws://h/"`],
    ['wss://user:pa#secret@h/ failed', '" failed"'],
    ['https://a/,https://user:secret@b/,c', '"https://a/,https://b/,c"'],
    ['https://a/?next=https://user:secret@b/', '"https://a/"'],
    [`wss://${'u'.repeat(120)}secret${'u'.repeat(120)}@h/p`, '"wss://h/p"'],
    ['no URL: a://', '"no URL: a://"'],
  ])('%j', (thrown, received) => {
    const record = toCloseRecordFromException(thrown);
    expect(record.received).toBe(received);
    expect(JSON.stringify(record)).not.toContain('secret');
  });

  test('a text of 200,000 letters takes no time', () => {
    for (const text of ['a', 'a.', 'ws://', 'ws://@', 'ws://?', '@', '/']) {
      toCloseRecordFromException(text.repeat(2e5 / text.length));
      toCloseRecordFromException(undefined, { url: `ws://${text.repeat(2e5 / text.length)}` });
    }
    // Quadratic, it would not end in time.
  });
});

describe('total', () => {
  test.each(oddities)('thrown: %s', (_, thrown) => {
    const record = toCloseRecordFromException(thrown);
    expect(record).toMatchObject({ source: 'constructor', initiator: 'unknown', flags: ['malformed'] });
    expect(record.evidence.exception).toBeUndefined();
    expect(record.received).toEqual(expect.any(String));
    expect(jsonOf(record)).toEqual(jsonOf(structuredClone(record)));
  });

  test.each(oddities)('about: %s', (_, about) => {
    const error = named('SyntaxError');
    expect(toCloseRecordFromException(error, about as never)).toMatchObject({
      initiator: 'local',
      flags: [],
    });
    expect(
      toCloseRecordFromException(error, { url: about, protocols: about, environment: about as never }),
    ).toMatchObject({ initiator: 'local', evidence: { opened: false } });
  });

  test('a name that is a novel is cut', () => {
    expect(toCloseRecordFromException(named('x'.repeat(5000))).evidence.exception).toHaveLength(100);
  });
});
