import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { Profiler } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { logEnglish as texts } from '../locale/logEnglish.ts';
import { de } from '../locales/de.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { CloseEventLog, type CloseEventLogProps } from './CloseEventLog.tsx';
import { createCloseLog } from './closeLog.ts';
import { REPAINT_MS } from './logView.ts';
import { ANNOUNCE_MS } from './useAnnouncement.ts';

const NOON = Date.UTC(2026, 10, 26, 12);
const close = (code: number, more: Partial<CloseRecord> = {}): CloseRecord => ({
  ...toCloseRecord({ code, reason: '', wasClean: code !== 1006 }),
  at: NOON,
  ...more,
});

const root = (): HTMLElement => document.querySelector<HTMLElement>('.close-code-log')!;
// A select has options, too.
const rows = (): HTMLElement[] => [...root().querySelectorAll<HTMLElement>('[role=option]')];
const show = (props: CloseEventLogProps = {}): ReturnType<typeof render> =>
  render(<CloseEventLog {...props} />);
const fill = (text: string, values: Record<string, number>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!.toLocaleString('en'));

/** What a wrong type says in development, once. */
function expectWarning(text: string): void {
  expect(vi.mocked(console.warn).mock.calls).toEqual([[expect.stringContaining(text)]]);
  vi.mocked(console.warn).mockClear();
}

describe('rows', () => {
  test('when, what, where; as options of a listbox that says how many there are', () => {
    show({ records: [close(1006, { url: 'wss://a.example/live' }), close(1011)] });
    const list = screen.getByRole('listbox', { name: texts.list });
    const [first, second] = within(list).getAllByRole('option');
    expect(first).toHaveTextContent(/1006 Abnormal closure.*wss:\/\/a\.example\/live/);
    expect(first).toHaveAttribute('aria-posinset', '1');
    expect(first).toHaveAttribute('aria-setsize', '2');
    expect(first).toHaveAttribute('data-outcome', 'lost');
    expect(first!.querySelector('time')).toHaveAttribute('datetime', '2026-11-26T12:00:00.000Z');
    expect(second).toHaveTextContent('1011 Internal error');
    expect(list.querySelector('button, a, [tabindex]')).toBeNull();
    expect(screen.getByText(fill(texts.count, { shown: 2, all: 2 }))).toBeVisible();
  });

  test('secrets of an address are not shown, nor a reason that nobody asked for', () => {
    const record = close(1008, { url: 'wss://u:hunter2@a.example/live?token=s3cret', reason: 'over quota' });
    const { rerender } = show({ records: [record] });
    expect(root()).toHaveTextContent('wss://a.example/live');
    expect(root().textContent).not.toMatch(/hunter2|s3cret|quota/);
    rerender(<CloseEventLog records={[record]} showReason />);
    expect(rows()[0]).toHaveTextContent('over quota');
    rerender(<CloseEventLog records={[record]} showReason audience="user" />);
    expect(root().textContent).not.toMatch(/a\.example|quota|1008/);
    expect(screen.queryByRole('button', { name: texts.csv })).toBeNull();
  });

  test('a reason that would hide or reorder is inert, and bounded', () => {
    show({
      records: [close(4001, { reason: `invoice\u202efdp.exe <b>${'x'.repeat(10_000)}` })],
      showReason: true,
    });
    const reason = root().querySelector('.close-code-log-reason')!;
    expect(reason.tagName).toBe('BDI');
    expect(reason.textContent).toMatch(/^invoice\[U\+202E\]fdp\.exe <b>x+…$/);
    expect(reason.textContent.length).toBeLessThan(250);
    expect(reason.children).toHaveLength(0);
  });

  test('malformed ones say so', () => {
    show({ records: [null, { at: NaN, code: '1006' }, close(1000)] as unknown as CloseRecord[] });
    const marked = rows().map((row) => row.hasAttribute('data-malformed'));
    expect(marked).toEqual([true, true, false]);
    expect(rows()[0]).toHaveTextContent(`${texts.noTime} No close code ${texts.malformed} null`);
    expect(rows()[1]).toHaveTextContent('Object { code: "1006" }');
  });

  test('only some of many are in the document', () => {
    show({ records: Array.from({ length: 5000 }, (_, at) => close(1006, { at })) });
    expect(rows().length).toBeLessThanOrEqual(40);
    expect(rows().at(-1)).toHaveAttribute('aria-posinset', '5000');
  });
});

describe('live', () => {
  test('what arrives is shown at most ten times a second, and counted', () => {
    vi.useFakeTimers();
    const log = createCloseLog({ capacity: 50 });
    show({ log });
    const observer = new MutationObserver(() => undefined);
    observer.observe(root(), { subtree: true, childList: true, characterData: true });
    let repaints = 0;
    const pass = (ms: number): void => {
      act(() => {
        vi.advanceTimersByTime(ms);
      });
      if (observer.takeRecords().length > 0) repaints += 1;
    };
    for (let at = 0; at < 200; at += 1) {
      log.add(close(1006, { at: NOON + at }));
      pass(1);
    }
    pass(REPAINT_MS);
    // At once, and then every tenth of a second of the three.
    expect(repaints).toBeGreaterThan(1);
    expect(repaints).toBeLessThanOrEqual(1 + (200 + REPAINT_MS) / REPAINT_MS);
    expect(log.getSnapshot().seen).toBe(200);
    expect(screen.getByText(fill(texts.dropped, { capacity: 50, count: 150 }))).toBeVisible();
    expect(rows().at(-1)!.querySelector('time')).toHaveAttribute(
      'datetime',
      new Date(NOON + 199).toISOString(),
    );
    expect(root()).toHaveAttribute('data-dropped', '');
    observer.disconnect();
    vi.useRealTimers();
  });

  test('relative times go on with what is repainted, and cost no repaint of their own', () => {
    vi.useFakeTimers({ now: NOON });
    const log = createCloseLog();
    let commits = 0;
    render(
      <Profiler id="log" onRender={() => (commits += 1)}>
        <CloseEventLog log={log} />
      </Profiler>,
    );
    fireEvent.click(screen.getByRole('button', { name: texts.relative }));
    const pass = (ms: number): void => {
      act(() => {
        vi.advanceTimersByTime(ms);
      });
    };
    pass(REPAINT_MS / 2);
    commits = 0;
    for (let ms = 0; ms < 2000; ms += 20) {
      log.add(close(1006, { at: NOON }));
      pass(20);
    }
    expect(commits).toBeGreaterThan(10);
    expect(commits).toBeLessThanOrEqual(1 + 2000 / REPAINT_MS);
    expect(rows().at(-1)).toHaveTextContent('2 sec. ago');
    // Nothing arrives any more: once a second.
    commits = 0;
    for (let ms = 0; ms < 2000; ms += 100) pass(100);
    expect(commits).toBe(2);
    expect(rows().at(-1)).toHaveTextContent('4 sec. ago');
    vi.useRealTimers();
  });

  test('paused, a button says how many are new, and a voice at most one line every five seconds', () => {
    vi.useFakeTimers();
    const log = createCloseLog();
    log.add(close(1006));
    show({ log });
    fireEvent.click(screen.getByRole('button', { name: texts.pause }));
    expect(root()).toHaveAttribute('data-state', 'paused');
    const said: string[] = [];
    const status = screen.getByRole('status');
    const tick = (ms: number): void => {
      act(() => {
        vi.advanceTimersByTime(ms);
      });
      if (status.textContent !== said.at(-1)) said.push(status.textContent);
    };
    for (let i = 0; i < 60; i += 1) {
      act(() => {
        log.add(close(1006));
      });
      tick(100);
    }
    tick(ANNOUNCE_MS);
    expect(said.filter((text) => text !== '')).toHaveLength(3);
    expect(said.at(-1)).toBe(fill(texts.fresh, { count: 60 }));
    const follow = screen.getByRole('button', { name: fill(texts.followNew, { count: 60 }) });
    expect(rows()).toHaveLength(1);
    fireEvent.click(follow);
    expect(root()).toHaveAttribute('data-state', 'following');
    expect(rows().at(-1)).toHaveAttribute('aria-posinset', '61');
    vi.useRealTimers();
  });

  test('while it follows, a voice is left alone', () => {
    vi.useFakeTimers();
    const log = createCloseLog();
    show({ log });
    for (let i = 0; i < 20; i += 1) {
      act(() => {
        log.add(close(1006));
        vi.advanceTimersByTime(1000);
      });
    }
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    vi.useRealTimers();
  });
});

describe('filters', () => {
  const records = [
    close(1000, { at: 1 }),
    close(1006, { at: 2 }),
    close(1011, { at: 3 }),
    close(1006, { at: 4 }),
  ];

  test('by text, by outcome, and all again with the focus in the search', () => {
    show({ records });
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '1006' } });
    expect(rows()).toHaveLength(2);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'server-error' } });
    expect(rows()).toHaveLength(0);
    expect(root()).toHaveAttribute('data-content', 'nothing');
    expect(screen.queryByRole('listbox')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: texts.clear }));
    expect(rows()).toHaveLength(4);
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });

  test('by dialect, where there are any: all, one, and all again', () => {
    const context = { dialects: [discordGateway, { id: 'own', codes: {} }] };
    const own = [...records, close(4004), close(4999)];
    const { rerender } = show({ records: own });
    expect(screen.queryByRole('combobox', { name: texts.dialect })).toBeNull();
    rerender(
      <CloseCodeProvider {...context}>
        <CloseEventLog records={own} />
      </CloseCodeProvider>,
    );
    const dialect = screen.getByRole<HTMLSelectElement>('combobox', { name: texts.dialect });
    expect([...dialect.options].map(({ value, text }) => [value, text])).toEqual([
      ['', texts.allDialects],
      ['discord-gateway', discordGateway.title],
      ['own', 'own'],
    ]);
    expect(rows()).toHaveLength(6);
    fireEvent.change(dialect, { target: { value: 'discord-gateway' } });
    // Discord says something of 1000, too.
    expect(rows().map((row) => row.querySelector('.close-code-number')!.textContent)).toEqual([
      '1000',
      '4004',
    ]);
    fireEvent.change(dialect, { target: { value: 'own' } });
    expect(rows()).toHaveLength(0);
    fireEvent.click(screen.getByRole('button', { name: texts.clear }));
    expect(dialect).toHaveValue('');
    expect(rows()).toHaveLength(6);
    // One that is not there any more filters nothing.
    fireEvent.change(dialect, { target: { value: 'discord-gateway' } });
    rerender(
      <CloseCodeProvider dialects={context.dialects.slice(1)}>
        <CloseEventLog records={own} />
      </CloseCodeProvider>,
    );
    expect(screen.getByRole('combobox', { name: texts.dialect })).toHaveValue('');
    expect(rows()).toHaveLength(6);
  });

  test('an end user is offered no dialect, and finds nothing by a code', () => {
    render(
      <CloseCodeProvider dialects={[discordGateway]} audience="user">
        <CloseEventLog records={[close(4004), close(1006)]} />
      </CloseCodeProvider>,
    );
    expect(screen.getAllByRole('combobox')).toHaveLength(1);
    const search = screen.getByRole('searchbox');
    expect(search).toHaveAttribute('placeholder', texts.outcome);
    for (const value of ['1006', 'discord', 'application']) {
      fireEvent.change(search, { target: { value } });
      expect(rows()).toHaveLength(0);
    }
    fireEvent.change(search, { target: { value: 'lost' } });
    expect(rows()).toHaveLength(1);
  });

  test('dialects without a proper name are not offered', () => {
    render(
      <CloseCodeProvider dialects={[null, {}, { id: '' }, { id: 5 }, { id: 'a', title: {} }] as never}>
        <CloseEventLog records={[close(1006)]} />
      </CloseCodeProvider>,
    );
    const { options } = screen.getByRole<HTMLSelectElement>('combobox', { name: texts.dialect });
    expect([...options].map(({ text }) => text)).toEqual([texts.allDialects, 'a']);
  });

  test('by a period that somebody else holds', () => {
    const onBetweenChange = vi.fn();
    const { rerender } = show({ records, between: { from: 2, to: 3 }, onBetweenChange });
    expect(rows()).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: texts.anyTime }));
    expect(onBetweenChange).toHaveBeenCalledWith(undefined);
    expect(rows()).toHaveLength(2);
    rerender(<CloseEventLog records={records} between={{ from: 4, to: 9 }} />);
    expect(rows()).toHaveLength(1);
    expect(screen.queryByRole('button', { name: texts.anyTime })).toBeNull();
    rerender(<CloseEventLog records={records} between={undefined} />);
    expect(rows()).toHaveLength(4);
  });

  test('a period that is written in the markup is the same one at each render', () => {
    const log = createCloseLog();
    log.addAll(records);
    const at = vi.spyOn(log, 'at');
    const { rerender } = show({ log, between: { from: 2, to: 3 } });
    at.mockClear();
    rerender(<CloseEventLog log={log} between={{ from: 2, to: 3 }} />);
    // Two rows, twice in StrictMode, and nobody looks through the log again.
    expect(at.mock.calls.length).toBeLessThanOrEqual(4);
  });
});

test('times: relative ones go on by themselves', () => {
  vi.useFakeTimers({ now: NOON + 5000 });
  show({ records: [close(1006)] });
  const relative = screen.getByRole('button', { name: texts.relative });
  expect(relative).toHaveAttribute('aria-pressed', 'false');
  fireEvent.click(relative);
  expect(relative).toHaveAttribute('aria-pressed', 'true');
  expect(root().querySelector('time')).toHaveTextContent('5 sec. ago');
  for (let second = 0; second < 2; second += 1) {
    act(() => {
      vi.advanceTimersByTime(1000);
    });
  }
  expect(root().querySelector('time')).toHaveTextContent('7 sec. ago');
  vi.useRealTimers();
});

/** What the reader is handed. */
function saved() {
  const files: { name: string; blob: Blob }[] = [];
  let blob: Blob | undefined;
  Object.assign(URL, {
    createObjectURL: (given: Blob) => ((blob = given), 'blob:x'),
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: blob! });
  });
  return files;
}

describe('export', () => {
  test('what the filter lets through, as JSON and as CSV', async () => {
    const files = saved();
    show({ records: [close(1006, { reason: '=1+1' }), close(1000)] });
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '1006' } });
    fireEvent.click(screen.getByRole('button', { name: texts.json }));
    fireEvent.click(screen.getByRole('button', { name: texts.csv }));
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^closes-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.json$/),
      expect.stringMatching(/\.csv$/),
    ]);
    expect(JSON.parse(await files[0]!.blob.text())).toMatchObject([{ code: 1006, reason: '=1+1' }]);
    const csv = await files[1]!.blob.text();
    expect(csv).toContain(`,"'=1+1",`);
    expect(csv.split('\r\n')).toHaveLength(3);
  });
});

test('the row, the filter and the file agree on what a dialect says', async () => {
  const files = saved();
  render(
    <CloseCodeProvider dialects={[discordGateway]}>
      <CloseEventLog records={[close(4004), close(4999)]} />
    </CloseCodeProvider>,
  );
  expect(rows()[0]).toHaveAttribute('data-outcome', 'rejected');
  fireEvent.change(screen.getByRole('combobox', { name: texts.outcome }), { target: { value: 'rejected' } });
  expect(rows()).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: texts.csv }));
  expect(await files[0]!.blob.text()).toContain(',4004,rejected,');
});

describe('bad input', () => {
  test.each([null, undefined])('log and records %s: empty', (nothing) => {
    show({ log: nothing, records: nothing, between: null });
    expect(screen.getByText(texts.empty)).toBeVisible();
    expect(root()).toHaveAttribute('data-content', 'empty');
  });

  test('what is no log', () => {
    show({ log: {} as never });
    expect(screen.getByText(texts.empty)).toBeVisible();
    expectWarning('CloseEventLog got a log that is none');
  });

  test('an observer is no log, though it has snapshots', () => {
    show({ log: { getSnapshot: () => ({}), subscribe: () => () => undefined } as never });
    expect(root()).toHaveAttribute('data-content', 'empty');
    vi.mocked(console.warn).mockClear();
  });

  test('what is no list', () => {
    show({ records: 'records' as never });
    expect(screen.getByText(texts.empty)).toBeVisible();
    expectWarning('CloseEventLog got records that are no list');
  });

  test('what is no period: all times', () => {
    show({ records: [close(1006)], between: { from: NaN, to: '5' } as never });
    expect(rows()).toHaveLength(1);
    expectWarning('CloseEventLog got a period whose ends are no numbers');
  });

  test('times beyond any calendar', () => {
    show({
      records: [close(1006, { at: 1e300 }), close(1006, { at: -1e300 })],
      between: { from: -Infinity, to: Infinity },
    });
    expect(rows()).toHaveLength(2);
    expect(rows()[0]).toHaveTextContent(texts.noTime);
  });

  test('a language tag that is none, and a locale without these texts', () => {
    const { ui, ...core } = { ...de, tag: 'not_a tag' };
    show();
    render(
      <CloseCodeProvider locale={{ ...core, ui: { badge: ui.badge } } as never}>
        <CloseEventLog records={[close(1006)]} />
      </CloseCodeProvider>,
    );
    expect(screen.getAllByText(texts.search)).toHaveLength(2);
  });
});

test('German, and what an app says in place of an empty log', () => {
  render(
    <CloseCodeProvider locale={de}>
      <CloseEventLog empty="alles ruhig" />
      <CloseEventLog records={[close(1006)]} id="two" data-x="y" className="own" />
    </CloseCodeProvider>,
  );
  expect(screen.getByText('alles ruhig')).toBeVisible();
  const own = document.querySelector('.close-code-log.own')!;
  expect(own).toHaveAttribute('lang', 'de');
  expect(own).toHaveAttribute('data-x', 'y');
  expect(within(own as HTMLElement).getByRole('button', { name: de.ui.log.pause })).toBeVisible();
});

test('more about a row, by the app: the record, and those around it', () => {
  const records = Array.from({ length: 500 }, (_, at) => close(1006, { at }));
  const renderDetails = vi.fn((record: CloseRecord) => <p>details of {record.at}</p>);
  show({ records, renderDetails });
  fireEvent.click(rows().at(-1)!);
  expect(screen.getByRole('region', { name: texts.details })).toHaveTextContent('details of 499');
  const [, history] = renderDetails.mock.calls[0] as unknown as [CloseRecord, CloseRecord[]];
  expect(history).toEqual(records.slice(-101));
  expect(rows().at(-1)).toHaveAttribute('aria-selected', 'true');
  fireEvent.click(screen.getByRole('button', { name: texts.closeDetails }));
  expect(screen.queryByRole('region')).toBeNull();
});
