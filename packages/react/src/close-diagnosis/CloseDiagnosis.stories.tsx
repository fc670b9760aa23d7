import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { discordGateway as discordGatewayGerman } from '@close-codes/core/dialects/discord-gateway/de';
import { de } from '@close-codes/core/diagnose/locales/de';
import { en } from '@close-codes/core/diagnose/locales/en';
import type { DiagnosisLocale } from '@close-codes/core/diagnose';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import * as records from '../../test/closeRecords.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { CloseDiagnosis } from './CloseDiagnosis.tsx';

/** The language of the toolbar. */
const language = ({ locale }: Record<string, unknown>): DiagnosisLocale => (locale === 'de' ? de : en);

/** As wide as what it stands in, and not as its text. */
const WIDE = { inlineSize: '100%' };

const NEVER = 'Never opened';
const LOST = 'Opened, then lost';

/** Why a connection closed, from the evidence of its record. Nothing leaves the page. */
const meta = {
  title: 'Components/CloseDiagnosis',
  component: CloseDiagnosis,
  tags: ['autodocs'],
  argTypes: {
    record: { control: false },
    history: { control: false },
    probe: { control: false },
    diagnosis: { control: false },
    locale: { control: false },
    empty: { control: false },
  },
  args: { record: records.idle },
  render: (args, { globals }) => <CloseDiagnosis locale={language(globals)} {...args} />,
} satisfies Meta<typeof CloseDiagnosis>;

export default meta;
type Story = StoryObj<typeof meta>;

function part(canvasElement: HTMLElement): HTMLElement {
  const found = canvasElement.querySelector<HTMLElement>('.close-code-diagnosis');
  if (!found) throw new Error('There is no diagnosis.');
  return found;
}

/** Three connections, each cut after a minute of silence: one cause, and a history that makes it certain. */
export const Default: Story = {
  name: LOST,
  args: { history: records.idleHistory },
  play: async ({ canvas, canvasElement, globals }) => {
    const texts = language(globals);
    await expect(part(canvasElement)).toHaveAttribute('data-cause', 'idle-proxy-60');
    await expect(canvas.getByText(texts.evidence['regular-idle'])).toBeVisible();
    await expect(canvas.getByText(texts.causes['idle-proxy-60'].remedy)).toBeVisible();
  },
};

/** It never opened, and quickly: something answered, and no page may know what. The members open one by one. */
export const Refused: Story = {
  name: `${NEVER}: a group`,
  args: { record: records.refused },
  play: async ({ canvas, canvasElement, globals }) => {
    const texts = language(globals);
    await expect(part(canvasElement)).toHaveAttribute('data-group', 'handshake-answered');
    await expect(canvas.getByText(texts.ui.oneOf)).toBeVisible();
    const { title, remedy } = texts.causes['origin-not-allowed'];
    await expect(canvas.getByText(remedy)).not.toBeVisible();
    await userEvent.click(canvas.getByText(title));
    await expect(canvas.getByText(remedy)).toBeVisible();
  },
};

/** The same, and a probe that was allowed: what answers HTTP is not down. */
export const Probed: Story = {
  name: `${NEVER}: probed`,
  args: { record: records.refused, probe: { answered: true, status: 403, tookMs: 41 } },
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByText(language(globals).evidence['probe-answered'])).toBeVisible();
  },
};

/** Silence, until the browser gave up after four minutes. */
export const Unanswered: Story = {
  name: `${NEVER}: no answer`,
  args: { record: records.unanswered },
};

/** In the middle of a conversation: TCP ended, and more than that cannot be seen. */
export const Cut: Story = {
  name: `${LOST}: a group`,
  args: { record: records.cut },
  play: async ({ canvasElement }) => {
    await expect(part(canvasElement)).toHaveAttribute('data-group', 'transport-ended');
  },
};

/** The browser itself ended it, because of a frame that breaks the rules: in Chromium an `error` event tells. */
export const ByTheBrowser: Story = {
  name: `${LOST}: by the browser`,
  args: { record: records.wrongFrame },
  play: async ({ canvasElement }) => {
    await expect(part(canvasElement)).toHaveAttribute('data-group', 'browser-failed');
  },
};

/** This page called `close()`: known where that is instrumented. */
export const EndedByUs: Story = {
  name: 'Ended by us',
  args: { record: records.ours },
  play: async ({ canvasElement }) => {
    await expect(part(canvasElement)).toHaveAttribute('data-cause', 'normal-close-own');
  },
};

/** 1006, and nobody else's doing. */
export const GivenUp: Story = {
  name: 'Ended by us: before it was open',
  args: { record: records.givenUp },
  play: async ({ canvasElement }) => {
    await expect(part(canvasElement)).toHaveAttribute('data-cause', 'closed-by-app-before-open');
  },
};

/** The server said so, with a code, and a reason that is shown because it was asked for. */
export const EndedByTheServer: Story = {
  name: 'Ended by the server',
  args: { record: records.policy, showReason: true },
  play: async ({ canvas, canvasElement }) => {
    await expect(part(canvasElement)).toHaveAttribute('data-cause', 'policy-violation');
    await expect(canvas.getByText('subscription limit reached')).toBeVisible();
  },
};

const english = [discordGateway];
const german = [discordGatewayGerman];

/** A code of the application, in the words of the dialect that knows it. */
export const ByADialect: Story = {
  name: 'Ended by the server: a dialect',
  args: { record: records.application },
  render: (args, { globals }) => (
    <CloseCodeProvider dialects={globals['locale'] === 'de' ? german : english}>
      <CloseDiagnosis locale={language(globals)} {...args} />
    </CloseCodeProvider>
  ),
  play: async ({ canvasElement }) => {
    await expect(part(canvasElement)).toHaveTextContent('4004');
  },
};

/** The machine was asleep. */
export const PageLifeCycle: Story = {
  name: 'Page life cycle',
  args: { record: records.slept },
  play: async ({ canvasElement }) => {
    await expect(part(canvasElement)).toHaveAttribute('data-cause', 'sleep-resume');
  },
};

/** The page came back from the back/forward cache. */
export const BackForwardCache: Story = {
  name: 'Page life cycle: back/forward cache',
  args: { record: records.restored },
};

/** A library reported a code that no browser gave. */
export const Wrapper: Story = {
  args: { record: records.madeUp },
  play: async ({ canvasElement }) => {
    await expect(part(canvasElement)).toHaveAttribute('data-cause', 'made-up-by-wrapper');
  },
};

/** It was closed before anybody listened. */
export const Unobserved: Story = {
  name: 'Wrapper: closed unseen',
  args: { record: records.unseen },
};

/** A 1006 without any evidence. Nothing is called the cause; what it may be stands below. */
export const CannotTell: Story = {
  name: 'Cannot tell',
  args: { record: records.bare },
  play: async ({ canvas, canvasElement, globals }) => {
    const texts = language(globals);
    await expect(part(canvasElement)).toHaveAttribute('data-certainty', 'open');
    await expect(part(canvasElement)).not.toHaveAttribute('data-cause');
    await expect(canvas.getByRole('heading', { name: texts.ui.candidates })).toBeVisible();
    const title = canvas.getByText(texts.groups['transport-ended'].title);
    const { explanation } = texts.groups['transport-ended'];
    await expect(canvas.getByText(explanation)).not.toBeVisible();
    await userEvent.click(title);
    await expect(canvas.getByText(explanation)).toBeVisible();
  },
};

/** For dense places: what, how sure, what to do. */
export const Compact: Story = {
  args: { layout: 'compact', history: records.idleHistory },
  render: (args, { globals }) => (
    <div className="story-stack story-text">
      {[records.idle, records.refused, records.bare].map((record) => (
        <CloseDiagnosis
          key={record.id}
          locale={language(globals)}
          {...args}
          record={record}
          history={record === records.idle ? args.history : undefined}
          style={WIDE}
        />
      ))}
    </div>
  ),
};

/** For end users: no evidence, no code, and never the reason, whatever is asked for. */
export const EndUser: Story = {
  name: 'End user',
  args: { audience: 'user', showReason: true },
  render: (args, { globals }) => (
    <div className="story-stack story-text">
      {[records.ours, records.idle, records.policy, records.slept, records.bare].map((record) => (
        <CloseDiagnosis key={record.id} locale={language(globals)} {...args} record={record} style={WIDE} />
      ))}
    </div>
  ),
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.textContent).not.toMatch(/100\d|limit reached/);
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

/** Whatever the toolbar says. */
export const German: Story = {
  globals: { locale: 'de' },
  args: { record: records.refused, probe: { answered: true, status: 403, tookMs: 41 } },
  play: async ({ canvasElement }) => {
    await expect(part(canvasElement)).toHaveAttribute('lang', 'de');
  },
};

/** An address and a reason without an end, and a reason that tries to hide something. */
export const LongReason: Story = {
  name: 'Long reason and address',
  args: {
    showReason: true,
    record: {
      ...records.policy,
      url: `wss://a-host-with-a-very-long-name.internal.example.com/${'tenants/0b9f3c1e/'.repeat(12)}live`,
      reason: `invoice\u202Efdp.exe ${'quota exceeded for this tenant; '.repeat(20)}`,
    },
  },
  play: async ({ canvasElement }) => {
    await expect(part(canvasElement)).toHaveTextContent('invoice[U+202E]fdp.exe');
    const { scrollWidth, clientWidth } = document.documentElement;
    await expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  },
};

/** Nothing has closed yet: what the page wants to say then. */
export const Empty: Story = {
  args: { record: undefined },
  render: (args, { globals }) => (
    <CloseDiagnosis
      locale={language(globals)}
      {...args}
      empty={<p className="story-muted">{language(globals).ui.none}</p>}
    />
  ),
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByText(language(globals).ui.none)).toBeVisible();
  },
};

/** And nothing at all unless it is asked for. */
export const NoRecord: Story = {
  name: 'No record',
  tags: ['!autodocs'],
  args: { record: null },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('.close-code-diagnosis')).toBeNull();
  },
};

/** Where the clipboard is not allowed, as in a frame without permission, the report stands there to be selected. */
export const CopyRefused: Story = {
  name: 'Copying refused',
  args: { history: records.idleHistory },
  play: async ({ canvas, globals }) => {
    const { ui } = language(globals);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      await userEvent.click(canvas.getByRole('button', { name: ui.copy }));
      const field = await canvas.findByRole<HTMLTextAreaElement>('textbox', { name: ui.report });
      await expect(field.value).toContain('wss://api.example.com/live');
      await expect(canvas.getByRole('status')).toHaveTextContent(ui.copyFailed);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  },
};
