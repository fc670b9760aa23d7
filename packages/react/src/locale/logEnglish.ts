import type { LogTexts } from './uiTexts.ts';

/** The strings of the event log. */
export const logEnglish: LogTexts = {
  list: 'Closes',
  search: 'Search',
  searchHint: 'Code, name or text',
  outcome: 'Outcome',
  allOutcomes: 'All outcomes',
  relative: 'Relative times',
  pause: 'Pause',
  follow: 'Follow',
  followNew: 'Follow ({count} new)',
  fresh: 'New since paused: {count}',
  count: '{shown} of {all} shown',
  dropped: 'The log holds {capacity}. Older ones dropped: {count}.',
  between: '{from} to {to}',
  anyTime: 'Show all times',
  json: 'Export JSON',
  csv: 'Export CSV',
  empty: 'Nothing has closed yet.',
  nothing: 'No close matches.',
  clear: 'Show all',
  malformed: 'Malformed',
  noTime: 'no time',
  gone: 'Dropped meanwhile',
  details: 'Details of the close',
  closeDetails: 'Close',
};
