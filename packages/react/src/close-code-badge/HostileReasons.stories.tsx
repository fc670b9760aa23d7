import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { HOSTILE_REASONS } from '../../test/hosts/hostileReasons.ts';
import { CloseDiagnosis } from '../close-diagnosis/index.ts';
import { CloseCodeBadge } from './CloseCodeBadge.tsx';

/**
 * A reason is text from the other side, and whoever is there may write what they like. It is shown isolated and bounded,
 * with a substitute for what would hide or reorder, and never as markup or a link.
 */
const meta = {
  title: 'Components/Hostile reasons',
  component: CloseCodeBadge,
  parameters: { controls: { disable: true } },
} satisfies Meta<typeof CloseCodeBadge>;

export default meta;

type Story = StoryObj<typeof meta>;

function withReason(reason: string): CloseRecord {
  return toCloseRecord({ code: 4000, reason, wasClean: true }, { opened: true, closeCalled: false });
}

/** Beside the badge. What follows in the line stays where it is, whatever the direction of the reason. */
export const Inline: Story = {
  args: { record: null },
  render: () => (
    <table className="story-table">
      <thead>
        <tr>
          <th scope="col">Reason</th>
          <th scope="col">Badge</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(HOSTILE_REASONS).map(([name, reason]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <CloseCodeBadge record={withReason(reason)} details="inline" size="sm" showReason /> and the
              text goes on
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  ),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('td a, td img, td script')).toHaveLength(0);
    await expect(canvasElement.querySelectorAll('.close-code-quote')).toHaveLength(
      Object.keys(HOSTILE_REASONS).length,
    );
  },
};

/** In a diagnosis, and in the report that is copied from it. */
export const InDiagnosis: Story = {
  args: { record: null },
  render: () => <CloseDiagnosis record={withReason(HOSTILE_REASONS['stacked marks'])} showReason />,
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('.close-code-diagnosis-quote')).toHaveTextContent('lgo');
  },
};
