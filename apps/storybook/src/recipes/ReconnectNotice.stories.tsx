import { useEffect, useState, type JSX } from 'react';
import { standard } from '@close-codes/core/policies/standard';
import { definePolicy, type RetryPolicy } from '@close-codes/core/retry';
import { de } from '@close-codes/core/retry/locales/de';
import { en } from '@close-codes/core/retry/locales/en';
import { useRetryAdvice } from '@close-codes/react/retry';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { usePageLanguage } from '../Page.tsx';
import { ReconnectNotice } from './ReconnectNotice.tsx';

/** A socket to a server that is up or down, by script: a static book has no server. */
class ScriptedSocket extends EventTarget {
  readyState: number;

  constructor(readyState = 0) {
    super();
    this.readyState = readyState;
  }

  begin(isUp: boolean): () => void {
    const timer = setTimeout(
      () => {
        if (isUp) this.open();
        else this.end(1006);
      },
      isUp ? 300 : 600,
    );
    return () => {
      clearTimeout(timer);
    };
  }

  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  end(code: number): void {
    this.readyState = 3;
    this.dispatchEvent(new CloseEvent('close', { code, wasClean: code !== 1006 }));
  }
}

interface FeedProps {
  readonly policy: RetryPolicy;
}

/** A page with a connection, a server to switch off, and the notice. */
function Feed({ policy }: FeedProps): JSX.Element {
  const { locale } = usePageLanguage();
  const [isUp, setIsUp] = useState(true);
  const [socket, setSocket] = useState(() => new ScriptedSocket(1));
  const { advice, dueAt, retryNow } = useRetryAdvice(socket, {
    policy,
    onRetry: () => {
      setSocket(new ScriptedSocket());
    },
  });
  useEffect(() => (socket.readyState === 0 ? socket.begin(isUp) : undefined), [socket, isUp]);
  return (
    <div className="story-stack">
      <div className="story-row">
        <label>
          <input
            type="checkbox"
            checked={isUp}
            onChange={(event) => {
              setIsUp(event.target.checked);
            }}
          />{' '}
          The server is up
        </label>
        {[1006, 1012, 1013, 3000].map((code) => (
          <button
            key={code}
            type="button"
            className="story-button"
            disabled={advice !== undefined}
            onClick={() => {
              socket.end(code);
            }}
          >
            Close, {code}
          </button>
        ))}
      </div>
      <ReconnectNotice
        advice={advice}
        dueAt={dueAt}
        retryNow={retryNow}
        locale={locale.tag === 'de' ? de : en}
      />
    </div>
  );
}

// The standard policy with delays that are not at random, so that the page proves what it prints.
const policy = definePolicy({
  ...standard,
  id: 'eight-seconds',
  delay: { kind: 'steps', stepsMs: [8000, 15_000, 30_000] },
});

const meta = {
  title: 'Recipes/Reconnect notice',
  component: Feed,
  tags: ['!autodocs', '!dev'],
  args: { policy },
  globals: { audience: 'user' },
} satisfies Meta<typeof Feed>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Switch the server off, and cut the line. */
export const Notice: Story = {
  play: async ({ canvas, userEvent }) => {
    const status = canvas.getByRole('status');
    await expect(status).toBeEmptyDOMElement();
    const said: string[] = [];
    const listener = new MutationObserver(() => said.push(status.textContent));
    listener.observe(status, { subtree: true, childList: true, characterData: true });

    await userEvent.click(canvas.getByRole('button', { name: 'Close, 1006' }));
    await expect(status).toHaveTextContent('Connection lost.');
    const timer = canvas.getByRole('timer');
    await expect(timer).toHaveTextContent('Trying again in 8 s');
    await waitFor(() => expect(timer).toHaveTextContent('Trying again in 6 s'), { timeout: 5000 });
    // Three seconds were shown, and one sentence was said.
    await expect(said).toEqual(['Connection lost.']);

    await userEvent.click(canvas.getByRole('button', { name: 'Try now' }));
    await expect(timer).toHaveTextContent('Connecting …');
    await waitFor(() => expect(status).toBeEmptyDOMElement());
    await expect(canvas.queryByRole('timer')).toBeNull();
    listener.disconnect();
  },
};

export const German: Story = {
  globals: { locale: 'de' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Close, 1006' }));
    await expect(canvas.getByRole('status')).toHaveTextContent('Verbindung unterbrochen.');
    await expect(canvas.getByRole('timer')).toHaveTextContent('Nächster Versuch in 8 s');
    await userEvent.click(canvas.getByRole('button', { name: 'Jetzt versuchen' }));
    await expect(canvas.getByRole('timer')).toHaveTextContent('Verbindung wird aufgebaut …');
  },
};

/** 3000: nothing is tried by itself, and the notice says what helps. */
export const SignInFirst: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Close, 3000' }));
    await expect(canvas.getByRole('status')).toHaveTextContent(
      'The service did not accept this connection. Please sign in again.',
    );
    await expect(canvas.queryByRole('timer')).toBeNull();
    await expect(canvas.getByRole('button', { name: 'Try now' })).toBeVisible();
  },
};

/** The server stays down: it ends, and whoever looks at the page decides. */
export const UsedUp: Story = {
  args: { policy: { ...policy, delay: { kind: 'steps', stepsMs: [100] }, attempts: 2 } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('checkbox', { name: 'The server is up' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Close, 1006' }));
    await waitFor(
      () =>
        expect(canvas.getByRole('status')).toHaveTextContent(
          'The service could not be reached, however often it was tried. Please try again when it suits you.',
        ),
      { timeout: 5000 },
    );
    await userEvent.click(canvas.getByRole('checkbox', { name: 'The server is up' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Try now' }));
    await waitFor(() => expect(canvas.getByRole('status')).toBeEmptyDOMElement(), { timeout: 5000 });
  },
};
