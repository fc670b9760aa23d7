import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, type ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { de } from '../locales/de.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { CloseCodeTable } from './CloseCodeTable.tsx';

function german(children: ReactNode) {
  return <CloseCodeProvider locale={de}>{children}</CloseCodeProvider>;
}

/** The numbers of the rows that can be seen, from top to bottom. By elements: in jsdom a role takes long to find. */
function numbers(): string[] {
  const { tBodies } = screen.getByRole<HTMLTableElement>('table');
  return Array.from(tBodies)
    .flatMap((body) => Array.from(body.rows))
    .filter((element) => element.cells.length === 5 && !element.closest('[hidden]'))
    .map((element) => element.cells[0]!.textContent);
}

function row(number: string): HTMLElement {
  return screen.getByText(number, { selector: '[role="rowheader"][scope="row"] > bdi' }).closest('tr')!;
}

const searchField = () => screen.getByRole('searchbox', { name: 'Search' });
const whereField = () => screen.getByRole('textbox', { name: 'Where does my code fall?' });
const sortButton = (name: string) => screen.getByRole('button', { name });
const count = () => screen.getAllByRole('status')[0]!;
const answer = () => screen.getAllByRole('status')[1]!;

test('it is one table with a caption, column headings and a heading for each row and range', () => {
  render(<CloseCodeTable />);
  const table = screen.getByRole('table', { name: 'WebSocket close codes' });
  const columns = within(table).getAllByRole('columnheader');
  expect(columns.map((column) => column.textContent)).toEqual([
    'Code',
    'Meaning',
    'Outcome',
    'Sent by',
    'Use',
  ]);
  for (const column of columns) expect(column).toHaveAttribute('scope', 'col');
  expect(row('1006').querySelector('th')).toHaveAttribute('scope', 'row');
  const headings = within(table).getAllByRole('rowheader');
  expect(
    headings.filter((heading) => heading.getAttribute('scope') === 'rowgroup').map((h) => h.textContent),
  ).toEqual([
    '0–999 Numbers below the codes',
    '1000–2999 WebSocket protocol',
    '3000–3999 Libraries and frameworks',
    '4000–4999 Private use',
    '5000–65535 Numbers above the codes',
  ]);
  expect(headings).toHaveLength(5 + 26);
  expect(numbers()).toHaveLength(26);
});

test('a row says what the code means, what it amounts to, who sends it and what may be done with it', () => {
  render(<CloseCodeTable />);
  const cells = (number: string) => within(row(number)).getAllByRole('cell');
  expect(
    cells('1000')
      .slice(1)
      .map((cell) => cell.textContent),
  ).toEqual(['Ended normally', 'Either side', 'Allowed in a frameclose() may send it']);
  expect(cells('1005')[0]).toHaveTextContent('No status codeNo Status Rcvd');
  expect(within(row('1005')).getByText('No Status Rcvd')).toHaveAttribute('lang', 'en');
  expect(
    cells('1006')
      .slice(1)
      .map((cell) => cell.textContent),
  ).toEqual(['Connection lost', 'Nobody', 'Never in a frame']);
  expect(cells('1016–2999')[3]).toHaveTextContent(/^No meaning assigned$/);
});

test('rows of a dialect name it, and are marked with their language', () => {
  render(
    <CloseCodeProvider locale={de} dialects={[discordGateway]}>
      <CloseCodeTable />
    </CloseCodeProvider>,
  );
  expect(screen.getByRole('table').closest('[lang]')).toHaveAttribute('lang', 'de');
  expect(within(row('4004')).getByText('Discord Gateway')).toBeVisible();
  for (const text of screen.getAllByText('Authentication failed')) expect(text).toHaveAttribute('lang', 'en');
  for (const text of within(row('1000')).getAllByText('Normal beendet'))
    expect(text).not.toHaveAttribute('lang');
  expect(within(row('1000')).getByText(/ends its session/)).toHaveAttribute('lang', 'en');
});

test('for end users the description is the message for them', () => {
  render(
    <CloseCodeProvider audience="user">
      <CloseCodeTable />
    </CloseCodeProvider>,
  );
  expect(row('1006')).toHaveTextContent('The connection was lost. Please check your network and try again.');
  expect(row('1006')).not.toHaveTextContent('Close frame');
});

test.each([
  ['1006', ['1006']],
  ['1500', ['1016–2999']],
  ['abnormal', ['1006']],
  ['ABNORMAL closure', ['1006']],
  ['closure abnormal nonsense', []],
])('the search for "%s" leaves %j', async (typed, left) => {
  render(<CloseCodeTable />);
  await userEvent.type(searchField(), typed);
  if (left.length > 0) expect(numbers()).toEqual(left);
  else expect(screen.queryByRole('table')).not.toBeInTheDocument();
  expect(count()).toHaveTextContent(`${left.length} of 26 rows`);
});

test('the search is in the language of the table', async () => {
  render(german(<CloseCodeTable />));
  const search = screen.getByRole('searchbox', { name: 'Suche' });
  await userEvent.type(search, 'verbindungsabbruch');
  expect(numbers()).toEqual(['1006']);
  await userEvent.clear(search);
  await userEvent.type(search, 'nachricht gross');
  expect(numbers()).toEqual(['1009']);
});

test('groups without a row left are hidden, and come back', async () => {
  render(<CloseCodeTable />);
  const group = () => screen.getByText('Private use').closest('tbody');
  await userEvent.type(searchField(), '1006');
  expect(group()).not.toBeVisible();
  await userEvent.clear(searchField());
  expect(group()).toBeVisible();
  expect(numbers()).toHaveLength(26);
});

test('where nothing is left, a button shows everything again and keeps the focus inside', async () => {
  render(<CloseCodeTable />);
  await userEvent.type(searchField(), 'nonsense');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Outcome' }), 'Rejected');
  expect(screen.getByText('No close code matches.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(numbers()).toHaveLength(26);
  expect(searchField()).toHaveValue('');
  expect(searchField()).toHaveFocus();
  expect(screen.getByRole('combobox')).toHaveValue('');
  expect(screen.queryByText('No close code matches.')).not.toBeInTheDocument();
});

test('the filter offers the outcomes that occur', async () => {
  render(<CloseCodeTable />);
  const select = screen.getByRole('combobox', { name: 'Outcome' });
  const options = within(select).getAllByRole('option');
  expect(options[0]).toHaveTextContent('All outcomes');
  expect(options).toHaveLength(14);
  await userEvent.selectOptions(select, 'Rejected');
  expect(numbers()).toEqual(['1008', '3000', '3003']);
  expect(count()).toHaveTextContent('3 of 26 rows');
});

test('outcomes restricts what is shown and offered', async () => {
  const { rerender } = render(<CloseCodeTable outcomes={['rejected', 'timeout']} />);
  expect(numbers()).toEqual(['1008', '3000', '3003', '3008']);
  expect(within(screen.getByRole('combobox')).getAllByRole('option')).toHaveLength(3);
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Timed out');
  expect(numbers()).toEqual(['3008']);
  // What was chosen is no longer offered.
  rerender(<CloseCodeTable outcomes={['rejected']} />);
  expect(numbers()).toEqual(['1008', '3000', '3003']);
  rerender(<CloseCodeTable outcomes={[]} />);
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Show all' })).not.toBeInTheDocument();
  rerender(<CloseCodeTable />);
  expect(screen.getByRole('combobox')).toHaveDisplayValue('Timed out');
  expect(numbers()).toEqual(['3008']);
});

test('sorting by code turns the ranges round', async () => {
  render(<CloseCodeTable />);
  const heading = screen.getByRole('columnheader', { name: 'Code' });
  expect(heading).toHaveAttribute('aria-sort', 'ascending');
  const before = numbers();
  await userEvent.click(sortButton('Code'));
  expect(heading).toHaveAttribute('aria-sort', 'descending');
  expect(numbers()).toEqual(before.reverse());
  expect(screen.getByText('Private use')).toBeVisible();
});

test('sorting by anything else dissolves the ranges, and a filter holds', async () => {
  render(<CloseCodeTable />);
  await userEvent.type(searchField(), 'server');
  const before = numbers();
  await userEvent.click(sortButton('Sent by'));
  expect(screen.getByRole('columnheader', { name: 'Sent by' })).toHaveAttribute('aria-sort', 'ascending');
  expect(screen.getByRole('columnheader', { name: 'Code' })).not.toHaveAttribute('aria-sort');
  expect(screen.queryByText('WebSocket protocol')).not.toBeInTheDocument();
  expect(numbers().sort()).toEqual(before.sort());
  await userEvent.clear(searchField());
  expect(numbers()).toHaveLength(26);
  await userEvent.click(sortButton('Outcome'));
  expect(numbers().slice(0, 3)).toEqual(['3001–3002', '3004–3007', '3009–3999']);
  await userEvent.click(sortButton('Outcome'));
  expect(screen.getByRole('columnheader', { name: 'Outcome' })).toHaveAttribute('aria-sort', 'descending');
  expect(numbers().slice(0, 2)).toEqual(['0–999', '1004']);
});

test.each([
  ['1006', '1006 is in 1000–2999 (WebSocket protocol): Abnormal closure.', '1006'],
  ['1500', '1500 is in 1000–2999 (WebSocket protocol): Unassigned.', '1016–2999'],
  ['0', '0 is in 0–999 (Numbers below the codes): Not used.', '0–999'],
  ['65535', '65535 is in 5000–65535 (Numbers above the codes): Outside the registry.', '5000–65535'],
])('%s falls where it belongs', async (typed, said, marked) => {
  render(<CloseCodeTable />);
  await userEvent.type(whereField(), typed);
  expect(answer()).toHaveTextContent(said);
  expect(screen.getByRole('row', { current: true })).toBe(row(marked));
  expect(row(marked)).toHaveAttribute('data-highlighted', '');
});

test.each([
  ['-1', '-1'],
  ['1.5', '1.5'],
  ['abc', '"abc"'],
  ['70000', '70000'],
  ['1e3', '"1e3"'],
  ['\u202e6001', '"[U+202E]6001"'],
])('%j is no code, and the answer says so', async (typed, given) => {
  render(<CloseCodeTable />);
  await userEvent.type(whereField(), typed);
  expect(answer()).toHaveTextContent(
    `${given} is not a close code: it takes a whole number from 0 to 65535.`,
  );
  expect(screen.queryByRole('row', { current: true })).not.toBeInTheDocument();
});

test('nothing typed is answered when asked, not before', async () => {
  render(<CloseCodeTable />);
  expect(answer()).toBeEmptyDOMElement();
  await userEvent.type(whereField(), '1{Backspace}');
  expect(answer()).toBeEmptyDOMElement();
  await userEvent.click(screen.getByRole('button', { name: 'Show row' }));
  expect(answer()).toHaveTextContent('"" is not a close code');
});

test('asking for a row that a filter hides clears the filter and scrolls; the form around it is not sent', async () => {
  const scroll = vi.fn<typeof Element.prototype.scrollIntoView>();
  Element.prototype.scrollIntoView = scroll;
  const submit = vi.fn<() => void>();
  render(
    <form onSubmit={submit}>
      <CloseCodeTable />
      <button type="submit">Send</button>
    </form>,
  );
  await userEvent.type(searchField(), 'abnormal{Enter}');
  await userEvent.type(whereField(), '1001');
  expect(numbers()).toEqual(['1006']);
  expect(scroll).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  expect(numbers()).toHaveLength(26);
  expect(scroll).toHaveBeenLastCalledWith({ block: 'nearest' });
  expect(scroll.mock.contexts.at(-1)).toBe(row('1001'));
  expect(submit).not.toHaveBeenCalled();
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
});

test('highlight marks a row, follows its value, and takes anything', () => {
  const { rerender } = render(<CloseCodeTable highlight={1006} />);
  const marked = () => screen.queryByRole('row', { current: true });
  expect(marked()).toBe(row('1006'));
  rerender(<CloseCodeTable highlight={2000} />);
  expect(marked()).toBe(row('1016–2999'));
  for (const odd of [-1, 1.5, NaN, 65536, '1006', null, undefined, {}, [1006], Symbol('s'), 1006n]) {
    rerender(<CloseCodeTable highlight={odd} />);
    expect(marked()).toBeNull();
  }
});

test('ids of rows are made of the id of the table', () => {
  const { container } = render(
    <>
      <CloseCodeTable id="a" />
      <CloseCodeTable id="b" />
      <CloseCodeTable />
    </>,
  );
  const ids = Array.from(container.querySelectorAll('[id]'), ({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  // The table's, its rows' and its ranges'.
  expect(ids).toHaveLength(2 * (1 + 26 + 5));
  expect(document.getElementById('a-1006')).toHaveTextContent('Abnormal closure');
  expect(document.getElementById('b-1016-2999')).toHaveTextContent('Unassigned');
  expect(document.getElementById('b-range-4000-4999')).toHaveTextContent('Private use');
});

test('other props go to the outer element, which keeps its class', () => {
  render(<CloseCodeTable className="mine" data-testid="outer" aria-label="Codes" lang="en-GB" />);
  const outer = screen.getByTestId('outer');
  expect(outer).toHaveClass('close-code-table', 'mine');
  expect(outer).toHaveAttribute('aria-label', 'Codes');
  expect(outer).toHaveAttribute('lang', 'en-GB');
  expect(outer).toContainElement(screen.getByRole('table'));
});

test('a change of language keeps what was typed', async () => {
  const { rerender } = render(<CloseCodeProvider>{<CloseCodeTable />}</CloseCodeProvider>);
  await userEvent.type(searchField(), '1006');
  rerender(german(<CloseCodeTable />));
  expect(numbers()).toEqual(['1006']);
  expect(screen.getByRole('table', { name: 'WebSocket-Close-Codes' })).toBeVisible();
  expect(count()).toHaveTextContent('1 von 26 Zeilen');
});

test('it hydrates what the server rendered', async () => {
  const page = <StrictMode>{german(<CloseCodeTable id="codes" highlight={1006} />)}</StrictMode>;
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(page);
  const before = container.querySelector('#codes-1006');
  expect(before).toHaveAttribute('aria-current', 'true');
  const onRecoverableError = vi.fn<() => void>();
  const root = await act(() => hydrateRoot(container, page, { onRecoverableError }));
  expect(onRecoverableError).not.toHaveBeenCalled();
  expect(container.querySelector('#codes-1006')).toBe(before);
  await userEvent.type(screen.getByRole('searchbox'), '1001');
  expect(numbers()).toEqual(['1001']);
  act(() => {
    root.unmount();
  });
  container.remove();
});
