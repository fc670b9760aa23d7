import type { RetryVerdict } from './retryPolicy.ts';

// A record, so that a verdict which is added to its type and not here does not compile.
export const VERDICTS: Record<RetryVerdict, 1> = { retry: 1, 'fix-first': 1, stop: 1, unknown: 1 };
