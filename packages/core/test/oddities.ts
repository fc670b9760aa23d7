// Values that are no close codes, and that break careless readers.

const broken = (): never => {
  throw new Error('This value must not be asked for its value.');
};

export function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** Every trap throws. */
export const throwingProxy: object = new Proxy(
  {},
  { get: broken, has: broken, ownKeys: broken, getPrototypeOf: broken, getOwnPropertyDescriptor: broken },
);

export const oddities: readonly (readonly [name: string, value: unknown])[] = [
  ['a negative number', -1],
  ['65536', 65536],
  ['70536', 65536 + 5000],
  ['2 ** 32 + 1000', 2 ** 32 + 1000],
  ['the largest safe integer', Number.MAX_SAFE_INTEGER],
  ['a fraction', 1000.5],
  ['the smallest fraction', Number.MIN_VALUE],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
  ['a numeric string', '1006'],
  ['an empty string', ''],
  ['null', null],
  ['undefined', undefined],
  ['true', true],
  ['a bigint', 1000n],
  ['a symbol', Symbol('1000')],
  ['a function', () => 1000],
  ['an array', [1000]],
  ['an object', {}],
  ['an object without a prototype', Object.create(null)],
  ['a boxed number', Object(1000)],
  ['a date', new Date(1000)],
  ['a close event', { type: 'close', code: 1000, reason: '', wasClean: true }],
  ['an object with a valueOf', { valueOf: () => 1000 }],
  ['an object with a throwing valueOf', { valueOf: broken, toString: broken }],
  ['an object with a throwing toPrimitive', { [Symbol.toPrimitive]: broken }],
  ['an object with a throwing toJSON', { toJSON: broken }],
  ['a proxy that throws', throwingProxy],
  ['a revoked proxy', revokedProxy()],
];
