export { listenForClose, observeClose } from './observeClose.ts';
export type { CloseObserver, ObserveOptions } from './observeClose.ts';
export type { ObserverSnapshot, ReadyState } from './observation.ts';
export { toCloseRecordFromException } from './fromException.ts';
export type { ExceptionContext } from './fromException.ts';
export type { EvidenceMoment, ObserverEnvironment } from './environment.ts';
export { isSocketLike } from './socketLike.ts';
export type { SocketLike } from './socketLike.ts';
export type { CloseEvidence, CloseRecord } from '../record/closeRecord.ts';
