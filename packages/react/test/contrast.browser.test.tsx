// Contrast of everything that is read or pressed, as Chromium paints it: light, dark and in forced colours.
import '../src/styles.css';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { Outcome } from '@close-codes/core';
import { CloseCodeSpectrum } from '../src/close-code-spectrum/index.ts';
import { CloseEventChart } from '../src/close-event-chart/index.ts';
import { STACK_ORDER } from '../src/close-event-chart/outcomeLook.ts';
import { CloseEventLog } from '../src/close-event-log/index.ts';
import { CloseCodeBadge } from '../src/index.ts';
import * as records from './closeRecords.ts';
import { measureContrast, tooFaint, type Pair } from './contrast.ts';
import { sizes, Specimens, tones } from './specimens.tsx';

const html = document.documentElement;

const looks = {
  light: { scheme: 'light', forced: false },
  dark: { scheme: 'dark', forced: false },
  'forced colours, light': { scheme: 'light', forced: true },
  'forced colours, dark': { scheme: 'dark', forced: true },
} as const;

interface DevTools {
  send(method: string, parameters: object): Promise<unknown>;
}

async function emulate(features: Readonly<Record<string, string>>): Promise<void> {
  await (cdp() as unknown as DevTools).send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

beforeEach(async () => {
  await page.viewport(1200, 800);
});

afterEach(async () => {
  cleanup();
  html.removeAttribute('style');
  await emulate({});
});

function expectReadable(pairs: readonly Pair[]): void {
  expect(tooFaint(pairs)).toEqual([]);
}

describe.each(Object.entries(looks))('%s', (_, { scheme, forced }) => {
  beforeEach(async () => {
    await emulate({
      'forced-colors': forced ? 'active' : 'none',
      'prefers-color-scheme': scheme,
      'prefers-reduced-motion': 'reduce',
    });
    html.style.colorScheme = scheme;
    expect(matchMedia('(forced-colors: active)').matches).toBe(forced);
  });

  test('text at 4.5:1, everything else at 3:1', () => {
    render(
      <>
        <Specimens />
        <CloseCodeSpectrum closes={records.idleHistory} current={1006} />
        <CloseEventLog records={[...records.idleHistory, records.policy, records.application]} showReason />
      </>,
    );
    const pairs = measureContrast(document.body);
    expectReadable(pairs);
    // It did look at them.
    const seen = pairs.map(({ what, kind }) => `${kind} of ${what}`);
    for (const tone of tones) {
      for (const size of sizes) {
        expect(seen).toContain(`text of close-code-label ${tone} ${size}`);
        expect(seen).toContain(`glyph of close-code-glyph ${tone} ${size}`);
      }
    }
    for (const part of [
      'text of close-code-details-line',
      'text of close-code-quote',
      'text of close-code-table-description highlighted',
      'text of close-code-table-input::placeholder',
      'outline of close-code-table-input',
      'fill of close-code-diagnosis-bar-part',
      'outline of close-code-diagnosis-bar-part',
      'text of close-code-diagnosis-question',
      'text of close-code-spectrum-band-title',
      'bar of rect danger',
      'outline of close-code-log-input',
    ]) {
      expect(seen).toContain(part);
    }
    expect(seen.some((each) => each.startsWith('focus ring of'))).toBe(true);
  });

  test('in a chart of all outcomes: its texts, each of its bars, what is selected, and its tip', async () => {
    const data = STACK_ORDER.flatMap((outcome, index) => [
      { t: 60_000 * index, outcome, count: 20 },
      { t: 60_000 * 13, outcome, count: 20 },
    ]);
    // Half a row, which is left out and said to be.
    render(<CloseEventChart data={[...data, { t: Number.NaN, count: 1 }]} barMs={60_000} timeZone="UTC" />);
    await waitFor(() => {
      expect(document.querySelector('.recharts-text')).not.toBeNull();
    });
    document.querySelector('details')!.open = true;
    await userEvent.click(screen.getByRole('button', { name: /Ended normally/ }));
    screen.getByRole('slider').focus();
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    await screen.findByText(/^Selected: /);
    const pairs = measureContrast(document.body);
    expectReadable(pairs);
    const seen = pairs.map(({ what, kind }) => `${kind} of ${what}`);
    for (const outcome of STACK_ORDER.filter((each) => each !== 'normal'))
      expect(seen.filter((each) => each.startsWith('bar of')).join('\n')).toContain(outcome);
    for (const part of [
      'text of tspan',
      'text of span',
      'text of close-code-chart-key-name',
      'text of close-code-chart-tip-name',
      'text of close-code-chart-td',
      'outline of close-code-chart-selection',
      'outline of rect',
    ]) {
      expect(seen.join('\n')).toContain(part);
    }
  });

  test('below the pointer as well', async () => {
    render(<Specimens />);
    const badge = document.querySelector('.close-code-badge[data-state]')!;
    await userEvent.hover(badge);
    expectReadable(measureContrast(badge.parentElement!));
    const row = screen.getByRole('rowheader', { name: '1001' }).closest('tr')!;
    const before = getComputedStyle(row).backgroundColor;
    await userEvent.hover(row);
    if (!forced) expect(getComputedStyle(row).backgroundColor).not.toBe(before);
    expectReadable(measureContrast(row));
    const heading = document.querySelector('.close-code-table-sort')!;
    await userEvent.hover(heading);
    expectReadable(measureContrast(heading.parentElement!));
  });

  test('in an open tooltip, and the ring around its badge', async () => {
    render(<CloseCodeBadge code={1006} />);
    await userEvent.tab();
    await screen.findByRole('tooltip');
    await expect
      .poll(() => screen.getByRole('tooltip').closest('[data-radix-popper-content-wrapper]'))
      .not.toBeNull();
    const pairs = measureContrast(document.body);
    expectReadable(pairs);
    expect(pairs.map(({ what }) => what)).toContain('close-code-details-line');
    const ring = getComputedStyle(screen.getByRole('button'));
    expect([ring.outlineStyle, ring.outlineWidth]).toEqual(['solid', '2px']);
  });
});

test('a tone that is too light is found out', () => {
  html.style.setProperty('--close-code-warning', '#ffd24d');
  render(<Specimens />);
  expect(tooFaint(measureContrast(document.body)).join('\n')).toMatch(
    /text of close-code-label warning md: .* less than 4.5:1/,
  );
  html.style.setProperty('--close-code-tone-text-share', '20%');
  expect(tooFaint(measureContrast(document.body)).join('\n')).not.toMatch(/text of close-code-label warning/);
});

test('and so is a bar that is too light, whatever its texture', async () => {
  html.style.setProperty('--close-code-warning', '#ffd24d');
  const of = (outcome: Outcome) => ({ t: 0, outcome, count: 1 });
  render(<CloseEventChart data={[of('overloaded'), of('timeout'), of('lost')]} barMs={60_000} />);
  await waitFor(() => {
    expect(document.querySelector('.recharts-text')).not.toBeNull();
  });
  const faults = tooFaint(measureContrast(document.body)).join('\n');
  expect(faults).toMatch(/^bar of close-code-chart-part.* overloaded: .* less than 3:1/m);
  expect(faults).toMatch(/^bar of close-code-chart-part.* timeout: .* less than 3:1/m);
  expect(faults).not.toMatch(/ lost:/);
});

test('and so is a pale ring', () => {
  html.style.setProperty('--close-code-focus', '#b6d4fe');
  render(<CloseCodeBadge code={1006} />);
  expect(tooFaint(measureContrast(document.body)).join('\n')).toMatch(/^focus ring of/);
});
