import { diagnose, type ProbeResult } from '@close-codes/core/diagnose';
import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { lost } from '../../test/diagnoses.ts';
import { useDiagnosis } from './useDiagnosis.ts';

const probe: ProbeResult = { answered: true, tookMs: 3 };

test('what core says of it', () => {
  const { result } = renderHook(() => useDiagnosis(lost, { history: [lost], probe }));
  expect(result.current).toEqual(diagnose(lost, { history: [lost], probe }));
});

test.each([undefined, null, 'x', 0])('%j is no record', (record) => {
  const { result } = renderHook(() => useDiagnosis(record as unknown as null));
  expect(result.current).toBeUndefined();
});

test('null for no options', () => {
  const { result } = renderHook(() => useDiagnosis(lost, null));
  expect(result.current).toEqual(diagnose(lost));
});

test('asked again only when the record, the history or the probe is another one', () => {
  const history = [lost];
  const { result, rerender } = renderHook(
    (given: Parameters<typeof useDiagnosis>) => useDiagnosis(...given),
    { initialProps: [lost, { history, probe }] as Parameters<typeof useDiagnosis> },
  );
  let before = result.current;
  // New options, of the same things.
  rerender([lost, { history, probe }]);
  expect(result.current).toBe(before);
  for (const given of [
    [{ ...lost }, { history, probe }],
    [lost, { history: [lost, lost], probe }],
    [lost, { history, probe: { ...probe } }],
  ] as Parameters<typeof useDiagnosis>[]) {
    rerender(given);
    expect(result.current).not.toBe(before);
    before = result.current;
  }
});
