// Keyboard, focus, the clipboard, what is announced, and how it looks: in Chromium.
import '../internal/tokens.css';
import '../structure.css';
import '../internal/controls.css';
import './closeDiagnosis.css';
import { en } from '@close-codes/core/diagnose/locales/en';
import { cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answered, idle, lost, open } from '../../test/diagnoses.ts';
import { CloseDiagnosis, type CloseDiagnosisProps } from './CloseDiagnosis.tsx';

function show(props: Partial<CloseDiagnosisProps> = {}) {
  return render(
    <StrictMode>
      <CloseDiagnosis record={lost} diagnosis={idle} {...props} />
    </StrictMode>,
  );
}

/** All that there may be to press: members, others, sources. */
const answeredAndMore: typeof answered = {
  ...answered,
  hypotheses: [{ ...answered.hypotheses[0]!, references: ['RFC 6455 §4.1'] }, ...idle.hypotheses],
};

beforeEach(async () => {
  await page.viewport(1000, 800);
  vi.spyOn(console, 'error');
});

afterEach(() => {
  cleanup();
  document.documentElement.dir = '';
  document.documentElement.style.fontSize = '';
  const said = vi.mocked(console.error).mock.calls;
  vi.restoreAllMocks();
  expect(said).toEqual([]);
});

const copyButton = () => screen.getByRole('button', { name: en.ui.copy });

/** What the live region was given to say, one after the other. */
function announcements(): string[] {
  const said: string[] = [];
  const region = screen.getByRole('status');
  const observer = new MutationObserver(() => said.push(region.textContent));
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  onTestFinished(() => {
    observer.disconnect();
  });
  return said;
}

function setClipboard(clipboard: Partial<Clipboard> | undefined): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
  });
}

test('the keyboard reaches all there is to press, in the order in which it is read', async () => {
  show({ diagnosis: answeredAndMore });
  const reached: (string | null)[] = [];
  for (let i = 0; i < 6; i += 1) {
    await userEvent.tab();
    const { activeElement } = document;
    reached.push(activeElement!.textContent);
    expect(getComputedStyle(activeElement!).outlineStyle).toBe('solid');
  }
  expect(reached).toEqual([
    ...answered.hypotheses[0]!.causes.map((id) => en.causes[id].title),
    en.ui.others,
    `${en.ui.references} (1)`,
    en.ui.copy,
  ]);
});

test.each(['{Enter}', ' '])('what else it may be opens and closes with %j', async (key) => {
  show();
  await userEvent.tab();
  expect(document.activeElement).toHaveTextContent(en.ui.others);
  const title = screen.getByText(en.causes['server-terminated-socket'].title);
  expect(title).not.toBeVisible();
  await userEvent.keyboard(key);
  expect(title).toBeVisible();
  await userEvent.keyboard(key);
  expect(title).not.toBeVisible();
});

test('stays as the reader left it when it renders again', async () => {
  const { rerender } = show({ diagnosis: open });
  const candidate = screen.getByText(en.causes['tls-certificate'].title).closest('details')!;
  expect(candidate.open).toBe(false);
  await userEvent.click(screen.getByText(en.causes['tls-certificate'].title));
  rerender(
    <StrictMode>
      <CloseDiagnosis record={{ ...lost }} diagnosis={open} />
    </StrictMode>,
  );
  expect(candidate.open).toBe(true);
  expect(screen.getByText(en.evidence.wss)).toBeVisible();
});

test('copied: the report is on the clipboard, that is said once, and the focus stays', async () => {
  const written: string[] = [];
  setClipboard({
    writeText: (text) => {
      written.push(text);
      return Promise.resolve();
    },
  });
  show();
  const said = announcements();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  copyButton().focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => {
    expect(said).toEqual([en.ui.copied]);
  });
  expect(written[0]).toContain(`**${en.causes['idle-proxy-60'].title}**`);
  expect(copyButton()).toHaveFocus();
  expect(screen.queryByRole('textbox')).toBeNull();
  // Again: emptied before, or nothing would be said.
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => {
    expect(said).toEqual([en.ui.copied, '', en.ui.copied]);
  });
});

test.each<[string, Partial<Clipboard> | undefined]>([
  ['the page is not secure', undefined],
  ['it is refused', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
  [
    'it throws',
    {
      writeText: () => {
        throw new TypeError('no');
      },
    },
  ],
])('%s: the report stands there to be selected, and that is said once', async (_, clipboard) => {
  setClipboard(clipboard);
  show();
  const said = announcements();
  await userEvent.click(copyButton());
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: en.ui.report });
  await vi.waitFor(() => {
    expect(said).toEqual([en.ui.copyFailed]);
  });
  expect(field.readOnly).toBe(true);
  expect(field.value).toContain('wss://example.com/live/feed');
  expect(field.value).not.toMatch(/hunter2|s3cret/);
  // Next in the order, and selected when it is reached: Ctrl+C is all that is left to do.
  await userEvent.tab();
  expect(field).toHaveFocus();
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
});

test('of another record nothing has been copied yet', async () => {
  setClipboard(undefined);
  const { rerender } = show();
  await userEvent.click(copyButton());
  await screen.findByRole('textbox');
  rerender(
    <StrictMode>
      <CloseDiagnosis record={lost} diagnosis={open} />
    </StrictMode>,
  );
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('gone before the clipboard has answered: nothing happens', async () => {
  let answer: (() => void) | undefined;
  setClipboard({
    writeText: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  });
  const { unmount } = show();
  await userEvent.click(copyButton());
  unmount();
  answer!();
  await Promise.resolve();
  expect(document.body.textContent).not.toContain(en.ui.copied);
});

const long = {
  ...lost,
  url: `wss://a-host-with-a-very-long-name.example.com/${'path-without-end/'.repeat(20)}`,
  reason: 'x'.repeat(900),
};

/** Elements that stick out of the page to either side. */
function stickingOut(): string[] {
  return Array.from(document.querySelectorAll('.close-code-diagnosis, .close-code-diagnosis *'))
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -1 || right > document.documentElement.clientWidth + 1);
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
}

test.each([
  [320, 'ltr', '100%'],
  [320, 'rtl', '100%'],
  [360, 'ltr', '200%'],
])('at %i px, %s, text at %s, nothing sticks out to the side', async (width, dir, fontSize) => {
  await page.viewport(width, 800);
  document.documentElement.dir = dir;
  document.documentElement.style.fontSize = fontSize;
  for (const diagnosis of [idle, answered, open]) {
    const { container, unmount } = show({ record: long, diagnosis, showReason: true });
    for (const details of container.querySelectorAll('details')) details.open = true;
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(stickingOut()).toEqual([]);
    unmount();
  }
});

test('from right to left the bar fills from the right', () => {
  document.documentElement.dir = 'rtl';
  show();
  const parts = [
    ...document.querySelectorAll('.close-code-diagnosis-certainty .close-code-diagnosis-bar-part'),
  ];
  const [first, last] = [parts[0]!, parts.at(-1)!].map((part) => part.getBoundingClientRect());
  expect(first!.left).toBeGreaterThan(last!.right);
  expect(parts[0]).toHaveAttribute('data-filled');
  expect(parts.at(-1)).not.toHaveAttribute('data-filled');
});

test('targets are at least 24 px high and wide', () => {
  const { container } = show({
    diagnosis: answeredAndMore,
  });
  for (const details of container.querySelectorAll('details')) details.open = true;
  const targets = [...container.querySelectorAll('button, summary')];
  expect(targets).toHaveLength(8);
  for (const target of targets) {
    const { width, height } = target.getBoundingClientRect();
    expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
  }
});

test('a reset of the host does not strip it', () => {
  const reset = document.createElement('style');
  reset.textContent = 'button[type="button"], h3, h4, ul, p, summary, section { all: unset }';
  document.head.append(reset);
  onTestFinished(() => {
    reset.remove();
  });
  show();
  expect(getComputedStyle(copyButton()).cursor).toBe('pointer');
  expect(getComputedStyle(screen.getByText(en.ui.why)).fontWeight).toBe('600');
  expect(getComputedStyle(document.querySelector('section')!).borderTopStyle).toBe('solid');
  expect(getComputedStyle(screen.getByText(en.ui.others).closest('summary')!).display).toBe('list-item');
});
