import { defineDialect, type Dialect } from '@close-codes/core';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { httpStatusMirror } from '@close-codes/core/dialects/http-status-mirror';
import { liveblocks } from '@close-codes/core/dialects/liveblocks';
import { pusher } from '@close-codes/core/dialects/pusher';
import { sockjs } from '@close-codes/core/dialects/sockjs';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { de } from '../locales/de.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { CloseCodeTable, type CloseCodeTableProps } from './CloseCodeTable.tsx';

function table(dialects: readonly Dialect[], props: CloseCodeTableProps = {}, locale = {}) {
  return (
    <CloseCodeProvider dialects={dialects} {...locale}>
      <CloseCodeTable id="codes" {...props} />
    </CloseCodeProvider>
  );
}

const row = (key: string): HTMLElement => document.getElementById(`codes-${key}`)!;
const others = (key: string): HTMLDetailsElement => row(key).querySelector('details')!;
const summary = (key: string): HTMLElement => others(key).querySelector('summary')!;
const items = (key: string): HTMLElement[] => within(others(key)).getAllByRole('listitem', { hidden: true });

/** The address a page is opened with. No event tells of it. */
function arriveAt(hash: string): void {
  window.history.replaceState(null, '', hash);
}

afterEach(() => {
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  window.history.replaceState(null, '', window.location.pathname);
});

test('a number with two meanings says so, whose counts, and that their advice is opposite', async () => {
  render(table([pusher, discordGateway]));
  expect(row('4001')).toHaveTextContent(pusher.codes[4001]!.label);
  expect(summary('4001')).toHaveTextContent(
    '4001 means 2 things here Opposite retry advice also: Discord Gateway',
  );
  expect(items('4001')[0]).not.toBeVisible();
  await userEvent.click(summary('4001'));
  expect(items('4001')).toHaveLength(1);
  const [item] = items('4001');
  expect(item).toBeVisible();
  expect(item).toHaveTextContent(discordGateway.codes[4001]!.label);
  expect(item).toHaveTextContent(discordGateway.codes[4001]!.description);
  expect(item).toHaveTextContent('Discord Gateway');
  expect(item).toHaveTextContent('Reconnect and resume the session.');
  expect(others('4001')).toHaveTextContent('Pusher Channels counts: it comes first in the list of dialects.');
  // Where they agree, no alarm.
  expect(summary('4004')).toHaveTextContent(/^4004 means 2 things here also: Discord Gateway$/);
});

test('another order, another meaning', () => {
  const { rerender } = render(table([pusher, discordGateway]));
  const label = () => row('4001').querySelector('.close-code-table-label');
  expect(label()).toHaveTextContent(pusher.codes[4001]!.label);
  rerender(table([discordGateway, pusher]));
  expect(label()).toHaveTextContent(discordGateway.codes[4001]!.label);
  expect(summary('4001')).toHaveTextContent('also: Pusher Channels');
  expect(others('4001')).toHaveTextContent('Discord Gateway counts: it comes first');
});

test('many are counted, some are named', () => {
  const many = Array.from({ length: 6 }, (_, index) => {
    const meaning = { name: 'X', label: `Meaning ${index}`, description: 'X.' };
    return {
      id: `d${index}`,
      title: `Dialect ${index}`,
      codes: index < 5 ? { 4001: meaning, 4002: meaning } : { 4001: meaning },
    };
  });
  render(table(many));
  expect(summary('4001')).toHaveTextContent(
    /^4001 means 6 things here also: Dialect 1, Dialect 2, Dialect 3 and 2 more$/,
  );
  expect(items('4001')).toHaveLength(5);
  // "and 1 more" would be as long as its name.
  expect(summary('4002')).toHaveTextContent(/also: Dialect 1, Dialect 2, Dialect 3, Dialect 4$/);
});

test('a row that one dialect speaks of says it plainly', () => {
  render(table([discordGateway]));
  expect(others('4004')).toBeNull();
  expect(row('4004')).toHaveTextContent('Do not reconnect.');
  expect(others('1006')).toBeNull();
});

test('the base’s meaning stays above what dialects add', () => {
  const mine = defineDialect({
    id: 'mine',
    title: 'Mine',
    codes: {},
    overlays: { 1000: { description: 'All said.' } },
  });
  render(table([discordGateway, mine]));
  expect(row('1000')).toHaveTextContent(/Normal closure.*ends its session/);
  expect(summary('1000')).toHaveTextContent(/^2 dialects add to 1000 .*also: Mine$/);
  expect(items('1000')[0]).toHaveTextContent('MineAll said.');
});

test('a registered meaning that a dialect stands in for is kept', () => {
  render(table([sockjs]));
  expect(row('3000')).toHaveTextContent(sockjs.codes[3000]!.label);
  expect(summary('3000')).toHaveTextContent('3000 means 2 things here also: IANA registry');
  expect(others('3000')).toHaveTextContent('Unauthorized');
  expect(others('3000')).toHaveTextContent('SockJS counts: its own code goes before the registered one.');
});

test('a guess, a code no longer sent and one against the RFC are marked', () => {
  render(table([sockjs, liveblocks, httpStatusMirror]));
  const marks = (key: string) =>
    Array.from(row(key).querySelectorAll('[data-mark]'), ({ textContent }) => textContent);
  expect(marks('4401')).toEqual(['Guess']);
  expect(marks('2010')).toEqual(['Violates RFC 6455']);
  expect(marks('4002')).toEqual(['No longer sent']);
  expect(marks('1001')).toEqual([]);
});

test('a row shows the range of a dialect that it is a part of', () => {
  render(table([pusher]));
  expect(row('4002')).toHaveTextContent(/Connection refused.*4000–4099/);
});

test('in German, and with each text in its own language', () => {
  render(table([pusher, discordGateway], {}, { locale: de }));
  expect(summary('4001')).toHaveTextContent(
    '4001 hat hier 2 Bedeutungen Widerspruch beim Neuverbinden außerdem: Discord Gateway',
  );
  const [item] = items('4001');
  expect(within(item!).getByText(discordGateway.codes[4001]!.label)).toHaveAttribute('lang', 'en');
  expect(within(item!).getByText(discordGateway.codes[4001]!.description)).toHaveAttribute('lang', 'en');
  expect(item).toHaveTextContent('Neu verbinden und die Sitzung fortsetzen.');
});

test('the search finds the other meanings, opens them, and closes them again', async () => {
  render(table([pusher, discordGateway]));
  const search = screen.getByRole('searchbox');
  await userEvent.type(search, 'opcode');
  expect(row('4001')).toBeVisible();
  expect(row('4003')).not.toBeVisible();
  expect(others('4001').open).toBe(true);
  expect(items('4001')[0]).toBeVisible();
  await userEvent.clear(search);
  expect(others('4001').open).toBe(false);
  // What the row says itself needs no opening.
  await userEvent.type(search, 'pusher');
  expect(row('4001')).toBeVisible();
  expect(others('4001').open).toBe(false);
});

test('what the reader opened stays open', async () => {
  render(table([pusher, discordGateway]));
  await userEvent.click(summary('4001'));
  await userEvent.type(screen.getByRole('searchbox'), '4001');
  expect(others('4001').open).toBe(true);
});

test('marks and advice are found as well', async () => {
  render(table([pusher, httpStatusMirror]));
  await userEvent.type(screen.getByRole('searchbox'), 'guess');
  expect(row('4401')).toBeVisible();
  expect(row('4001')).not.toBeVisible();
});

test('linked, numbers and dialects are links to their own places', () => {
  render(table([pusher, discordGateway], { linked: true }));
  const links = screen.getAllByRole<HTMLAnchorElement>('link', { hidden: true });
  expect(links.length).toBeGreaterThan(40);
  for (const { hash } of links) expect([hash, document.querySelector(hash) !== null]).toEqual([hash, true]);
  const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(within(row('4001')).getByRole('rowheader', { name: '4001' })).toContainElement(
    within(row('4001')).getByRole('link', { name: '4001' }),
  );
});

test('not linked, or without an id, nothing is a link and no address counts', () => {
  arriveAt('#codes-1006');
  const { rerender } = render(table([]));
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByRole('row', { current: true })).toBeNull();
  rerender(table([], { linked: true, id: undefined }));
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByRole('row', { current: true })).toBeNull();
});

const marked = () => screen.queryByRole('row', { current: true });

/** As a click on a link does it; where the page is there already, without `hashchange`. */
async function visit(hash: string) {
  const before = window.location.hash;
  await act(async () => {
    await new Promise((resolve) => {
      window.addEventListener(before === hash ? 'popstate' : 'hashchange', resolve, { once: true });
      if (before === hash) window.dispatchEvent(new PopStateEvent('popstate'));
      else window.location.hash = hash;
    });
  });
}

test('the row that the address names is marked and scrolled to, be it any number of a range', async () => {
  const scroll = vi.fn<typeof Element.prototype.scrollIntoView>();
  Element.prototype.scrollIntoView = scroll;
  arriveAt('#codes-1500');
  render(table([], { linked: true, highlight: 1000 }));
  expect(marked()).toBe(row('1016-2999'));
  expect(scroll.mock.contexts.at(-1)).toBe(row('1016-2999'));
  await visit('#codes-1006');
  expect(marked()).toBe(row('1006'));
  expect(scroll.mock.contexts.at(-1)).toBe(row('1006'));
  await visit('#elsewhere');
  expect(marked()).toBe(row('1000'));
});

test('a visit shows a row that a filter hides, also when it is the second to the same address', async () => {
  render(table([], { linked: true }));
  await visit('#codes-1006');
  await userEvent.type(screen.getByRole('searchbox'), '1001');
  expect(row('1006')).not.toBeVisible();
  await visit('#codes-1006');
  expect(row('1006')).toBeVisible();
  expect(marked()).toBe(row('1006'));
});

test('the later counts: an address, a number that is asked for, a highlight', async () => {
  arriveAt('#codes-1006');
  const { rerender } = render(table([], { linked: true }));
  await userEvent.type(screen.getByRole('textbox'), '1001');
  expect(marked()).toBe(row('1001'));
  await visit('#codes-1002');
  expect(marked()).toBe(row('1002'));
  expect(screen.getByRole('textbox')).toHaveValue('');
  rerender(table([], { linked: true, highlight: 1003 }));
  expect(marked()).toBe(row('1003'));
});

test('what one dialect says is opened and marked, also when the dialect arrives later', async () => {
  const scroll = vi.fn<typeof Element.prototype.scrollIntoView>();
  Element.prototype.scrollIntoView = scroll;
  arriveAt('#codes-4001-discord-gateway');
  const { rerender } = render(table([], { linked: true }));
  expect(marked()).toBe(row('4000-4999'));
  rerender(table([pusher], { linked: true }));
  expect(marked()).toBe(row('4001'));
  expect(scroll.mock.contexts.at(-1)).toBe(row('4001'));
  rerender(table([pusher, discordGateway], { linked: true }));
  const named = document.getElementById('codes-4001-discord-gateway')!;
  expect(named).toHaveAttribute('data-named', '');
  expect(others('4001').open).toBe(true);
  expect(scroll.mock.contexts.at(-1)).toBe(named);
  // From here on the reader is elsewhere.
  const before = scroll.mock.calls.length;
  await userEvent.click(screen.getByRole('searchbox'));
  rerender(table([discordGateway, pusher], { linked: true }));
  await waitFor(() => {
    expect(document.getElementById('codes-4001-discord-gateway')).not.toBe(named);
  });
  expect(scroll).toHaveBeenCalledTimes(before);
});
