import { describe, expect, test } from 'vitest';
import { conformance } from '../../test/conformance.ts';
import { toCloseRecord } from '../record/toCloseRecord.ts';
import { checkClose } from './checkClose.ts';
import { decodeClosePayload } from './decodeClosePayload.ts';

const { acceptance, arrivals, frames, notApplicable, applicable, total } = conformance;

describe('every public case is a test or has a reason why not', () => {
  test('74 of web-platform-tests and 37 of Autobahn', () => {
    expect(total).toEqual({ wpt: 74, autobahn: 37 });
    expect(applicable.wpt + applicable.autobahn + notApplicable.length).toBe(111);
  });

  test('how many are', () => {
    expect(applicable).toEqual({ wpt: 61, autobahn: 31 });
    expect(notApplicable).toHaveLength(19);
    expect(notApplicable.filter(({ why }) => why === '')).toEqual([]);
  });

  test('each that applies is asked at least once', () => {
    const names = new Set([...acceptance, ...arrivals].map(({ name }) => name));
    // close-invalid.any.js has six subtests of their own names.
    expect(names.size).toBe(applicable.wpt);
  });
});

describe('web-platform-tests: what close() takes', () => {
  test.each(acceptance)('$name', ({ close, throws }) => {
    const errors = checkClose(close).filter(({ level }) => level === 'error');
    expect(errors[0]?.exception).toBe(throws);
    expect(errors.length > 0).toBe(throws !== undefined);
  });
});

describe('web-platform-tests: what is recorded of what arrives', () => {
  test.each(arrivals)('$name', ({ event, expect: expected }) => {
    const record = toCloseRecord(event);
    expect(record).toMatchObject(expected);
    expect(record.code).toBe(expected.code);
    expect(record.flags).toEqual([]);
  });
});

describe('Autobahn: which Close frames are valid', () => {
  const levels = (issues: readonly { readonly level: string }[]): string[] => [
    ...new Set(issues.map(({ level }) => level)),
  ];

  test('31 frames, of which 29 hold a code and a reason or nothing', () => {
    expect(frames).toHaveLength(31);
    expect(frames.filter(({ close }) => close)).toHaveLength(29);
  });

  test.each(frames)('$name', ({ body, close, verdict }) => {
    const decoded = decodeClosePayload(body);
    expect(decoded.issues.length > 0).toBe(verdict !== 'valid');
    if (verdict === 'undefined') expect(levels(decoded.issues)).toEqual(['receivers-differ']);
    if (!close) return;
    expect(decoded).toMatchObject({ code: close.code, reason: close.reason ?? '' });

    const issues = checkClose(close, 'received');
    const errors = issues.filter(({ level }) => level === 'error');
    expect(errors.length > 0).toBe(verdict === 'invalid');
    if (verdict === 'undefined') expect(levels(issues)).toEqual(['engines-differ']);
  });

  // RFC 6455 forbids 1005, 1006 and 1015 only, and Autobahn more: what it fails and we do not call an error.
  test('is stricter than RFC 6455 about seven codes', () => {
    const stricter = frames.filter(
      ({ body, verdict }) =>
        verdict === 'invalid' && !levels(decodeClosePayload(body).issues).includes('error'),
    );
    expect(stricter.map(({ close }) => close?.code)).toEqual([0, 999, 1004, 1016, 1100, 2000, 2999]);
  });
});
