import { publicUrl } from './closeRecord.ts';

const MAX_PRINT = 200;

/** Reads a property of anything; `undefined` where reading throws. */
export function read(value: unknown, key: string): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined;
  try {
    return (value as Readonly<Record<string, unknown>>)[key];
  } catch {
    return undefined;
  }
}

function printPrimitive(value: unknown): string {
  if (typeof value === 'string') {
    // URLs first, and up to the next space: half a URL does not show where its user info ends, and its query may have
    // quotes. From the beginning of a word on, since else it takes n² steps in a text that is one word.
    // After a path another one may follow without a space, with user info of its own.
    return JSON.stringify(
      value
        .replace(/\b\w+:\/\/\S*/g, (url) => publicUrl(url) ?? '')
        .replace(/\/\/[^/\s]*@/g, '//')
        .slice(0, MAX_PRINT),
    );
  }
  return typeof value === 'bigint' ? `${value}n` : String(value);
}

function tag(value: unknown): string {
  try {
    return {}.toString.call(value).slice(8, -1);
  } catch {
    return 'Object';
  }
}

/** A bounded print of anything, for a person to read, with URLs cut as `publicUrl` cuts them; it never throws. */
export function print(value: unknown): string {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) {
    return printPrimitive(value).slice(0, MAX_PRINT);
  }
  const parts: string[] = [];
  for (const key of ['type', 'code', 'closeCode', 'reason', 'wasClean', 'name', 'message']) {
    const part = read(value, key);
    if (part === undefined || part === '') continue;
    parts.push(
      `${key}: ${typeof part === 'object' && part !== null ? tag(part) : typeof part === 'function' ? 'function' : printPrimitive(part)}`,
    );
  }
  return `${tag(value)} { ${parts.join(', ')} }`.slice(0, MAX_PRINT);
}
