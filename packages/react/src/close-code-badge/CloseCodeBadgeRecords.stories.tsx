import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { CloseCodeBadge } from './CloseCodeBadge.tsx';

/** A record knows more than a code: whether the connection had been open, who ended it, and what was lost. */
const meta = {
  title: 'Components/CloseCodeBadge records',
  component: CloseCodeBadge,
  parameters: { controls: { disable: true } },
  argTypes: { record: { control: false } },
  render: (args) =>
    'record' in args && args.record ? (
      <p className="story-text">
        <CloseCodeBadge record={args.record} details="inline" showReason={args.showReason ?? false} />
      </p>
    ) : (
      <></>
    ),
} satisfies Meta<typeof CloseCodeBadge>;

export default meta;

type Story = StoryObj<typeof meta>;

const abnormal = { code: 1006, reason: '', wasClean: false };

/** 1006, and the connection had never opened: refused. */
export const NeverOpened: Story = {
  args: { record: toCloseRecord(abnormal, { opened: false, errorEvent: true, connectMs: 42 }) },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('.close-code-badge')).toHaveAttribute('data-outcome', 'refused');
  },
};

/** The same 1006 after it had been open: lost. */
export const Lost: Story = {
  args: { record: toCloseRecord(abnormal, { opened: true, errorEvent: false, openMs: 61_000 }) },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('.close-code-badge')).toHaveAttribute('data-outcome', 'lost');
  },
};

/** A proper close by the other side, with a reason that is shown because it was asked for. */
export const WithReason: Story = {
  args: {
    record: toCloseRecord(
      { code: 1011, reason: 'database unavailable', wasClean: true },
      { opened: true, closeCalled: false },
    ),
    showReason: true,
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('database unavailable')).toBeVisible();
  },
};

/** Closed by this page: known only where `close()` is instrumented. */
export const ByThisPage: Story = {
  args: {
    record: toCloseRecord(
      { code: 1000, reason: '', wasClean: true },
      { opened: true, closeCalled: true, closeCalledMsBefore: 3 },
    ),
  },
};

/** It was closed before anyone listened: the code is lost, and none is made up. */
export const Unobserved: Story = {
  args: { record: { ...toCloseRecord(undefined, {}), source: 'unobserved', flags: [], received: undefined } },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelector('.close-code-badge')).toBeVisible();
    await expect(canvas.queryByText('1006')).toBeNull();
  },
};

/** An error and no close event, as with a content security policy in Chromium. */
export const FailedWithoutCloseEvent: Story = {
  args: {
    record: {
      ...toCloseRecord(undefined, { opened: false, errorEvent: true }),
      source: 'deadline',
      flags: [],
      received: undefined,
    },
  },
};

/** partysocket says 1000 of a connection that never was. The code is not believed. */
export const Synthetic: Story = {
  args: { record: toCloseRecord({ code: 1000, reason: 'timeout', wasClean: true }, { opened: false }) },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('.close-code-number')).toBeNull();
  },
};

/** A handler that was called with something else. What came is shown, bounded and quoted. */
export const Malformed: Story = { args: { record: toCloseRecord('transport close') } };

function withReason(reason: string): CloseRecord {
  return toCloseRecord({ code: 1011, reason, wasClean: true }, { opened: true, closeCalled: false });
}

/** To end users a reason is never shown, whatever is asked for. */
export const ReasonForEndUsers: Story = {
  args: { record: withReason('ORA-12170: TNS: connect timeout'), showReason: true },
  globals: { audience: 'user' },
  play: async ({ canvas }) => {
    await expect(canvas.queryByText(/ORA-/)).toBeNull();
  },
};
