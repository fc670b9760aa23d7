export { browserEnvironment } from './browserEnvironment.ts';
export { recordCloses } from './recordCloses.ts';
export type { CloseRecorder, RecordOptions } from './recordCloses.ts';
export { probe } from './probe.ts';
export type { ProbeOptions, ProbeSignal } from './probe.ts';
export type { ProbeResult } from '../diagnose/diagnosis.ts';
export type { ObserverEnvironment } from '../observe/environment.ts';
export type { CloseRecord } from '../record/closeRecord.ts';
