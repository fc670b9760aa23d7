import { useEffect, useState, type ComponentType, type JSX } from 'react';
import type { CloseRecord } from '@close-codes/core';
import type { DiagnosisLocale } from '@close-codes/core/diagnose';
import { CloseCodeBadge } from '../close-code-badge/CloseCodeBadge.tsx';
import type { CloseDiagnosisProps } from '../close-diagnosis/CloseDiagnosis.tsx';

type Diagnosis = ComponentType<CloseDiagnosisProps>;

let loaded: Diagnosis | undefined;

export interface LogDiagnosisProps {
  readonly record: CloseRecord;
  readonly history: readonly CloseRecord[];
  readonly locale: DiagnosisLocale | undefined;
  readonly audience: 'developer' | 'user';
  readonly showReason: boolean;
}

/**
 * Why it closed. That part is fetched when the first row is opened; until it is there, and where it cannot be had, the
 * details of the badge stand in its place.
 */
export function LogDiagnosis({ locale, ...props }: LogDiagnosisProps): JSX.Element {
  const [Diagnosis, setDiagnosis] = useState<Diagnosis | undefined>(() => loaded);
  useEffect(() => {
    if (Diagnosis) return undefined;
    let here = true;
    import('../close-diagnosis/CloseDiagnosis.tsx').then(
      ({ CloseDiagnosis }) => {
        loaded = CloseDiagnosis;
        if (here) setDiagnosis(() => CloseDiagnosis);
      },
      // Offline, or gone after a deploy: the badge's details have to do.
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [Diagnosis]);
  if (Diagnosis) return <Diagnosis {...props} locale={locale} />;
  const { record, audience, showReason } = props;
  return <CloseCodeBadge record={record} details="inline" audience={audience} showReason={showReason} />;
}
