import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowOf } from '../../test/facts.ts';
import { oddities, throwingProxy } from '../../test/oddities.ts';
import { notFrozen } from '../../test/plain.ts';
import { checkClose, type CloseIssue, type CloseProfile } from './checkClose.ts';

type Close = Parameters<typeof checkClose>[0];

const ALL = Array.from({ length: 65536 }, (_, code) => code);
const rules = (close: Close, profile?: CloseProfile): string[] =>
  checkClose(close, profile).map(({ rule }) => rule);
const errors = (close: Close, profile?: CloseProfile): CloseIssue[] =>
  checkClose(close, profile).filter(({ level }) => level === 'error');

/** Web IDL ConvertToInt for [Clamp] unsigned short, by its own wording: clamp, then nearest, ties to even. */
function convertToInt(x: number): number {
  if (Number.isNaN(x)) return 0;
  const clamped = x <= 0 ? 0 : x >= 65535 ? 65535 : x;
  const candidates = [Math.ceil(clamped), Math.floor(clamped)];
  const distance = (candidate: number): number => Math.abs(candidate - clamped);
  const nearest = Math.min(...candidates.map(distance));
  const tied = [...new Set(candidates.filter((candidate) => distance(candidate) === nearest))];
  return tied.length === 1 ? tied[0]! : tied.find((candidate) => candidate % 2 === 0)!;
}

const numberOf = (value: unknown): number | undefined => {
  if (typeof value === 'bigint' || typeof value === 'symbol') return undefined;
  try {
    return (value as number) * 1;
  } catch {
    return undefined;
  }
};
const textOf = (value: unknown): string | undefined => {
  try {
    return ''.concat(value as string);
  } catch {
    return undefined;
  }
};
const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** WHATWG WebSockets, close(code, reason): both arguments are converted, then the code, then the reason is validated. */
function whatwg(code: unknown, reason: unknown): CloseIssue['exception'] {
  const number = code === undefined ? 1000 : numberOf(code);
  const text = reason === undefined ? '' : textOf(reason);
  if (number === undefined || text === undefined) return 'TypeError';
  const clamped = convertToInt(number);
  if (clamped !== 1000 && !(clamped >= 3000 && clamped <= 4999)) return 'InvalidAccessError';
  return bytes(text) > 123 ? 'SyntaxError' : undefined;
}

describe('browser', () => {
  test('every code from 0 to 65535, against the registry', () => {
    const wrong = ALL.filter((code) => {
      const issues = checkClose({ code });
      return rowOf(code).may_be_passed_to_close
        ? issues.length > 0
        : issues.length !== 1 ||
            issues[0]?.rule !== 'code-not-allowed' ||
            issues[0].exception !== 'InvalidAccessError';
    });
    expect(wrong).toEqual([]);
  });

  test.each<[code: unknown, exception: CloseIssue['exception'], rules: readonly string[]]>([
    [undefined, undefined, []],
    [999.5, undefined, ['code-fraction']],
    [999.4, 'InvalidAccessError', ['code-not-allowed', 'code-fraction']],
    [1000.5, undefined, ['code-fraction']],
    [1000.6, 'InvalidAccessError', ['code-not-allowed', 'code-fraction']],
    [2999.5, undefined, ['code-fraction']],
    [3000.5, undefined, ['code-fraction']],
    [4999.5, 'InvalidAccessError', ['code-not-allowed', 'code-fraction']],
    [4998.5, undefined, ['code-fraction']],
    [1500.5, 'InvalidAccessError', ['code-not-allowed']],
    [5000.5, 'InvalidAccessError', ['code-not-allowed']],
    ['1000', undefined, []],
    [' 0x3e8 ', undefined, []],
    ['1000.5', undefined, ['code-fraction']],
    ['', 'InvalidAccessError', ['code-not-allowed']],
    [null, 'InvalidAccessError', ['code-not-allowed']],
    [true, 'InvalidAccessError', ['code-not-allowed']],
    [NaN, 'InvalidAccessError', ['code-not-allowed']],
    [Infinity, 'InvalidAccessError', ['code-not-allowed']],
    [-1000, 'InvalidAccessError', ['code-not-allowed']],
    [65536 + 1000, 'InvalidAccessError', ['code-not-allowed']],
    [[4000], undefined, []],
    [{ valueOf: () => 4000 }, undefined, []],
    [new Date(1000), undefined, []],
    [1000n, 'TypeError', ['code-not-a-number']],
    [Symbol('1000'), 'TypeError', ['code-not-a-number']],
  ])('close(%s)', (code, exception, expected) => {
    expect(errors({ code })[0]?.exception).toBe(exception);
    expect(rules({ code })).toEqual(expected);
  });

  test.each([
    ['an object without a prototype', Object.create(null) as unknown],
    ['a proxy that throws', throwingProxy],
  ])('code: %s', (_, code) => {
    expect(checkClose({ code })).toMatchObject([{ rule: 'code-not-a-number', exception: 'TypeError' }]);
  });

  test.each<[title: string, reason: unknown, rules: readonly string[]]>([
    ['no reason', undefined, []],
    ['an empty reason', '', []],
    ['123 bytes', 'a'.repeat(123), []],
    ['124 bytes', 'a'.repeat(124), ['reason-too-long']],
    ['123 bytes of several widths', `${'ß'.repeat(60)}ロ`, []],
    ['124 bytes of several widths', `${'🔌'.repeat(30)}🔌`, ['reason-too-long']],
    ['41 lone surrogates', '\ud83d'.repeat(41), []],
    ['42 lone surrogates', '\ud83d'.repeat(42), ['reason-too-long']],
    ['null', null, []],
    ['an object', { toString: () => 'a'.repeat(124) }, ['reason-too-long']],
    ['a symbol', Symbol('bye'), ['reason-not-a-text']],
    ['a bigint', 10n ** 123n, ['reason-too-long']],
    ['an object without a toString', Object.create(null), ['reason-not-a-text']],
  ])('close(1000, %s)', (_, reason, expected) => {
    expect(rules({ code: 1000, reason })).toEqual(expected);
    const exception = { 'reason-too-long': 'SyntaxError', 'reason-not-a-text': 'TypeError' }[
      expected[0] ?? ''
    ];
    expect(errors({ code: 1000, reason })[0]?.exception).toBe(exception);
  });

  test('a reason without a code: engines differ', () => {
    expect(checkClose({ reason: 'bye' })).toMatchObject([
      { rule: 'reason-without-code', level: 'engines-differ' },
    ]);
    expect(checkClose({ code: undefined, reason: undefined })).toEqual([]);
  });

  test('issues come in the order in which close() checks', () => {
    const reason = 'a'.repeat(124);
    const exceptions = (close: Close) => errors(close).map(({ exception }) => exception);
    expect(exceptions({ code: 1001, reason })).toEqual(['InvalidAccessError', 'SyntaxError']);
    expect(exceptions({ code: 1n, reason: Symbol('x') })).toEqual(['TypeError', 'TypeError']);
    expect(exceptions({ code: 1001, reason: Symbol('x') })).toEqual(['TypeError', 'InvalidAccessError']);
    expect(rules({ code: 1n, reason: Symbol('x') })[0]).toBe('code-not-a-number');
  });

  test('any number is read as Web IDL reads it', () => {
    const number = fc.oneof(
      fc.double(),
      fc.double({ min: -10, max: 66_000 }),
      fc.integer({ min: 900, max: 5100 }),
      fc.integer({ min: 1998, max: 10_000 }).map((n) => n / 2),
      fc.constantFrom(999.5, 1000.5, 2999.5, 4999.5, 65535.5, -0.5, 0.5, Number.MIN_VALUE, 1000 + 2 ** -40),
    );
    fc.assert(
      fc.property(number, (code) => {
        expect(errors({ code })[0]?.exception).toBe(whatwg(code, undefined));
        const [, read] = /, read as (\d+)\./.exec(errors({ code })[0]?.message ?? '') ?? [];
        if (read !== undefined) expect(Number(read)).toBe(convertToInt(code));
      }),
      { numRuns: 1000 },
    );
  });

  test('anything: the exception of the standard, nothing thrown', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.string({ maxLength: 300 }),
      fc.constantFrom(1000, 4000, undefined),
    );
    fc.assert(
      fc.property(value, value, (code, reason) => {
        expect(errors({ code, reason })[0]?.exception).toBe(whatwg(code, reason));
        expect(checkClose(code as Close)).toBeInstanceOf(Array);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('endpoint', () => {
  test('every code from 0 to 65535, against the registry', () => {
    const wrong = ALL.filter(
      (code) => (checkClose({ code }, 'endpoint').length === 0) !== rowOf(code).may_appear_in_close_frame,
    );
    expect(wrong).toEqual([]);
  });

  test.each<[code: unknown, rules: readonly string[]]>([
    [undefined, []],
    [1011, []],
    [999, ['code-unused']],
    [1004, ['code-reserved']],
    [1005, ['code-local-only']],
    [1006, ['code-local-only']],
    [1015, ['code-local-only']],
    [1016, ['code-unassigned']],
    [2999, ['code-unassigned']],
    [5000, ['code-outside-registry']],
    [65535, ['code-outside-registry']],
    [65536, ['code-not-uint16']],
    [-1, ['code-not-uint16']],
    [1000.5, ['code-not-uint16']],
    ['1000', ['code-not-uint16']],
    [null, ['code-not-uint16']],
  ])('code %s', (code, expected) => {
    expect(rules({ code }, 'endpoint')).toEqual(expected);
  });

  test('reasons', () => {
    expect(rules({ code: 1000, reason: 'a'.repeat(123) }, 'endpoint')).toEqual([]);
    expect(rules({ code: 1000, reason: 'a'.repeat(124) }, 'endpoint')).toEqual(['reason-too-long']);
    expect(rules({ reason: '' }, 'endpoint')).toEqual([]);
    expect(rules({ reason: 'bye' }, 'endpoint')).toEqual(['reason-without-code']);
    expect(rules({ code: 1006, reason: Symbol('x') }, 'endpoint')).toEqual([
      'code-local-only',
      'reason-not-a-text',
    ]);
  });

  test('names no exception: nothing throws on the wire', () => {
    const issues = [
      ...checkClose({ code: 1006, reason: 'a'.repeat(124) }, 'endpoint'),
      ...checkClose({ reason: 'x' }, 'endpoint'),
    ];
    expect(issues.map(({ exception }) => exception)).toEqual([undefined, undefined, undefined]);
  });
});

describe('received', () => {
  test('every code from 0 to 65535: an error where RFC 6455 says so, and 5000–65535 are nobody’s', () => {
    const wrong = ALL.filter((code) => {
      const invalid = errors({ code }, 'received').length > 0;
      return invalid !== (code < 5000 && !rowOf(code).may_appear_in_close_frame);
    });
    expect(wrong).toEqual([]);
  });

  test('receivers differ on what WebKit turns into 1006, and on nothing else', () => {
    const differing = ALL.filter((code) => rules({ code }, 'received').includes('code-receivers-differ'));
    const known = new Set([1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011]);
    expect(differing).toEqual(ALL.filter((code) => !known.has(code) && !(code >= 3000 && code <= 4999)));
  });

  test.each<[code: unknown, says: RegExp]>([
    [1006, /Firefox passes it on as a clean close/],
    [1004, /WebKit and most libraries/],
    [1012, /WebKit \(libsoup\)/],
    [5000, /WebKit and most libraries/],
  ])('%s', (code, says) => {
    expect(checkClose({ code }, 'received').at(-1)?.message).toMatch(says);
  });

  test('no code at all is fine', () => {
    expect(checkClose({}, 'received')).toEqual([]);
  });

  test('what is no code is an error', () => {
    expect(rules({ code: '1000' }, 'received')).toEqual(['code-not-uint16']);
    expect(rules({ code: 70_000 }, 'received')).toEqual(['code-not-uint16']);
  });
});

describe.each(['browser', 'endpoint', 'received'] as const)('%s: total', (profile) => {
  test.each(oddities)('%s', (_, value) => {
    for (const close of [
      value,
      { code: value },
      { reason: value },
      { code: value, reason: value },
      { code: 1000, reason: value },
    ]) {
      const issues = checkClose(close as Close, profile);
      expect(issues.map(({ message }) => message.length).filter((length) => length > 400)).toEqual([]);
    }
  });

  test('a close that cannot be read', () => {
    expect(rules(null as unknown as Close, profile)).toEqual(['unreadable']);
    expect(rules(throwingProxy, profile)).toEqual(['unreadable']);
  });

  test('messages say what, why and how; issues are frozen', () => {
    const closes: Close[] = [
      ...[0, 999.5, 1004, 1006, 1012, 1016, 5000, 70_000, '4000', 1n].map((code) => ({ code })),
      { code: 1000, reason: 'ß'.repeat(99) },
      { reason: 'bye' },
    ];
    for (const issue of closes.flatMap((close) => checkClose(close, profile))) {
      expect(issue.message).toMatch(/^\p{L}.*\. .*\.$/u);
      expect(notFrozen(issue)).toBeUndefined();
    }
  });
});

test('the default profile is the browser’s', () => {
  expect(checkClose({ code: 1001 })).toEqual(checkClose({ code: 1001 }, 'browser'));
  expect(checkClose({ code: 1001 }, undefined)).not.toEqual(checkClose({ code: 1001 }, 'endpoint'));
});
