export type { Certainty, Diagnosis, Hypothesis, ProbeResult } from './diagnosis.ts';
export type { CauseTexts, DiagnosisLocale, DiagnosisUiTexts, UserMessageId } from './diagnosisLocale.ts';
export type { EvidenceId } from './evidenceId.ts';
export { GROUPS, HYPOTHESES } from './hypothesis.ts';
export type { GroupId, HypothesisId } from './hypothesis.ts';
export { diagnose } from './diagnose.ts';
export type { DiagnoseOptions } from './diagnose.ts';
export { userMessageOf } from './userMessageOf.ts';
