import { toCloseRecord } from '@close-codes/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, waitFor } from 'storybook/test';
import { preloadTooltip } from '../internal/loadTooltipEngine.ts';
import { CloseCodeBadge } from './CloseCodeBadge.tsx';

/** Details on demand: hover, focus, tap, Enter and Space open them, Escape closes. */
const meta = {
  title: 'Components/CloseCodeBadge tooltip',
  component: CloseCodeBadge,
  args: { code: 1006 },
  parameters: { controls: { disable: true } },
  loaders: [() => preloadTooltip()],
} satisfies Meta<typeof CloseCodeBadge>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Hover: Story = {
  play: async ({ canvas, userEvent }) => {
    const badge = canvas.getByRole('button');
    await userEvent.hover(badge);
    await expect(await screen.findByRole('tooltip')).toHaveTextContent('Abnormal Closure');
    await expect(badge).toHaveAttribute('data-state', 'open');
    await expect(badge).toHaveAccessibleDescription(/Abnormal Closure · RFC 6455/);
  },
};

/** The description is there at the very moment of focus: a screen reader reads it then. */
export const Focus: Story = {
  play: async ({ canvas, userEvent }) => {
    const badge = canvas.getByRole('button');
    await userEvent.tab();
    await expect(badge).toHaveFocus();
    await expect(badge).toHaveAccessibleDescription(/Abnormal Closure · RFC 6455/);
    await expect(await screen.findByRole('tooltip')).toBeInTheDocument();
  },
};

/** Escape closes it, and the focus stays where it was. */
export const Escape: Story = {
  play: async ({ canvas, userEvent }) => {
    const badge = canvas.getByRole('button');
    await userEvent.tab();
    await screen.findByRole('tooltip');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull());
    await expect(badge).toHaveFocus();
    await expect(badge).not.toHaveAttribute('aria-describedby');
    await userEvent.keyboard('{Enter}');
    await expect(await screen.findByRole('tooltip')).toBeInTheDocument();
  },
};

/** One open at a time, in the whole page. */
export const OneAtATime: Story = {
  render: () => (
    <div className="story-row">
      <CloseCodeBadge code={1006} />
      <CloseCodeBadge code={1011} />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    const [first, second] = canvas.getAllByRole('button');
    await preloadTooltip();
    await userEvent.tab();
    await waitFor(() => expect(first).toHaveAttribute('data-state', 'open'));
    await userEvent.tab();
    await waitFor(() => expect(second).toHaveAttribute('data-state', 'open'), { timeout: 5000 });
    await waitFor(() => expect(first).toHaveAttribute('data-state', 'closed'));
    await expect(screen.getAllByRole('tooltip')).toHaveLength(1);
  },
};

/** With everything it can hold: description, who ended it, the reason, where the name comes from. */
export const Full: Story = {
  args: {
    code: undefined,
    record: toCloseRecord(
      { code: 1012, reason: 'rolling update, node 7 of 12', wasClean: true },
      { opened: true, closeCalled: false },
    ),
    showReason: true,
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await waitFor(() => expect(canvas.getByRole('button')).toHaveAttribute('data-state', 'open'));
    await expect(await screen.findByRole('tooltip')).toHaveTextContent('rolling update, node 7 of 12');
  },
};

/** The same in the dark and from right to left. */
export const FullInTheDark: Story = { ...Full, globals: { theme: 'dark', direction: 'rtl', locale: 'de' } };

/** For end users: one sentence. */
export const ForEndUsers: Story = {
  globals: { audience: 'user' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await screen.findByRole('tooltip');
    await expect(canvas.getByRole('button')).toHaveAccessibleDescription(/^[^\d§]+\.$/);
  },
};
