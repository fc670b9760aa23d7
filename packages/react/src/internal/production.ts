// What ships says nothing on the console. The same names as development.ts.
import type * as development from './development.ts';

export const checkBadge: typeof development.checkBadge = () => undefined;
export const warnOfSource: typeof development.warnOfSource = () => undefined;
export const checkSpectrum: typeof development.checkSpectrum = () => undefined;
export const checkChart: typeof development.checkChart = () => undefined;
export const checkLog: typeof development.checkLog = () => undefined;
export const checkDiagnosis: typeof development.checkDiagnosis = () => undefined;
export const checkProvider: typeof development.checkProvider = () => undefined;
