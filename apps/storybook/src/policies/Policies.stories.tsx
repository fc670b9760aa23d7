import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { Policies } from './Policies.tsx';

const meta = {
  title: 'Retry policies',
  component: Policies,
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
} satisfies Meta<typeof Policies>;

export default meta;

type Story = StoryObj<typeof meta>;

export const AllPolicies: Story = {
  name: 'Retry policies',
  play: async ({ canvas }) => {
    const row = canvas.getByRole('row', { name: /^1013 / });
    const [ours, graphqlWs] = within(row).getAllByRole('cell');
    await expect(ours).toHaveTextContent('Fix first');
    await expect(graphqlWs).toHaveTextContent('Retry');

    // On five delays, the number of tries and the counter; the last cell is the source.
    const delays = canvas.getByRole('region', { name: 'How long they wait' });
    for (const [name, silent] of [
      ['Standard', 0],
      ['graphql-ws', 0],
      ['Discord Gateway', 7],
      ['Twitch EventSub', 7],
    ] as const) {
      const cells = within(within(delays).getByRole('row', { name: new RegExp(`^${name}`) })).getAllByRole(
        'cell',
      );
      await expect(cells.filter(({ textContent }) => textContent === 'as Standard')).toHaveLength(silent);
    }
  },
};

export const OnlyDisputed: Story = {
  tags: ['!dev'],
  play: async ({ canvas, userEvent }) => {
    const rows = canvas.getAllByRole('row').length;
    await userEvent.click(canvas.getByRole('checkbox'));
    const disputed = canvas.getAllByRole('row');
    await expect(disputed.length).toBeLessThan(rows);
    await expect(canvas.getByRole('row', { name: /^1000 / })).toBeInTheDocument();
    await expect(canvas.queryByRole('row', { name: /^1012 / })).toBeNull();
  },
};

export const German: Story = {
  tags: ['!dev'],
  globals: { locale: 'de' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent('Wann neu verbinden?');
  },
};
