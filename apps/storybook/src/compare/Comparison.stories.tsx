import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { Comparison } from './Comparison.tsx';

/**
 * Our badge, a table, the log and the diagnosis beside Primer's labels, Carbon's status indicators and Radix Themes' badges, as
 * real packages, each in a page of its own. What follows from it is in `docs/comparison.md`.
 */
const meta = {
  title: 'Comparison/Design systems',
  component: Comparison,
  tags: ['!autodocs'],
  // What others do about contrast is measured, and no failure of this page.
  parameters: {
    controls: { disable: true },
    layout: 'fullscreen',
    a11y: { options: { iframes: false } },
  },
  args: { theme: 'light', dir: 'ltr' },
  render: (_args, { globals }) => (
    <div className="compare-page">
      <Comparison
        theme={globals['theme'] === 'dark' ? 'dark' : 'light'}
        dir={globals['direction'] === 'rtl' ? 'rtl' : 'ltr'}
      />
    </div>
  ),
  play: async ({ canvas, canvasElement }) => {
    // Each is the real thing: what is told of it depends on its own stylesheet being there.
    const table = await canvas.findByRole('table', {}, { timeout: 25_000 });
    const numbers = (name: RegExp): string[] =>
      within(within(table).getByRole('row', { name }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    const contrast = numbers(/^(Contrast|Kontrast) \d/).map(Number);
    await expect(contrast).toHaveLength(8);
    // Ours: WCAG 2.2, 1.4.3 in both sizes, and on the baseline of the text around it.
    await expect(Math.min(...contrast.slice(0, 2))).toBeGreaterThanOrEqual(4.5);
    const off = numbers(/^(Off the baseline|Neben der Grundlinie)/).map(Number);
    await expect(off.slice(0, 2)).toEqual([0, 0]);
    // What is least in the log: where a connection went.
    const [quiet] = numbers(/^(Contrast of its address|Kontrast ihrer Adresse)/).map(Number);
    await expect(quiet).toBeGreaterThanOrEqual(4.5);
    await expect(canvasElement.querySelectorAll('iframe')).toHaveLength(4);
  },
} satisfies Meta<typeof Comparison>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Light: Story = {};

export const Dark: Story = { globals: { theme: 'dark' } };

export const German: Story = { globals: { locale: 'de' } };

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
