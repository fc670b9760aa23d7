import type { Outcome } from '@close-codes/core';
import { TONES, type Tone } from '../close-code-badge/tone.ts';

/**
 * From the axis outwards: trouble first, because only what stands on the axis can be compared from bar to bar. The order
 * of the legend, the tables and the distribution is the same.
 */
export const STACK_ORDER: readonly Outcome[] = [
  'lost',
  'refused',
  'server-error',
  'protocol',
  'overloaded',
  'timeout',
  'rejected',
  'too-big',
  'application',
  'going-away',
  'no-status',
  'unknown',
  'normal',
];

/** Texture of a bar. Within one tone each outcome has another one, so that colour tells none of them apart alone. */
export type Texture = 'solid' | 'diagonal' | 'dots' | 'rungs';

const TEXTURES: readonly Texture[] = ['solid', 'diagonal', 'dots', 'rungs'];

/** How the closes of an outcome look: the tone of its badge, and a texture. */
export const LOOKS: { readonly [O in Outcome]: { readonly tone: Tone; readonly texture: Texture } } =
  /* @__PURE__ */ (() => {
    const used: { [T in Tone]?: number } = {};
    const entries = STACK_ORDER.map((outcome) => {
      const tone = TONES[outcome];
      const index = used[tone] ?? 0;
      used[tone] = index + 1;
      return [outcome, { tone, texture: TEXTURES[index] ?? 'solid' }] as const;
    });
    return Object.fromEntries(entries) as { [O in Outcome]: { tone: Tone; texture: Texture } };
  })();
