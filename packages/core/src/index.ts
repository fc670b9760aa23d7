export { CloseCode } from './registry/closeCode.ts';
export { closeCodeFacts } from './registry/closeCodeFacts.ts';
export type { CloseCodeFacts, CodeKind, RangeId } from './registry/closeCodeFacts.ts';
export { describeClose } from './registry/describeClose.ts';
export { describeCloseCode } from './registry/describeCloseCode.ts';
export { createRegistry } from './registry/createRegistry.ts';
export type { CloseCodeDescription } from './registry/describe.ts';
export type { CloseCodeRow, Conflict, Registry, RegistryOptions } from './registry/createRegistry.ts';
export { scriptMaySend } from './wire/scriptMaySend.ts';
export { checkClose } from './wire/checkClose.ts';
export type { CloseIssue, CloseProfile } from './wire/checkClose.ts';
export { truncateReason } from './wire/truncateReason.ts';
export { toCloseRecord, toCloseRecordFromWs } from './record/toCloseRecord.ts';
export type {
  CloseEvidence,
  CloseRecord,
  Initiator,
  RecordFlag,
  RecordSource,
} from './record/closeRecord.ts';
export { outcomeOf } from './outcome/outcomeOf.ts';
export type { Outcome } from './outcome/outcome.ts';
export { defineDialect } from './dialect/defineDialect.ts';
export type {
  Dialect,
  DialectAdvice,
  DialectCode,
  DialectMeaning,
  DialectOverlay,
  DialectRange,
  DialectReason,
  DialectRetry,
  DialectSource,
  ReasonMatch,
} from './dialect/dialect.ts';
export { defineLocale } from './locale/defineLocale.ts';
export type { LocaleOverrides } from './locale/defineLocale.ts';
export type { CodeTexts, Locale, OutcomeTexts, RangeText } from './locale/locale.ts';
export { CloseCodeError } from './error/closeCodeError.ts';
