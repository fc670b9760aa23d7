/**
 * httpbin for WebSocket closes: a server where the URL says how the connection ends.
 *
 * @packageDocumentation
 */
export { endings } from './catalogue.ts';
export type { EndingGroup, EndingInfo } from './endings.ts';
export type { LabEvent, LabEventBase, LabFact } from './events.ts';
export { startLab, type Lab, type LabOptions } from './lab.ts';
export { DEFAULT_LIMITS, type LabLimits } from './limits.ts';
export type { IntegerParameter, Parameter, TextParameter } from './parameters.ts';
export { LabError, type Problem } from './problem.ts';
