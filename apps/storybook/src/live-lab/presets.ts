import type { LabTexts } from '../texts/pageTexts.ts';

export type PresetId = Exclude<keyof LabTexts['presets'], 'title'>;

/** One click each. The pause lets a reader see that the connection was open. */
export const presets: readonly { readonly id: PresetId; readonly path: string }[] = [
  { id: 'code', path: '/close/1011?reason=database%20unavailable&after=300' },
  { id: 'fin', path: '/fin?after=300' },
  { id: 'rst', path: '/rst?after=300' },
  { id: 'forbidden', path: '/refuse/403' },
  { id: 'hang', path: '/hang' },
  { id: 'noCode', path: '/close?after=300' },
  { id: 'application', path: '/close/4001?reason=session%20expired&after=300' },
];
