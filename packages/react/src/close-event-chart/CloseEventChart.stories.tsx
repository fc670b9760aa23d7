import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState, type JSX } from 'react';
import { expect, userEvent, waitFor } from 'storybook/test';
import { DAY_START, incident, prometheus, random, typicalDay } from '../../test/chartData.ts';
import { chartEnglish } from '../locale/chartEnglish.ts';
import { CloseEventChart, type CloseChartData, type CloseEventChartProps } from './index.ts';

/** Closes over time by outcome, and by code: from records, from counts, or from Prometheus. */
const meta = {
  title: 'Components/CloseEventChart',
  component: CloseEventChart,
  tags: ['autodocs'],
  argTypes: { data: { control: false }, between: { control: false } },
  // The same in every time zone.
  args: { data: typicalDay, timeZone: 'UTC' },
} satisfies Meta<typeof CloseEventChart>;

export default meta;
type Story = StoryObj<typeof meta>;

async function drawn(canvasElement: HTMLElement): Promise<void> {
  await waitFor(async () => {
    await expect(
      canvasElement.querySelectorAll('.close-code-chart-drawing .close-code-chart-part').length,
    ).toBeGreaterThan(0);
  });
}

/** A day of a gateway, counted by the quarter of an hour: `{ t, code, count }[]`. */
export const Default: Story = {
  name: 'Typical day',
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
  },
};

/** A proxy falls over at half past one: first connections are lost, then none can be opened, then the rest is too busy. */
export const Incident: Story = {
  args: { data: incident },
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
  },
};

function Selectable(props: CloseEventChartProps): JSX.Element {
  const [between, setBetween] = useState(props.between);
  return (
    <div className="story-stack">
      <CloseEventChart
        {...props}
        between={between}
        onBetweenChange={(next) => {
          setBetween(next ?? null);
        }}
      />
      <code className="story-wraps">{JSON.stringify(between)}</code>
    </div>
  );
}

/** The span that a log, or a query, is filtered by. The distribution is that of the selection. */
export const Selection: Story = {
  name: 'Incident: a span selected',
  args: {
    data: incident,
    between: { from: DAY_START + 13.5 * 3_600_000, to: DAY_START + 15 * 3_600_000 - 1 },
  },
  render: (args) => <Selectable {...args} />,
  play: async ({ canvas, canvasElement, globals }) => {
    await drawn(canvasElement);
    if (globals['locale'] === 'de') return;
    await userEvent.click(canvas.getByRole('button', { name: chartEnglish.later }));
    await expect(canvasElement.querySelector('code')).toHaveTextContent(
      String(DAY_START + 15.5 * 3_600_000 - 1),
    );
    canvas.getByRole('slider').focus();
    await userEvent.keyboard('{Home}');
  },
};

/** The legend has switched off what is as it should be: what is left has a scale of its own. */
export const Filtered: Story = {
  name: 'Incident: without what is normal',
  args: { data: incident },
  play: async ({ canvas, canvasElement }) => {
    await drawn(canvasElement);
    for (const button of canvas.getAllByRole('button', { pressed: true }).slice(-3)) {
      await userEvent.click(button);
    }
    await expect(canvas.getAllByRole('button', { pressed: false })).toHaveLength(3);
  },
};

const codes: readonly (readonly [code: number, count: number, opened: boolean])[] = [
  [1006, 412, true],
  [1006, 170, false],
  [1001, 265, true],
  [1000, 214, true],
  [1005, 64, true],
  [1011, 51, true],
  [1013, 38, true],
  [4000, 33, true],
  [1008, 21, true],
  [1012, 19, true],
  [3008, 14, true],
  [1009, 9, true],
  [1002, 6, true],
  [4001, 5, true],
  [1015, 4, false],
  [2001, 2, true],
];

const records: readonly CloseRecord[] = (() => {
  const next = random(3);
  return codes
    .flatMap(([code, count, opened]) =>
      Array.from({ length: count }, () => ({
        ...toCloseRecord({ code, reason: '', wasClean: code !== 1006 && code !== 1015 }, { opened }),
        at: DAY_START + Math.floor(next() * 3 * 3_600_000),
      })),
    )
    .sort((a, b) => a.at - b.at);
})();

/** Records: 1006 is `lost` or `refused`, as each one's evidence says. The tables have every code. */
export const Distribution: Story = {
  name: 'Distribution, from records',
  args: { data: records },
  play: async ({ canvas, canvasElement, globals }) => {
    await drawn(canvasElement);
    if (globals['locale'] === 'de') return;
    await userEvent.click(canvas.getByText(chartEnglish.tables));
    await expect(canvas.getAllByRole('table')).toHaveLength(2);
  },
};

/** The answer of `/api/v1/query_range`, as it came: increases per step, by `code` and `outcome`. */
export const Prometheus: Story = {
  name: 'Prometheus result',
  args: { data: { status: 'success', data: prometheus } },
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
  },
};

const bad = [
  ...typicalDay.slice(0, 400),
  ...typicalDay.slice(200, 300).reverse(),
  { t: NaN, code: 1006, count: 4 },
  { t: DAY_START, code: 1006, count: -12 },
  { t: DAY_START, code: 1006, count: NaN },
  { t: DAY_START, code: '1006', count: 3 },
  null,
] as CloseChartData;

/** Out of order, negative, NaN, and no rows at all: it says so, and draws what is sound. */
export const BadData: Story = {
  name: 'Bad data',
  args: { data: bad },
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
    await expect(canvasElement.querySelectorAll('[data-reason]')).toHaveLength(6);
  },
};

/** Nothing of it can be used. */
export const Unusable: Story = {
  name: 'Bad data: a failed query',
  args: { data: { status: 'error' } },
};

/** There was no close. */
export const Empty: Story = {
  args: { data: [] },
};

function Live(props: CloseEventChartProps): JSX.Element {
  const [data, setData] = useState<readonly CloseRecord[]>(() => records.slice(0, 300));
  useEffect(() => {
    const timer = setInterval(() => {
      setData((known) => (known.length >= records.length ? known : records.slice(0, known.length + 2)));
    }, 100);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return <CloseEventChart {...props} data={data} />;
}

/** Ten updates a second. Nothing moves by itself, and what is selected stays where it is. */
export const LiveFeed: Story = {
  name: 'Live',
  render: (args) => <Live {...args} />,
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
  },
};

/** Whatever the toolbar says. */
export const German: Story = {
  globals: { locale: 'de' },
  args: { data: incident, timeZone: 'Europe/Berlin' },
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
  },
};

/** 320 pixels. */
export const Narrow: Story = {
  args: { data: incident },
  render: (args) => (
    <div className="story-narrow">
      <CloseEventChart {...args} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
    const { scrollWidth, clientWidth } = document.documentElement;
    await expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  },
};

/** Whatever the toolbar says. */
export const Dark: Story = {
  globals: { theme: 'dark' },
  args: { data: incident },
  play: async ({ canvasElement }) => {
    await drawn(canvasElement);
  },
};
