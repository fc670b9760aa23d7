import type { Certainty } from './diagnosis.ts';
import type { EvidenceId } from './evidenceId.ts';
import type { GroupId, HypothesisId } from './hypothesis.ts';

/** What to say of one cause, to a developer or an engineer on call. */
export interface CauseTexts {
  /** A headline without a full stop: what happened. */
  readonly title: string;
  /** One to three sentences: how it comes about and why it looks like this. */
  readonly explanation: string;
  /** One to three sentences: what to do. */
  readonly remedy: string;
}

/** What an end user is told; which one, follows from the cause. No code, no technical term. */
export type UserMessageId =
  | 'ended' // all is well: the connection was ended on purpose
  | 'service-away' // the service restarts, is down or busy: it comes back by itself
  | 'service-problem' // the service has an error that its operators must mend
  | 'not-accepted' // signing in again, or asking for access, may help
  | 'your-network' // the device is offline, or changed its network
  | 'blocked' // something between the device and the service, or the page's own rules
  | 'was-idle' // nothing happened for a while
  | 'was-away' // the device slept, or the page was in the background
  | 'page-left' // the page was left or reloaded
  | 'too-large' // what was sent is too large
  | 'unknown';

/** Headings and buttons of a display of a diagnosis. */
export interface DiagnosisUiTexts {
  /** Asks what the display answers. */
  readonly heading: string;
  /** Above the evidence for it. */
  readonly why: string;
  /** Above the remedy. */
  readonly whatToDo: string;
  /** Above the evidence against it. */
  readonly against: string;
  /** Above the other causes. */
  readonly others: string;
  /** Above the causes where none can be named. */
  readonly candidates: string;
  /** Below either: what remains; `{percent}` is replaced by a whole number. */
  readonly rest: string;
  /** In front of the members of a group: it holds only if the group is right. */
  readonly oneOf: string;
  /** Above the sources. */
  readonly references: string;
  /** A score; `{percent}` is replaced by a whole number. */
  readonly figure: string;
  /** A button. */
  readonly copy: string;
  /** What it says when it is done. */
  readonly copied: string;
  /** Names the text to copy. */
  readonly report: string;
  /** What it says when copying was refused; the text to copy stands below. */
  readonly copyFailed: string;
  /** In place of a diagnosis where there is no close yet. */
  readonly none: string;
}

/**
 * The texts of a diagnosis in one language. A plain JSON value. A missing text does not compile; make a variant by
 * spreading one.
 */
export interface DiagnosisLocale {
  /** BCP 47. */
  readonly tag: string;
  /** By cause, for a developer or an engineer on call. */
  readonly causes: { readonly [H in HypothesisId]: CauseTexts };
  /** Of a group only what is true of all of its members; the remedy says how to find out which it is. */
  readonly groups: { readonly [G in GroupId]: CauseTexts };
  /** Each a sentence that is true where the evidence is there, whatever it speaks for. */
  readonly evidence: { readonly [E in EvidenceId]: string };
  /** How sure, in a word or two: "certain", "likely", … */
  readonly certainties: { readonly [C in Certainty]: string };
  /** Where no cause can be named. */
  readonly cannotTell: CauseTexts;
  /** By message, for an end user. */
  readonly user: { readonly [U in UserMessageId]: { readonly title: string; readonly advice: string } };
  /** Headings and buttons of a display. */
  readonly ui: DiagnosisUiTexts;
}
