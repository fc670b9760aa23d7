// What constructors ask of values that come from untyped code or from JSON.

/** React refuses anything else at the border between server and client components: a Map, an instance of a class. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Not compared with Object.prototype: another realm has its own.
  return prototype !== null && Object.getPrototypeOf(prototype) === null;
}

export const isString = (value: unknown): value is string => typeof value === 'string';

export const isUint16 = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 65535;

/** Is it a key of this object's own? `constructor` is none. */
export const isKeyOf = <Keys extends object>(value: unknown, keys: Keys): value is keyof Keys =>
  isString(value) && Object.hasOwn(keys, value);

/** The keys of an object, for a sentence: `"a", "b" or "c"`. */
export function anyOf(keys: object): string {
  const quoted = Object.keys(keys).map((key) => `"${key}"`);
  return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' or ');
}
