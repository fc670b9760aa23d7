import type { Meta, StoryObj } from '@storybook/react-vite';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { graphqlTransportWs } from '@close-codes/core/dialects/graphql-transport-ws';
import { expect, userEvent, within } from 'storybook/test';
import { de } from '../locales/de.ts';
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

/** All codes from 0 to 65535, without a provider. */
export const Default: Story = {
  play: async ({ canvas, step }) => {
    const table = await canvas.findByRole('table', { name: 'WebSocket close codes' });
    await step('a number inside a range finds the range', async () => {
      await userEvent.type(canvas.getByRole('searchbox', { name: 'Search' }), '1500');
      await expect(within(table).getByText('1016–2999')).toBeVisible();
      await expect(within(table).queryByText('1006')).not.toBeVisible();
      await userEvent.clear(canvas.getByRole('searchbox'));
    });
    await step('sorted by outcome, the ranges dissolve', async () => {
      await userEvent.click(canvas.getByRole('button', { name: 'Outcome' }));
      await expect(canvas.getByRole('columnheader', { name: 'Outcome' })).toHaveAttribute(
        'aria-sort',
        'ascending',
      );
      await expect(within(table).queryByText('Private use')).toBeNull();
      await userEvent.click(canvas.getByRole('button', { name: 'Code' }));
      await expect(within(table).getByText('Private use')).toBeVisible();
    });
    await step('a number is told where it falls', async () => {
      const where = canvas.getByRole('textbox', { name: 'Where does my code fall?' });
      await userEvent.type(where, '70000');
      await expect(canvas.getByText(/is not a close code/)).toBeVisible();
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

/** The code of a close that just happened, or that a link names. */
export const Highlight: Story = {
  args: { highlight: 1006 },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('row', { current: true })).toHaveTextContent('Abnormal closure');
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
  play: async ({ canvas }) => {
    await expect(canvas.getByText('5 of 5 rows')).toBeVisible();
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Outcome' }), 'Rejected');
    await expect(canvas.getByText('3 of 5 rows')).toBeVisible();
  },
};

/** Nothing matches, and one button brings everything back. */
export const Empty: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search' }), 'no such code');
    await expect(canvas.getByText('No close code matches.')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Show all' })).toBeVisible();
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
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('row', { current: true })).toHaveTextContent('Normal closure');
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
