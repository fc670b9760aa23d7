import type { CloseRecord } from '@close-codes/core';
import type { ReactNode } from 'react';
import { expectTypeOf, test } from 'vitest';
import type { WebSocketCloseState } from '../index.ts';
import { createCloseLog, type CloseEventLog, type CloseEventLogProps, type CloseLog } from './index.ts';

type Props = Parameters<typeof CloseEventLog>[0];

test('a log or a list, or neither yet', () => {
  expectTypeOf<Props>().toEqualTypeOf<CloseEventLogProps>();
  expectTypeOf<{ log: CloseLog }>().toExtend<Props>();
  expectTypeOf<{ records: WebSocketCloseState['history'] }>().toExtend<Props>();
  expectTypeOf<{ log: null; records: null; between: null }>().toExtend<Props>();
  expectTypeOf<{ between: { from: Date; to: Date } }>().not.toExtend<Props>();
  expectTypeOf<{ id: string; 'aria-describedby': string }>().toExtend<Props>();
  expectTypeOf<NonNullable<Props['renderDetails']>>().returns.toEqualTypeOf<ReactNode>();
});

test('the log', () => {
  expectTypeOf(createCloseLog)
    .parameter(0)
    .toEqualTypeOf<{ readonly capacity?: number | undefined } | null | undefined>();
  expectTypeOf<CloseLog['add']>().parameter(0).toEqualTypeOf<CloseRecord>();
  expectTypeOf<CloseLog['toArray']>().returns.toEqualTypeOf<CloseRecord[]>();
});
