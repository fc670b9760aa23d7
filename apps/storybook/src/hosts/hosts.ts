import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { HostProps } from './hostProps.ts';
import mantine from './mantine.css?raw';
import mui from './mui.css?raw';
import radixThemes from './radix-themes.css?raw';
import shadcn from './shadcn.css?raw';
import tailwind4 from './tailwind4.css?raw';

export interface DesignSystem {
  readonly name: string;
  /** What maps its variables onto ours: what the page shows is what the page uses. */
  readonly css: string;
  /** A page with its own components. Fetched when it is looked at: these packages are large. */
  readonly Page: LazyExoticComponent<ComponentType<HostProps>>;
}

export const designSystems = {
  shadcn: { name: 'shadcn/ui', css: shadcn, Page: lazy(() => import('./Shadcn.tsx')) },
  mui: { name: 'MUI', css: mui, Page: lazy(() => import('./Mui.tsx')) },
  mantine: { name: 'Mantine', css: mantine, Page: lazy(() => import('./Mantine.tsx')) },
  radixThemes: { name: 'Radix Themes', css: radixThemes, Page: lazy(() => import('./RadixThemes.tsx')) },
  tailwind4: { name: 'Tailwind CSS 4', css: tailwind4, Page: lazy(() => import('./Tailwind4.tsx')) },
} as const satisfies { readonly [id: string]: DesignSystem };
