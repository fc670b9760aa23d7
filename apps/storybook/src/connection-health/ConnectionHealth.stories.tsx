import type { Meta, StoryObj } from '@storybook/react-vite';
import { lab } from 'virtual:close-codes-lab';
import { expect, waitFor, within } from 'storybook/test';
import { ConnectionHealth } from './ConnectionHealth.tsx';
import { CAUSES } from './fleet.ts';

const meta = {
  title: 'Connection health',
  component: ConnectionHealth,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  tags: ['!autodocs'],
  args: { lab },
} satisfies Meta<typeof ConnectionHealth>;

export default meta;

type Story = StoryObj<typeof meta>;

/** A hundred sockets, six fates: rolling restart, dropped, refused, turned away, overloaded, and well. */
export const Fleet: Story = {
  name: 'Connection health',
  play: async ({ args, canvas, userEvent }) => {
    if (!args.lab) {
      await expect(globalThis).not.toHaveProperty('__vitest_worker__');
      await expect(canvas.getByText('npm start')).toBeVisible();
      return;
    }
    const asked = CAUSES.reduce((sum, { count }) => sum + count, 0);
    await expect(asked).toBe(100);
    const rejected = CAUSES.find(({ paths }) => paths[0]?.startsWith('/close/1008'))?.count;
    const troubles = await canvas.findByRole('list', { name: 'What is wrong' }, { timeout: 8000 });
    const policy = await waitFor(
      async () => {
        const badge = within(troubles).getByRole('button', { name: /^1008 / });
        const row = badge.closest('li');
        await expect(row).toHaveTextContent(new RegExp(`^${rejected}1008`));
        return row as HTMLElement;
      },
      { timeout: 15_000 },
    );
    await expect(policy).toHaveTextContent('gave up');
    // The same 1006: refused before it opened, and lost after.
    await waitFor(
      async () => {
        const outcomes = within(troubles)
          .getAllByRole('button', { name: /^1006 / })
          .map((badge) => badge.dataset['outcome']);
        await expect(outcomes.sort()).toEqual(['lost', 'refused']);
      },
      { timeout: 10_000 },
    );
    await userEvent.click(within(policy).getByRole('button', { name: 'Why?' }));
    await expect(canvas.getByRole('region', { name: 'Why these closed' })).toHaveTextContent('1008');
    await userEvent.click(canvas.getByRole('button', { name: 'Disconnect all' }));
    await expect(await canvas.findByRole('heading', { name: '0 of 100 connected' })).toBeVisible();
    await expect(canvas.getByText('No connection has a problem at the moment.')).toBeVisible();
  },
};

export const WithoutLab: Story = { name: 'Without a lab', tags: ['!dev'], args: { lab: undefined } };
