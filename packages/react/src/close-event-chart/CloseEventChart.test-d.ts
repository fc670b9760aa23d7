import type { CloseRecord } from '@close-codes/core';
import { expectTypeOf, test } from 'vitest';
import type { WebSocketCloseState } from '../index.ts';
import {
  type CloseBuckets,
  type CloseChartData,
  type CloseEventChart,
  type CloseEventChartProps,
  toCloseBuckets,
} from './index.ts';

type Props = Parameters<typeof CloseEventChart>[0];

test('what can be drawn', () => {
  expectTypeOf<Props>().toEqualTypeOf<CloseEventChartProps>();
  expectTypeOf<WebSocketCloseState['history']>().toExtend<CloseChartData>();
  expectTypeOf<CloseRecord[]>().toExtend<CloseChartData>();
  expectTypeOf<{ t: number; code: number; count: number }[]>().toExtend<CloseChartData>();
  expectTypeOf<{ t: Date; code: number; count: number }[]>().not.toExtend<CloseChartData>();
  expectTypeOf<{ resultType: 'vector'; result: [] }>().not.toExtend<CloseChartData>();
  expectTypeOf<undefined>().toExtend<CloseChartData>();
});

test('what goes with it', () => {
  expectTypeOf<object>().not.toExtend<Props>();
  expectTypeOf<{ data: null; id: string }>().toExtend<Props>();
  expectTypeOf<Props['onBetweenChange']>().toEqualTypeOf<
    ((between: { readonly from: number; readonly to: number } | undefined) => void) | undefined
  >();
  expectTypeOf(toCloseBuckets).returns.toEqualTypeOf<CloseBuckets>();
});
