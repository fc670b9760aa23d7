import type { JSX } from 'react';
import { defineDialect, defineLocale } from '@close-codes/core';
import { CloseCodeBadge, CloseCodeProvider, useCloseCode } from '@close-codes/react';
import { de } from '@close-codes/react/locales/de';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';

// What the recipes show, so that the page proves what it prints.
const meta = {
  title: 'Recipes/Examples',
  tags: ['!autodocs', '!dev'],
} satisfies Meta;

export default meta;

type Story = StoryObj<typeof meta>;

const chat = defineDialect({
  id: 'chat',
  title: 'Our chat',
  lang: 'en',
  codes: {
    4401: {
      name: 'SessionExpired',
      label: 'Session expired',
      description: 'The session is over. Sign in again.',
      userMessage: 'You have been signed out. Please sign in again.',
      outcome: 'rejected',
      retry: 'no',
    },
  },
  overlays: { 1001: { description: 'We deploy on Tuesdays; it takes a minute.' } },
});
const dialects = [chat];

export const OwnDialect: Story = {
  render: () => (
    <CloseCodeProvider dialects={dialects}>
      <CloseCodeBadge code={4401} /> <CloseCodeBadge code={1001} />
    </CloseCodeProvider>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: /Session expired/ })).toHaveAttribute(
      'data-outcome',
      'rejected',
    );
  },
};

const deCH = defineLocale('de-CH', de, {
  codes: { 1009: { label: 'Nachricht zu gross' } },
  outcomes: { 'too-big': { label: 'Zu gross' } },
});

export const OwnWording: Story = {
  globals: { locale: 'de' },
  render: () => (
    <CloseCodeProvider locale={deCH}>
      <CloseCodeBadge code={1009} />
    </CloseCodeProvider>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: '1009 Nachricht zu gross' })).toBeVisible();
  },
};

function Meaning({ code }: { readonly code: number }): JSX.Element {
  const { label, description, lang } = useCloseCode(code);
  return (
    <p lang={lang}>
      <strong>{label}</strong> {description}
    </p>
  );
}

export const OwnMarkup: Story = {
  render: () => <Meaning code={1013} />,
};
