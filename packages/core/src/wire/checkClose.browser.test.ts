import { beforeAll, describe, expect, inject, test } from 'vitest';
import { conformance } from '../../test/conformance.ts';
import { oddities } from '../../test/oddities.ts';
import { checkClose } from './checkClose.ts';

// Validation precedes the look at the state: one closed socket answers for all.
let socket: WebSocket;

beforeAll(async () => {
  socket = new WebSocket(`${inject('labUrl')}/close/1000`);
  await new Promise((resolve) => {
    socket.addEventListener('close', resolve);
  });
  expect(socket.readyState).toBe(WebSocket.CLOSED);
});

/** What Chromium's close() throws. */
function thrown(...args: readonly unknown[]): string | undefined {
  try {
    Reflect.apply(socket.close.bind(socket), undefined, args);
    return undefined;
  } catch (error) {
    return error instanceof Error || error instanceof DOMException ? error.name : 'something else';
  }
}

/** What Chromium throws if all is true that we say, of the standard and of the engine. */
function claimed(code: unknown, reason?: unknown): string | undefined {
  const issues = checkClose({ code, reason });
  const differs = issues.find(({ level }) => level === 'engines-differ');
  const errors = issues.filter(({ level }) => level === 'error');
  if (differs?.rule === 'code-fraction') {
    const [, cut] = /Chromium and WebKit cut it to (-?\d+)/.exec(differs.message) ?? [];
    return claimed(Number(cut), reason);
  }
  if (differs?.rule === 'reason-without-code') {
    expect(differs.message).toContain('Chromium throws an InvalidAccessError');
    return errors.find(({ exception }) => exception === 'TypeError')?.exception ?? 'InvalidAccessError';
  }
  return errors[0]?.exception;
}

const throwing = {
  valueOf(): never {
    throw new TypeError('No value.');
  },
  toString(): never {
    throw new TypeError('No text.');
  },
};

test('every code from 0 to 65535', () => {
  const wrong: number[] = [];
  for (let code = 0; code <= 65535; code += 1) {
    if (thrown(code) !== checkClose({ code })[0]?.exception) wrong.push(code);
  }
  expect(wrong).toEqual([]);
});

test('every half and every other fraction around the borders', () => {
  const wrong: number[] = [];
  for (const border of [0, 999, 1000, 1001, 1500, 2999, 3000, 3001, 4000, 4998, 4999, 5000, 65535, 65536]) {
    for (let sixteenth = -16; sixteenth <= 16; sixteenth += 1) {
      const code = border + sixteenth / 16;
      if (thrown(code) !== claimed(code)) wrong.push(code);
    }
  }
  expect(wrong).toEqual([]);
});

describe('where engines differ, Chromium does what we say of it', () => {
  test.each([
    [1000.9, undefined],
    [999.5, 'InvalidAccessError'],
    [4999.5, undefined],
    [2999.9, 'InvalidAccessError'],
  ])('close(%d)', (code, exception) => {
    expect(checkClose({ code }).at(-1)).toMatchObject({ rule: 'code-fraction', level: 'engines-differ' });
    expect(thrown(code)).toBe(exception);
    expect(claimed(code)).toBe(exception);
  });

  test.each(['x', '', null, 'a'.repeat(124)])('close(undefined, %j)', (reason) => {
    expect(checkClose({ reason }).at(-1)).toMatchObject({
      rule: 'reason-without-code',
      level: 'engines-differ',
    });
    expect(thrown(undefined, reason)).toBe('InvalidAccessError');
  });
});

const codes: readonly (readonly [string, unknown])[] = [
  ...oddities.filter(([title]) => !/throw|revoked/.test(title)),
  ['a throwing object', throwing],
  ['"1000"', '1000'],
  ['"4000.5"', '4000.5'],
  ['" 0x3e8 "', ' 0x3e8 '],
  ['an object with valueOf 4001', { valueOf: () => 4001 }],
  ['an object with toPrimitive 1001', { [Symbol.toPrimitive]: () => 1001 }],
  ['[[4000]]', [[4000]]],
  ['-0', -0],
];

test.each(codes)('code: %s', (_, code) => {
  expect(thrown(code)).toBe(claimed(code));
});

const reasons: readonly (readonly [string, unknown])[] = [
  ...[121, 122, 123, 124, 125].map((length) => [`${length} bytes`, 'a'.repeat(length)] as const),
  ...[121, 122, 123, 124, 125].map(
    (length) => [`${length} bytes, the last two ß`, `${'a'.repeat(length - 2)}ß`] as const,
  ),
  ...[121, 122, 123, 124, 125].map(
    (length) => [`${length} bytes, the last three ロ`, `${'a'.repeat(length - 3)}ロ`] as const,
  ),
  ...[121, 122, 123, 124, 125].map(
    (length) => [`${length} bytes, the last four 🔌`, `${'a'.repeat(length - 4)}🔌`] as const,
  ),
  ['41 lone high surrogates', '\ud83d'.repeat(41)],
  ['42 lone high surrogates', '\ud83d'.repeat(42)],
  ['41 lone low surrogates', '\udd0c'.repeat(41)],
  ['124 bytes with a lone surrogate', `${'a'.repeat(121)}\ud83d`],
  ['123 bytes with a lone surrogate', `${'a'.repeat(120)}\ud83d`],
  ['30 emoji', '🔌'.repeat(30)],
  ['31 emoji', '🔌'.repeat(31)],
  ['a family of 25 bytes five times', '👩‍👩‍👧‍👦'.repeat(5)],
  ['undefined', undefined],
  ['null', null],
  ['a number', 1e300],
  ['a bigint', 10n ** 123n],
  ['a symbol', Symbol('bye')],
  ['an object without a prototype', Object.create(null)],
  ['a throwing object', throwing],
];

describe.each([undefined, 1000, 1001, 4000, 999.5, 1n])('reason behind the code %s', (code) => {
  test.each(reasons)('%s', (_, reason) => {
    expect(thrown(code, reason)).toBe(claimed(code, reason));
  });
});

describe('web-platform-tests: what close() takes', () => {
  test.each(conformance.acceptance)('$name', ({ close, throws }) => {
    expect(thrown(close.code, close.reason)).toBe(throws);
  });
});
