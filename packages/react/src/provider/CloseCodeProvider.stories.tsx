import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { discordGateway as discordGatewayGerman } from '@close-codes/core/dialects/discord-gateway/de';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { CloseCodeBadge } from '../close-code-badge/CloseCodeBadge.tsx';
import { de } from '../locales/de.ts';
import { en } from '../locales/en.ts';
import { CloseCodeProvider } from './CloseCodeProvider.tsx';

const meta = {
  title: 'Components/CloseCodeProvider',
  component: CloseCodeProvider,
  parameters: { controls: { disable: true } },
  argTypes: {
    locale: { control: false },
    dialects: { control: false },
    container: { control: false },
    children: { control: false },
  },
  args: { children: <CloseCodeBadge code={1006} /> },
} satisfies Meta<typeof CloseCodeProvider>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The language of everything inside. The text says which it is, where it differs from the page. */
export const Language: Story = {
  render: () => (
    <div className="story-stack">
      <CloseCodeProvider locale={en}>
        <span lang="en">
          <CloseCodeBadge code={1006} />
        </span>
      </CloseCodeProvider>
      <CloseCodeProvider locale={de}>
        <span lang="de">
          <CloseCodeBadge code={1006} />
        </span>
      </CloseCodeProvider>
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: '1006 Abnormal closure' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: '1006 Unerwarteter Verbindungsabbruch' })).toBeVisible();
  },
};

const english = [discordGateway];
const german = [discordGatewayGerman];

/** What codes mean to a service: the names are its own, the texts come in the languages there are. */
export const Dialects: Story = {
  render: () => (
    <div className="story-stack">
      <CloseCodeProvider locale={en} dialects={english}>
        <CloseCodeBadge code={4014} />
      </CloseCodeProvider>
      <CloseCodeProvider locale={de} dialects={german}>
        <span lang="de">
          <CloseCodeBadge code={4014} />
        </span>
      </CloseCodeProvider>
    </div>
  ),
};

/** Whom it speaks to. A single component can still say otherwise. */
export const Audience: Story = {
  render: () => (
    <div className="story-stack story-text">
      <CloseCodeProvider audience="developer">
        <CloseCodeBadge code={1013} details="inline" />
      </CloseCodeProvider>
      <CloseCodeProvider audience="user">
        <CloseCodeBadge code={1013} details="inline" />
        <CloseCodeBadge code={1013} audience="developer" />
      </CloseCodeProvider>
    </div>
  ),
};

/** Inside another provider, what is left out is inherited. */
export const Nested: Story = {
  render: () => (
    <CloseCodeProvider locale={de} dialects={german}>
      <div className="story-stack" lang="de">
        <CloseCodeBadge code={4014} />
        <CloseCodeProvider audience="user">
          <CloseCodeBadge code={1006} details="inline" />
        </CloseCodeProvider>
      </div>
    </CloseCodeProvider>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Verbindung abgebrochen')).toBeVisible();
  },
};
