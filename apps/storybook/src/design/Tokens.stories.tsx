import type { JSX } from 'react';
import { CloseCodeBadge } from '@close-codes/react';
import { CloseDiagnosis } from '@close-codes/react/diagnosis';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import * as records from '../../../../packages/react/test/closeRecords.ts';
import { sizes, tones } from '../../../../packages/react/test/specimens.tsx';
import { usePageLanguage } from '../Page.tsx';
import { TokenTable, tokens } from './TokenTable.tsx';
import './design.css';

/**
 * Every decision on how the components look is a custom property. Set it on `:root` or on any element around them; see
 * `docs/styling.md`.
 */
const meta = {
  title: 'Design/Tokens',
  component: TokenTable,
  parameters: { controls: { disable: true } },
} satisfies Meta<typeof TokenTable>;

export default meta;

type Story = StoryObj<typeof meta>;

/** All of them, as the stylesheet declares and describes them. */
export const Properties: Story = {
  play: async ({ canvas }) => {
    const rows = canvas.getAllByRole('rowheader').map(({ textContent }) => textContent);
    await expect(rows).toEqual(tokens.map(({ name }) => name));
    await expect(rows).toContain('--close-code-danger');
  },
};

function Grid({ theme }: { readonly theme: 'light' | 'dark' }): JSX.Element {
  return (
    <section className="token-panel" data-theme={theme} aria-label={theme} style={{ colorScheme: theme }}>
      {sizes.map((size) => (
        <div key={size} className="story-row">
          <code lang="en">{size}</code>
          {tones.map((tone) => (
            <CloseCodeBadge key={tone} code={1006} tone={tone} size={size} details="none" />
          ))}
        </div>
      ))}
    </section>
  );
}

/** Five tones, each with a glyph of its own; two sizes; light and dark beside each other, whatever the page is. */
export const TonesAndSizes: Story = {
  render: () => (
    <div className="token-panels">
      <Grid theme="light" />
      <Grid theme="dark" />
    </div>
  ),
  play: async ({ canvas }) => {
    // Forced colours are the system's: nothing of a theme is left to be measured.
    if (matchMedia('(forced-colors: active)').matches) return;
    const scheme = (name: string): string | undefined => {
      const badge = canvas.getByRole('region', { name }).querySelector('.close-code-badge');
      return badge ? getComputedStyle(badge).colorScheme : undefined;
    };
    await expect([scheme('light'), scheme('dark')]).toEqual(['light', 'dark']);
  },
};

function Densities(): JSX.Element {
  const { diagnosis } = usePageLanguage();
  return (
    <div className="token-panels">
      {(['comfortable', 'compact'] as const).map((density) => (
        <section key={density} data-density={density} aria-label={density}>
          <code lang="en">data-density=&quot;{density}&quot;</code>
          <CloseDiagnosis record={records.idle} history={records.idleHistory} locale={diagnosis} />
        </section>
      ))}
    </div>
  );
}

/** `data-density` on any element around a component. Text keeps its size, and so does a badge. */
export const Density: Story = {
  // The same twice, on purpose.
  parameters: { a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
  render: () => <Densities />,
  play: async ({ canvas }) => {
    const height = (name: string): number =>
      canvas.getByRole('region', { name }).querySelector('.close-code-diagnosis')?.getBoundingClientRect()
        .height ?? 0;
    await expect(height('compact')).toBeLessThan(height('comfortable'));
  },
};

/** On the baseline of its line, as large as the text around it asks for, and no taller than the line. */
export const InText: Story = {
  render: () => (
    <div lang="en">
      {[12, 14, 16, 20, 24].map((px) => (
        <p key={px} className="token-line" style={{ fontSize: px }}>
          {px} px: lost <CloseCodeBadge code={1006} details="none" /> again, and{' '}
          <CloseCodeBadge code={1000} size="sm" details="none" /> an hour later
        </p>
      ))}
    </div>
  ),
};
