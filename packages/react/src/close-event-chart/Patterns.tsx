import type { Outcome } from '@close-codes/core';
import type { JSX } from 'react';
import { LOOKS, type Texture } from './outcomeLook.ts';

const INK: { readonly [T in Texture]: string | undefined } = {
  solid: undefined,
  diagonal: 'M-1 1 1-1M0 6 6 0M5 7 7 5',
  dots: 'M2 1.5v2M5 4.5v2',
  rungs: 'M0 1.5h6M0 4.5h6',
};

/** How bars of an outcome are filled: `url(#…)`. */
export const fillOf = (id: string, outcome: Outcome): string => `url(#${id}-${outcome})`;

/** The textures of the bars and of the legend. Once in a chart; not `hidden`, or nothing could refer to them. */
export function Patterns({ id, outcomes }: { id: string; outcomes: readonly Outcome[] }): JSX.Element {
  return (
    <svg className="close-code-chart-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {outcomes.map((outcome) => {
          const { tone, texture } = LOOKS[outcome];
          const ink = INK[texture];
          return (
            <pattern
              key={outcome}
              id={`${id}-${outcome}`}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              data-tone={tone}
            >
              <rect className="close-code-chart-ground" data-texture={texture} width="6" height="6" />
              {ink !== undefined && <path className="close-code-chart-ink" data-texture={texture} d={ink} />}
            </pattern>
          );
        })}
      </defs>
    </svg>
  );
}

/** The fill of an outcome, beside its name. */
export function Swatch({ id, outcome }: { id: string; outcome: Outcome }): JSX.Element {
  return (
    <svg className="close-code-chart-swatch" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <rect x="0.5" y="0.5" width="13" height="13" rx="2" fill={fillOf(id, outcome)} />
    </svg>
  );
}
