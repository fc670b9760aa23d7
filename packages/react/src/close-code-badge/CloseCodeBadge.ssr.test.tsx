import { toCloseRecord } from '@close-codes/core';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CloseCodeBadge } from './CloseCodeBadge.tsx';

it('is complete in server markup, without ids, styles and scripts', () => {
  expect('document' in globalThis).toBe(false);
  const html = renderToString(
    <>
      <CloseCodeBadge code={1006} />
      <CloseCodeBadge record={toCloseRecord({ code: 1000, reason: '', wasClean: true })} details="inline" />
      <CloseCodeBadge record={undefined} />
    </>,
  );
  expect(html).toContain('1006');
  expect(html).toContain('Abnormal closure');
  expect(html).toContain('in good order');
  expect(html).not.toMatch(/ id=| style=|<style|<script|aria-describedby/);
});
