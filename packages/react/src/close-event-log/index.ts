export { CloseEventLog } from './CloseEventLog.tsx';
export type { CloseEventLogOwnProps, CloseEventLogProps } from './CloseEventLog.tsx';
export { createCloseLog } from './closeLog.ts';
export type { CloseLog, CloseLogOptions, CloseLogSnapshot } from './closeLog.ts';
export { closeLogCsv, closeLogJson } from './logExport.ts';
export type { CloseLogCsvOptions } from './logExport.ts';
export type { TimeSpan } from '../internal/timeSpan.ts';
