import { defineDialect, toCloseRecord, type CloseRecord } from '@close-codes/core';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { createRef, type ComponentProps } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { de } from '../locales/de.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { HOVER_DELAY_MS } from './BadgeTooltip.tsx';
import { CloseCodeBadge } from './CloseCodeBadge.tsx';

const badge = () => screen.getByRole('button');
const EVENT = { type: 'close', code: 1011, reason: 'boom', wasClean: true };

function warnings(): string[] {
  const { calls } = vi.mocked(console.warn).mock;
  const said = calls.map(([message]) => String(message));
  vi.mocked(console.warn).mockClear();
  return said;
}

describe('subject', () => {
  it.each([
    [1000, '1000 Normal closure', 'success'],
    [1001, '1001 Going away', 'info'],
    [1005, '1005 No status code', 'neutral'],
    [1006, '1006 Abnormal closure', 'danger'],
    [1008, '1008 Policy violation', 'warning'],
    [3000, '3000 Unauthorized', 'warning'],
    [4321, '4321 Application code', 'info'],
    [0, '0 Not used', 'neutral'],
    [70000, '70000 Not a close code', 'neutral'],
    [-1, '-1 Not a close code', 'neutral'],
    [Number.NaN, 'NaN Not a close code', 'neutral'],
    ['abc', '"abc" Not a close code', 'neutral'],
    [true, 'true Not a close code', 'neutral'],
    [1006n, '1006 Not a close code', 'neutral'],
    [Symbol('x'), 'Symbol(x) Not a close code', 'neutral'],
    [{ code: 1 }, 'object Not a close code', 'neutral'],
  ])('code %o reads %s', (code, text, tone) => {
    render(<CloseCodeBadge code={code} />);
    expect(badge()).toHaveTextContent(text);
    expect(badge()).toHaveAttribute('data-tone', tone);
  });

  it('bounds what it was given, and makes it visible', () => {
    render(<CloseCodeBadge code={`\u202e${'x'.repeat(500)}`} />);
    expect(badge().textContent.length).toBeLessThan(60);
    expect(badge()).toHaveTextContent('[U+202E]');
  });

  it.each([undefined, null])('%s as a record or a code renders empty', (nothing) => {
    const { container, rerender } = render(<CloseCodeBadge record={nothing} />);
    expect(container).toBeEmptyDOMElement();
    rerender(<CloseCodeBadge code={nothing} />);
    expect(container).toBeEmptyDOMElement();
    rerender(<CloseCodeBadge record={nothing} empty="still open" />);
    expect(container).toHaveTextContent('still open');
  });

  it('tells refused from lost, which is more than the code says', () => {
    const record = (opened: boolean): CloseRecord =>
      toCloseRecord({ code: 1006, reason: '', wasClean: false }, { opened });
    const { rerender } = render(<CloseCodeBadge record={record(false)} />);
    expect(badge()).toHaveAttribute('data-outcome', 'refused');
    rerender(<CloseCodeBadge record={record(true)} />);
    expect(badge()).toHaveAttribute('data-outcome', 'lost');
  });

  it.each<[string, CloseRecord, string]>([
    ['unobserved', { ...toCloseRecord(EVENT), code: undefined, source: 'unobserved' }, 'Closed unseen'],
    [
      'failed',
      { ...toCloseRecord(EVENT), code: undefined, source: 'deadline' },
      'Failed without a close event',
    ],
    ['synthetic', toCloseRecord({ ...EVENT, code: 1000 }, { opened: false }), 'No code from the browser'],
    ['malformed', toCloseRecord(undefined), 'No close code'],
  ])('a record without a code says why: %s', (_, record, label) => {
    render(<CloseCodeBadge record={record} />);
    expect(badge()).toHaveTextContent(label);
    expect(badge()).not.toHaveTextContent(/\d{4}/);
  });
});

describe('look', () => {
  it('always has a text and a glyph', () => {
    for (const show of ['code', 'label', 'both'] as const) {
      const { unmount } = render(<CloseCodeBadge code={1006} show={show} />);
      expect(badge()).toHaveAccessibleName(show === 'label' ? 'Abnormal closure' : '1006 Abnormal closure');
      expect(badge().querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
      unmount();
    }
  });

  it('takes tone, size, children, and the props of its element', () => {
    const ref = createRef<HTMLButtonElement>();
    render(
      <CloseCodeBadge code={1006} tone="info" size="sm" ref={ref} id="x" className="mine" data-mine="">
        {' ×3'}
      </CloseCodeBadge>,
    );
    expect(ref.current).toBe(badge());
    expect(badge()).toHaveClass('close-code-badge', 'mine');
    expect(badge()).toHaveAttribute('data-tone', 'info');
    expect(badge()).toHaveAttribute('data-size', 'sm');
    expect(badge()).toHaveAttribute('data-mine');
    expect(badge()).toHaveAttribute('type', 'button');
    expect(badge()).toHaveTextContent('×3');
  });

  it('speaks to end users without number and jargon', () => {
    render(<CloseCodeBadge code={1006} audience="user" details="inline" />);
    expect(document.body).toHaveTextContent(
      'Connection lostThe connection was lost. Please check your network and try again.',
    );
    expect(document.body).not.toHaveTextContent('1006');
  });

  it('details none and inline are spans without a tab stop', () => {
    const ref = createRef<HTMLSpanElement>();
    render(<CloseCodeBadge code={1011} details="none" ref={ref} />);
    expect(ref.current?.tagName).toBe('SPAN');
    render(<CloseCodeBadge code={1011} details="inline" />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/unexpected condition/)).toBeVisible();
  });
});

describe('reason', () => {
  const hostile = toCloseRecord({ ...EVENT, reason: 'a\u202eb<script>\u200b\u0007c\ufeff👩‍💻' });

  it('is not shown unless asked for, and never to end users', () => {
    render(<CloseCodeBadge record={hostile} details="inline" />);
    render(<CloseCodeBadge record={hostile} details="inline" showReason audience="user" />);
    expect(document.body).not.toHaveTextContent('script');
  });

  it('is inert text, isolated, with hidden characters made visible and joiners kept', () => {
    render(<CloseCodeBadge record={hostile} details="inline" showReason />);
    const quote = screen.getByText(/script/);
    expect(quote.tagName).toBe('BDI');
    expect(quote).toHaveTextContent('a[U+202E]b<script>[U+200B][U+0007]c[U+FEFF]👩‍💻');
  });

  it('is bounded', () => {
    render(
      <CloseCodeBadge record={{ ...hostile, reason: 'x'.repeat(10_000) }} details="inline" showReason />,
    );
    expect(screen.getByText(/xxx/).textContent).toHaveLength(201);
  });
});

describe('language', () => {
  it('is the provider’s, and a text in another one is marked', () => {
    render(
      <CloseCodeProvider locale={de} dialects={[discordGateway]}>
        <CloseCodeBadge code={1006} />
        <CloseCodeBadge code={4004} />
      </CloseCodeProvider>,
    );
    expect(screen.getByText('Unerwarteter Verbindungsabbruch').closest('[lang]')).toHaveAttribute(
      'lang',
      'de',
    );
    expect(screen.getByText('Authentication failed').closest('[lang]')).toHaveAttribute('lang', 'en');
  });

  it('shows what a dialect adds, and whose it is', () => {
    const dialect = defineDialect({
      id: 'chat',
      title: 'Chat',
      codes: {
        4401: {
          name: 'SessionOver',
          label: 'Session over',
          description: 'Sign in again.',
          outcome: 'rejected',
        },
      },
      overlays: { 1000: { description: 'In Chat, the room was left.' } },
    });
    render(
      <CloseCodeProvider dialects={[dialect]}>
        <CloseCodeBadge code={4401} details="inline" />
        <CloseCodeBadge code={1000} details="inline" />
      </CloseCodeProvider>,
    );
    expect(document.body).toHaveTextContent('Sign in again.');
    expect(document.body).toHaveTextContent('SessionOver · Chat');
    expect(document.body).toHaveTextContent('In Chat, the room was left.');
  });

  it('inherits from an outer provider what is left out', () => {
    render(
      <CloseCodeProvider locale={de}>
        <CloseCodeProvider audience="user">
          <CloseCodeBadge code={1006} />
        </CloseCodeProvider>
      </CloseCodeProvider>,
    );
    expect(badge()).toHaveTextContent('Verbindung abgebrochen');
  });
});

describe('misuse', () => {
  type Props = ComponentProps<typeof CloseCodeBadge>;
  const untyped = (props: Record<string, unknown>): Props => props as unknown as Props;
  const throwing = new Proxy(
    {},
    {
      get: () => {
        throw new Error('no');
      },
      has: () => {
        throw new Error('no');
      },
    },
  );

  // Without a pattern: the same misuse as the row before, of which it has been warned.
  it.each<[string, Record<string, unknown>, RegExp | undefined, string]>([
    ['a numeric text', { code: '1006' }, /Pass Number\(code\)/, '"1006" Not a close code'],
    [
      'code and record',
      { code: 1000, record: toCloseRecord(EVENT) },
      /Pass one of them/,
      '1000 Normal closure',
    ],
    ['an event as a record', { record: EVENT }, /Pass toCloseRecord/, '1011 Internal error'],
    ['a text as a record', { record: 'x' }, undefined, 'undefined Not a close code'],
    ['a record that throws', { record: throwing }, undefined, 'undefined Not a close code'],
  ])('%s is shown as well as it can be, with one warning for all', (_, props, warning, text) => {
    const { rerender } = render(<CloseCodeBadge {...untyped(props)} />);
    expect(badge()).toHaveTextContent(text);
    rerender(<CloseCodeBadge {...untyped({ ...props, id: 'again' })} />);
    expect(warnings()).toEqual(warning ? [expect.stringMatching(warning)] : []);
  });
});

describe('what comes from untyped code, a log or a database', () => {
  const inProvider = (props: Record<string, unknown>, badgeProps: Record<string, unknown> = { code: 4001 }) =>
    render(
      <CloseCodeProvider {...(props as unknown as ComponentProps<typeof CloseCodeProvider>)}>
        <CloseCodeBadge
          {...(badgeProps as unknown as ComponentProps<typeof CloseCodeBadge>)}
          details="inline"
          showReason
        />
      </CloseCodeProvider>,
    );

  it.each<[string, Record<string, unknown>]>([
    [
      'an outcome nobody knows',
      { dialects: [{ id: 'x', codes: { 4001: { label: 'L', description: 'D', outcome: 'expired' } } }] },
    ],
    ['a hole among the dialects', { dialects: [undefined, null, discordGateway] }],
    ['a locale without interface strings', { locale: { ...de, ui: undefined } }],
    [
      'a locale from before a string was added',
      { locale: { ...de, ui: { badge: { noCode: {} }, table: {} } } },
    ],
  ])('%s', (_, props) => {
    inProvider(props);
    inProvider(props, { record: toCloseRecord(undefined) });
    inProvider(props, { record: toCloseRecord({ ...EVENT, code: 1011 }) });
    expect(document.body).toHaveTextContent('1011');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a tag for a locale', { locale: 'de' }, "import { de } from '@close-codes/react/locales/de'"],
    ['a dialect for a list', { dialects: discordGateway }, 'dialects={DIALECTS}'],
  ])('%s is warned of', (_, props, hint) => {
    inProvider(props);
    expect(document.body).toHaveTextContent('4001');
    expect(warnings()).toEqual([expect.stringContaining(hint)]);
  });

  it('a record whose gaps are null', () => {
    const record = { ...toCloseRecord(undefined), code: null, received: null, reason: null, url: null };
    inProvider({}, { record });
    expect(document.body).toHaveTextContent('No close code');
    inProvider({}, { record: { ...record, evidence: null, flags: null, reason: 5 } });
  });

  it('says which language a stand-in is in', () => {
    const { ui, ...core } = de;
    expect(ui.badge.noCode.malformed.label).not.toBe('No close code');
    inProvider({ locale: core }, { record: toCloseRecord(undefined) });
    expect(screen.getByText('No close code').closest('[lang]')).toHaveAttribute('lang', 'en');
  });
});

describe('tooltip', () => {
  it('has no state, no listener and no id before somebody asks', () => {
    const add = vi.spyOn(EventTarget.prototype, 'addEventListener');
    render(<div />);
    add.mockClear();
    render(<CloseCodeBadge code={1006} />);
    const onRoot = new Set(['root', 'document']);
    expect(
      add.mock.contexts.filter((target) => badge().contains(target as Node) && !onRoot.has(String(target))),
    ).toEqual([]);
    expect(badge()).not.toHaveAttribute('aria-describedby');
    expect(badge()).not.toHaveAttribute('id');
  });

  it('opens when a mouse has rested on it for the delay, by whatever clock its events are', () => {
    // Of jsdom's events by Date. First in the file: soon after one has closed, the next opens at once.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    render(<CloseCodeBadge code={1006} />);
    fireEvent.pointerOver(badge(), { pointerType: 'mouse' });
    fireEvent.pointerMove(badge(), { pointerType: 'mouse' });
    act(() => {
      vi.advanceTimersByTime(HOVER_DELAY_MS - 50);
    });
    expect(badge()).toHaveAttribute('data-state', 'closed');
    act(() => {
      vi.advanceTimersByTime(50);
    });
    expect(badge()).toHaveAttribute('data-state', 'open');
    vi.useRealTimers();
  });

  it('is described in the same turn as it is clicked, and not twice', async () => {
    render(<CloseCodeBadge code={1006} aria-describedby="theirs" />);
    fireEvent.click(badge());
    const [theirs, ours] = badge().getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(theirs).toBe('theirs');
    expect(document.getElementById(ours ?? '')).toHaveTextContent('without a Close frame');
    await act(() => vi.dynamicImportSettled());
    expect(screen.getAllByText(/without a Close frame/)).toHaveLength(1);
    fireEvent.click(badge());
    expect(badge()).toHaveAttribute('aria-describedby', 'theirs');
  });

  it('leaves it to the host: a prevented event opens nothing', () => {
    render(
      <CloseCodeBadge
        code={1006}
        onClick={(event) => {
          event.preventDefault();
        }}
      />,
    );
    fireEvent.click(badge());
    expect(badge()).toHaveAttribute('data-state', 'closed');
  });
});
