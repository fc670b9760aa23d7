export { CloseDiagnosis } from './CloseDiagnosis.tsx';
export type { CloseDiagnosisOwnProps, CloseDiagnosisProps } from './CloseDiagnosis.tsx';
export { useDiagnosis } from './useDiagnosis.ts';
