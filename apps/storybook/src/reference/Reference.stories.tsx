import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Reference } from './Reference.tsx';

const meta = {
  title: 'Reference',
  component: Reference,
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
} satisfies Meta<typeof Reference>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Codes: Story = { name: 'Reference' };

/** Each code with a name has a link that leads to its row. */
export const Links: Story = {
  tags: ['!dev'],
  play: async ({ canvas, canvasElement }) => {
    const links = canvas.getAllByRole<HTMLAnchorElement>('link');
    await expect(links.length).toBeGreaterThan(15);
    for (const { hash } of links) {
      await expect(canvasElement.querySelector(hash)).toBeInTheDocument();
    }
  },
};

export const WithDialect: Story = {
  name: 'With a dialect, in German',
  tags: ['!dev'],
  globals: { locale: 'de' },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.selectOptions(canvas.getByLabelText('Dialekt'), 'graphql-transport-ws');
    await expect(canvasElement.querySelector('#codes-4401')).toHaveTextContent(
      'Operation vor der Bestätigung',
    );
  },
};
