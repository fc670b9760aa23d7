/**
 * The same JSON value, frozen to its depth: everybody shares a policy and a locale, and nobody can change them for the
 * others. Call it with the annotation `PURE`, so that what is not used costs nothing.
 */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
