export { CloseCodeSpectrum } from './CloseCodeSpectrum.tsx';
export type { CloseCodeSpectrumOwnProps, CloseCodeSpectrumProps } from './CloseCodeSpectrum.tsx';
export type { CloseCodeSpan } from './spectrumBands.ts';
export type { CountedClose, CountedCloses } from './tallyCloses.ts';
