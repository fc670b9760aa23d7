import { fold } from '../internal/fold.ts';

/** What a search looks through. */
export interface Searchable {
  readonly from: number;
  readonly to: number;
  readonly httpAnalogue: number | undefined;
  /** All texts of it, folded. */
  readonly text: string;
}

/** Is the number in it, or one of up to four digits that begins with what was typed so far? */
function holdsNumber(digits: string, { from, to, httpAnalogue }: Searchable): boolean {
  const typed = Number(digits);
  if (typed === httpAnalogue) return true;
  for (let low = typed, high = typed, length = digits.length; ; length++) {
    if (low <= to && high >= from) return true;
    if (length >= 4 || typed === 0) return false;
    low *= 10;
    high = high * 10 + 9;
  }
}

/** A test for what was typed: every word must be found. A word of digits is a number, not a part of a text. */
export function searcher(typed: string): (item: Searchable) => boolean {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (item) =>
    words.every((word) => (/^\d+$/.test(word) ? holdsNumber(word, item) : item.text.includes(word)));
}
