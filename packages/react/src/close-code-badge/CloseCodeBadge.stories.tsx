import { toCloseRecord, type Outcome } from '@close-codes/core';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { discordGateway as discordGatewayGerman } from '@close-codes/core/dialects/discord-gateway/de';
import { graphqlTransportWs } from '@close-codes/core/dialects/graphql-transport-ws';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { CloseCodeBadge, type CloseCodeBadgeProps } from './CloseCodeBadge.tsx';
import type { Tone } from './tone.ts';

const meta = {
  title: 'Components/CloseCodeBadge',
  component: CloseCodeBadge,
  argTypes: {
    code: { control: 'number' },
    record: { control: false },
    empty: { control: 'text' },
    show: { control: 'inline-radio', options: ['code', 'label', 'both'] },
    size: { control: 'inline-radio', options: ['sm', 'md'] },
    details: { control: 'inline-radio', options: ['tooltip', 'none', 'inline'] },
    audience: { control: 'inline-radio', options: ['developer', 'user'] },
    tone: { control: 'select', options: ['neutral', 'info', 'success', 'warning', 'danger'] },
  },
} satisfies Meta<typeof CloseCodeBadge>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  args: { code: 1006 },
  play: async ({ canvas }) => {
    const badge = canvas.getByRole('button', { name: /^1006 ./ });
    await expect(badge).toHaveAttribute('data-outcome', 'lost');
    await expect(badge).toHaveAttribute('type', 'button');
  },
};

/** Five codes that a dashboard meets every day. */
export const AtAGlance: Story = {
  args: { code: 1000 },
  render: () => (
    <div className="story-row">
      {[1000, 1001, 1006, 1008, 1011, 1013, 4001].map((code) => (
        <CloseCodeBadge key={code} code={code} />
      ))}
    </div>
  ),
};

const opened = { wasClean: false, reason: '', code: 1006 };
const outcomes: readonly (readonly [Outcome, CloseCodeBadgeProps])[] = [
  ['normal', { code: 1000 }],
  ['going-away', { code: 1001 }],
  ['no-status', { code: 1005 }],
  ['refused', { record: toCloseRecord(opened, { opened: false }) }],
  ['lost', { record: toCloseRecord(opened, { opened: true }) }],
  ['protocol', { code: 1002 }],
  ['rejected', { code: 1008 }],
  ['too-big', { code: 1009 }],
  ['overloaded', { code: 1013 }],
  ['server-error', { code: 1011 }],
  ['timeout', { code: 3008 }],
  ['application', { code: 4000 }],
  ['unknown', { code: 2000 }],
];

/** One badge for each outcome, with the tone that follows from it. */
export const Outcomes: Story = {
  args: { code: 1000 },
  render: () => (
    <table className="story-table">
      <thead>
        <tr>
          <th scope="col">Outcome</th>
          <th scope="col">Badge</th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map(([outcome, props]) => (
          <tr key={outcome}>
            <td>
              <code>{outcome}</code>
            </td>
            <td>
              <CloseCodeBadge {...props} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  ),
  play: async ({ canvas }) => {
    const found = canvas.getAllByRole('button').map((badge) => badge.dataset['outcome']);
    await expect(found).toEqual(outcomes.map(([outcome]) => outcome));
  },
};

/** The same in the dark, where other colours have to be told apart. */
export const OutcomesInTheDark: Story = { ...Outcomes, globals: { theme: 'dark' } };

const tones: readonly Tone[] = ['neutral', 'info', 'success', 'warning', 'danger'];

/** A tone of your choice. The glyph goes with it, so that colour is never the only signal. */
export const Tones: Story = {
  args: { code: 1001 },
  render: (args) => (
    <div className="story-row">
      {tones.map((tone) => (
        <CloseCodeBadge key={tone} {...args} tone={tone} />
      ))}
    </div>
  ),
};

/** `md` goes with a line of text, `sm` with a dense table. Both follow the text around them. */
export const Sizes: Story = {
  args: { code: 1011 },
  render: (args) => (
    <div className="story-row">
      <CloseCodeBadge {...args} size="md" />
      <CloseCodeBadge {...args} size="sm" />
    </div>
  ),
};

/** Number, words or both. What is not shown is still read out: a number alone says nothing. */
export const Show: Story = {
  args: { code: 1008 },
  render: (args) => (
    <div className="story-row">
      <CloseCodeBadge {...args} show="both" />
      <CloseCodeBadge {...args} show="code" />
      <CloseCodeBadge {...args} show="label" />
    </div>
  ),
  play: async ({ canvas }) => {
    const badges = canvas.getAllByRole('button');
    await expect(badges[1]).toHaveAccessibleName(/^1008 ./);
    await expect(badges[2]).toHaveAccessibleName(/^\D+$/);
  },
};

/** On demand, not at all, or beside it. Only the first is a button. */
export const Details: Story = {
  args: { code: 1012 },
  render: ({ code }) => (
    <div className="story-stack story-text">
      <CloseCodeBadge code={code} details="tooltip" />
      <CloseCodeBadge code={code} details="none" />
      <CloseCodeBadge code={code} details="inline" />
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('button')).toHaveLength(1);
  },
};

/** Whatever it is given, it says what it is, and never throws. */
export const NotACode: Story = {
  args: { code: 'abc' },
  render: () => (
    <div className="story-row">
      {['abc', NaN, -1, 70000, 1000.5, { code: 1000 }].map((code, index) => (
        <CloseCodeBadge key={index} code={code} />
      ))}
    </div>
  ),
  play: async ({ canvas }) => {
    for (const badge of canvas.getAllByRole('button')) {
      await expect(badge).toHaveAttribute('data-outcome', 'unknown');
      await expect(badge.querySelector('.close-code-number')).not.toBeEmptyDOMElement();
    }
  },
};

/** Numbers that no standard has named: the range says what can be said. */
export const WithoutAName: Story = {
  args: { code: 0 },
  render: () => (
    <div className="story-row">
      {[0, 999, 1004, 1016, 2999, 3500, 4000, 4999, 5000, 65535].map((code) => (
        <CloseCodeBadge key={code} code={code} />
      ))}
    </div>
  ),
};

const discord = [discordGateway];
const graphql = [graphqlTransportWs];

/** The same number means different things to different services. */
export const Dialects: Story = {
  args: { code: 4004 },
  render: () => (
    <table className="story-table">
      <thead>
        <tr>
          <th scope="col">Dialect</th>
          <th scope="col">4004</th>
          <th scope="col">4401</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">None</th>
          <td>
            <CloseCodeBadge code={4004} />
          </td>
          <td>
            <CloseCodeBadge code={4401} />
          </td>
        </tr>
        <tr>
          <th scope="row">Discord</th>
          <CloseCodeProvider dialects={discord}>
            <td>
              <CloseCodeBadge code={4004} />
            </td>
            <td>
              <CloseCodeBadge code={4401} />
            </td>
          </CloseCodeProvider>
        </tr>
        <tr>
          <th scope="row">graphql-transport-ws</th>
          <CloseCodeProvider dialects={graphql}>
            <td>
              <CloseCodeBadge code={4004} />
            </td>
            <td>
              <CloseCodeBadge code={4401} />
            </td>
          </CloseCodeProvider>
        </tr>
      </tbody>
    </table>
  ),
  play: async ({ canvas }) => {
    const labels = canvas.getAllByRole('button', { name: /^4004 / }).map((badge) => badge.textContent);
    await expect(new Set(labels).size).toBe(3);
  },
};

const discordInGerman = [discordGatewayGerman];

/** A dialect whose texts are in another language than the page says so, for screen readers and hyphenation. */
export const DialectInAnotherLanguage: Story = {
  args: { code: 4004 },
  globals: { locale: 'de' },
  render: ({ code }) => (
    <div className="story-stack">
      <CloseCodeProvider dialects={discord}>
        <CloseCodeBadge code={code} />
      </CloseCodeProvider>
      <CloseCodeProvider dialects={discordInGerman}>
        <CloseCodeBadge code={code} />
      </CloseCodeProvider>
    </div>
  ),
  play: async ({ canvas }) => {
    const [english, german] = canvas.getAllByRole('button');
    await expect(english).toHaveAttribute('lang', 'en');
    await expect(german).toHaveAttribute('lang', 'de');
  },
};

/** No close yet: nothing, or what you say. */
export const Empty: Story = {
  args: { record: undefined },
  render: () => (
    <table className="story-table">
      <tbody>
        <tr>
          <th scope="row">
            <code>{'record={undefined}'}</code>
          </th>
          <td data-testid="nothing">
            <CloseCodeBadge record={undefined} />
          </td>
        </tr>
        <tr>
          <th scope="row">
            <code>{'empty="Connected"'}</code>
          </th>
          <td>
            <CloseCodeBadge record={null} empty="Connected" />
          </td>
        </tr>
      </tbody>
    </table>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('nothing')).toBeEmptyDOMElement();
    await expect(canvas.getByText('Connected')).toBeVisible();
  },
};

/** It sits on the line of the text around it and is as large as that. */
export const InText: Story = {
  args: { code: 1006 },
  render: () => (
    <div className="story-stack story-text">
      <p>
        At 09:14 the feed was <CloseCodeBadge code={1001} />, came back two seconds later, and was{' '}
        <CloseCodeBadge code={1006} /> again at 09:31, when the proxy in front of it gave up.
      </p>
      <p>
        <small>
          Small print: <CloseCodeBadge code={1000} details="none" />
        </small>
      </p>
      <h2>
        A heading: <CloseCodeBadge code={1011} details="none" />
      </h2>
    </div>
  ),
};

const rows = [1000, 1001, 1006, 1006, 1005, 1011, 1013, 1008, 4001, 1006, 1000, 1012] as const;

/** `details="none"`: no button, no tab stop. A keyboard gets through a long table without stopping at each row. */
export const DenseTable: Story = {
  args: { code: 1000 },
  render: () => (
    <table className="story-table story-table-dense">
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Host</th>
          <th scope="col">Close</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((code, index) => (
          <tr key={index}>
            <td>09:{String(10 + index)}</td>
            <td>feed-{(index % 3) + 1}</td>
            <td>
              <CloseCodeBadge code={code} details="none" size="sm" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.queryAllByRole('button')).toHaveLength(0);
  },
};

/** Long German labels in 120 px: they wrap, nothing is cut off. */
export const Narrow: Story = {
  args: { code: 1003 },
  globals: { locale: 'de' },
  render: () => (
    <div className="story-narrow story-stack" data-testid="column">
      {[1003, 1006, 1015, 3008].map((code) => (
        <CloseCodeBadge key={code} code={code} />
      ))}
    </div>
  ),
  play: async ({ canvas }) => {
    const { width } = canvas.getByTestId('column').getBoundingClientRect();
    for (const badge of canvas.getAllByRole('button')) {
      await expect(badge.getBoundingClientRect().width).toBeLessThanOrEqual(width);
      const label = badge.querySelector('.close-code-label');
      await expect(label?.getBoundingClientRect().right).toBeLessThan(badge.getBoundingClientRect().right);
    }
  },
};

/** For end users: no number, no technical term, never a word from the server. */
export const ForEndUsers: Story = {
  args: { code: 1011 },
  globals: { audience: 'user' },
  render: () => (
    <div className="story-stack story-text">
      {[1006, 1008, 1011, 1013].map((code) => (
        <CloseCodeBadge key={code} code={code} details="inline" />
      ))}
      <CloseCodeBadge
        record={toCloseRecord({ code: 1011, reason: 'NullPointerException at Feed.java:88', wasClean: true })}
        details="inline"
        showReason
        data-testid="reason"
      />
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByTestId('reason')).not.toHaveTextContent('NullPointerException');
    await expect(canvas.getByTestId('reason')).not.toHaveTextContent('1011');
  },
};

/** From right to left. Numbers keep their direction. */
export const RightToLeft: Story = {
  ...AtAGlance,
  globals: { direction: 'rtl' },
  play: async ({ canvas }) => {
    const badge = canvas.getAllByRole('button')[0];
    const [glyph, label] = [badge?.querySelector('svg'), badge?.querySelector('.close-code-label')];
    await expect(glyph?.getBoundingClientRect().left).toBeGreaterThan(
      label?.getBoundingClientRect().right ?? Infinity,
    );
  },
};

/** Set the custom properties on `:root`, or on any element around it. */
export const CustomProperties: Story = {
  args: { code: 1006 },
  render: ({ code }) => (
    <div className="story-pill story-row">
      <CloseCodeBadge code={code} />
      <CloseCodeBadge code={1000} />
    </div>
  ),
};

/** A press opens the details and still reaches your handler; `preventDefault()` there keeps them closed. */
export const OwnHandler: Story = {
  args: { code: 1006, onClick: fn() },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'));
    await expect('onClick' in args && args.onClick).toHaveBeenCalledOnce();
    await userEvent.keyboard('{Escape}');
  },
};
