import type { JSX } from 'react';
import type { Tone } from './tone.ts';

// Five shapes that part at 12 px and without colour: dash, i, tick, triangle, cross.
const PATHS: { readonly [T in Tone]: string } = {
  neutral: 'M3 8h10',
  info: 'M2 2h12v12H2ZM8 7v5M8 4v1',
  success: 'm2 8.5 4 4 8-9',
  warning: 'M8 2 1 14h14ZM8 6v4M8 11v1.5',
  danger: 'm3 3 10 10M13 3 3 13',
};

/** Sized by attributes, so that it is right before, and without, the stylesheet. */
export function glyph(tone: Tone): JSX.Element {
  return (
    <svg className="close-code-glyph" width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
      <path fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" d={PATHS[tone]} />
    </svg>
  );
}
