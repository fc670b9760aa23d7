import type { JSX } from 'react';
import { CloseCodeBadge } from '@close-codes/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { Host, resets, type ResetId } from './Host.tsx';

interface Args {
  readonly hosts: readonly ResetId[];
  readonly theme?: 'light' | 'dark';
}

function Hosts({ hosts, theme = 'light' }: Args): JSX.Element {
  return (
    <div className="hosts">
      {hosts.map((reset) => (
        <Host key={reset} reset={reset} theme={theme}>
          <p>
            Lost <CloseCodeBadge code={1006} data-testid="button" /> an hour ago
          </p>
          <p>
            <CloseCodeBadge code={1000} details="none" data-testid="span" />
          </p>
          <table>
            <tbody>
              <tr>
                <td>
                  <CloseCodeBadge code={1013} details="none" size="sm" data-testid="small" />
                </td>
              </tr>
            </tbody>
          </table>
        </Host>
      ))}
    </div>
  );
}

/**
 * A host's reset for buttons, pictures and tables does not strip the badge, whichever stylesheet comes first. The
 * resets here are short equivalents, each in a page of its own.
 */
const meta = {
  title: 'Hosts/Resets',
  component: Hosts,
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  render: (args, { globals }) => <Hosts {...args} theme={globals['theme'] === 'dark' ? 'dark' : 'light'} />,
} satisfies Meta<typeof Hosts>;

export default meta;

type Story = StoryObj<typeof meta>;

const badgeLook = [
  'border-top-width',
  'border-inline-start-width',
  'border-top-style',
  'border-top-color',
  'border-top-left-radius',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'margin-top',
  'background-color',
  'background-image',
  'color',
  'display',
  'box-sizing',
  'font-size',
  'font-weight',
  'line-height',
  'letter-spacing',
  'text-transform',
  'vertical-align',
  'appearance',
  'height',
];
const glyphLook = ['display', 'width', 'height', 'margin-top'];

function look(element: Element, properties: readonly string[]): Record<string, string> {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return Object.fromEntries(properties.map((name) => [name, style?.getPropertyValue(name) ?? '']));
}

async function looksIn(canvasElement: HTMLElement, title: string): Promise<Record<string, unknown>> {
  const frame = canvasElement.querySelector<HTMLIFrameElement>(`iframe[title="${title}"]`);
  const badges = await waitFor(() => {
    const found = [...(frame?.contentDocument?.querySelectorAll<HTMLElement>('.close-code-badge') ?? [])];
    if (found.length !== 3) throw new Error(`${title}: ${found.length} badges instead of 3`);
    return found;
  });
  return Object.fromEntries(
    badges.map((badge) => {
      const glyph = badge.querySelector('svg');
      return [
        badge.dataset['testid'] ?? '',
        { ...look(badge, badgeLook), glyph: glyph ? look(glyph, glyphLook) : undefined },
      ];
    }),
  );
}

/** Every host looks the same, and as a badge does: with a border, a padding and a background. */
const sameInAll: NonNullable<Story['play']> = async ({ canvasElement, args }) => {
  const [first, ...others] = await Promise.all(
    args.hosts.map((reset) => looksIn(canvasElement, resets[reset].title)),
  );
  await expect(first).toMatchObject({
    button: { 'border-top-width': '1px', 'border-top-style': 'solid', 'font-size': '14px' },
  });
  await expect(first).not.toMatchObject({ button: { 'padding-left': '0px' } });
  await expect(first).not.toMatchObject({ button: { 'background-color': 'rgba(0, 0, 0, 0)' } });
  for (const other of others) await expect(other).toEqual(first);
};

export const SideBySide: Story = {
  args: { hosts: ['none', 'tailwind3', 'bootstrap5', 'layered'] },
  play: sameInAll,
};

export const NoReset: Story = { args: { hosts: ['none'] }, play: sameInAll };

export const Tailwind3: Story = {
  name: 'Tailwind CSS 3',
  args: { hosts: ['none', 'tailwind3'] },
  play: sameInAll,
};

export const Bootstrap5: Story = {
  args: { hosts: ['none', 'bootstrap5'] },
  play: sameInAll,
};

/** `styles.layer.css`, in a layer after the host's: Tailwind CSS 4 and whoever else layers. */
export const Layered: Story = { args: { hosts: ['none', 'layered'] }, play: sameInAll };
