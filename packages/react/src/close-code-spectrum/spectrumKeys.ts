import { cellAt, type SpectrumBand, type SpectrumCell } from './spectrumBands.ts';

/** What was typed is forgotten after this long without a digit. */
const TYPING_MS = 1000;

/** A number as it is being typed. */
export interface Typing {
  readonly digits: string;
  /** When the last digit came, in ms of any clock. */
  readonly at: number;
}

/** The number so far with one more digit, or a new one after a pause. */
export function typeDigit(before: Typing | undefined, digit: string, now: number): Typing {
  const goesOn = before !== undefined && now - before.at < TYPING_MS && before.digits.length < 5;
  return { digits: goesOn ? before.digits + digit : digit, at: now };
}

/** Codes have four digits: `44` is on the way to 4400. With a leading zero it is below the codes. */
export function typedCode({ digits }: Typing): number {
  return Number(digits.padEnd(4, '0'));
}

/**
 * Where a key leads, as an index of `cells`; `undefined` if it leads nowhere. Up and down are not among them: which cell
 * is above another only the layout knows.
 */
export function cellOfKey(
  key: string,
  at: number,
  bands: readonly SpectrumBand[],
  cells: readonly SpectrumCell[],
  rtl: boolean,
): number | undefined {
  const last = cells.length - 1;
  const firsts = bands.map((band) => cells.findIndex(({ from }) => from >= band.from));
  switch (key) {
    case rtl ? 'ArrowLeft' : 'ArrowRight':
      return Math.min(at + 1, last);
    case rtl ? 'ArrowRight' : 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return firsts.find((first) => first > at) ?? last;
    case 'PageUp':
      return Math.max(0, ...firsts.filter((first) => first < at));
    default:
      return undefined;
  }
}

/** Of what is laid out in lines, the nearest in the line above or below. */
export function nextLine(at: number, elements: readonly Element[], down: boolean): number {
  const own = elements[at]?.getBoundingClientRect();
  if (!own) return at;
  const others = elements
    .map((element, index) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return {
        index,
        far: down ? top - own.bottom : own.top - bottom,
        aside: Math.abs(left + right - own.left - own.right),
      };
    })
    // Half a pixel: zoom leaves fractions.
    .filter(({ index, far }) => index !== at && far > -0.5);
  const nearest = Math.min(...others.map(({ far }) => far));
  const line = others.filter(({ far }) => far < nearest + 1);
  return line.sort((a, b) => a.aside - b.aside)[0]?.index ?? at;
}

/** The index of the cell that a typed number belongs to. */
export function cellOfTyped(typing: Typing, cells: readonly SpectrumCell[]): number {
  const cell = cellAt(cells, typedCode(typing));
  return cell ? cells.indexOf(cell) : 0;
}
