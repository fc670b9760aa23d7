import { expect, test } from 'vitest';
import { fold } from '../internal/fold.ts';
import { searcher, type Searchable } from './searchText.ts';

function item(from: number, to: number, text = '', httpAnalogue?: number): Searchable {
  return { from, to, text: fold(text), httpAnalogue };
}

test.each([
  ['Unerwarteter VERBINDUNGSABBRUCH', 'unerwarteter verbindungsabbruch'],
  ['Nachricht zu groß', 'nachricht zu gross'],
  ['GROẞ', 'gross'],
  ['Überlastet, Zeitüberschreitung', 'uberlastet, zeituberschreitung'],
  ['İzmir', 'izmir'],
  ['1016–2999', '1016-2999'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(text.normalize('NFD'))).toBe(folded);
});

test.each<[typed: string, found: Searchable[], not: Searchable[]]>([
  ['', [item(1006, 1006)], []],
  ['  ', [item(1006, 1006)], []],
  ['1006', [item(1006, 1006)], [item(1005, 1005), item(1000, 1000), item(1016, 2999), item(5000, 65535)]],
  ['10', [item(1000, 1000), item(1015, 1015), item(1016, 2999), item(0, 999)], [item(3000, 3000)]],
  ['1500', [item(1016, 2999)], [item(1015, 1015), item(0, 999), item(5000, 65535)]],
  ['10060', [item(5000, 65535)], [item(1006, 1006), item(1016, 2999)]],
  ['0', [item(0, 999)], [item(1000, 1000)]],
  ['65536', [], [item(5000, 65535)]],
  // A number in a text is no hit: 1015 mentions 1006.
  ['1006', [], [item(1015, 1015, 'other browsers report 1006')]],
  ['502', [item(1014, 1014, '', 502), item(0, 999)], [item(1011, 1011)]],
  ['1016-2999', [item(1016, 2999, '1016–2999')], [item(1015, 1015, '1015')]],
  ['close frame', [item(1, 1, 'without a Close frame')], [item(1, 1, 'close')]],
  ['10 abnormal', [item(1006, 1006, 'Abnormal')], [item(3000, 3000, 'Abnormal'), item(1001, 1001, 'Going')]],
  ['gross', [item(1, 1, 'groß')], []],
  ['groß', [item(1, 1, 'gross')], []],
  ['.*', [], [item(1, 1, 'anything')]],
])('%j', (typed, found, not) => {
  const matches = searcher(typed);
  expect(found.map(matches)).toEqual(found.map(() => true));
  expect(not.map(matches)).toEqual(not.map(() => false));
});
