export { useRetryAdvice } from './useRetryAdvice.ts';
export type { RetryAdviceState, UseRetryAdviceOptions } from './useRetryAdvice.ts';
export { useSecondsUntil } from './useSecondsUntil.ts';
