import { useEffect, useMemo, useState, type JSX } from 'react';
import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { phoenix } from '@close-codes/core/dialects/phoenix';
import { de as diagnosisGerman } from '@close-codes/core/diagnose/locales/de';
import { en as diagnosisEnglish } from '@close-codes/core/diagnose/locales/en';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import * as samples from '../../test/closeRecords.ts';
import { CloseCodeBadge } from '../close-code-badge/CloseCodeBadge.tsx';
import { logEnglish } from '../locale/logEnglish.ts';
import { de } from '../locales/de.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { CloseEventLog } from './CloseEventLog.tsx';
import { createCloseLog } from './closeLog.ts';
import type { TimeSpan } from '../internal/timeSpan.ts';

const NOON = Date.UTC(2026, 10, 26, 12);
const KINDS: readonly CloseRecord[] = [
  samples.idle,
  samples.ours,
  samples.policy,
  samples.refused,
  samples.cut,
  samples.application,
  samples.slept,
  {
    ...samples.policy,
    ...toCloseRecord({ code: 1011, reason: 'database unavailable', wasClean: true }, samples.policy.evidence),
  },
  {
    ...samples.policy,
    ...toCloseRecord({ code: 1001, reason: '', wasClean: true }, samples.policy.evidence),
  },
];
const HOSTS = ['eu-1', 'eu-2', 'us-1', 'ap-1'];

/** The same fleet each time: some host, some ending, every few seconds. */
function fleet(number: number, at = NOON + number * 2750): CloseRecord {
  const kind = KINDS[(number * 7 + (number >> 2)) % KINDS.length] ?? samples.idle;
  return {
    ...kind,
    id: `fleet-${number}`,
    at,
    url: `wss://${HOSTS[number % HOSTS.length]}.example.com/live`,
  };
}
const many = (count: number): CloseRecord[] => Array.from({ length: count }, (_, number) => fleet(number));

const texts = ({ locale }: Record<string, unknown>) => (locale === 'de' ? de.ui.log : logEnglish);

/** A live log: bounded, filtered, to be read while more arrive. */
const meta = {
  title: 'Components/CloseEventLog',
  component: CloseEventLog,
  tags: ['autodocs'],
  argTypes: {
    log: { control: false },
    records: { control: false },
    between: { control: false },
    diagnosisLocale: { control: false },
    renderDetails: { control: false },
    empty: { control: false },
  },
  args: { records: many(240), showReason: true },
  render: (args, { globals }) => (
    <CloseEventLog
      diagnosisLocale={globals['locale'] === 'de' ? diagnosisGerman : diagnosisEnglish}
      {...args}
    />
  ),
} satisfies Meta<typeof CloseEventLog>;

export default meta;
type Story = StoryObj<typeof meta>;

function part(canvasElement: HTMLElement): HTMLElement {
  const found = canvasElement.querySelector<HTMLElement>('.close-code-log');
  if (!found) throw new Error('There is no log.');
  return found;
}
const rows = (canvasElement: HTMLElement): HTMLElement[] => [
  ...canvasElement.querySelectorAll<HTMLElement>('.close-code-log-row'),
];

function last(canvasElement: HTMLElement): HTMLElement {
  const found = rows(canvasElement).at(-1);
  if (!found) throw new Error('There is no row.');
  return found;
}

/** The last of them are in sight, and a row leads to why it closed. */
export const Default: Story = {
  name: 'A list',
  play: async ({ canvasElement }) => {
    await waitFor(async () => {
      await expect(rows(canvasElement).at(-1)).toHaveAttribute('aria-posinset', '240');
    });
    await expect(rows(canvasElement).length).toBeLessThanOrEqual(40);
  },
};

/** A row, opened: the diagnosis is loaded when it is asked for. Enter leads there, Escape comes back. */
export const Opened: Story = {
  play: async ({ canvasElement, canvas, globals }) => {
    await userEvent.click(last(canvasElement));
    const region = await canvas.findByRole('region', { name: texts(globals).details });
    await waitFor(
      async () => {
        await expect(region.querySelector('.close-code-diagnosis')).not.toBeNull();
      },
      { timeout: 10_000 },
    );
    await expect(part(canvasElement)).toHaveAttribute('data-state', 'paused');
  },
};

interface FeedProps {
  readonly perSecond: number;
  readonly capacity: number;
}

function Feed({
  perSecond,
  capacity,
  ...args
}: FeedProps & Parameters<typeof CloseEventLog>[0]): JSX.Element {
  const log = useMemo(() => {
    const made = createCloseLog({ capacity });
    const now = Date.now();
    made.addAll(Array.from({ length: 60 }, (_, number) => fleet(number, now - (60 - number) * 900)));
    return made;
  }, [capacity]);
  const [running, setRunning] = useState(true);
  useEffect(() => {
    if (!running) return undefined;
    let number = log.getSnapshot().end;
    const begun = performance.now();
    const first = number;
    const timer = setInterval(() => {
      const due = first + ((performance.now() - begun) / 1000) * perSecond;
      for (; number < due; number += 1) log.add(fleet(number, Date.now()));
    }, 20);
    return () => {
      clearInterval(timer);
    };
  }, [running, log, perSecond]);
  return (
    <div className="story-stack">
      <div className="story-row">
        <button
          type="button"
          className="story-button"
          aria-pressed={running}
          onClick={() => {
            setRunning(!running);
          }}
        >
          {perSecond} / s
        </button>
        <button type="button" className="story-button" onClick={log.clear}>
          clear()
        </button>
      </div>
      <CloseEventLog {...args} log={log} />
    </div>
  );
}

/** Twenty a second, without end. Scroll up, and it stands still. */
export const Live: Story = {
  tags: ['!pictures'],
  render: (args, { globals }) => (
    <Feed
      {...args}
      perSecond={20}
      capacity={500}
      diagnosisLocale={globals['locale'] === 'de' ? diagnosisGerman : diagnosisEnglish}
    />
  ),
  play: async ({ canvasElement }) => {
    const first = last(canvasElement).dataset['number'];
    await waitFor(async () => {
      await expect(last(canvasElement).dataset['number']).not.toBe(first);
    });
  },
};

/** A thousand a second, and 100,000 kept: it is repainted ten times a second. */
export const Flood: Story = {
  ...Live,
  name: 'A thousand a second',
  render: (args) => <Feed {...args} perSecond={1000} capacity={100_000} />,
};

export const Empty: Story = {
  args: { records: [] },
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByText(texts(globals).empty)).toBeVisible();
  },
};

const DIALECTS = [discordGateway, phoenix];

/** By code, name or text, by outcome and, where there are dialects, by dialect. */
export const Filtered: Story = {
  args: { audience: 'developer' },
  render: (args, { globals }) => (
    <CloseCodeProvider dialects={DIALECTS}>
      <CloseEventLog
        diagnosisLocale={globals['locale'] === 'de' ? diagnosisGerman : diagnosisEnglish}
        {...args}
      />
    </CloseCodeProvider>
  ),
  play: async ({ canvas, canvasElement, globals }) => {
    const { outcome, dialect } = texts(globals);
    const expectRows = (text: RegExp): Promise<void> =>
      waitFor(async () => {
        const found = rows(canvasElement);
        await expect(found.length).toBeGreaterThan(0);
        await expect(found.every((row) => text.test(row.textContent))).toBe(true);
      });
    await userEvent.type(canvas.getByRole('searchbox'), 'eu-1 10');
    await expectRows(/10\d\d.*eu-1/);
    await userEvent.clear(canvas.getByRole('searchbox'));
    await userEvent.type(canvas.getByRole('searchbox'), 'eu-1');
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: outcome }), 'rejected');
    await expectRows(/(1008|4004).*eu-1/);
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: dialect }), discordGateway.id);
    await expectRows(/4004.*eu-1/);
  },
};

/** What is looked for is not there. */
export const NothingMatches: Story = {
  name: 'Nothing matches',
  play: async ({ canvas, globals }) => {
    await userEvent.type(canvas.getByRole('searchbox'), '4999');
    await expect(await canvas.findByText(texts(globals).nothing)).toBeVisible();
    await expect(canvas.getByRole('button', { name: texts(globals).clear })).toBeVisible();
  },
};

/** Only a period, as the brush of a chart selects it. */
export const Between: Story = {
  name: 'A period',
  render: function Period(args) {
    const [between, setBetween] = useState<TimeSpan | undefined>({
      from: NOON + 60_000,
      to: NOON + 120_000,
    });
    return <CloseEventLog {...args} between={between} onBetweenChange={setBetween} />;
  },
};

/** Paused, while more arrive. */
export const Paused: Story = {
  render: function WhilePaused(args) {
    const [log] = useState(() => {
      const made = createCloseLog();
      made.addAll(many(60));
      return made;
    });
    useEffect(() => {
      const timer = setTimeout(() => {
        if (log.getSnapshot().seen === 60) log.addAll(Array.from({ length: 12 }, (_, n) => fleet(60 + n)));
      }, 500);
      return () => {
        clearTimeout(timer);
      };
    }, [log]);
    return <CloseEventLog {...args} log={log} />;
  },
  play: async ({ canvas, globals }) => {
    await userEvent.click(canvas.getByRole('button', { name: texts(globals).pause }));
    await expect(
      await canvas.findByRole('button', { name: texts(globals).followNew.replace('{count}', '12') }),
    ).toBeVisible();
  },
};

/** The log holds fifty, and says what it had to drop. */
export const Overflow: Story = {
  render: function Full(args) {
    const [log] = useState(() => {
      const made = createCloseLog({ capacity: 50 });
      made.addAll(many(1234));
      return made;
    });
    return <CloseEventLog {...args} log={log} />;
  },
};

/** What is no proper record is shown as that. */
export const Malformed: Story = {
  args: {
    records: [
      samples.policy,
      null,
      'closed',
      { code: '1006', at: NOON },
      { ...samples.cut, at: NaN },
      { ...samples.ours, code: 70_000 },
      { ...samples.slept, wasClean: 'no' },
      samples.madeUp,
    ] as CloseRecord[],
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('[data-malformed]')).toHaveLength(6);
  },
};

/** Reasons that hide, reorder, shout or never end, and one in Arabic. They are inert. */
export const HostileReasons: Story = {
  name: 'Hostile reasons',
  args: {
    records: [
      'invoice\u202efdp.exe',
      '<img src=x onerror=alert(1)>',
      '=HYPERLINK("https://evil.example","click")',
      `zero\u200bwidth\u0007bell`,
      'تم رفض الاتصال: الرمز غير صالح',
      'no end '.repeat(1500),
      '👩‍💻 می‌خواهم',
    ].map((reason, number) => ({
      ...fleet(number),
      ...samples.policy,
      reason,
      at: NOON + number * 1000,
      id: `h-${number}`,
    })),
  },
  play: async ({ canvasElement }) => {
    await expect(part(canvasElement)).toHaveTextContent('invoice[U+202E]fdp.exe');
    await expect(part(canvasElement).querySelector('img')).toBeNull();
    const { scrollWidth, clientWidth } = document.documentElement;
    await expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  },
};

/** How long ago, going on by itself. */
export const Relative: Story = {
  name: 'Relative times',
  tags: ['!pictures'],
  render: function Recent(args) {
    const [records] = useState(() => {
      const now = Date.now();
      return Array.from({ length: 40 }, (_, n) => fleet(n, now - (40 - n) ** 2 * 9000));
    });
    return <CloseEventLog {...args} records={records} />;
  },
  play: async ({ canvas, globals }) => {
    await userEvent.click(canvas.getByRole('button', { name: texts(globals).relative }));
  },
};

/** For end users: neither code, address nor reason, and no export. */
export const EndUser: Story = {
  name: 'End user',
  args: { audience: 'user' },
  play: async ({ canvasElement, canvas, globals }) => {
    await expect(
      rows(canvasElement)
        .map((row) => row.textContent)
        .join('\n'),
    ).not.toMatch(/wss:|100\d|limit reached/);
    await expect(canvas.queryByRole('button', { name: texts(globals).csv })).toBeNull();
  },
};

/** Details of one's own, in place of the diagnosis. */
export const OwnDetails: Story = {
  name: 'Details of one’s own',
  args: {
    renderDetails: (record) => (
      <p>
        <CloseCodeBadge record={record} details="inline" />
      </p>
    ),
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(last(canvasElement));
  },
};

/** Whatever the toolbar says. */
export const German: Story = { globals: { locale: 'de' } };

/** Two lines a row. */
export const Narrow: Story = {
  render: (args) => (
    <div style={{ inlineSize: 320, maxInlineSize: '100%' }}>
      <CloseEventLog {...args} />
    </div>
  ),
};
