import type { JSX } from 'react';
import type { Tone } from './tone.ts';

// Five outlines: they must part at 12 px and without colour.
const PATHS: { readonly [T in Tone]: string } = {
  neutral: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM5 8h6',
  info: 'M2 2h12v12H2ZM8 7.5V12M8 4v1',
  success: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM5 8l2.5 2.5 4-5',
  warning: 'M8 2 1 14h14ZM8 6.5v3M8 11v1',
  danger: 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5ZM6 6l4 4M10 6l-4 4',
};

/** Sized by attributes, so that it is right before, and without, the stylesheet. */
export function glyph(tone: Tone): JSX.Element {
  return (
    <svg className="close-code-glyph" width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
      <path fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" d={PATHS[tone]} />
    </svg>
  );
}
