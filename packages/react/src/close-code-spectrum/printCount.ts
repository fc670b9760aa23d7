const UNITS = ['', 'k', 'M', 'G', 'T'];

/** `12 345`: groups of three with a narrow no-break space, as SI writes them, so the same in each language. */
export function printCount(count: number): string {
  if (count > 0 && count < 1) return '<1';
  const rounded = Math.round(count);
  return rounded < 1e15 ? String(rounded).replace(/\B(?=(\d{3})+$)/g, '\u202f') : rounded.toExponential(1);
}

/** In five digits at most: `12 345`, `123k`. For a cell; what is exact stands elsewhere. */
export function printShort(count: number): string {
  let [value, unit] = [count, 0];
  while (value >= 99_999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${printCount(value)}${UNITS[unit] ?? ''}`;
}

/** In whole per cent. */
export function printPercent(count: number, total: number): string {
  const percent = (100 * count) / total;
  return percent > 0 && percent < 1
    ? '<1'
    : percent > 99 && percent < 100
      ? '>99'
      : String(Math.round(percent));
}
