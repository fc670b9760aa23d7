'use client';

import { describeCloseCode, type CloseCodeDescription } from '@close-codes/core';
import { useCloseCodeContext } from '../provider/closeCodeContext.ts';

/**
 * Facts and texts of a close code in the provider's language and dialects: your own markup, our meaning. Total: it
 * answers for any input. The answer is frozen, and the same object while nothing changes.
 *
 * @param code anything; only numbers are codes
 *
 * @example
 * const { label, description, outcome } = useCloseCode(event.code);
 */
export function useCloseCode(code: unknown): CloseCodeDescription {
  return describeCloseCode(code, useCloseCodeContext());
}
