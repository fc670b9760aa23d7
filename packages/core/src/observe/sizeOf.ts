import { read } from '../record/print.ts';

/**
 * Size of a message: bytes of a binary one, UTF-16 units of a text; 0 for anything else. Total, and without an
 * allocation. Bytes of a text would take reading it.
 */
export function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length;
  const bytes = read(data, 'byteLength');
  if (isSize(bytes)) return bytes;
  const size = read(data, 'size');
  return isSize(size) ? size : 0;
}

/** Of a message. It runs for each: `read`, which knows no shape, costs more. */
export function dataOf(event: unknown): unknown {
  try {
    return (event as { readonly data?: unknown }).data;
  } catch {
    return undefined;
  }
}

export function isSize(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Infinity;
}

/** How many subprotocols were offered; not known of anything but a text or an array of them. */
export function countProtocols(protocols: unknown): number | undefined {
  if (typeof protocols === 'string') return 1;
  try {
    return Array.isArray(protocols) ? protocols.length : undefined;
  } catch {
    // A revoked proxy.
    return undefined;
  }
}
