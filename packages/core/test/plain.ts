/** The path of the first thing in a value that is not frozen, or `undefined`. */
export function notFrozen(value: unknown, path = 'it'): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Object.isFrozen(value)) return path;
  for (const [key, part] of Object.entries(value)) {
    const found = notFrozen(part, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The path of the first thing in a value that is no JSON value, or `undefined`. */
export function notPlain(value: unknown, path = 'it'): string | undefined {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') {
    return undefined;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path;
  if (typeof value !== 'object') return path;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== (Array.isArray(value) ? Array.prototype : Object.prototype)) return path;
  if (Object.getOwnPropertySymbols(value).length > 0) return path;
  for (const [key, part] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    const found = notPlain(part, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A value without what JSON leaves out. */
export const jsonOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
