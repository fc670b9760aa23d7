import type { Meta, StoryObj } from '@storybook/react-vite';
import { lab } from 'virtual:close-codes-lab';
import { expect, waitFor, within } from 'storybook/test';
import { FindOutWhy } from './FindOutWhy.tsx';

const meta = {
  title: 'Find out why',
  component: FindOutWhy,
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  tags: ['!autodocs'],
  args: { lab },
} satisfies Meta<typeof FindOutWhy>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Guide: Story = { name: '1006: find out why' };

type Play = NonNullable<Story['play']>;
type Context = Parameters<Play>[0];
type Page = Pick<Context['canvas'], 'getByRole' | 'getAllByRole' | 'findByRole'>;

/** What the step says of itself; the probe and the diagnosis below have a status of their own. */
const state = (section: Page): HTMLElement | undefined => section.getAllByRole('status')[0];
const probeState = (section: Page): HTMLElement | undefined => section.getAllByRole('status')[1];

/** Runs one step; a static book has no lab, and says so. In the tests there always is one. */
function step(name: RegExp, then: (section: Page, context: Context) => Promise<void>): Play {
  return async (context) => {
    const { args, canvas, userEvent } = context;
    if (!args.lab) {
      await expect(globalThis).not.toHaveProperty('__vitest_worker__');
      await expect(canvas.getByText('npm start')).toBeVisible();
      return;
    }
    const section = within(canvas.getByRole('region', { name }));
    await userEvent.click(section.getByRole('button', { name: /^Open / }));
    await waitFor(() => expect(state(section)).toHaveTextContent(/^Closed/), {
      timeout: 12_000,
    });
    await then(section, context);
  };
}

const diagnosis = (page: Page): HTMLElement => {
  const found = page.getByRole('table').parentElement?.querySelector<HTMLElement>('.close-code-diagnosis');
  if (!found) throw new Error('There is no diagnosis.');
  return found;
};

const rung = (page: Page, name: RegExp): HTMLElement => page.getByRole('row', { name });
const percent = (row: HTMLElement): number =>
  parseInt(within(row).getAllByRole('cell')[1]?.textContent ?? '', 10);

export const RefusedAndProbed: Story = {
  name: 'A refused handshake, and a probe',
  tags: ['!dev'],
  play: step(/refused/i, async (section, { userEvent }) => {
    const alone = rung(section, /^The code alone/);
    await expect(percent(alone)).toBeLessThan(50);
    // Neither the address, nor the reason, nor wasClean.
    await expect(alone).not.toHaveTextContent(/address|reason|clean/i);
    await expect(rung(section, /^The events/)).toHaveTextContent('The address begins with ws://.');
    await expect(state(section)).toHaveTextContent(/Most likely: .+, \d+%\.$/);
    await expect(diagnosis(section)).toHaveAttribute('data-group', 'handshake-answered');
    const before = percent(rung(section, /^The page/));
    const button = section.getByRole('button', { name: 'Probe the address' });
    const { x, y } = button.getBoundingClientRect();
    const scrolled = document.scrollingElement?.scrollTop;
    await userEvent.click(button);
    await expect(await section.findByRole('row', { name: /^The probe/ })).toBeVisible();
    await expect(percent(rung(section, /^The probe/))).toBeGreaterThan(before);
    await expect(probeState(section)).toHaveTextContent(/^The probe took \d+ ms.*Most likely: .+, \d+%\.$/);
    await expect(state(section)).not.toHaveTextContent('Most likely');
    await expect(document.scrollingElement?.scrollTop).toBe(scrolled);
    await expect(button.getBoundingClientRect()).toMatchObject({ x, y });
  }),
};

export const Fin: Story = {
  name: 'A FIN',
  tags: ['!dev'],
  play: step(/FIN/, async (section) => {
    await expect(diagnosis(section)).toHaveAttribute('data-group', 'transport-ended');
    await expect(rung(section, /^The events/)).toHaveAttribute('data-moved', 'true');
  }),
};

export const Idle: Story = {
  name: 'Silence, three times',
  tags: ['!dev'],
  play: step(/silence/i, async (section) => {
    await expect(rung(section, /^Earlier closes/)).toHaveAttribute('data-moved', 'true');
    // No evidence of its own, and yet a higher figure.
    await expect(rung(section, /^Our own calls/)).toHaveTextContent('others became less likely');
    await expect(diagnosis(section)).toHaveAttribute('data-cause', 'idle-other');
    await expect(state(section)).toHaveTextContent('3');
  }),
};

export const WrongFrame: Story = {
  name: 'A frame that breaks the rules',
  tags: ['!dev'],
  play: step(/breaks the rules/, async (section) => {
    await expect(diagnosis(section)).toHaveAttribute('data-group', 'browser-failed');
  }),
};

export const Ours: Story = {
  name: 'Closed from here, before it was open',
  tags: ['!dev'],
  play: step(/own close/i, async (section) => {
    await expect(rung(section, /^Our own calls/)).toHaveAttribute('data-moved', 'true');
    await expect(diagnosis(section)).toHaveAttribute('data-cause', 'closed-by-app-before-open');
  }),
};

export const German: Story = {
  name: 'In German, on a phone',
  tags: ['!dev'],
  globals: { locale: 'de', theme: 'dark', viewport: { value: 'mobile1' } },
  play: async ({ args, canvas, userEvent }) => {
    if (!args.lab) return;
    const refused = within(canvas.getByRole('region', { name: 'Abgelehnter Handshake' }));
    await userEvent.click(refused.getByRole('button', { name: 'Verbindung öffnen' }));
    await expect(await canvas.findByRole('table', undefined, { timeout: 8000 })).toHaveTextContent(
      'Nur der Code',
    );
    const { documentElement } = document;
    await expect(documentElement.scrollWidth).toBeLessThanOrEqual(documentElement.clientWidth);
  },
};

export const WithoutLab: Story = {
  name: 'Without a lab',
  tags: ['!dev'],
  args: { lab: undefined },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('npm start')).toBeVisible();
  },
};
