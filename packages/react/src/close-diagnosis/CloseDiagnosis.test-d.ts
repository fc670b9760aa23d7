import type { CloseRecord } from '@close-codes/core';
import type { Diagnosis, DiagnosisLocale, ProbeResult } from '@close-codes/core/diagnose';
import type { CloseObserver } from '@close-codes/core/observe';
import type { ReactNode } from 'react';
import { expectTypeOf, test } from 'vitest';
import type { WebSocketCloseState } from '../index.ts';
import { type CloseDiagnosis, useDiagnosis, type CloseDiagnosisProps } from './index.ts';

type Props = Parameters<typeof CloseDiagnosis>[0];

test('a record is asked for, and may not be there yet', () => {
  expectTypeOf<{ record: WebSocketCloseState['last'] }>().toExtend<Props>();
  expectTypeOf<{ record: null }>().toExtend<Props>();
  expectTypeOf<object>().not.toExtend<Props>();
  expectTypeOf<{ record: CloseEvent }>().not.toExtend<Props>();
  expectTypeOf<{ record: CloseObserver }>().not.toExtend<Props>();
});

test('what goes with it', () => {
  expectTypeOf<Props>().toEqualTypeOf<CloseDiagnosisProps>();
  expectTypeOf<Props['history']>().toEqualTypeOf<readonly CloseRecord[] | undefined>();
  expectTypeOf<WebSocketCloseState['history']>().toExtend<Props['history']>();
  expectTypeOf<Props['probe']>().toEqualTypeOf<ProbeResult | undefined>();
  expectTypeOf<Props['diagnosis']>().toEqualTypeOf<Diagnosis | undefined>();
  expectTypeOf<Props['locale']>().toEqualTypeOf<DiagnosisLocale | undefined>();
  expectTypeOf<Props['layout']>().toEqualTypeOf<'full' | 'compact' | undefined>();
  expectTypeOf<Props['audience']>().toEqualTypeOf<'developer' | 'user' | undefined>();
  expectTypeOf<Props['headingLevel']>().toEqualTypeOf<1 | 2 | 3 | 4 | 5 | 6 | undefined>();
  expectTypeOf<Props['empty']>().toEqualTypeOf<ReactNode>();
  expectTypeOf<{ record: null; id: string; 'aria-describedby': string }>().toExtend<Props>();
  expectTypeOf<{ record: null; children: string }>().not.toExtend<Required<Props>>();
});

test('the hook', () => {
  expectTypeOf(useDiagnosis).parameter(0).toEqualTypeOf<CloseRecord | null | undefined>();
  expectTypeOf(useDiagnosis).returns.toEqualTypeOf<Diagnosis | undefined>();
  expectTypeOf<{ history: WebSocketCloseState['history'] }>().toExtend<
    NonNullable<Parameters<typeof useDiagnosis>[1]>
  >();
});
