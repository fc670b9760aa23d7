import type { Outcome } from '@close-codes/core';

/** How a badge looks: colour, glyph. The text carries the meaning; the tone is never its only signal. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** The one place where an outcome becomes a look. */
export const TONES: { readonly [O in Outcome]: Tone } = {
  normal: 'success',
  'going-away': 'info',
  'no-status': 'neutral',
  refused: 'danger',
  lost: 'danger',
  protocol: 'danger',
  rejected: 'warning',
  'too-big': 'warning',
  overloaded: 'warning',
  'server-error': 'danger',
  timeout: 'warning',
  application: 'info',
  unknown: 'neutral',
};
