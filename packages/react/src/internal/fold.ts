/** Text as it is compared: without case, diacritics and the difference between `ß` and `ss` or between dashes. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Names, and most of English: there is nothing to take off.
  if (/^[\n -~]*$/.test(lower)) return lower;
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[‐-―−]/g, '-');
}
