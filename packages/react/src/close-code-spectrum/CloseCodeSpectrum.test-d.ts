import type { CloseRecord } from '@close-codes/core';
import type { ReactNode } from 'react';
import { expectTypeOf, test } from 'vitest';
import type { WebSocketCloseState } from '../index.ts';
import type { CloseCodeSpan, CloseCodeSpectrum, CloseCodeSpectrumProps, CountedCloses } from './index.ts';

type Props = Parameters<typeof CloseCodeSpectrum>[0];

test('closes may come as records, rows, a map or an object', () => {
  expectTypeOf<readonly CloseRecord[]>().toExtend<CountedCloses>();
  expectTypeOf<WebSocketCloseState['history']>().toExtend<CountedCloses>();
  expectTypeOf<{ t: number; code: number; count: number }[]>().toExtend<CountedCloses>();
  expectTypeOf<Map<number, number>>().toExtend<CountedCloses>();
  expectTypeOf<{ 1000: number; 1006: number }>().toExtend<CountedCloses>();
  expectTypeOf<CloseRecord>().not.toExtend<CountedCloses>();
  expectTypeOf<CloseEvent>().not.toExtend<CountedCloses>();
  expectTypeOf<number[]>().not.toExtend<CountedCloses>();
  expectTypeOf<Map<string, number>>().not.toExtend<CountedCloses>();
});

test('what goes with them', () => {
  expectTypeOf<Props>().toEqualTypeOf<CloseCodeSpectrumProps>();
  expectTypeOf<object>().toExtend<Props>();
  expectTypeOf<Props['onSelect']>().toEqualTypeOf<((span: CloseCodeSpan) => void) | undefined>();
  expectTypeOf<Props['label']>().toEqualTypeOf<ReactNode>();
  expectTypeOf<{ closes: null; id: string; 'aria-describedby': string }>().toExtend<Props>();
});
