import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { ContrastReport } from './ContrastReport.tsx';
import './design.css';

/**
 * Text at 4.5:1 at least; glyphs, bars, fields and focus rings at 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). Measured as you look:
 * the toolbar's theme, your contrast theme, your properties.
 */
const meta = {
  title: 'Design/Contrast',
  component: ContrastReport,
  args: { theme: 'light' },
  parameters: { controls: { disable: true } },
  render: (_, { globals }) => <ContrastReport theme={String(globals['theme'])} />,
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getAllByRole('status')[0]).toHaveTextContent(/^[1-9]\d+ pairs, 0 of them/),
    );
  },
} satisfies Meta<typeof ContrastReport>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Light: Story = { globals: { theme: 'light' } };

export const Dark: Story = { globals: { theme: 'dark' } };

/** A tone that is too light is found out. */
export const TooLight: Story = {
  decorators: [
    (Story) => (
      <div className="token-too-light">
        <Story />
      </div>
    ),
  ],
  parameters: { a11y: { config: { rules: [{ id: 'color-contrast', enabled: false }] } } },
  // A tone that is too light is no fault in the dark.
  globals: { theme: 'light' },
  play: async ({ canvas }) => {
    // Forced colours are the system's: nothing of a theme is left to be measured.
    if (matchMedia('(forced-colors: active)').matches) return;
    await waitFor(() => expect(canvas.getAllByRole('status')[0]).not.toHaveTextContent(' 0 of them'));
    await expect(canvas.getAllByText('too faint')[0]).toBeVisible();
  },
};
