import { diagnose, userMessageOf } from '@close-codes/core/diagnose';
import { de } from '@close-codes/core/diagnose/locales/de';
import { en } from '@close-codes/core/diagnose/locales/en';
import { expect, test } from 'vitest';
import { lost } from '../../test/diagnoses.ts';
import * as entry from './index.ts';

test('under the react-server condition the component and the hook are client references', () => {
  expect(Object.keys(entry).sort()).toEqual(['CloseDiagnosis', 'useDiagnosis']);
  for (const [name, value] of Object.entries(entry)) {
    expect((value as { $$typeof?: unknown }).$$typeof, name).toBe(Symbol.for('react.client.reference'));
  }
});

test('a server component can diagnose by itself, and hand diagnosis and texts on as props', () => {
  const diagnosis = diagnose(lost, { history: [lost] });
  expect(structuredClone(diagnosis)).toEqual(diagnosis);
  expect(typeof userMessageOf(diagnosis)).toBe('string');
  for (const locale of [en, de]) expect(structuredClone(locale)).toEqual(locale);
});
