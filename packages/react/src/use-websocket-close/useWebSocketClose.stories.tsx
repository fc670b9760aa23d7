import { useState, type JSX } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { CloseCodeBadge } from '../close-code-badge/CloseCodeBadge.tsx';
import { useWebSocketClose } from './useWebSocketClose.ts';

/** A socket by script, so that each state can be shown; the live lab has real ones. */
class ScriptedSocket extends EventTarget {
  readyState = 0;

  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  end(code: number, reason: string, wasClean: boolean): void {
    this.readyState = 3;
    this.dispatchEvent(new CloseEvent('close', { code, reason, wasClean }));
  }
}

interface ConnectionProps {
  /** How many closes are kept. */
  readonly historyLimit?: number | undefined;
}

/** What a component makes of the hook: the state, the last close, and the closes before it. */
function Connection({ historyLimit }: ConnectionProps): JSX.Element {
  const [socket, setSocket] = useState<ScriptedSocket>();
  const { readyState, last, history, clear } = useWebSocketClose(socket, { historyLimit });
  const button = (name: string, act: () => void): JSX.Element => (
    <button type="button" className="story-button" onClick={act}>
      {name}
    </button>
  );
  return (
    <div className="story-stack">
      <div className="story-row">
        {button('Connect', () => {
          setSocket(new ScriptedSocket());
        })}
        {button('Open', () => socket?.open())}
        {button('Server closes, 1011', () => socket?.end(1011, 'database unavailable', true))}
        {button('Line drops', () => socket?.end(1006, '', false))}
        {button('Clear', clear)}
      </div>
      <table className="story-table">
        <tbody>
          <tr>
            <th scope="row">readyState</th>
            <td>
              <code data-testid="state">{readyState}</code>
            </td>
          </tr>
          <tr>
            <th scope="row">last</th>
            <td>
              <CloseCodeBadge record={last} showReason empty="no close yet" />
            </td>
          </tr>
          <tr>
            <th scope="row">history</th>
            <td>
              <ol className="story-row" aria-label="History">
                {history.map((record) => (
                  <li key={record.id}>
                    <CloseCodeBadge record={record} details="none" size="sm" show="code" />
                  </li>
                ))}
              </ol>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/**
 * Watches a socket it is given and keeps its closes in state; it never opens, closes or wraps one. Give it an observer
 * that was made beside `new WebSocket`, and nothing is missed.
 *
 * ```tsx
 * const { readyState, last, history, clear } = useWebSocketClose(socket, { historyLimit, onClose });
 * ```
 */
const meta = {
  title: 'Components/useWebSocketClose',
  component: Connection,
} satisfies Meta<typeof Connection>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Without a socket: `none`, and nothing has been closed. */
export const NoSocket: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('state')).toHaveTextContent('none');
    await expect(canvas.getByText('no close yet')).toBeVisible();
  },
};

export const Connecting: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await expect(canvas.getByTestId('state')).toHaveTextContent('connecting');
  },
};

/** 1006 before it opened: refused. */
export const Refused: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Line drops' }));
    await expect(canvas.getByRole('button', { name: /^1006/ })).toHaveAttribute('data-outcome', 'refused');
  },
};

/** 1006 after it had opened: lost. */
export const Lost: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Open' }));
    await expect(canvas.getByTestId('state')).toHaveTextContent('open');
    await userEvent.click(canvas.getByRole('button', { name: 'Line drops' }));
    await expect(canvas.getByRole('button', { name: /^1006/ })).toHaveAttribute('data-outcome', 'lost');
  },
};

/** The history goes on across sockets, up to a limit, and can be cleared. */
export const History: Story = {
  args: { historyLimit: 2 },
  play: async ({ canvas, userEvent }) => {
    for (const ending of ['Line drops', 'Server closes, 1011', 'Line drops']) {
      await userEvent.click(canvas.getByRole('button', { name: 'Connect' }));
      await userEvent.click(canvas.getByRole('button', { name: 'Open' }));
      await userEvent.click(canvas.getByRole('button', { name: ending }));
    }
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2);
    await userEvent.click(canvas.getByRole('button', { name: 'Clear' }));
    await expect(canvas.queryAllByRole('listitem')).toHaveLength(0);
  },
};
