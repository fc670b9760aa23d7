import { describeCloseCode } from '@close-codes/core';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { discordGateway as discordGatewayGerman } from '@close-codes/core/dialects/discord-gateway/de';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import * as records from '../../test/closeRecords.ts';
import { de } from '../locales/de.ts';
import { en } from '../locales/en.ts';
import type { ReactLocale } from '../locale/uiTexts.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { CloseCodeSpectrum } from './CloseCodeSpectrum.tsx';

/** The close codes at a glance: which were seen, how often, and where they lie. */
const meta = {
  title: 'Components/CloseCodeSpectrum',
  component: CloseCodeSpectrum,
  tags: ['autodocs'],
  args: { onSelect: fn() },
  argTypes: {
    closes: { control: false },
    current: { control: 'number' },
    label: { control: false },
    empty: { control: false },
  },
} satisfies Meta<typeof CloseCodeSpectrum>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The language of the toolbar. */
const language = ({ locale }: Record<string, unknown>): ReactLocale => (locale === 'de' ? de : en);

/** Of each thousand connections most end as they should. */
const DAY = { 1000: 8412, 1001: 5230, 1005: 377, 1006: 1219, 1008: 4, 1011: 61, 1012: 240, 3000: 18 };

/** A day of a service: how many closes there were with each code. Arrow keys walk, a number typed jumps. */
export const Default: Story = {
  name: 'A day',
  args: { closes: DAY, current: 1006 },
  play: async ({ canvas, args, globals }) => {
    const { label } = describeCloseCode(1006, { locale: language(globals) });
    const lost = canvas.getByRole('option', { current: true });
    await expect(lost).toHaveAccessibleName(
      `1006, ${label}, 1219×, ${language(globals).ui.spectrum.current}`,
    );
    lost.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('option', { name: /^1007/ })).toHaveFocus();
    await userEvent.keyboard('3000{Enter}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ from: 3000, to: 3000, count: 18, codes: 1 });
    await userEvent.keyboard('{Home}');
    await expect(canvas.getByRole('option', { name: /^0–999/ })).toHaveFocus();
    lost.focus();
    lost.blur();
  },
};

/** A map of the codes, where nothing is counted. */
export const NothingCounted: Story = {};

/** Counted, and there was none. */
export const Empty: Story = {
  args: { closes: [] },
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByText(language(globals).ui.spectrum.none)).toBeVisible();
  },
};

/** The history of a hook, and what the service means by its own codes. */
export const Records: Story = {
  args: {
    closes: [...records.idleHistory, records.ours, records.policy, records.application, records.unseen],
    current: 4004,
  },
  render: (args, { globals }) => (
    <CloseCodeProvider dialects={globals['locale'] === 'de' ? GERMAN : ENGLISH}>
      <CloseCodeSpectrum {...args} />
    </CloseCodeProvider>
  ),
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('option', { current: true })).toHaveAttribute('data-code', '4004');
    await expect(canvasElement.querySelector('[data-note="without-code"]')).toBeVisible();
  },
};

const ENGLISH = [discordGateway];
const GERMAN = [discordGatewayGerman];

/** A thousand codes at once: those nobody has registered are put together, fifty numbers each. */
export const Storm: Story = {
  args: {
    closes: new Map([
      ...Object.entries(DAY).map(([code, count]): [number, number] => [Number(code), count]),
      ...Array.from({ length: 1000 }, (_, i): [number, number] => [4000 + i, 1 + ((i * i * 31) % 977)]),
    ]),
    current: 4321,
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getAllByRole('option').length).toBeLessThan(60);
    await expect(canvasElement.querySelector('[data-code="4321"]')).toHaveAttribute('data-current');
    await expect(canvasElement.querySelector('[data-code="4300"]')).toHaveAttribute('data-kind', 'bin');
  },
};

/** What arrives, and what is no code: nothing is dropped without a word. */
export const Unknown: Story = {
  name: 'Unknown codes',
  args: {
    closes: [
      { code: 0 },
      { code: 1004, count: 2 },
      { code: 2000, count: 3 },
      { code: 2999 },
      { code: 3999, count: 12 },
      { code: 4999, count: 7 },
      { code: 65535 },
      { code: Number.NaN, count: 2 },
      { code: -1 },
      { code: 1.5 },
      { code: 70000 },
      { code: '1006' as unknown as number, count: 9 },
      { code: undefined, count: 4 },
      { code: 1006, count: -3 },
    ],
  },
  play: async ({ canvasElement }) => {
    const notes = [...canvasElement.querySelectorAll('[data-note]')].map(({ textContent }) => textContent);
    await expect(notes).toHaveLength(3);
    await expect(notes.join('\n')).toContain('"1006" (9×)');
    await expect(notes.join('\n')).toContain('1006: -3');
  },
};

/** The same in a table, one click away. */
export const AsTable: Story = {
  name: 'As a table',
  args: { closes: DAY, current: 1006 },
  play: async ({ canvas, globals }) => {
    await userEvent.click(canvas.getByText(language(globals).ui.spectrum.asTable));
    await expect(canvas.getByRole('rowheader', { name: '1015' })).toBeVisible();
  },
};

/** 320 CSS pixels, as on a phone or at 400 % zoom. */
export const Narrow: Story = {
  args: { closes: DAY, current: 1006, style: { inlineSize: 288 } },
};

/** In German, whatever the toolbar says. */
export const German: Story = {
  args: { closes: DAY, current: 1006 },
  render: (args) => (
    <CloseCodeProvider locale={de} dialects={GERMAN}>
      <CloseCodeSpectrum {...args} />
    </CloseCodeProvider>
  ),
};

/** On a dark page. */
export const Dark: Story = {
  args: { closes: DAY, current: 1006 },
  globals: { theme: 'dark' },
};
