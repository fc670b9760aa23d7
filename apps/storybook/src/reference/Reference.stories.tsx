import { useArgs } from 'storybook/preview-api';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { createRegistry } from '@close-codes/core';
import { expect, waitFor, within } from 'storybook/test';
import { dialectTitles } from './dialectTitles.ts';
import { knownIds, loadDialect, type LoadDialect } from './loadDialect.ts';
import { Reference, type ReferenceProps, type ReferenceState } from './Reference.tsx';

/** Of these, the first two are in the address: &args=dialects:pusher+discord-gateway;row:4401 */
type Args = ReferenceState & ReferenceProps;

const meta: Meta<Args> = {
  title: 'Reference',
  component: Reference,
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  args: { dialects: '', row: '' },
  beforeEach: ({ args: { row } }) => {
    const { pathname, search } = window.location;
    if (row) window.history.replaceState(window.history.state, '', `#codes-${row}`);
    return () => {
      window.history.replaceState(window.history.state, '', `${pathname}${search}`);
    };
  },
  render: function Render({ dialects, load }) {
    const [, update] = useArgs<Args>();
    return <Reference dialects={dialects} load={load} onState={update} />;
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Three of them, which clash. */
const CLASHING = 'pusher discord-gateway graphql-transport-ws';

/** When a dialect has arrived, which in development takes a while. */
function whenThere(canvasElement: HTMLElement, selector: string): Promise<HTMLElement> {
  return waitFor(
    () => {
      const found = canvasElement.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`There is no ${selector}.`);
      return found;
    },
    { timeout: 10_000 },
  );
}

export const Codes: Story = { name: 'Reference' };

/** Each link leads to a place on the page. */
export const Links: Story = {
  tags: ['!dev'],
  args: { dialects: CLASHING },
  play: async ({ canvas, canvasElement }) => {
    await whenThere(canvasElement, '#codes-4401');
    const links = canvas.getAllByRole<HTMLAnchorElement>('link', { hidden: true });
    await expect(links.length).toBeGreaterThan(100);
    const dead = links.filter(({ hash }) => !canvasElement.querySelector(hash)).map(({ hash }) => hash);
    await expect(dead).toEqual([]);
  },
};

export const WithDialect: Story = {
  name: 'With a dialect, in German',
  tags: ['!dev'],
  globals: { locale: 'de' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('checkbox', { name: 'GraphQL over WebSocket' }));
    await expect(await whenThere(canvasElement, '#codes-4401')).toHaveTextContent(
      'Operation vor der Bestätigung',
    );
  },
};

/** The order decides what a number means, and buttons change it. */
export const Order: Story = {
  tags: ['!dev'],
  args: { dialects: 'pusher discord-gateway' },
  play: async ({ canvas, canvasElement, step, userEvent }) => {
    const meaning = () => canvasElement.querySelector('#codes-4001 .close-code-table-label')?.textContent;
    await whenThere(canvasElement, '#codes-4001');
    await waitFor(() => expect(meaning()).toBe('App not found'));
    await step('another order, another meaning; the focus stays', async () => {
      const up = canvas.getByRole('button', { name: 'Move Discord Gateway up' });
      await userEvent.click(up);
      await waitFor(() => expect(meaning()).toBe('Unknown opcode'));
      await expect(canvas.getByText('Discord Gateway is now 1 of 2.')).toBeInTheDocument();
      await expect(canvas.getByRole('button', { name: 'Move Discord Gateway up' })).toHaveFocus();
      // At the top it does no harm.
      await userEvent.keyboard('{Enter}');
      await expect(meaning()).toBe('Unknown opcode');
    });
    await step('removed, the focus goes to the next', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Remove Discord Gateway' }));
      await expect(canvas.getByRole('button', { name: 'Remove Pusher Channels' })).toHaveFocus();
      await expect(canvas.getByRole('checkbox', { name: 'Discord Gateway' })).not.toBeChecked();
      await userEvent.keyboard('{Enter}');
      await expect(canvas.getByRole('heading', { name: 'Chosen, in order' })).toHaveFocus();
      await expect(canvas.getByText('No dialect is chosen.')).toBeVisible();
    });
  },
};

/** The numbers that several of the chosen dialects use. */
export const Clashes: Story = {
  tags: ['!dev'],
  args: { dialects: CLASHING },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await whenThere(canvasElement, '[data-code="4001"]');
    const panel = within(canvas.getByRole('region', { name: 'Clashes' }));
    const link = panel.getByRole('link', { name: '4001' });
    const dialects = await Promise.all(CLASHING.split(' ').map((id) => loadDialect(id, 'en')));
    await expect(panel.getAllByRole('link').map(({ textContent }) => Number(textContent))).toEqual(
      createRegistry({ dialects })
        .conflicts()
        .map(({ code }) => code),
    );
    await userEvent.click(link);
    await waitFor(() =>
      expect(canvas.getByRole('row', { current: true })).toBe(canvasElement.querySelector('#codes-4001')),
    );
  },
};

/** A row of a dialect that is on its way when the address already names it. */
export const Address: Story = {
  tags: ['!dev'],
  args: { dialects: CLASHING, row: '4001-discord-gateway' },
  play: async ({ canvasElement }) => {
    const named = await whenThere(canvasElement, '[data-named]');
    await waitFor(() => expect(named).toBeVisible());
    const { top, bottom } = named.getBoundingClientRect();
    await expect(top).toBeGreaterThanOrEqual(0);
    await expect(bottom).toBeLessThanOrEqual(window.innerHeight + 1);
  },
};

/** All 76, and everything they disagree about. */
export const AllDialects: Story = {
  tags: ['!dev'],
  play: async ({ canvas, canvasElement, step, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'All dialects' }));
    await expect(canvas.queryAllByRole('checkbox', { checked: false, hidden: true })).toEqual([]);
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-code]').length).toBeGreaterThan(40), {
      timeout: 15_000,
    });
    await expect(canvasElement.querySelector('#codes-4001')).toHaveTextContent(/4001 means \d\d things here/);
    await step('and none again', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'None' }));
      await waitFor(() => expect(canvasElement.querySelector('#codes-4001')).toBeNull());
      await expect(canvas.getByText(/^Choose two dialects or more/)).toBeVisible();
    });
  },
};

/** The search for a dialect that there is, and for one that there is not. */
export const SearchDialects: Story = {
  tags: ['!dev'],
  play: async ({ canvas, userEvent }) => {
    const search = canvas.getByRole('searchbox', { name: 'Search dialects' });
    await userEvent.type(search, 'graphql-tr');
    await expect(canvas.getAllByRole('checkbox')).toHaveLength(1);
    await expect(canvas.getByRole('checkbox', { name: 'GraphQL over WebSocket' })).toBeVisible();
    await userEvent.clear(search);
    await userEvent.type(search, 'nothing of the kind');
    await expect(canvas.queryAllByRole('checkbox')).toHaveLength(0);
    await expect(canvas.getByText('No dialect is called “nothing of the kind”.')).toBeVisible();
  },
};

let isThere = false;
const loadLater: LoadDialect = (id, language) =>
  isThere || id !== 'pusher' ? loadDialect(id, language) : Promise.reject(new TypeError('Failed to fetch'));

/** A chunk cannot be had, as after a new version was put in place; the others are there, and one can try again. */
export const NotLoaded: Story = {
  tags: ['!dev'],
  args: { dialects: CLASHING, load: loadLater },
  beforeEach: () => {
    isThere = false;
  },
  play: async ({ canvas, canvasElement, step, userEvent }) => {
    const alert = await whenThere(canvasElement, '[role="alert"]');
    await expect(alert).toHaveTextContent('Not loaded: Pusher Channels.');
    await expect(await whenThere(canvasElement, '#codes-4401')).toBeVisible();
    await step('it does not help at once', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
      await expect(await canvas.findByRole('alert')).toBeVisible();
    });
    await step('but in the end', async () => {
      isThere = true;
      await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
      await waitFor(() => expect(canvas.queryByRole('alert')).toBeNull());
      await waitFor(() =>
        expect(canvasElement.querySelector('#codes-4001')).toHaveTextContent('Pusher Channels'),
      );
    });
  },
};

/** The list of titles, which is there before any dialect, says what the dialects say. */
export const Titles: Story = {
  tags: ['!dev'],
  play: async () => {
    await expect([...dialectTitles.keys()].sort()).toEqual([...knownIds].sort());
    for (const language of ['en', 'de'] as const) {
      const dialects = await Promise.all(knownIds.map((id) => loadDialect(id, language)));
      for (const { id, title, lang } of dialects) {
        await expect([id, title ?? id, lang]).toEqual([id, dialectTitles.get(id), language]);
      }
    }
  },
};
