import { standard } from '@close-codes/core/policies/standard';
import type { RetryAdvice } from '@close-codes/core/retry';
import type { CloseObserver } from '@close-codes/core/observe';
import { expectTypeOf, test } from 'vitest';
import {
  useRetryAdvice,
  useSecondsUntil,
  type RetryAdviceState,
  type UseRetryAdviceOptions,
} from './index.ts';

type Source = Parameters<typeof useRetryAdvice>[0];

test('it watches what useWebSocketClose watches', () => {
  expectTypeOf<WebSocket | null | undefined>().toExtend<Source>();
  expectTypeOf<CloseObserver>().toExtend<Source>();
  expectTypeOf<string>().not.toExtend<Source>();
  expectTypeOf<RetryAdviceState>().not.toExtend<Source>();
});

test('options', () => {
  expectTypeOf<{
    policy: typeof standard;
    onRetry: () => void;
    enabled: boolean;
  }>().toExtend<UseRetryAdviceOptions>();
  expectTypeOf<UseRetryAdviceOptions['onRetry']>().toEqualTypeOf<
    ((advice: RetryAdvice) => void) | undefined
  >();
  // @ts-expect-error the hook counts by itself
  expectTypeOf<{ attempt: number }>().toExtend<Required<UseRetryAdviceOptions>>();
});

test('what it returns', () => {
  expectTypeOf(useRetryAdvice).returns.toEqualTypeOf<{
    readonly advice: RetryAdvice | undefined;
    readonly dueAt: number | undefined;
    readonly retryNow: () => void;
    readonly cancel: () => void;
  }>();
  expectTypeOf(useSecondsUntil).parameter(0).toEqualTypeOf<RetryAdviceState['dueAt']>();
  expectTypeOf(useSecondsUntil).returns.toEqualTypeOf<number | undefined>();
});
