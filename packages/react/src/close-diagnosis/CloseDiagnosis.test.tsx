import { toCloseRecord, type CloseRecord } from '@close-codes/core';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { diagnose, HYPOTHESES, userMessageOf } from '@close-codes/core/diagnose';
import { en } from '@close-codes/core/diagnose/locales/en';
import { render, screen, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { answered, hypothesis, idle, lost, open } from '../../test/diagnoses.ts';
import { de as reactGerman } from '../locales/de.ts';
import { CloseCodeProvider } from '../provider/CloseCodeProvider.tsx';
import { CloseDiagnosis, type CloseDiagnosisProps } from './CloseDiagnosis.tsx';

const section = (): HTMLElement => document.querySelector<HTMLElement>('.close-code-diagnosis')!;
const show = (props: Partial<CloseDiagnosisProps> = {}): ReturnType<typeof render> =>
  render(<CloseDiagnosis record={lost} diagnosis={idle} {...props} />);

describe('one cause', () => {
  test('says what, how sure, why, what speaks against it, what to do, and where that is from', () => {
    show();
    const { title, explanation, remedy } = en.causes['idle-proxy-60'];
    const region = screen.getByRole('region', { name: `${en.ui.heading} ${title}` });
    expect(
      within(region).getByRole('heading', { level: 3, name: `${en.ui.heading} ${title}` }),
    ).toBeVisible();
    expect(region.querySelector('.close-code-diagnosis-certainty')).toHaveTextContent(
      `${en.certainties.likely} ${en.ui.figure.replace('{percent}', '85')}`,
    );
    expect(screen.getByText(explanation)).toBeVisible();
    expect(screen.getByText(remedy)).toBeVisible();
    expect(
      within(region)
        .getAllByRole('heading', { level: 4 })
        .map(({ textContent }) => textContent),
    ).toEqual([en.ui.whatToDo, en.ui.why, en.ui.against, en.ui.others, `${en.ui.references} (2)`]);
    const spoken = [...region.querySelectorAll<HTMLElement>(':scope > * > ul > [data-evidence]')].map(
      ({ dataset, textContent }) => [dataset['speaks'], textContent],
    );
    expect(spoken).toEqual([
      ['for', `+${en.evidence.opened}`],
      ['for', `+${en.evidence['idle-60']}`],
      ['for', `+${en.evidence['regular-idle']}`],
      ['against', `−${en.evidence['recent-traffic']}`],
    ]);
    const source = screen.getByText('RFC 6455 §7.1.5');
    expect(source).not.toBeVisible();
    expect(source.closest('[lang]')).toHaveAttribute('lang', 'en');
    // What to do stands in front of the reasons.
    const places = [explanation, remedy, en.evidence['idle-60'], en.ui.others, en.ui.copy].map((text) =>
      region.textContent.indexOf(text),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('the sign and the bar repeat what is there in words: a voice is spared them', () => {
    show();
    for (const part of section().querySelectorAll('.close-code-diagnosis-sign, .close-code-diagnosis-bar')) {
      expect(part).toHaveAttribute('aria-hidden', 'true');
    }
    expect(section().querySelectorAll('.close-code-diagnosis-certainty [data-filled]')).toHaveLength(9);
  });

  test('what else it may be is closed, and its figures come to a hundred with the first', () => {
    show();
    const others = screen.getByText(en.ui.others).closest('details')!;
    expect(others.open).toBe(false);
    const entries = within(others)
      .getAllByRole('listitem', { hidden: true })
      .filter(({ className }) => className.endsWith('other'));
    expect(entries.map(({ dataset }) => dataset['cause'])).toEqual(['server-terminated-socket']);
    expect(entries[0]).toHaveTextContent(en.causes['server-terminated-socket'].title);
    expect(entries[0]).toHaveTextContent(en.evidence['regular-idle']);
    const rest = en.ui.rest.replace('{percent}', '5');
    expect(others.lastElementChild).toHaveTextContent(rest);
    const figures = [...section().querySelectorAll('.close-code-diagnosis-figure')].map((figure) =>
      parseInt(figure.textContent, 10),
    );
    expect(figures).toEqual([85, 10]);
  });

  test('says of which close it speaks: its code, and where it went, without what may be secret', () => {
    show();
    const subject = section().querySelector('.close-code-diagnosis-subject');
    expect(subject).toHaveTextContent('1006 Abnormal closure wss://example.com/live/feed');
    expect(section().innerHTML).not.toMatch(/hunter2|s3cret|frag/);
  });

  test('a code in the words of the dialect', () => {
    const record = toCloseRecord({ code: 4014, reason: '', wasClean: true });
    render(
      <CloseCodeProvider dialects={[discordGateway]} dir="rtl">
        <CloseDiagnosis record={record} diagnosis={idle} />
      </CloseCodeProvider>,
    );
    expect(section().querySelector('.close-code-diagnosis-subject')).toHaveTextContent(
      `4014 ${discordGateway.codes[4014]!.label}`,
    );
    expect(section()).toHaveAttribute('dir', 'rtl');
  });
});

describe('a group', () => {
  test('is what is said, with the members that are possible, and what to do about each', () => {
    show({ diagnosis: answered });
    const { title, remedy } = en.groups['handshake-answered'];
    expect(screen.getByRole('region', { name: `${en.ui.heading} ${title}` })).toBeVisible();
    expect(screen.getByText(en.ui.oneOf)).toBeVisible();
    expect(screen.getByText(remedy)).toBeVisible();
    const members = [...section().querySelectorAll<HTMLElement>('.close-code-diagnosis-member')];
    expect(members.map(({ dataset }) => dataset['cause'])).toEqual(answered.hypotheses[0]!.causes);
    expect(members[1]!.querySelector('summary')).toHaveTextContent(en.causes['handshake-redirect'].title);
    expect(within(members[1]!).getByText(en.causes['handshake-redirect'].remedy)).not.toBeVisible();
    expect(section()).toHaveAttribute('data-group', 'handshake-answered');
  });

  test('nothing else is possible: no list of what else', () => {
    show({ diagnosis: answered });
    expect(screen.queryByText(en.ui.others)).toBeNull();
    expect(screen.queryByText(en.ui.against)).toBeNull();
  });
});

describe('cannot tell', () => {
  test('calls nothing the cause, and shows at once what it may be; its evidence when it is opened', () => {
    show({ diagnosis: open });
    expect(screen.getByRole('region', { name: `${en.ui.heading} ${en.cannotTell.title}` })).toBeVisible();
    // The title says it; a figure would be that of a guess.
    expect(section().querySelector('.close-code-diagnosis-certainty')).toBeNull();
    expect(screen.getByText(en.cannotTell.remedy)).toBeVisible();
    expect(section()).not.toHaveAttribute('data-cause');
    expect(screen.getByRole('heading', { level: 4, name: en.ui.candidates })).toBeVisible();
    expect(screen.queryByText(en.ui.others)).toBeNull();
    for (const { id } of open.hypotheses) {
      expect(screen.getByText(en.causes[id].title)).toBeVisible();
      expect(screen.getByText(en.causes[id].explanation)).not.toBeVisible();
    }
    expect(screen.getByText(en.evidence['handshake-slow'])).not.toBeVisible();
    expect(screen.getByText(en.ui.rest.replace('{percent}', '25'))).toBeVisible();
    expect(screen.queryByText(en.ui.why)).toBeNull();
  });

  test('at most five, and none below 5 %; what is left is one line', () => {
    const scores = [0.2, 0.15, 0.1, 0.08, 0.06, 0.055, 0.04];
    const many = HYPOTHESES.slice(0, scores.length).map((id, i) => hypothesis({ id, score: scores[i]! }));
    const causes = (): (string | undefined)[] =>
      [...section().querySelectorAll<HTMLElement>('.close-code-diagnosis-other')].map(
        ({ dataset }) => dataset['cause'],
      );
    const { unmount } = show({ diagnosis: { hypotheses: many, cannotTell: 0.315, certainty: 'open' } });
    expect(causes()).toEqual(HYPOTHESES.slice(0, 5));
    expect(screen.getByText(en.ui.rest.replace('{percent}', '41'))).toBeVisible();
    unmount();
    const few = [many[0]!, many[6]!];
    show({ diagnosis: { hypotheses: few, cannotTell: 0.76, certainty: 'open' } });
    expect(causes()).toEqual([few[0]!.id]);
    expect(screen.getByText(en.ui.rest.replace('{percent}', '80'))).toBeVisible();
  });

  test('not even what it may be', () => {
    show({ diagnosis: { hypotheses: [], cannotTell: 1, certainty: 'open' } });
    expect(screen.getByText(en.cannotTell.title)).toBeVisible();
    expect(screen.queryByText(en.ui.candidates)).toBeNull();
  });
});

describe('figures', () => {
  test.each([
    [0.994, '99'],
    [0.9999, '99'],
    [1, '100'],
    [0.5, '50'],
  ])('%d is %s %%: what is not certain is never 100', (score, percent) => {
    show({ diagnosis: { ...idle, hypotheses: [hypothesis({ id: 'tcp-reset', score })] } });
    expect(screen.getByText(en.ui.figure.replace('{percent}', percent))).toBeVisible();
  });

  test.each([
    [1, 10],
    [0.999, 9],
    [0.96, 9],
    [0.54, 5],
    [0.04, 1],
    [0.001, 1],
    [0, 0],
  ])('%d fills %i of ten parts: all only at 100 %%, and none only at 0', (score, parts) => {
    show({ diagnosis: { ...idle, hypotheses: [hypothesis({ id: 'tcp-reset', score })] } });
    expect(section().querySelectorAll('[data-filled]')).toHaveLength(parts);
  });
});

describe('end users', () => {
  const secretive: CloseRecord = { ...lost, code: 4001, reason: 'internal detail' };

  test.each(['full', 'compact'] as const)('get a title and what to do, and nothing else: %s', (layout) => {
    show({ record: secretive, audience: 'user', showReason: true, layout });
    const { title, advice } = en.user[userMessageOf(idle)];
    expect(section().textContent).toBe(title + advice);
    expect(screen.getByRole('region', { name: title })).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    expect(section().innerHTML).not.toMatch(/4001|internal detail|example\.com/);
  });

  test('by the provider, unless said otherwise', () => {
    const { rerender } = render(
      <CloseCodeProvider audience="user">
        <CloseDiagnosis record={lost} diagnosis={idle} />
      </CloseCodeProvider>,
    );
    expect(section()).toHaveAttribute('data-audience', 'user');
    rerender(
      <CloseCodeProvider audience="user">
        <CloseDiagnosis record={lost} diagnosis={idle} audience="developer" />
      </CloseCodeProvider>,
    );
    expect(section()).toHaveAttribute('data-audience', 'developer');
    expect(screen.getByRole('button', { name: en.ui.copy })).toBeVisible();
  });
});

test('compact: what, how sure, what to do', () => {
  show({ layout: 'compact' });
  const { title, remedy } = en.causes['idle-proxy-60'];
  expect(section().textContent).toBe(
    `${title}${en.certainties.likely} ${en.ui.figure.replace('{percent}', '85')}${remedy}`,
  );
  expect(screen.getByRole('region', { name: title })).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

describe('the reason', () => {
  const spoofed: CloseRecord = { ...lost, reason: 'invoice\u202Efdp.exe <b>now</b>' };

  test('is shown to developers who ask for it, with nothing hidden in it', () => {
    show({ record: spoofed, showReason: true });
    const quote = screen.getByText('invoice[U+202E]fdp.exe <b>now</b>');
    expect(quote.tagName).toBe('BDI');
    expect(section().querySelector('b')).toBeNull();
  });

  test('and not otherwise', () => {
    show({ record: spoofed });
    expect(section()).not.toHaveTextContent('invoice');
  });
});

describe('attributes', () => {
  test('those that are documented', () => {
    show();
    expect(Object.fromEntries(Object.entries(section().dataset))).toEqual({
      layout: 'full',
      audience: 'developer',
      tone: 'danger',
      certainty: 'likely',
      cause: 'idle-proxy-60',
    });
    expect(section()).toHaveAttribute('lang', 'en');
    expect(section().tagName).toBe('SECTION');
  });

  test('others go to the section', () => {
    show({ id: 'why', className: 'mine', title: 'x', 'aria-describedby': 'elsewhere' });
    expect(section()).toHaveAttribute('id', 'why');
    expect(section()).toHaveClass('close-code-diagnosis', 'mine');
    expect(section()).toHaveAttribute('aria-describedby', 'elsewhere');
    expect(section().getAttribute('aria-labelledby')).toBe(screen.getByRole('heading', { level: 3 }).id);
  });

  test.each([
    [1, 2],
    [2, 3],
    [6, 6],
  ] as const)('heading level %i, and %i inside', (headingLevel, inside) => {
    show({ headingLevel });
    expect(section().querySelector('.close-code-diagnosis-heading')!.tagName).toBe(`H${headingLevel}`);
    expect(section().querySelector('.close-code-diagnosis-subheading')!.tagName).toBe(`H${inside}`);
  });

  test('two on one page do not share ids', () => {
    render(
      <>
        <CloseDiagnosis record={lost} diagnosis={idle} />
        <CloseDiagnosis record={lost} diagnosis={open} />
      </>,
    );
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('texts', () => {
  test('German, and what it lacks in English', () => {
    const locale = {
      ...en,
      tag: 'de',
      causes: { ...en.causes, 'idle-proxy-60': { title: 'T', explanation: 'E', remedy: 'R' } },
      evidence: {},
      ui: { heading: 'Warum?' },
    } as unknown as typeof en;
    show({ locale });
    expect(screen.getByRole('region', { name: 'Warum? T' })).toHaveAttribute('lang', 'de');
    expect(screen.getByText(en.evidence['idle-60'])).toBeVisible();
    expect(screen.getByRole('button', { name: en.ui.copy })).toBeVisible();
  });

  test.each([
    [null, undefined],
    ['de', '"de" as its locale'],
    [0, 'number as its locale'],
    [{ tag: 'de', codes: {} }, 'object as its locale'],
  ])('%j is no locale: English, and one warning in development', (locale, warning) => {
    const { rerender } = show({ locale: locale as unknown as typeof en });
    expect(screen.getByText(en.causes['idle-proxy-60'].title)).toBeVisible();
    rerender(<CloseDiagnosis record={null} locale={locale as unknown as typeof en} />);
    const { mock } = vi.mocked(console.warn);
    expect(mock.calls.map(String)).toEqual(warning ? [expect.stringContaining(warning)] : []);
    mock.calls.length = 0;
  });

  test('names that this version has not heard of stand for themselves', () => {
    const newer = {
      hypotheses: [{ ...hypothesis({ id: 'tcp-reset', score: 0.9 }), id: 'constructor', for: ['toString'] }],
      cannotTell: 0.1,
      certainty: 'likely',
    } as unknown as typeof idle;
    show({ diagnosis: newer });
    expect(screen.getByText('constructor')).toBeVisible();
    expect(screen.getByText('toString')).toBeVisible();
  });

  test('what the badge says of the close is in the language of the provider', () => {
    render(
      <CloseCodeProvider locale={reactGerman}>
        <CloseDiagnosis record={{ ...lost, reason: 'weg' }} diagnosis={idle} showReason />
      </CloseCodeProvider>,
    );
    expect(screen.getByText('weg').parentElement).toHaveAttribute('lang', 'de');
    expect(section()).toHaveAttribute('lang', 'en');
  });
});

describe('no record', () => {
  test.each([undefined, null])('%s: nothing', (record) => {
    const { container } = render(<CloseDiagnosis record={record} />);
    expect(container).toBeEmptyDOMElement();
  });

  test.each([undefined, null, 'x', 1006])('%j: what is asked for', (record) => {
    render(<CloseDiagnosis record={record as unknown as null} empty={<p>{en.ui.none}</p>} />);
    expect(screen.getByText(en.ui.none)).toBeVisible();
    expect(section()).toBeNull();
  });

  test('but a diagnosis: that', () => {
    render(<CloseDiagnosis record={undefined} diagnosis={idle} />);
    expect(screen.getByText(en.causes['idle-proxy-60'].title)).toBeVisible();
    expect(section().querySelector('.close-code-diagnosis-subject')).toBeNull();
  });
});

const broken = (): never => {
  throw new Error('This value must not be asked for.');
};
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();
const nulls = Object.fromEntries(Object.keys(lost).map((key) => [key, null]));

describe('any record gets an answer', () => {
  const records: readonly (readonly [string, unknown])[] = [
    ['an empty one', {}],
    ['a close event', { type: 'close', code: 1006, reason: '', wasClean: false }],
    ['nulls, as of a database', nulls],
    ['null evidence', { ...lost, evidence: null }],
    ['nulls as evidence', { ...lost, evidence: { opened: null, openMs: null, online: null } }],
    [
      'text everywhere',
      { ...lost, code: '1006', flags: 'x', evidence: 'x', at: 'x', url: 'x', wasClean: 'x' },
    ],
    ['numbers everywhere', { code: NaN, flags: 5, evidence: 5, at: Infinity, url: 5, reason: 5, source: 5 }],
    ['an unknown initiator and source', { ...lost, initiator: 'martian', source: 'elsewhere' }],
    ['a list', []],
    ['a frozen one', Object.freeze({ ...lost })],
    ['one without a prototype', Object.assign(Object.create(null) as object, lost)],
    ['getters that throw', Object.defineProperty({}, 'code', { get: broken, enumerable: true })],
    ['evidence that throws', { ...lost, evidence: new Proxy({}, { get: broken, ownKeys: broken }) }],
    ['a proxy that throws', new Proxy({}, { get: broken, has: broken, ownKeys: broken })],
    ['a revoked proxy', revoked],
  ];

  test.each(records)('%s', (_, record) => {
    for (const audience of ['developer', 'user'] as const) {
      const { unmount } = render(
        <CloseDiagnosis
          record={record as CloseRecord}
          history={[record as CloseRecord, lost]}
          audience={audience}
          showReason
        />,
      );
      expect(screen.getByRole('heading', { level: 3 }).textContent).not.toBe('');
      unmount();
    }
  });
});

test('without a diagnosis it is the one that core makes, of the record, the history and the probe', () => {
  const history = [lost];
  const probe = { answered: true, status: 200, tookMs: 12 };
  render(<CloseDiagnosis record={lost} history={history} probe={probe} />);
  const made = diagnose(lost, { history, probe });
  expect(section()).toHaveAttribute('data-certainty', made.certainty);
  expect(made.certainty).not.toBe('open');
  for (const { id, group } of made.hypotheses) {
    expect(screen.getAllByText((group ? en.groups[group] : en.causes[id]).title).length).toBeGreaterThan(0);
  }
});

test('every cause can be shown', () => {
  for (const id of HYPOTHESES) {
    const { unmount } = show({
      diagnosis: { hypotheses: [hypothesis({ id, score: 0.9 })], cannotTell: 0.1, certainty: 'likely' },
    });
    expect(screen.getByRole('region')).toHaveAccessibleName(`${en.ui.heading} ${en.causes[id].title}`);
    unmount();
  }
});

test('hydrated over what the server wrote: the same', () => {
  const node = <CloseDiagnosis record={lost} diagnosis={idle} showReason />;
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderToString(node);
  const before = container.textContent;
  const onRecoverableError = vi.fn();
  // A mismatch would also write to console.error, and fail this test.
  render(node, { container, hydrate: true, onRecoverableError });
  expect(container.textContent).toBe(before);
  expect(onRecoverableError).not.toHaveBeenCalled();
});
