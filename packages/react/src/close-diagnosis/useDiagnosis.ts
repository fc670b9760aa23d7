'use client';

import { useMemo } from 'react';
import type { CloseRecord } from '@close-codes/core';
import { diagnose, type DiagnoseOptions, type Diagnosis } from '@close-codes/core/diagnose';

/**
 * Why a connection closed, for your own markup: `diagnose` of `@close-codes/core`, asked again only when the record, the
 * history or the probe is another one. Hand it a history whose identity is stable, as the one of `useWebSocketClose` is.
 * Nothing leaves the page.
 *
 * @param record the close; without one there is no diagnosis
 * @param options history, and what a probe found out
 *
 * @example
 * const { last, history } = useWebSocketClose(observer);
 * const diagnosis = useDiagnosis(last, { history });
 */
export function useDiagnosis(
  record: CloseRecord | null | undefined,
  options?: DiagnoseOptions | null,
): Diagnosis | undefined {
  const { history, probe } = options ?? {};
  return useMemo(
    // Untyped code may pass anything; what is no object is no record.
    () => (typeof record === 'object' && record !== null ? diagnose(record, { history, probe }) : undefined),
    [record, history, probe],
  );
}
