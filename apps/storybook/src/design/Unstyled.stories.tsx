import type { JSX } from 'react';
import { CloseCodeBadge, CloseCodeProvider } from '@close-codes/react';
import { CloseDiagnosis } from '@close-codes/react/diagnosis';
import structure from '@close-codes/react/structure.css?inline';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import * as records from '../../../../packages/react/test/closeRecords.ts';
import { Frame } from '../hosts/Frame.tsx';
import { usePageLanguage } from '../Page.tsx';
import './design.css';
import ownCss from './ownCss.css?inline';

const pages = [
  ['No stylesheet', []],
  ['structure.css', [structure]],
  ['structure.css and CSS of your own', [structure, ownCss]],
] as const;

function Pages({ theme }: { readonly theme: string }): JSX.Element {
  const { locale, diagnosis } = usePageLanguage();
  return (
    <div className="token-pages">
      {pages.map(([title, css]) => (
        <figure key={title}>
          <figcaption lang="en">{title}</figcaption>
          <Frame title={title} css={[`:root{color-scheme:${theme}}`, ...css]} html={{ lang: locale.tag }}>
            <CloseCodeProvider locale={locale}>
              <p>
                <CloseCodeBadge code={1000} /> <CloseCodeBadge code={1006} /> <CloseCodeBadge code={1008} />
              </p>
              <p>
                <CloseCodeBadge code={1011} show="code" details="none" />
              </p>
              <p>
                <CloseCodeBadge code={1012} details="inline" />
              </p>
              <CloseDiagnosis record={records.idle} locale={diagnosis} layout="compact" />
            </CloseCodeProvider>
          </Frame>
        </figure>
      ))}
    </div>
  );
}

/**
 * Without our look. Everything is there to be read without any stylesheet; `structure.css` keeps what is for voices only
 * from being shown, and gives a tooltip a ground. The third page adds thirty lines on classes and `data-*` attributes.
 */
const meta = {
  title: 'Design/Unstyled',
  component: Pages,
  args: { theme: 'light' },
  parameters: { controls: { disable: true } },
  render: (_, { globals }) => <Pages theme={globals['theme'] === 'dark' ? 'dark' : 'light'} />,
} satisfies Meta<typeof Pages>;

export default meta;

type Story = StoryObj<typeof meta>;

export const YourOwnCss: Story = {
  name: 'Your own CSS',
  play: async ({ canvasElement }) => {
    const labels = await waitFor(() => {
      const found = pages.map(([title]) =>
        canvasElement
          .querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`)
          ?.contentDocument?.querySelector('[data-show="code"] > .close-code-label'),
      );
      if (found.some((label) => !label)) throw new Error('A page is still empty.');
      return found;
    });
    // Words where nothing hides them, for voices only where structure.css does.
    const widths = labels.map((label) => label?.getBoundingClientRect().width ?? 0);
    await expect(widths[0]).toBeGreaterThan(20);
    await expect(widths.slice(1)).toEqual([1, 1]);
  },
};
