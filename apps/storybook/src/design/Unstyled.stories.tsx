import type { JSX, ReactNode } from 'react';
import { CloseCodeBadge, CloseCodeProvider } from '@close-codes/react';
import { CloseEventChart } from '@close-codes/react/chart';
import { CloseDiagnosis } from '@close-codes/react/diagnosis';
import { CloseEventLog } from '@close-codes/react/log';
import structure from '@close-codes/react/structure.css?inline';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { typicalDay } from '../../../../packages/react/test/chartData.ts';
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

interface PagesProps {
  readonly theme: string;
  readonly of: readonly (typeof pages)[number][];
  readonly grows?: boolean;
  readonly children: ReactNode;
}

function Pages({ theme, of, grows, children }: PagesProps): JSX.Element {
  const { locale } = usePageLanguage();
  return (
    <div className="token-pages">
      {of.map(([title, css]) => (
        <figure key={title}>
          <figcaption lang="en">{title}</figcaption>
          <Frame
            title={title}
            css={[`:root{color-scheme:${theme}}`, ...css]}
            html={{ lang: locale.tag }}
            grows={grows}
          >
            <CloseCodeProvider locale={locale}>{children}</CloseCodeProvider>
          </Frame>
        </figure>
      ))}
    </div>
  );
}

function Words(): JSX.Element {
  const { diagnosis } = usePageLanguage();
  return (
    <>
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
    </>
  );
}

/**
 * Without our look. Everything is there to be read without any stylesheet; `structure.css` keeps what is for voices only
 * from being shown, and gives a tooltip a ground. The third page adds thirty lines on classes and `data-*` attributes.
 */
const meta = {
  title: 'Design/Unstyled',
  component: Pages,
  args: { theme: 'light', of: pages, children: <Words /> },
  parameters: { controls: { disable: true } },
  render: (args, { globals }) => <Pages {...args} theme={globals['theme'] === 'dark' ? 'dark' : 'light'} />,
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

/** What script lays out needs `structure.css`: with it the log scrolls and the chart draws, in textures of the text's colour. */
export const ChartAndLog: Story = {
  args: {
    of: pages.slice(1),
    grows: true,
    children: (
      <>
        <CloseEventChart data={typicalDay} timeZone="UTC" />
        <CloseEventLog
          records={[records.refused, records.idle, records.policy, records.application, records.givenUp]}
        />
      </>
    ),
  },
  play: async ({ canvasElement }) => {
    for (const [title] of pages.slice(1)) {
      await waitFor(
        async () => {
          const page = canvasElement.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
          const boxes = [...(page?.contentDocument?.querySelectorAll('.close-code-chart-part') ?? [])].map(
            (bar) => bar.getBoundingClientRect(),
          );
          await expect(Math.max(...boxes.map(({ height }) => height))).toBeGreaterThan(50);
          await expect(page?.contentDocument?.querySelectorAll('.close-code-log-row').length).toBeGreaterThan(
            3,
          );
        },
        { timeout: 10_000 },
      );
    }
  },
};
