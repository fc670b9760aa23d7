import type { JSX, ReactNode } from 'react';
import badge from '@close-codes/react/styles.css?inline';
import layeredBadge from '@close-codes/react/styles.layer.css?inline';
import bootstrap5 from './bootstrap5.css?inline';
import { Frame } from './Frame.tsx';
import none from './none.css?inline';
import tailwind3 from './tailwind3.css?inline';
import './hosts.css';

export const resets = {
  none: { title: 'No reset', css: none },
  tailwind3: { title: 'Like Tailwind CSS 3 (preflight)', css: tailwind3 },
  bootstrap5: { title: 'Like Bootstrap 5 (reboot)', css: bootstrap5 },
  layered: {
    title: 'The preflight in a layer, as in Tailwind CSS 4',
    css: `@layer base{${tailwind3}}`,
    badge: `@layer theme,base,close-codes,components,utilities;${layeredBadge}`,
  },
} as const;

export type ResetId = keyof typeof resets;

interface HostProps {
  readonly reset: ResetId;
  readonly theme: 'light' | 'dark';
  readonly children: ReactNode;
}

/** A page of its own, with our styles first and the host's reset after them: the order that is harder on us. */
export function Host({ reset, theme, children }: HostProps): JSX.Element {
  const chosen: { readonly title: string; readonly css: string; readonly badge?: string } = resets[reset];
  const { title, css, badge: styles = badge } = chosen;
  return (
    <figure className="host">
      <figcaption>{title}</figcaption>
      <Frame
        title={title}
        html={{ lang: 'en', 'data-theme': theme }}
        css={[
          styles,
          css,
          `html{color-scheme:${theme};background:var(--close-code-surface)}
body{background:none;color:var(--close-code-text);padding:12px}`,
        ]}
      >
        {children}
      </Frame>
    </figure>
  );
}
