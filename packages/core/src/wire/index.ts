export { encodeClosePayload } from './encodeClosePayload.ts';
export { decodeClosePayload } from './decodeClosePayload.ts';
export type { ClosePayload, PayloadIssue } from './decodeClosePayload.ts';
