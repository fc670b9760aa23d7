import type { SpectrumTexts } from './uiTexts.ts';

/** The strings of the spectrum. */
export const spectrumEnglish: SpectrumTexts = {
  label: 'Close codes seen',
  ranges: {
    '0-999': 'Below the codes',
    '1000-2999': 'WebSocket protocol',
    '3000-3999': 'Libraries and frameworks',
    '4000-4999': 'Private use',
    outside: 'Above the codes',
  },
  closes: 'Closes: {count}',
  codes: 'Codes: {count}',
  none: 'No close yet.',
  times: '{count}×',
  share: '{percent} % of all',
  notSeen: 'not seen',
  current: 'current',
  together: '{count} codes together',
  top: 'most often {code}',
  bars: 'Bars grow with the logarithm of the count.',
  keys: 'Arrow keys go from code to code, Page Up and Page Down from range to range; typing a number goes to it.',
  withoutCode: 'Closes without a code: {count}',
  notCodes: 'Not close codes: {list}',
  notCounts: 'Not counts, left out: {list}',
  notCloses: 'Not closes, left out: {count}',
  more: 'and {count} more',
  asTable: 'As a table',
  code: 'Code',
  meaning: 'Meaning',
  count: 'Closes',
};
