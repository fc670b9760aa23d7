import { closeRecord, type CloseEvidence, type CloseRecord } from '../../record/closeRecord.ts';

/**
 * The record of a connection whose library went by the `error` event and did not wait for the close. That one was to be
 * a 1006: WHATWG has the `error` event for a connection that is failed, and RFC 6455 §7.1.5 leaves no other code for it.
 */
export function failedRecord(evidence: CloseEvidence): CloseRecord {
  return closeRecord({ code: 1006, wasClean: false, evidence: { ...evidence, errorEvent: true } });
}
