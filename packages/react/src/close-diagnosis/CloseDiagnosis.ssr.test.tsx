import { en } from '@close-codes/core/diagnose/locales/en';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { answered, idle, lost, open } from '../../test/diagnoses.ts';
import { CloseDiagnosis, useDiagnosis } from './index.ts';

test('a server without a DOM writes the whole answer, and the same one each time', () => {
  const error = vi.spyOn(console, 'error');
  expect(typeof document).toBe('undefined');
  for (const diagnosis of [idle, answered, open]) {
    const node = <CloseDiagnosis record={lost} diagnosis={diagnosis} showReason />;
    const html = renderToString(node);
    expect(html).toContain(`<span class="close-code-diagnosis-question">${en.ui.heading}</span>`);
    expect(html).toContain(en.ui.copy);
    // CSP: `style-src-attr 'none'`.
    expect(html).not.toMatch(/ style=/);
    expect(html).not.toMatch(/hunter2|s3cret/);
    expect(renderToString(node)).toBe(html);
  }
  expect(error).not.toHaveBeenCalled();
  error.mockRestore();
});

test('formats nothing by the locale of the machine', () => {
  const asked = [
    vi.spyOn(Intl, 'NumberFormat'),
    vi.spyOn(Intl, 'DateTimeFormat'),
    vi.spyOn(Intl, 'ListFormat'),
    vi.spyOn(Number.prototype, 'toLocaleString'),
    vi.spyOn(Date.prototype, 'toLocaleString'),
  ];
  renderToString(<CloseDiagnosis record={lost} history={[lost]} />);
  for (const each of asked) expect(each).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('without a diagnosis it makes one on the server, too', () => {
  let made: ReturnType<typeof useDiagnosis>;
  function Ask() {
    made = useDiagnosis(lost, { history: [lost] });
    return <CloseDiagnosis record={lost} history={[lost]} />;
  }
  const html = renderToString(<Ask />);
  expect(html).toContain(`data-certainty="${made!.certainty}"`);
  expect(renderToString(<CloseDiagnosis record={undefined} />)).toBe('');
});
