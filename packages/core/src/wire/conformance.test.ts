import { describe, expect, test } from 'vitest';
import { conformance } from '../../test/conformance.ts';
import { toCloseRecord } from '../record/toCloseRecord.ts';
import { checkClose } from './checkClose.ts';

const { acceptance, arrivals, frames, notApplicable, applicable, total } = conformance;

describe('every public case is a test or has a reason why not', () => {
  test('74 of web-platform-tests and 37 of Autobahn', () => {
    expect(total).toEqual({ wpt: 74, autobahn: 37 });
    expect(applicable.wpt + applicable.autobahn + notApplicable.length).toBe(111);
  });

  test('how many are', () => {
    expect(applicable).toEqual({ wpt: 61, autobahn: 29 });
    expect(notApplicable).toHaveLength(21);
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
  test.each(frames)('$name', ({ close, verdict }) => {
    const issues = checkClose(close, 'received');
    const errors = issues.filter(({ level }) => level === 'error');
    expect(errors.length > 0).toBe(verdict === 'invalid');
    if (verdict === 'undefined') expect(issues.map(({ level }) => level)).toEqual(['engines-differ']);
  });
});
