import type { Meta, StoryObj } from '@storybook/react-vite';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { graphqlTransportWs } from '@close-codes/core/dialects/graphql-transport-ws';
import { httpStatusMirror } from '@close-codes/core/dialects/http-status-mirror';
import { liveblocks } from '@close-codes/core/dialects/liveblocks';
import { pusher } from '@close-codes/core/dialects/pusher';
import { sockjs } from '@close-codes/core/dialects/sockjs';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { de } from '../locales/de.ts';
import { en } from '../locales/en.ts';
import type { ReactLocale } from '../locale/uiTexts.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { CloseCodeTable } from './CloseCodeTable.tsx';

const meta = {
  title: 'Components/CloseCodeTable',
  component: CloseCodeTable,
  tags: ['autodocs'],
} satisfies Meta<typeof CloseCodeTable>;

export default meta;
type Story = StoryObj<typeof meta>;

const DIALECTS = [discordGateway, graphqlTransportWs];

/** The language of the toolbar. */
const language = ({ locale }: Record<string, unknown>): ReactLocale => (locale === 'de' ? de : en);
const fill = (text: string, shown: number, all: number): string =>
  text.replace('{shown}', String(shown)).replace('{all}', String(all));

/** All codes from 0 to 65535, without a provider. */
export const Default: Story = {
  play: async ({ canvas, step, globals }) => {
    const { table: ui } = language(globals).ui;
    const table = await canvas.findByRole('table', { name: ui.caption });
    await step('a number inside a range finds the range', async () => {
      await userEvent.type(canvas.getByRole('searchbox', { name: ui.search }), '1500');
      await expect(within(table).getByText('1016–2999')).toBeVisible();
      await expect(within(table).queryByText('1006')).not.toBeVisible();
      await userEvent.clear(canvas.getByRole('searchbox'));
    });
    await step('sorted by outcome, the ranges dissolve', async () => {
      await userEvent.click(canvas.getByRole('button', { name: ui.outcome }));
      await expect(canvas.getByRole('columnheader', { name: ui.outcome })).toHaveAttribute(
        'aria-sort',
        'ascending',
      );
      await expect(within(table).queryByText(ui.ranges['4000-4999'])).toBeNull();
      await userEvent.click(canvas.getByRole('button', { name: ui.code }));
      await expect(within(table).getByText(ui.ranges['4000-4999'])).toBeVisible();
    });
    await step('a number is told where it falls', async () => {
      const where = canvas.getByRole('textbox', { name: ui.where });
      await userEvent.type(where, '70000');
      await expect(
        canvas.getByText(ui.whereNone.split('{given}').at(-1)?.trim() ?? '', { exact: false }),
      ).toBeVisible();
      await userEvent.clear(where);
    });
  },
};

/** Rows of two dialects, among those of the registry. */
export const WithDialects: Story = {
  render: (args) => (
    <CloseCodeProvider dialects={DIALECTS}>
      <CloseCodeTable {...args} />
    </CloseCodeProvider>
  ),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText('Discord Gateway'))[0]).toBeVisible();
  },
};

const CLASHING = [pusher, discordGateway, liveblocks];

/** One number, several meanings: the first dialect counts, and what the others say is one click away. */
export const Clashes: Story = {
  args: { id: 'clashes' },
  render: (args) => (
    <CloseCodeProvider dialects={CLASHING}>
      <CloseCodeTable {...args} />
    </CloseCodeProvider>
  ),
  play: async ({ canvas, canvasElement, step, globals }) => {
    const { table: ui } = language(globals).ui;
    const row = canvasElement.querySelector<HTMLElement>('#clashes-4001');
    if (!row) throw new Error('There is no row of 4001.');
    const said = ui.several.replace('{code}', '4001').replace('{count}', '3');
    const summary = within(row).getByText((_, element) => element?.tagName === 'SUMMARY');
    await expect(summary).toHaveTextContent(said);
    await expect(summary).toHaveTextContent(ui.oppositeRetry);
    await step('opened, it says what each of them means', async () => {
      await userEvent.click(summary);
      await expect(within(row).getAllByRole('listitem')).toHaveLength(2);
      await expect(within(row).getByText(discordGateway.codes[4001]?.label ?? '')).toBeVisible();
      await expect(row).toHaveTextContent(ui.counts.order.replace('{dialect}', 'Pusher Channels'));
    });
    await step('what others mean is found, and opened', async () => {
      await userEvent.type(canvas.getByRole('searchbox'), 'opcode');
      await expect(within(row).getByText(discordGateway.codes[4001]?.description ?? '')).toBeVisible();
      await userEvent.clear(canvas.getByRole('searchbox'));
      await userEvent.click(summary);
    });
  },
};

const MARKED = [sockjs, liveblocks, httpStatusMirror];

/** A guess, a code that is no longer sent, and one that violates the RFC. */
export const Marks: Story = {
  render: (args) => (
    <CloseCodeProvider dialects={MARKED}>
      <CloseCodeTable {...args} />
    </CloseCodeProvider>
  ),
  play: async ({ canvas, globals }) => {
    for (const mark of Object.values(language(globals).ui.table.marks)) {
      await expect(canvas.getAllByText(mark)[0]).toBeVisible();
    }
  },
};

/** Each number and each dialect is a link, and what the address names is marked: any number will do. */
export const Linked: Story = {
  args: { id: 'linked', linked: true },
  render: (args) => (
    <CloseCodeProvider dialects={CLASHING}>
      <p>
        <a href="#linked-1500" target="_self">
          1500
        </a>
        {' · '}
        <a href="#linked-4001-discord-gateway" target="_self" translate="no">
          4001, Discord Gateway
        </a>
      </p>
      <CloseCodeTable {...args} />
    </CloseCodeProvider>
  ),
  beforeEach: () => () => {
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', `${pathname}${search}`);
  },
  play: async ({ canvas, canvasElement, step }) => {
    const marked = (): HTMLElement => canvas.getByRole('row', { current: true });
    await step('a number within a range leads to the range', async () => {
      await userEvent.click(canvas.getByRole('link', { name: '1500' }));
      await waitFor(() => expect(marked()).toHaveTextContent('1016–2999'));
    });
    await step('what one dialect says is opened and in sight', async () => {
      await userEvent.click(canvas.getByRole('link', { name: '4001, Discord Gateway' }));
      await waitFor(() => expect(marked()).toHaveTextContent('4001'));
      const named = canvasElement.querySelector<HTMLElement>('#linked-4001-discord-gateway');
      if (!named) throw new Error('There is no meaning of Discord’s.');
      await expect(named).toBeVisible();
      const { top, bottom } = named.getBoundingClientRect();
      await expect(top).toBeGreaterThanOrEqual(0);
      await expect(bottom).toBeLessThanOrEqual(window.innerHeight + 1);
    });
  },
};

/** The code of a close that just happened, or that a link names. */
export const Highlight: Story = {
  args: { highlight: 1006 },
  play: async ({ canvas, globals }) => {
    await expect(await canvas.findByRole('row', { current: true })).toHaveTextContent(
      language(globals).codes[1006].label,
    );
  },
};

/** Only a number is a code: a text marks nothing. */
export const HighlightNotACode: Story = {
  args: { highlight: '1006' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('table')).toBeVisible();
    await expect(canvas.queryByRole('row', { current: true })).toBeNull();
  },
};

/** Only the codes an application treats alike. */
export const FilteredByOutcome: Story = {
  args: { outcomes: ['rejected', 'overloaded', 'timeout'] },
  play: async ({ canvas, globals }) => {
    const { ui, outcomes } = language(globals);
    await expect(canvas.getByText(fill(ui.table.count, 5, 5))).toBeVisible();
    await userEvent.selectOptions(
      canvas.getByRole('combobox', { name: ui.table.outcome }),
      outcomes.rejected.label,
    );
    await expect(canvas.getByText(fill(ui.table.count, 3, 5))).toBeVisible();
  },
};

/** Nothing matches, and one button brings everything back. */
export const Empty: Story = {
  play: async ({ canvas, globals }) => {
    const { table } = language(globals).ui;
    await userEvent.type(canvas.getByRole('searchbox', { name: table.search }), 'no such code');
    await expect(canvas.getByText(table.empty)).toBeVisible();
    await expect(canvas.getByRole('button', { name: table.clear })).toBeVisible();
  },
};

/** In 360 pixels the rows are stacked; to a screen reader it is still a table. */
export const Narrow: Story = {
  args: { highlight: 1000 },
  globals: { viewport: { value: 'mobile1', isRotated: false } },
  decorators: [
    (StoryComponent) => (
      <CloseCodeProvider dialects={DIALECTS}>
        <div style={{ maxInlineSize: 360 }}>
          <StoryComponent />
        </div>
      </CloseCodeProvider>
    ),
  ],
  play: async ({ canvas, globals }) => {
    await expect(await canvas.findByRole('row', { current: true })).toHaveTextContent(
      language(globals).codes[1000].label,
    );
    await expect(canvas.getAllByRole('columnheader')).toHaveLength(5);
  },
};

/** In German, searched without regard to case. */
export const GermanSearch: Story = {
  render: (args) => (
    <CloseCodeProvider locale={de}>
      <CloseCodeTable {...args} />
    </CloseCodeProvider>
  ),
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Suche' }), 'abbruch');
    await expect(canvas.getByText('Unerwarteter Verbindungsabbruch')).toBeVisible();
    await expect(canvas.getByRole('rowheader', { name: '1006' })).toBeVisible();
    await expect(canvas.queryByRole('rowheader', { name: '1000' })).toBeNull();
  },
};
