import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import printed from '../../../../docs/comparison.md?raw';
import { Comparison } from './Comparison.tsx';
import { compareTexts } from './compareTexts.ts';
import type { Measures } from './measure.ts';

/** The rows of the table in `docs/comparison.md`. Where they have two themes: of one of them. */
const rowsPrinted = (theme: string): Readonly<Record<keyof Measures, string>> => ({
  font: 'Font size',
  weight: 'Weight',
  height: 'Height',
  padding: 'Padding, block and inline',
  radius: 'Radius',
  contrast: `Lowest contrast of the five, ${theme}`,
  baseline: 'Off the baseline',
  row: 'Row of the table, densest',
  field: 'Search field of the log',
  line: 'Line of the log, 420 px wide',
  quiet: `Contrast of its address, ${theme}`,
});

/** What the document says of ours, as the page writes it. */
function oursPrinted(row: string): readonly string[] {
  const line = printed.split('\n').find((each) => each.startsWith(`| ${row} `));
  if (line === undefined) throw new Error(`docs/comparison.md has no row "${row}".`);
  return line
    .split('|')
    .slice(2, 4)
    .map((cell) => cell.trim().replace(', ', ' '));
}

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
  play: async ({ canvas, canvasElement, globals }) => {
    // Forced colours are the system's: nothing of a theme is left to be measured.
    if (matchMedia('(forced-colors: active)').matches) return;
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
    // The document is of the English page.
    if (globals['locale'] === 'de') return;
    const { measures } = compareTexts.en;
    const rows = Object.entries(rowsPrinted(globals['theme'] === 'dark' ? 'dark' : 'light'));
    // A row is as high as a line of the page's font, which is half a pixel more in some.
    const rounded = (what: string, px: string): string =>
      what === 'row' ? String(Math.floor(Number(px))) : px;
    for (const [what, row] of rows) {
      const found = numbers(new RegExp(`^${measures[what as keyof Measures]} [\\d.]`)).slice(0, 2);
      await expect([row, ...found.map((px) => rounded(what, px))]).toEqual([row, ...oursPrinted(row)]);
    }
  },
} satisfies Meta<typeof Comparison>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Light: Story = {};

export const Dark: Story = { globals: { theme: 'dark' } };

export const German: Story = { globals: { locale: 'de' } };

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
