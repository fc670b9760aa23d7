import { expect, test } from 'vitest';
import * as retry from '@close-codes/core/retry';
import { standard } from '@close-codes/core/policies/standard';
import { de } from '@close-codes/core/retry/locales/de';
import * as entry from './index.ts';

test('under the react-server condition the hooks are client references', () => {
  for (const [name, value] of Object.entries(entry)) {
    expect((value as { $$typeof?: unknown }).$$typeof, name).toBe(Symbol.for('react.client.reference'));
  }
  expect(Object.keys(entry).sort()).toEqual(['useRetryAdvice', 'useSecondsUntil']);
});

test('policies and texts cross the border as props', () => {
  expect(retry.definePolicy(standard)).toEqual(structuredClone(standard));
  expect(structuredClone(de)).toEqual(de);
});
