import type { Meta, StoryObj } from '@storybook/react-vite';
import { lab } from 'virtual:close-codes-lab';
import { expect, waitFor, within } from 'storybook/test';
import { ConnectionHealth, RecordedHealth } from './ConnectionHealth.tsx';
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

/** How many closes chart, spectrum and log say there are, once the bars are drawn. */
async function counted(page: HTMLElement): Promise<Readonly<Record<'chart' | 'spectrum' | 'log', number>>> {
  await waitFor(async () => {
    await expect(page.querySelector('.close-code-chart-drawing .close-code-chart-part')).not.toBeNull();
  });
  const sum = (selector: string): number =>
    [...page.querySelectorAll(selector)].reduce(
      (all, { textContent }) => all + Number(/\d+/.exec(textContent)?.[0]),
      0,
    );
  return {
    chart: sum('.close-code-chart-key > .close-code-chart-figure'),
    spectrum: sum('.close-code-spectrum-total'),
    log: sum('.close-code-log-count'),
  };
}

/** A hundred sockets, six fates: rolling restart, dropped, refused, turned away, overloaded, and well. */
export const Fleet: Story = {
  name: 'Live fleet',
  play: async ({ args, canvas, canvasElement, userEvent }) => {
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
    // Those that nothing ails, whoever is back after the restart, and those that are dropped, in between.
    const well = CAUSES.filter(({ paths }) => /^\/(echo|close\/1012|fin)/.test(paths[0] ?? ''));
    const [, open] =
      /^(\d+) of 100 connected$/.exec(
        canvas.getByRole('heading', { name: / of 100 connected$/ }).textContent,
      ) ?? [];
    await expect(Number(open)).toBeGreaterThanOrEqual(well[0]?.count ?? NaN);
    await expect(Number(open)).toBeLessThanOrEqual(well.reduce((sum, { count }) => sum + count, 0));
    // All but those that nothing ails close at least once.
    const ailing = asked - (well[0]?.count ?? NaN);
    await waitFor(
      async () => {
        for (const count of Object.values(await counted(canvasElement)))
          await expect(count).toBeGreaterThanOrEqual(ailing);
      },
      { timeout: 10_000 },
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Disconnect all' }));
    await expect(await canvas.findByRole('heading', { name: '0 of 100 connected' })).toBeVisible();
    await expect(canvas.getByText('No connection has a problem at the moment.')).toBeVisible();
    // Nothing closes any more: all three have the same closes.
    await waitFor(async () => {
      const { chart, spectrum, log } = await counted(canvasElement);
      await expect(log).toBeGreaterThanOrEqual(ailing);
      await expect([chart, spectrum]).toEqual([log, log]);
    });
  },
};

/** The same without a lab, and the same each time: what a built book shows. */
export const Recorded: Story = {
  name: 'Recorded fleet',
  render: () => <RecordedHealth />,
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const all = await counted(canvasElement);
    await expect(all).toEqual({ chart: 152, spectrum: 152, log: 152 });
    await expect(canvasElement.querySelectorAll(`.health-grid > [data-state='open']`)).toHaveLength(72);
    if (globals['locale'] === 'de') return;
    await expect(canvas.getByRole('heading', { name: '72 of 100 connected' })).toBeVisible();
    const troubles = canvas.getByRole('list', { name: 'What is wrong' });
    await expect(
      within(troubles)
        .getAllByRole('listitem')
        .map((each) => [
          Number(each.querySelector('.health-count')?.textContent),
          within(each).getByRole('button', { name: /^1\d{3} / }).dataset['outcome'],
        ]),
    ).toEqual([
      [10, 'lost'],
      [8, 'refused'],
      [6, 'rejected'],
      [4, 'overloaded'],
    ]);
    // The last bar of the chart, and its closes in the log.
    canvas.getByRole('slider').focus();
    await userEvent.keyboard('{End}{Enter}');
    const chosen = canvasElement.querySelectorAll('.close-code-chart-code > .close-code-chart-figure');
    const count = [...chosen].reduce((sum, { textContent }) => sum + Number(textContent), 0);
    await expect(count).toBeLessThan(all.log);
    await waitFor(async () => {
      await expect(canvas.getByText(`${count} of ${all.log} shown`)).toBeVisible();
    });
    await userEvent.click(canvas.getByRole('button', { name: 'Show all times' }));
    await expect(canvas.queryByRole('button', { name: 'Show all times' })).toBeNull();
    await expect(await counted(canvasElement)).toEqual(all);
    await expect(canvasElement.querySelector('.close-code-chart')).not.toHaveAttribute('data-selected');
  },
};

export const WithoutLab: Story = { name: 'Without a lab', tags: ['!dev'], args: { lab: undefined } };
