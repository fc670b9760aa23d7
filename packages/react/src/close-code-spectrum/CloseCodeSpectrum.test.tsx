import { toCloseRecord } from '@close-codes/core';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import type { JSX } from 'react';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { de } from '../locales/de.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { CloseCodeSpectrum } from './CloseCodeSpectrum.tsx';
import { typeDigit, typedCode } from './spectrumKeys.ts';

// By attributes: to ask jsdom for roles and names takes it seconds. Chromium is asked for them.
const options = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ?? element.querySelector('.close-code-spectrum-name')?.textContent ?? '';
function option(name: string | RegExp): HTMLElement {
  const found = options().find((element) =>
    typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)),
  );
  if (!found) throw new Error(`There is no ${String(name)} in ${options().map(nameOf).join('; ')}`);
  return found;
}
const selected = (): HTMLElement => document.querySelector('[aria-selected="true"]')!;
const marked = (): HTMLElement | null => document.querySelector('[role="option"][aria-current]');
const figure = (): HTMLElement => document.querySelector('figure')!;
const focus = (element: HTMLElement): void => {
  act(() => {
    element.focus();
  });
};
const press = (key: string): boolean => fireEvent.keyDown(document.activeElement!, { key });
const noteOf = (kind: string): string | undefined =>
  document.querySelector(`[data-note="${kind}"]`)?.textContent ?? undefined;

test('each code from 1000 to 1015, seen or not, and the ranges', () => {
  render(<CloseCodeSpectrum closes={{ 1006: 37 }} />);
  const bands = [...document.querySelectorAll('[role="group"]')];
  expect(bands.map(nameOf)).toEqual([
    '0–999, Below the codes',
    '1000–2999, WebSocket protocol, Closes: 37 · Codes: 1',
    '3000–3999, Libraries and frameworks',
    '4000–4999, Private use',
  ]);
  expect(bands[1]?.querySelectorAll('[role="option"]')).toHaveLength(17);
  expect(option('1006, Abnormal closure, 37×')).toHaveAttribute('data-seen');
  expect(option('1000, Normal closure, not seen')).not.toHaveAttribute('data-seen');
});

test('language and dialects are those of the provider', () => {
  render(
    <CloseCodeProvider locale={de} dialects={[discordGateway]}>
      <CloseCodeSpectrum closes={{ 1006: 1, 4004: 2 }} />
    </CloseCodeProvider>,
  );
  expect(figure()).toHaveAttribute('lang', 'de');
  focus(option('1006, Unerwarteter Verbindungsabbruch, 1×'));
  focus(option('4004, Authentication failed, 2×'));
  const detail = document.querySelector<HTMLElement>('.close-code-spectrum-detail')!;
  expect(detail).toHaveTextContent('Discord Gateway');
  expect(within(detail).getByText('Authentication failed')).toHaveAttribute('lang', 'en');
});

test('selected at first: the current code, the most frequent, or the first of all', () => {
  const { rerender } = render(<CloseCodeSpectrum />);
  expect(selected()).toHaveAttribute('data-code', '1000');
  rerender(<CloseCodeSpectrum closes={{ 1001: 2, 1006: 3 }} />);
  expect(selected()).toHaveAttribute('data-code', '1006');
  rerender(<CloseCodeSpectrum closes={{ 1001: 2, 1006: 3 }} current={1001} />);
  expect(selected()).toHaveAttribute('data-code', '1001');
  expect(selected()).toHaveAttribute('aria-current', 'true');
  // Until the reader has selected another one.
  focus(option(/^1011/));
  rerender(<CloseCodeSpectrum closes={{ 1001: 2, 1006: 3 }} current={1006} />);
  expect(selected()).toHaveAttribute('data-code', '1011');
  expect(marked()).toHaveAttribute('data-code', '1006');
});

test('one stop for the keyboard, wherever it is', () => {
  render(<CloseCodeSpectrum />);
  const stops = (): (string | undefined)[] =>
    [...document.querySelectorAll<HTMLElement>('[tabindex="0"]')].map(({ dataset }) => dataset['code']);
  expect(stops()).toEqual(['1000']);
  focus(option(/^1006/));
  expect(stops()).toEqual(['1006']);
});

test('keys lead along the codes, the ranges and to the ends', { timeout: 20_000 }, () => {
  render(<CloseCodeSpectrum closes={{ 4004: 1 }} />);
  const after = (key: string): string | undefined => {
    press(key);
    return (document.activeElement as HTMLElement).dataset['code'];
  };
  focus(option(/^1000/));
  expect(after('ArrowRight')).toBe('1001');
  expect(after('ArrowLeft')).toBe('1000');
  expect(after('ArrowLeft')).toBe('0');
  expect(after('ArrowLeft')).toBe('0');
  expect(after('PageDown')).toBe('1000');
  expect(after('PageDown')).toBe('3000');
  expect(after('ArrowRight')).toBe('3003');
  expect(after('PageUp')).toBe('3000');
  expect(after('End')).toBe('4004');
  expect(after('PageDown')).toBe('4004');
  expect(after('ArrowRight')).toBe('4004');
  expect(after('Home')).toBe('0');
  expect(after('x')).toBe('0');
});

test('a number that is typed leads to its place', () => {
  const press4 = (digits: string): string | undefined => {
    for (const digit of digits) press(digit);
    return (document.activeElement as HTMLElement).dataset['code'];
  };
  render(<CloseCodeSpectrum closes={{ 4004: 1 }} />);
  focus(option(/^0–999/));
  expect(press4('1011')).toBe('1011');
  press('Home');
  expect(typedCode({ digits: '4', at: 0 })).toBe(4000);
  expect(typedCode({ digits: '0999', at: 0 })).toBe(999);
  const first = typeDigit(undefined, '4', 0);
  expect(typeDigit(first, '4', 900)).toEqual({ digits: '44', at: 900 });
  expect(typeDigit(first, '4', 1100)).toEqual({ digits: '4', at: 1100 });
});

test('keys with a modifier are the browser’s, and Tab', () => {
  render(<CloseCodeSpectrum />);
  focus(option(/^1000/));
  for (const init of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
    expect(fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight', ...init })).toBe(true);
  }
  expect(press('Tab')).toBe(true);
  expect(press('ArrowRight')).toBe(false);
  expect(option(/^1001/)).toHaveFocus();
});

test('a click, Enter and Space choose; going through them does not', () => {
  const onSelect = vi.fn();
  render(<CloseCodeSpectrum closes={{ 1006: 37 }} onSelect={onSelect} />);
  focus(option(/^1006/));
  press('ArrowRight');
  expect(onSelect).not.toHaveBeenCalled();
  press('Enter');
  expect(onSelect).toHaveBeenLastCalledWith({ from: 1007, to: 1007, count: 0, codes: 0 });
  press('PageDown');
  press(' ');
  expect(onSelect).toHaveBeenLastCalledWith({ from: 3000, to: 3000, count: 0, codes: 0 });
  fireEvent.click(within(option(/^1006/)).getByText('1006'));
  expect(onSelect).toHaveBeenLastCalledWith({ from: 1006, to: 1006, count: 37, codes: 1 });
  expect(onSelect).toHaveBeenCalledTimes(3);
  expect(selected()).toBe(option(/^1006/));
  // Between the cells there is nothing to choose.
  fireEvent.click(screen.getByRole('listbox'));
  expect(onSelect).toHaveBeenCalledTimes(3);
});

test('the table says the same, and its rows are the cells', () => {
  render(<CloseCodeSpectrum closes={{ 1006: 1234, 4004: 2 }} current={1006} />);
  const rows = [...document.querySelectorAll('th[scope="row"]')];
  expect(rows.map(({ textContent }) => textContent)).toEqual(
    options().map((cell) => nameOf(cell).split(',')[0]),
  );
  const row = rows.find(({ textContent }) => textContent === '1006')?.closest('tr');
  expect(row).toHaveTextContent('1006Abnormal closure current1 234');
  expect(row).toHaveAttribute('aria-current', 'true');
});

test('a thousand private codes are put together, and it says how many', () => {
  const closes = new Map(Array.from({ length: 1000 }, (_, i) => [4000 + i, i === 7 ? 5 : 1]));
  render(<CloseCodeSpectrum closes={closes} />);
  expect(options().length).toBeLessThan(50);
  const bin = option('4000–4049, Application code, 54×, 50 codes together');
  expect(bin).toHaveAttribute('data-kind', 'bin');
  focus(bin);
  expect(figure()).toHaveTextContent(
    '54× · 50 codes together · 5 % of all · most often 4007 (Application code)',
  );
});

test('what has no place on it is said below it', () => {
  const lost = toCloseRecord({ code: 1006, reason: '', wasClean: false });
  const closes = [
    lost,
    { ...lost, code: undefined },
    { code: Number.NaN },
    { code: -1, count: 1200 },
    { code: '1006' },
    { code: 1.5 },
    { code: 70000 },
    { code: '\u202egnp' },
    { code: 1000, count: -2 },
    null,
  ] as unknown as [];
  render(<CloseCodeSpectrum closes={closes} />);
  expect(noteOf('without-code')).toBe('Closes without a code: 1');
  expect(noteOf('not-codes')).toBe(
    'Not close codes: NaN (1×), -1 (1\u202f200×), "1006" (1×), 1.5 (1×), 70000 (1×) and 1 more',
  );
  expect(noteOf('not-counts')).toBe('Not counts, left out: 1000: -2');
  expect(noteOf('not-closes')).toBe('Not closes, left out: 1');
  expect(figure()).toHaveTextContent('Closes: 1 207 · Codes: 1');
});

test('what was given is shown inert', () => {
  render(<CloseCodeSpectrum closes={{ '\u202e<b>': 1 }} />);
  expect(noteOf('not-codes')).toContain('[U+202E]<b>');
  expect(document.querySelector('[data-note] bdi')).toHaveAttribute('dir', 'ltr');
});

test('no close, nothing counted, and what a host says instead', () => {
  const { rerender } = render(<CloseCodeSpectrum closes={[]} />);
  expect(figure()).toHaveTextContent('No close yet.');
  rerender(<CloseCodeSpectrum closes={[]} empty={<i>Quiet</i>} label="Last hour" />);
  expect(figure()).toHaveTextContent('Last hourQuiet');
  expect(document.querySelector('[role="listbox"]')).toHaveAccessibleName('Last hour');
  rerender(<CloseCodeSpectrum closes={null} empty="Quiet" />);
  expect(figure()).not.toHaveTextContent('Quiet');
});

test('other props go to the figure', () => {
  render(<CloseCodeSpectrum id="codes" className="mine" data-testid="spectrum" lang="en-GB" />);
  expect(screen.getByTestId('spectrum')).toHaveClass('close-code-spectrum', 'mine');
  expect(figure()).toHaveAttribute('id', 'codes');
  expect(figure()).toHaveAttribute('lang', 'en-GB');
});

test('untyped props are survived, and warned of once', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  const untyped = (props: object): JSX.Element => <CloseCodeSpectrum {...props} />;
  const { rerender } = render(untyped({ closes: 37, current: '1006', onSelect: undefined }));
  rerender(untyped({ closes: 38, current: '1006' }));
  for (const current of [null, Number.NaN, -1, 1.5, 70000, {}]) {
    rerender(untyped({ closes: [undefined], current }));
    expect(marked()).toBeNull();
  }
  expect(warn.mock.calls.map(([message]: string[]) => message)).toEqual([
    expect.stringContaining('CloseCodeSpectrum got a number as its closes.'),
    expect.stringContaining('CloseCodeSpectrum got the text "1006" as its current code.'),
  ]);
  warn.mockClear();
});
