/** The value, if it is a whole number from 0 to 65535: what the two bytes of a close code can hold. */
export function toUint16(value: unknown): number | undefined {
  // What the operator leaves as it is. Minus zero becomes zero.
  return typeof value === 'number' && (value & 65535) === value ? value & 65535 : undefined;
}
