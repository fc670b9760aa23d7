import type axe from 'axe-core';
import axeSource from 'axe-core/axe.min.js?raw';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';
import { contrastOf } from '../compare/measure.ts';
import { InDesignSystem } from './InDesignSystem.tsx';

/**
 * Each design system as its real package, with its own components around ours, in a page of its own. Below them is all
 * the CSS it takes to match.
 */
const meta = {
  title: 'Hosts/Design systems',
  component: InDesignSystem,
  tags: ['!autodocs'],
  // The addon's axe stays outside of the pages inside, which are no whole pages to it; `passesAxe` looks at them.
  parameters: { controls: { disable: true }, a11y: { options: { iframes: false } } },
  args: { system: 'shadcn', dir: 'ltr' },
  render: (args, { globals }) => (
    <InDesignSystem {...args} dir={globals['direction'] === 'rtl' ? 'rtl' : 'ltr'} />
  ),
  play: async ({ canvasElement }) => {
    // Forced colours are the system's: nothing of a theme is left to be measured.
    if (matchMedia('(forced-colors: active)').matches) return;
    for (const page of await pagesIn(canvasElement)) {
      await looksLikeTheirs(page);
      await opensInside(page);
      await passesAxe(page);
    }
  },
} satisfies Meta<typeof InDesignSystem>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The page in light and the one in dark, when all is there. */
async function pagesIn(canvasElement: HTMLElement): Promise<readonly Document[]> {
  return waitFor(
    () => {
      const pages = [...canvasElement.querySelectorAll('iframe')].map((frame) => frame.contentDocument);
      const ready = pages.filter((page) => page?.querySelectorAll('button.close-code-badge').length === 5);
      if (ready.length !== 2) throw new Error(`${ready.length} of 2 pages have their five badges.`);
      return ready as readonly Document[];
    },
    { timeout: 20_000 },
  );
}

function lookOf(element: Element): Record<string, string | undefined> {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return {
    tone: element.getAttribute('data-theirs') ?? element.getAttribute('data-tone') ?? undefined,
    font: style?.fontFamily,
    radius: style?.borderTopLeftRadius,
    color: style?.color,
    background: style?.backgroundColor,
  };
}

/**
 * For each tone that the host has, our badge has the font, radius, colour and background of the host's own; but no
 * colour that is too faint to be read.
 */
async function looksLikeTheirs(page: Document): Promise<void> {
  const theirs = [...page.querySelectorAll('[data-theirs]')];
  await expect(theirs.length).toBeGreaterThanOrEqual(4);
  for (const element of theirs) {
    const tone = element.getAttribute('data-theirs') ?? '';
    const ours = page.querySelector(`button.close-code-badge[data-tone='${tone}']`);
    const { color, ...rest } = lookOf(element);
    await expect(ours && lookOf(ours)).toMatchObject(rest);
    if (element.hasAttribute('data-below-aa')) await expect(contrastOf(element)).toBeLessThan(4.5);
    else await expect(ours && lookOf(ours)).toHaveProperty('color', color);
  }
}

/** The tooltip opens on hover and on focus, inside the host's page, in the host's font. */
async function opensInside(page: Document): Promise<void> {
  const [first, second] = page.querySelectorAll<HTMLElement>('button.close-code-badge');
  if (!first || !second) throw new Error('There are no badges.');
  const tooltip = (): HTMLElement => {
    const shown = page.querySelector<HTMLElement>("[role='tooltip'].close-code-tooltip:not([hidden])");
    if (!shown) throw new Error('There is no tooltip.');
    return shown;
  };
  for (const [badge, open] of [
    [first, async (): Promise<void> => userEvent.hover(first)],
    [
      second,
      (): void => {
        second.focus();
      },
    ],
  ] as const) {
    await open();
    await waitFor(() => expect(badge).toHaveAttribute('aria-describedby'), { timeout: 5000 });
    const shown = await waitFor(tooltip, { timeout: 5000 });
    await waitFor(() => expect(shown.getBoundingClientRect().top).toBeGreaterThan(0));
    const box = shown.getBoundingClientRect();
    await expect(box.left).toBeGreaterThanOrEqual(0);
    await expect(box.right).toBeLessThanOrEqual(page.documentElement.clientWidth);
    await expect(lookOf(shown)['font']).toBe(lookOf(badge)['font']);
    await fireEvent.keyDown(badge, { key: 'Escape' });
    await waitFor(() => expect(badge).toHaveAttribute('data-state', 'closed'));
  }
  second.blur();
}

/** What the accessibility addon does, inside. */
async function passesAxe(page: Document): Promise<void> {
  const script = page.createElement('script');
  script.textContent = axeSource;
  page.head.append(script);
  const inside = (page.defaultView as unknown as { readonly axe: typeof axe }).axe;
  const { violations, passes } = await inside.run(
    { include: ['body'], exclude: ['[data-below-aa]'] },
    {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    },
  );
  script.remove();
  await expect(
    violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
    ),
  ).toEqual([]);
  await expect(passes.map(({ id }) => id)).toContain('color-contrast');
}

export const Shadcn: Story = { name: 'shadcn/ui', args: { system: 'shadcn' } };

export const Mui: Story = { name: 'MUI', args: { system: 'mui' } };

export const Mantine: Story = { args: { system: 'mantine' } };

export const RadixThemes: Story = { args: { system: 'radixThemes' } };

/** `styles.layer.css`, between Tailwind's base and its utilities. */
export const Tailwind4: Story = { name: 'Tailwind CSS 4', args: { system: 'tailwind4' } };
