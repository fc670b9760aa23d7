export { detectDialects } from './detectDialects.ts';
export type {
  ConnectionMarks,
  DetectOptions,
  DialectDetection,
  DialectEvidence,
  DialectProposal,
} from './detectDialects.ts';
