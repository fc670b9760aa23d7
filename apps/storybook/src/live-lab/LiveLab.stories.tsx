import type { Meta, StoryObj } from '@storybook/react-vite';
import { lab } from 'virtual:close-codes-lab';
import { expect, waitFor, within } from 'storybook/test';
import { LiveLab } from './LiveLab.tsx';

const meta = {
  title: 'Live lab',
  component: LiveLab,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  tags: ['!autodocs'],
  args: { lab },
} satisfies Meta<typeof LiveLab>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Lab: Story = { name: 'Live lab' };

type Play = NonNullable<Story['play']>;
type Context = Parameters<Play>[0];
type Canvas = Context['canvas'];

/** A static book has no lab, and says so; in the tests there always is one. */
function withLab(play: (page: Canvas, context: Context) => Promise<void>): Play {
  return async (context) => {
    const { args, canvas } = context;
    if (args.lab) {
      await play(canvas, context);
    } else {
      await expect(globalThis).not.toHaveProperty('__vitest_worker__');
      await expect(canvas.getByText('npm start')).toBeVisible();
    }
  };
}

/** The badge in the result, once the close with this text has come. */
function badge(page: Canvas, text: RegExp): Promise<HTMLElement> {
  return page.findByRole('button', { name: text }, { timeout: 8000 });
}

/** The diagnosis of the close that is shown. */
function diagnosis(page: Canvas): HTMLElement {
  return page.getByRole('region', { name: /^Why did it close\?/ });
}

export const CodeAndReason: Story = {
  tags: ['!dev'],
  play: withLab(async (page, { userEvent }) => {
    await userEvent.click(page.getByRole('button', { name: '1011, an internal error' }));
    const found = await badge(page, /^1011 /);
    await expect(found).toHaveAttribute('data-outcome', 'server-error');
    await expect(page.getByTestId('who')).toHaveTextContent('Closed by the other side.');
    await expect(page.getByText(/"reason": "database unavailable"/)).toBeVisible();
    await expect(await page.findByText('88 16 03 f3 64 61', { exact: false })).toBeVisible();

    found.focus();
    await waitFor(() => expect(found).toHaveAccessibleDescription(/Reason: database unavailable/));
    await userEvent.keyboard('{Escape}');
    await expect(page.getByRole('table', { name: 'History' })).toHaveTextContent('/close/1011');
  }),
};

export const Fin: Story = {
  name: 'FIN',
  tags: ['!dev'],
  play: withLab(async (page, { userEvent }) => {
    await userEvent.click(page.getByRole('button', { name: 'FIN, without a Close frame' }));
    await expect(await badge(page, /^1006 /)).toHaveAttribute('data-outcome', 'lost');
    await expect(page.getByTestId('who')).toHaveTextContent(
      'Nobody closed it: the transport broke off without a Close frame.',
    );
    await expect((await page.findAllByText('TCP FIN'))[0]).toBeVisible();
    await expect(
      within(page.getByRole('region', { name: 'Diagnosis' })).getByRole('heading', { level: 3 }),
    ).toBeVisible();
    await expect(page.getAllByRole('status')[0]).toHaveTextContent(/^Closed\. \S/);
    await expect(diagnosis(page)).toHaveAttribute('data-group', 'transport-ended');
  }),
};

export const Forbidden: Story = {
  name: 'HTTP 403',
  tags: ['!dev'],
  play: withLab(async (page, { userEvent }) => {
    await userEvent.click(page.getByRole('button', { name: 'HTTP 403 to the handshake' }));
    await expect(await badge(page, /^1006 /)).toHaveAttribute('data-outcome', 'refused');
    await expect(await page.findByText('HTTP 403')).toBeVisible();
    await expect(diagnosis(page)).toHaveAttribute('data-group', 'handshake-answered');
  }),
};

export const HangAndCancel: Story = {
  name: 'Hang, then cancel',
  tags: ['!dev'],
  play: withLab(async (page, { userEvent }) => {
    await userEvent.click(page.getByRole('button', { name: 'silence to the handshake' }));
    await expect(page.getByRole('status')).toHaveTextContent('Connecting …');
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    await expect(await badge(page, /^1006 /)).toHaveAttribute('data-outcome', 'refused');
    await expect(page.getByTestId('who')).toHaveTextContent('Closed from this side.');
    await expect(diagnosis(page)).toHaveAttribute('data-cause', 'closed-by-app-before-open');
  }),
};

export const ByForm: Story = {
  name: 'By the form, in German',
  tags: ['!dev'],
  globals: { locale: 'de' },
  play: async ({ args, canvas, userEvent }) => {
    if (!args.lab) {
      await expect(canvas.getByRole('heading', { name: 'Hier läuft kein Labor' })).toBeVisible();
      return;
    }
    const code = canvas.getByLabelText('Code');
    await userEvent.clear(code);
    await userEvent.type(code, '1013');
    await userEvent.clear(canvas.getByLabelText('Begründung (reason)'));
    await userEvent.click(canvas.getByRole('button', { name: 'Verbinden' }));
    await expect(await canvas.findByRole('button', { name: /^1013 / }, { timeout: 8000 })).toHaveAttribute(
      'data-outcome',
      'overloaded',
    );
  },
};

export const WrongFrame: Story = {
  name: 'By the form, a frame that breaks the rules',
  tags: ['!dev'],
  play: withLab(async (page, { userEvent }) => {
    const ending = page.getByRole('combobox', { name: 'Ending' });
    const group = within(ending).getByRole('group', { name: 'By a frame that breaks the rules' });
    await userEvent.selectOptions(ending, within(group).getByRole('option', { name: 'Reserved opcode' }));
    const opcode = page.getByLabelText<HTMLInputElement>('Opcode');
    await expect(opcode).toHaveAccessibleDescription('3 to 15, but not 8, 9, 10');
    await userEvent.clear(opcode);
    await userEvent.type(opcode, '9');
    await expect(opcode).toBeInvalid();
    await userEvent.clear(opcode);
    await userEvent.type(opcode, '11');
    await expect(opcode).toBeValid();
    await userEvent.click(page.getByRole('button', { name: 'Connect' }));
    await expect(await badge(page, /^1006 /)).toHaveAttribute('data-outcome', 'lost');
    await expect(await page.findByText('No valid frame, 10 bytes')).toBeVisible();
    await expect(await page.findByText('8b 08 72 65', { exact: false })).toBeVisible();
  }),
};

export const KilledInGerman: Story = {
  name: 'The server process killed, in German',
  tags: ['!dev'],
  globals: { locale: 'de' },
  play: async ({ args, canvas, userEvent }) => {
    if (!args.lab) return;
    await userEvent.selectOptions(
      canvas.getByRole('combobox', { name: 'Art des Verbindungsendes' }),
      'Serverprozess mit SIGKILL beendet',
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Verbinden' }));
    await expect(await canvas.findByRole('button', { name: /^1006 / }, { timeout: 8000 })).toHaveAttribute(
      'data-outcome',
      'lost',
    );
    await expect(await canvas.findByText(/^Prozess \d+ mit SIGKILL beendet$/)).toBeVisible();
  },
};

export const HistoryGrows: Story = {
  name: 'History',
  tags: ['!dev'],
  play: withLab(async (page, { userEvent }) => {
    await userEvent.click(page.getByRole('button', { name: 'silence to the handshake' }));
    // Another one while that hangs: it is closed first, and its close is not lost.
    await userEvent.click(page.getByRole('button', { name: '4001, session expired' }));
    await badge(page, /^4001 /);
    const table = within(page.getByRole('table', { name: 'History' }));
    await expect(table.getAllByRole('row')).toHaveLength(3);
    await userEvent.click(table.getByRole('button', { name: /^Show \/hang/ }));
    await expect(await badge(page, /^1006 /)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Clear' }));
    await expect(page.getByText('Closes appear here, newest first.')).toBeVisible();
  }),
};

export const Phone: Story = {
  name: 'Dark, right to left, on a phone',
  tags: ['!dev'],
  globals: { theme: 'dark', direction: 'rtl', viewport: { value: 'mobile1' } },
  play: withLab(async (page, { userEvent }) => {
    await userEvent.click(page.getByRole('button', { name: 'no code at all' }));
    await expect(await badge(page, /^1005 /)).toHaveAttribute('data-outcome', 'no-status');
    const { documentElement } = document;
    await expect(documentElement).toHaveAttribute('dir', 'rtl');
    await expect(documentElement.scrollWidth).toBeLessThanOrEqual(documentElement.clientWidth);
  }),
};

export const WithoutLab: Story = {
  name: 'Without a lab',
  tags: ['!dev'],
  args: { lab: undefined },
  play: async ({ canvas, userEvent }) => {
    const address = canvas.getByRole('textbox');
    await userEvent.clear(address);
    await userEvent.type(address, 'localhost:4400');
    await userEvent.click(canvas.getByRole('button'));
    await expect(canvas.getByRole('alert')).toHaveTextContent('localhost:4400');
  },
};
