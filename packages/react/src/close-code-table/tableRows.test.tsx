import { createRegistry, defineDialect } from '@close-codes/core';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { expect, test } from 'vitest';
import { tableEnglish } from '../locale/tableEnglish.ts';
import { de } from '../locales/de.ts';
import { en } from '../locales/en.ts';
import { outcomesOf, parseCode, rowOf, sortRows, tableRows, type TableRowOptions } from './tableRows.ts';

function make(options: Partial<TableRowOptions> = {}) {
  const { locale = en, dialects, audience } = options;
  return tableRows({ locale, dialects, audience, texts: tableEnglish });
}

test('the rows are those of the registry', () => {
  const rows = make({ dialects: [discordGateway] });
  const registry = createRegistry({ dialects: [discordGateway] });
  expect(rows.map(({ from, to }) => [from, to])).toEqual(registry.rows().map(({ from, to }) => [from, to]));
  for (const row of rows) {
    const { label, description, outcome, sender, wire, scriptMaySend } = registry.describe(row.from);
    expect(row).toMatchObject({ label, description, outcome, sender, wire, scriptMaySend });
  }
});

test('a name is there where it says more than the label', () => {
  expect(rowOf(make(), 1000)?.name).toBeUndefined();
  expect(rowOf(make(), 1005)?.name).toBe('No Status Rcvd');
  expect(rowOf(make({ locale: de }), 1000)?.name).toBe('Normal Closure');
});

test('texts in another language are marked, those for end users never are', () => {
  const dialects = [discordGateway];
  expect(rowOf(make({ dialects }), 4004)).toMatchObject({ lang: undefined, dialect: 'Discord Gateway' });
  expect(rowOf(make({ dialects, locale: de }), 4004)).toMatchObject({ lang: 'en', descriptionLang: 'en' });
  expect(rowOf(make({ dialects, locale: de }), 1000)).toMatchObject({
    lang: undefined,
    overlay: { lang: 'en' },
  });

  const forUsers = rowOf(make({ dialects, locale: de, audience: 'user' }), 4004);
  expect(forUsers).toMatchObject({ lang: 'en', descriptionLang: undefined });
  expect(forUsers?.description).toBe(de.outcomes.rejected.userMessage);
  expect(rowOf(make({ dialects, audience: 'user' }), 1000)?.overlay).toBeUndefined();
});

test('a dialect without a title is called by its id', () => {
  const own = defineDialect({ id: 'own', codes: { 4100: { name: 'X', label: 'X', description: 'X.' } } });
  expect(rowOf(make({ dialects: [own] }), 4100)).toMatchObject({
    dialect: 'own',
    key: '4100',
    number: '4100',
  });
  expect(rowOf(make({ dialects: [own] }), 4101)).toMatchObject({ key: '4101-4999', number: '4101–4999' });
});

test('an incomplete locale and an unheard-of outcome from JSON still give every row its texts', () => {
  const locale = JSON.parse('{"tag":"x-none"}') as typeof en;
  const odd = JSON.parse(
    '{"id":"odd","codes":{"4001":{"name":"A","label":"A","description":"B","outcome":"odd"}}}',
  ) as typeof discordGateway;
  const rows = make({ locale, dialects: [odd] });
  expect(rows.filter(({ label, outcomeLabel }) => !label || !outcomeLabel)).toEqual([]);
  expect(rowOf(rows, 4001)).toMatchObject({ tone: 'neutral', outcomeLabel: en.outcomes.unknown.label });
});

test('each number from 0 to 65535 has one row, and nothing else has', () => {
  const rows = make({ dialects: [discordGateway] });
  for (let code = 0; code < 65536; code += code < 5100 ? 1 : 97) {
    expect(rows.filter(({ from, to }) => from <= code && code <= to)).toEqual([rowOf(rows, code)]);
  }
  for (const odd of [-1, 65536, 1.5, NaN, Infinity, '1006', null, undefined, {}, [], 1006n]) {
    expect(rowOf(rows, odd)).toBeUndefined();
  }
});

test.each([
  ['1006', 1006],
  [' 1006 ', 1006],
  ['01006', 1006],
  ['0', 0],
  ['65535', 65535],
  ['65536', undefined],
  ['', undefined],
  [' ', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  ['0x3E8', undefined],
  ['abc', undefined],
  ['9'.repeat(400), undefined],
])('%j is the code %j', (typed, code) => {
  expect(parseCode(typed)).toBe(code);
});

test('by code the rows stand in ranges, by anything else in one list', () => {
  const rows = make();
  const up = sortRows(rows, { by: 'code', direction: 'ascending' });
  expect(up.map(({ range }) => range)).toEqual(['0-999', '1000-2999', '3000-3999', '4000-4999', 'outside']);
  expect(up.flatMap((group) => group.rows)).toEqual(rows);
  const down = sortRows(rows, { by: 'code', direction: 'descending' });
  expect(down.flatMap((group) => group.rows)).toEqual([...rows].reverse());

  const [byOutcome, ...none] = sortRows(rows, { by: 'outcome', direction: 'descending' });
  expect(none).toEqual([]);
  expect(byOutcome?.range).toBeUndefined();
  const labels = byOutcome?.rows.map(({ outcomeLabel }) => outcomeLabel) ?? [];
  expect(labels).toEqual([...labels].sort().reverse());
  const unknown = byOutcome?.rows.filter(({ outcome }) => outcome === 'unknown').map(({ from }) => from);
  expect(unknown).toEqual([0, 1004, 1016, 5000]);
});

test('only outcomes that occur are offered, in the order of their labels', () => {
  const labels = outcomesOf(make({ locale: de })).map(([, label]) => label);
  expect(labels.slice(0, 3)).toEqual(['Abgelehnt', 'Anwendung', 'Nicht mehr verfügbar']);
  expect(labels.indexOf('Überlastet')).toBeLessThan(labels.indexOf('Verbindung abgebrochen'));
  expect(outcomesOf([])).toEqual([]);
});
