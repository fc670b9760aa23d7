import type { TableTexts } from './uiTexts.ts';

/** The strings of the range table. */
export const tableEnglish: TableTexts = {
  caption: 'WebSocket close codes',
  ranges: {
    '0-999': 'Numbers below the codes',
    '1000-2999': 'WebSocket protocol',
    '3000-3999': 'Libraries and frameworks',
    '4000-4999': 'Private use',
    outside: 'Numbers above the codes',
  },
  code: 'Code',
  meaning: 'Meaning',
  outcome: 'Outcome',
  sender: 'Sent by',
  senders: { client: 'Client', server: 'Server', either: 'Either side', none: 'Nobody' },
  use: 'Use',
  wire: {
    allowed: 'Allowed in a frame',
    forbidden: 'Never in a frame',
    reserved: 'Reserved',
    unassigned: 'No meaning assigned',
  },
  scriptMaySend: 'close() may send it',
  search: 'Search',
  searchHint: 'Number, name or text',
  allOutcomes: 'All outcomes',
  where: 'Where does my code fall?',
  whereHint: 'Any number',
  whereShow: 'Show row',
  whereFound: '{code} is in {range} ({heading}): {label}.',
  whereNone: '{given} is not a close code: it takes a whole number from 0 to 65535.',
  empty: 'No close code matches.',
  clear: 'Show all',
  count: '{shown} of {all} rows',
};
