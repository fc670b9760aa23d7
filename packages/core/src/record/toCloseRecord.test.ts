import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oddities, revokedProxy, throwingProxy } from '../../test/oddities.ts';
import { jsonOf, notPlain } from '../../test/plain.ts';
import type { CloseEvidence, CloseRecord } from './closeRecord.ts';
import { toCloseRecord, toCloseRecordFromWs } from './toCloseRecord.ts';

const event = (code: unknown, parts: object = {}): object => ({
  type: 'close',
  code,
  reason: '',
  wasClean: true,
  ...parts,
});
const partysocketEvent = (code: number, parts: object = {}): object => ({
  type: 'close',
  code: 'close',
  reason: event(code, { reason: 'bye', wasClean: false, ...parts }),
  wasClean: true,
});

const expectPlain = (record: CloseRecord): void => {
  expect(notPlain(record)).toBeUndefined();
  expect(structuredClone(record)).toEqual(record);
  expect(jsonOf(record)).toEqual(jsonOf(structuredClone(record)));
};

describe('a proper close event', () => {
  test('gives code, reason and wasClean, and no flag', () => {
    const before = Date.now();
    const record = toCloseRecord(event(4001, { reason: 'bye' }));
    expect(record).toEqual({
      id: expect.any(String) as string,
      at: expect.any(Number) as number,
      code: 4001,
      reason: 'bye',
      wasClean: true,
      initiator: 'unknown',
      source: 'event',
      flags: [],
      received: undefined,
      url: undefined,
      protocol: undefined,
      evidence: {},
    });
    expect(record.at).toBeGreaterThanOrEqual(before);
    expect(record.at).toBeLessThanOrEqual(Date.now());
  });

  test.each([0, 1, 999, 1000, 1005, 1006, 1015, 2999, 4999, 5000, 65535])('any uint16: %i', (code) => {
    expect(toCloseRecord(event(code))).toMatchObject({ code, flags: [] });
  });

  test('1006 with wasClean true and a real code with wasClean false are kept as they are', () => {
    expect(toCloseRecord(event(1006))).toMatchObject({ code: 1006, wasClean: true, flags: [] });
    expect(toCloseRecord(event(1000, { wasClean: false }))).toMatchObject({
      code: 1000,
      wasClean: false,
      flags: [],
    });
  });

  test('tells the socket’s url and protocol', () => {
    const target = { url: 'wss://example.com/chat?token=1', protocol: 'graphql-transport-ws' };
    expect(toCloseRecord(event(1000, { target }))).toMatchObject({
      url: 'wss://example.com/chat',
      protocol: 'graphql-transport-ws',
    });
    expect(toCloseRecord(event(1000, { currentTarget: target })).url).toBe('wss://example.com/chat');
    expect(toCloseRecord(event(1000, { target: { url: 1, protocol: '' } }))).toMatchObject({
      url: undefined,
      protocol: undefined,
    });
  });
});

describe('what wrappers make of it', () => {
  test('partysocket: with the event in `reason` it was made up, open or not', () => {
    for (const opened of [true, false, undefined]) {
      expect(toCloseRecord(partysocketEvent(1000), { opened })).toMatchObject({
        code: undefined,
        reason: 'bye',
        wasClean: undefined,
        initiator: 'wrapper',
        flags: ['synthetic', 'malformed'],
        received: expect.stringContaining('code: "close"') as string,
      });
    }
  });

  test('reconnecting-websocket: 1000 for a connection that never opened was made up', () => {
    expect(toCloseRecord(event(1000), { opened: false })).toMatchObject({
      code: undefined,
      wasClean: undefined,
      initiator: 'wrapper',
      flags: ['synthetic'],
      received: 'Object { type: "close", code: 1000, wasClean: true }',
    });
  });

  test.each<
    [
      title: string,
      code: number | undefined,
      wasClean: boolean,
      opened: boolean | undefined,
      synthetic: boolean,
    ]
  >([
    ['1000 after open', 1000, true, true, false],
    ['1000, open or not is not known', 1000, true, undefined, false],
    ['1000 before open', 1000, true, false, true],
    ['1000 before open, unclean', 1000, false, false, true],
    ['4001 before open', 4001, false, false, true],
    ['1005 before open', 1005, false, false, true],
    ['1006 before open', 1006, false, false, false],
    ['1015 before open', 1015, false, false, false],
    ['1006 before open but clean', 1006, true, false, true],
  ])('%s', (_, code, wasClean, opened, synthetic) => {
    const record = toCloseRecord(event(code, { wasClean }), { opened });
    expect(record.flags.includes('synthetic')).toBe(synthetic);
    expect(record.code).toBe(synthetic ? undefined : code);
    expect(record.received === undefined).toBe(!synthetic);
  });

  test('a browser’s own event is not made up: where a Close frame came, it was open, with or without an `open` event', () => {
    const native = (code: number, wasClean: boolean) =>
      toCloseRecord(event(code, { wasClean, isTrusted: true }), { opened: false, closeCalled: false });
    expect(native(1011, false)).toMatchObject({
      code: 1011,
      wasClean: false,
      initiator: 'remote',
      flags: [],
      evidence: { opened: true },
    });
    expect(native(1006, true)).toMatchObject({ code: 1006, initiator: 'remote', evidence: { opened: true } });
    expect(native(1006, false)).toMatchObject({
      code: 1006,
      initiator: 'unknown',
      evidence: { opened: false },
    });
    // partysocket hands out an event of its own that is not the browser’s.
    expect(toCloseRecord({ ...partysocketEvent(1000), isTrusted: false }, { opened: false }).flags).toContain(
      'synthetic',
    );
  });

  test.each<[title: string, given: unknown, code: number | undefined, flags: readonly string[]]>([
    ['no argument', undefined, undefined, ['malformed']],
    ['null', null, undefined, ['malformed']],
    ['a bare number', 4001, 4001, ['malformed']],
    ['a bare number that is no code', 70_000, undefined, ['malformed']],
    ['a bare text', '4001', undefined, ['malformed']],
    ['an error event', { type: 'error' }, undefined, ['malformed']],
    ['code 10000', event(10_000), 10_000, []],
    ['code 65536', event(65536), undefined, ['malformed']],
    ['code -1', event(-1), undefined, ['malformed']],
    ['code 1000.5', event(1000.5), undefined, ['malformed']],
    ['code NaN', event(NaN), undefined, ['malformed']],
    ['code "1000"', event('1000'), undefined, ['malformed']],
    ['code 1000n', event(1000n), undefined, ['malformed']],
    ['no wasClean', { code: 1000, reason: '' }, 1000, ['malformed']],
    ['no reason', { code: 1000, wasClean: true }, 1000, []],
    ['a reason that is a number', event(1000, { reason: 1 }), 1000, ['malformed']],
    ['a reason that is a buffer', event(1000, { reason: new Uint8Array(2) }), 1000, ['malformed']],
    ['a wasClean that is a number', event(1000, { wasClean: 1 }), 1000, ['malformed']],
    ['a proxy that throws', throwingProxy, undefined, ['malformed']],
    ['a revoked proxy', revokedProxy(), undefined, ['malformed']],
    ['an event whose target throws', event(1000, { target: throwingProxy }), 1000, []],
    ['a function', () => 1000, undefined, ['malformed']],
  ])('%s', (_, given, code, flags) => {
    const record = toCloseRecord(given);
    expect(record.code).toBe(code);
    expect(record.flags).toEqual(flags);
    expect(record.received !== undefined).toBe(flags.includes('malformed'));
    expect((record.received ?? '').length).toBeLessThanOrEqual(200);
    expectPlain(record);
  });

  test('the print says what came', () => {
    expect(toCloseRecord(event('1000', { reason: Symbol('x') })).received).toBe(
      'Object { type: "close", code: "1000", reason: Symbol(x), wasClean: true }',
    );
    expect(toCloseRecord(new Error('boom')).received).toBe('Error { name: "Error", message: "boom" }');
    expect(toCloseRecord('x'.repeat(9999)).received).toHaveLength(200);
    expect(toCloseRecord(event('x'.repeat(9999), { message: 'y'.repeat(9999) })).received).toHaveLength(200);
    expect(toCloseRecord(revokedProxy()).received).toBe('Object {  }');
  });
});

describe('WebSocketStream', () => {
  test('close info', () => {
    expect(toCloseRecord({ closeCode: 3456, reason: 'pizza' })).toMatchObject({
      code: 3456,
      reason: 'pizza',
      wasClean: true,
      flags: [],
    });
    expect(toCloseRecord({ closeCode: 1005 })).toMatchObject({ code: 1005, reason: '', flags: [] });
  });

  test('error with a code', () => {
    expect(toCloseRecord({ name: 'WebSocketError', code: 0, closeCode: 4567, reason: 'late' })).toMatchObject(
      {
        code: 4567,
        reason: 'late',
        wasClean: false,
        flags: [],
      },
    );
  });

  test('error without one', () => {
    const error = { name: 'WebSocketError', code: 0, message: 'Refused.', closeCode: null, reason: '' };
    expect(toCloseRecord(error)).toMatchObject({
      code: undefined,
      wasClean: false,
      initiator: 'unknown',
      flags: [],
    });
  });
});

describe('bounds', () => {
  test('a reason of 10 kB is cut and flagged', () => {
    const record = toCloseRecord(event(1000, { reason: 'a'.repeat(10_000) }));
    expect(record.reason).toBe('a'.repeat(1000));
    expect(record.flags).toEqual(['truncated']);
  });

  test('a reason of 1,000 characters is not', () => {
    expect(toCloseRecord(event(1000, { reason: 'a'.repeat(1000) }))).toMatchObject({
      reason: 'a'.repeat(1000),
      flags: [],
    });
  });

  test('not inside a surrogate pair', () => {
    const { reason } = toCloseRecord(event(1000, { reason: `${'a'.repeat(999)}🔌🔌` }));
    expect(reason).toBe('a'.repeat(999));
    expect(toCloseRecord(event(1000, { reason: '🔌'.repeat(600) })).reason).toBe('🔌'.repeat(500));
  });

  test('a protocol is cut', () => {
    expect(toCloseRecord(event(1000, { target: { protocol: 'p'.repeat(9999) } })).protocol).toHaveLength(
      1000,
    );
  });
});

describe('url', () => {
  const urlOf = (url: unknown): string | undefined => toCloseRecord(event(1000, { target: { url } })).url;

  test.each([
    ['wss://example.com/', 'wss://example.com/'],
    ['wss://example.com/chat?token=secret', 'wss://example.com/chat'],
    ['wss://example.com/chat#secret', 'wss://example.com/chat'],
    ['wss://example.com/chat?#secret', 'wss://example.com/chat'],
    ['wss://example.com?token=secret', 'wss://example.com'],
    ['wss://user:secret@example.com/chat', 'wss://example.com/chat'],
    ['ws://user:p@secret@host/x?token=secret#secret', 'ws://host/x'],
    ['ws://secret@host:8080', 'ws://host:8080'],
    ['ws://secret@[::1]:8080/x', 'ws://[::1]:8080/x'],
    ['WSS://secret@Example.com/', 'WSS://Example.com/'],
    ['wss://user:secret@host\\path@x', 'wss://host\\path@x'],
    ['https://host/@user/room', 'https://host/@user/room'],
    ['wss://user:pa#secret@host/', undefined],
    ['wss://user:pa?secret@host/', undefined],
    ['wss://me@example.com:pa#secret@host/', undefined],
    ['wss://host/?mail=a@b', 'wss://host/'],
    ['wss://host\\?mail=a@b', 'wss://host\\'],
    ['wss://user:secret@host/#a@b', 'wss://host/'],
    ['/chat?token=secret', undefined],
    ['chat', undefined],
    ['', undefined],
    [new URL('wss://user:secret@host/?secret'), undefined],
    [undefined, undefined],
  ])('%s → %s', (given, expected) => {
    expect(urlOf(given)).toBe(expected);
  });

  test('bounded', () => {
    expect(urlOf(`wss://host/${'x'.repeat(9999)}`)).toHaveLength(2000);
  });

  test('any URL: what WHATWG URL calls user, password, query and fragment is gone', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.stringMatching(/^[a-z@:%!$]{1,9}$/),
        (url, user) => {
          const parsed = new URL(url.replace('://', `://${user}@`));
          const kept = new URL(urlOf(parsed.href)!);
          expect([kept.username, kept.password, kept.search, kept.hash]).toEqual(['', '', '', '']);
          expect([kept.protocol, kept.host, kept.pathname]).toEqual([
            parsed.protocol,
            parsed.host,
            parsed.pathname,
          ]);
        },
      ),
    );
  });
});

describe('initiator', () => {
  test.each<
    [title: string, code: number | undefined, wasClean: boolean, evidence: CloseEvidence, initiator: string]
  >([
    ['1000', 1000, true, {}, 'unknown'],
    ['1000, we closed', 1000, true, { opened: true, closeCalled: true }, 'local'],
    ['1000, we closed some time ago', 1000, true, { closeCalledMsBefore: 3 }, 'local'],
    ['1000, we did not close', 1000, true, { opened: true, closeCalled: false }, 'remote'],
    ['4001', 4001, true, {}, 'unknown'],
    ['4001, we did not close', 4001, true, { closeCalled: false }, 'remote'],
    ['1005', 1005, true, {}, 'unknown'],
    ['1005, we closed', 1005, true, { closeCalled: true }, 'local'],
    ['1005, we did not close', 1005, true, { closeCalled: false }, 'remote'],
    ['1001, which Firefox may have made up', 1001, true, {}, 'unknown'],
    ['1001, we did not close', 1001, true, { closeCalled: false }, 'unknown'],
    ['1001 while we were closing', 1001, true, { closeCalled: true }, 'unknown'],
    ['1011', 1011, true, {}, 'remote'],
    ['1011 while we were closing', 1011, true, { closeCalled: true }, 'remote'],
    ['0', 0, true, {}, 'remote'],
    ['5000', 5000, true, {}, 'remote'],
    ['1006', 1006, false, {}, 'unknown'],
    ['1006 after open, without an error', 1006, false, { opened: true, errorEvent: false }, 'network'],
    ['1006 after open, with an error', 1006, false, { opened: true, errorEvent: true }, 'unknown'],
    ['1006 after open, errors not watched', 1006, false, { opened: true }, 'unknown'],
    ['1006 before open', 1006, false, { opened: false, errorEvent: true }, 'unknown'],
    ['1006, we closed', 1006, false, { opened: true, closeCalled: true, errorEvent: false }, 'local'],
    ['1006, clean', 1006, true, { opened: true }, 'remote'],
    ['1015, clean', 1015, true, { opened: true }, 'remote'],
    ['1015', 1015, false, { opened: false, errorEvent: true }, 'unknown'],
    ['no code', undefined, false, {}, 'unknown'],
    ['no code, we closed', undefined, false, { closeCalled: true }, 'local'],
    ['made up', 1000, true, { opened: false }, 'wrapper'],
    ['made up, we closed', 1000, true, { opened: false, closeCalled: true }, 'local'],
  ])('%s', (_, code, wasClean, evidence, initiator) => {
    expect(toCloseRecord(event(code, { wasClean }), evidence).initiator).toBe(initiator);
  });
});

describe('a record is plain JSON', () => {
  test('evidence is copied', () => {
    const evidence = { opened: true, openMs: 5 };
    const record = toCloseRecord(event(1000), evidence);
    evidence.openMs = 6;
    expect(record.evidence).toEqual({ opened: true, openMs: 5 });
  });

  test('nothing alive is in it', () => {
    const target = { url: 'wss://host/', protocol: 'p', onclose: () => undefined };
    for (const given of [
      event(1000, { target }),
      partysocketEvent(4001, { target }),
      event('x', { target }),
      target,
    ]) {
      expectPlain(toCloseRecord(given, { opened: true, online: undefined }));
    }
  });

  test('ids are unique over 100,000 records', () => {
    const ids = new Set<string>();
    for (let i = 0; i < 100_000; i += 1) ids.add(toCloseRecord(undefined).id);
    expect(ids.size).toBe(100_000);
    expect([...ids][0]).toMatch(/^[\da-z]+-[\da-z]+-[\da-z]+$/);
  });
});

describe('toCloseRecordFromWs', () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

  test.each<[title: string, reason: Uint8Array | string, expected: string]>([
    ['a Buffer', Buffer.from('Schluß 🔌'), 'Schluß 🔌'],
    ['a Buffer inside a larger one', Buffer.from('xxbyexx').subarray(2, 5), 'bye'],
    ['a Uint8Array', utf8('bye'), 'bye'],
    ['an empty one', new Uint8Array(), ''],
    ['a text', 'bye', 'bye'],
    ['a byte order mark is kept', new Uint8Array([0xef, 0xbb, 0xbf, 0x68, 0x69]), '\ufeffhi'],
    ['invalid UTF-8 becomes U+FFFD', new Uint8Array([0x62, 0xff, 0x79, 0xc3]), 'b\ufffdy\ufffd'],
    ['an encoded surrogate is invalid too', new Uint8Array([0xed, 0xa0, 0x80]), '\ufffd\ufffd\ufffd'],
  ])('%s', (_, reason, expected) => {
    const record = toCloseRecordFromWs(4001, reason);
    expect(record).toMatchObject({ code: 4001, reason: expected, wasClean: true, flags: [] });
    expectPlain(record);
  });

  test.each([
    [1000, true],
    [1005, true],
    [1006, false],
    [4001, true],
  ])('%i: wasClean %s', (code, wasClean) => {
    expect(toCloseRecordFromWs(code, '').wasClean).toBe(wasClean);
  });

  test('what is no code or no reason is malformed', () => {
    expect(toCloseRecordFromWs('1000' as never, '')).toMatchObject({
      code: undefined,
      wasClean: undefined,
      flags: ['malformed'],
    });
    expect(toCloseRecordFromWs(1000, undefined as never)).toMatchObject({
      code: 1000,
      reason: '',
      flags: ['malformed'],
    });
    expect(toCloseRecordFromWs(70_000, 'bye').received).toBe('Object { code: 70000, reason: "bye" }');
  });

  test('evidence counts as elsewhere', () => {
    expect(toCloseRecordFromWs(1006, '', { opened: true, errorEvent: false })).toMatchObject({
      initiator: 'network',
      evidence: { opened: true, errorEvent: false },
    });
    expect(toCloseRecordFromWs(1000, '', { opened: false }).flags).toEqual(['synthetic']);
  });

  test.each([1000, 1001, 1005, 1011, 1012, 1013, 1014, 4001])('%i: either side may have sent it', (code) => {
    const by = (closeCalled?: boolean) => toCloseRecordFromWs(code, '', { closeCalled }).initiator;
    expect([by(true), by(false), by()]).toEqual(['local', 'remote', 'unknown']);
  });

  test('a long reason is cut', () => {
    expect(toCloseRecordFromWs(1000, new Uint8Array(5000).fill(97))).toMatchObject({
      reason: 'a'.repeat(1000),
      flags: ['truncated'],
    });
  });
});

describe('total', () => {
  test.each(oddities)('%s', (_, value) => {
    for (const given of [
      value,
      event(value),
      event(1000, { reason: value }),
      event(1000, { target: value }),
      { closeCode: value },
    ]) {
      expectPlain(toCloseRecord(given));
    }
    expectPlain(toCloseRecordFromWs(value as number, value as string));
  });

  test('anything: the code is undefined or what arrived, a whole number from 0 to 65535', () => {
    const shape = fc.oneof(
      fc.anything(),
      fc.record(
        { code: fc.anything(), reason: fc.anything(), wasClean: fc.anything(), target: fc.anything() },
        { requiredKeys: [] },
      ),
      fc.record(
        { closeCode: fc.anything(), reason: fc.anything(), name: fc.constantFrom('WebSocketError', 'x') },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(shape, fc.constantFrom(true, false, undefined), (given, opened) => {
        const record = toCloseRecord(given, { opened });
        const { code } = record;
        expect(code === undefined || (Number.isInteger(code) && code >= 0 && code <= 65535)).toBe(true);
        expectPlain(record);
      }),
      { numRuns: 500 },
    );
  });
});
