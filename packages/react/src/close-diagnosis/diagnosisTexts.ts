import { en } from '@close-codes/core/diagnose/locales/en';
import {
  userMessageOf,
  type CauseTexts,
  type Diagnosis,
  type DiagnosisLocale,
  type Hypothesis,
} from '@close-codes/core/diagnose';

type Group<T> = Readonly<Record<string, T>> | null | undefined;

/** A locale that comes from JSON or an earlier version may lack a text; English stands in. */
function pick<T>(own: Group<T>, english: Group<T>, key: string): T | undefined {
  for (const group of [own, english]) {
    if (group && Object.hasOwn(group, key)) return group[key];
  }
  return undefined;
}

/** A cause that a newer version has named: its name has to do. */
function unheardOf(id: string): CauseTexts {
  return { title: id, explanation: '', remedy: '' };
}

/** The texts of one language, and English for what it lacks. */
export interface DiagnosisTexts {
  readonly tag: string;
  readonly ui: DiagnosisLocale['ui'];
  readonly cause: (id: string) => CauseTexts;
  /** Of the group, where it is one. */
  readonly hypothesis: (hypothesis: Hypothesis) => CauseTexts;
  readonly evidence: (id: string) => string;
  readonly certainty: (diagnosis: Diagnosis) => string;
  readonly cannotTell: CauseTexts;
  readonly user: (diagnosis: Diagnosis) => { readonly title: string; readonly advice: string };
  /** "85 %" */
  readonly figure: (score: number) => string;
  /** "None of these, or unclear: 5 %" */
  readonly rest: (score: number) => string;
}

/** Whole percent. What is not certain is never shown as 100, and what is possible never as 0. */
export function percentOf(score: number): number {
  if (!(score > 0)) return 0;
  return score >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(score * 100)));
}

const MADE = /* @__PURE__ */ new WeakMap<object, DiagnosisTexts>();

export function diagnosisTexts(given: DiagnosisLocale | undefined): DiagnosisTexts {
  // Untyped code passes null, or the tag.
  const locale: Partial<DiagnosisLocale> = given instanceof Object ? given : en;
  const known = MADE.get(locale);
  if (known) return known;
  const ui = { ...en.ui, ...locale.ui };
  const cause = (id: string): CauseTexts => pick(locale.causes, en.causes, id) ?? unheardOf(id);
  const made: DiagnosisTexts = {
    tag: locale.tag ?? en.tag,
    ui,
    cause,
    hypothesis: ({ id, group }) =>
      group === undefined ? cause(id) : (pick(locale.groups, en.groups, group) ?? cause(id)),
    evidence: (id) => pick(locale.evidence, en.evidence, id) ?? id,
    certainty: ({ certainty }) => pick(locale.certainties, en.certainties, certainty) ?? certainty,
    cannotTell: locale.cannotTell ?? en.cannotTell,
    user: (diagnosis) => pick(locale.user, en.user, userMessageOf(diagnosis)) ?? en.user.unknown,
    figure: (score) => ui.figure.replace('{percent}', String(percentOf(score))),
    rest: (score) => ui.rest.replace('{percent}', String(percentOf(score))),
  };
  MADE.set(locale, made);
  return made;
}
