import type { Dialect } from '../dialect/dialect.ts';
import { dialectMeanings, type MeaningInDialect } from '../dialect/dialectMeanings.ts';
import { outcomeOf } from '../outcome/outcomeOf.ts';
import { standard } from '../policies/standard.ts';
import type { CloseEvidence, CloseRecord } from '../record/closeRecord.ts';
import { read } from '../record/print.ts';
import { closeCodeFacts } from '../registry/closeCodeFacts.ts';
import { toUint16 } from '../registry/toUint16.ts';
import { delayMs, draw } from './delayMs.ts';
import type { RetryAdvice } from './retryAdvice.ts';
import type { RetryPolicy, RetryRule, RetryVerdict } from './retryPolicy.ts';
import { VERDICTS } from './verdicts.ts';

/** By what to decide. */
export interface RetryOptions {
  /** Default: `standard` of `@close-codes/core/policies/standard`. */
  readonly policy?: RetryPolicy | undefined;
  /** In order of precedence. What they say of a code goes before the policy. Default: none. */
  readonly dialects?: readonly Dialect[] | undefined;
  /** From 0 to below 1. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** By what to decide, and how often it was tried. */
export interface AdviseRetryOptions extends RetryOptions {
  /** The number of the next try in a row, from 1. Default: 1. `createRetryCounter` counts them. */
  readonly attempt?: number | undefined;
}

type Decision = Omit<RetryAdvice, 'delayMs'> & {
  /** Its makers say: come back at once. */
  readonly atOnce?: boolean;
};

/** What of a record counts, whatever it was. */
type Subject = Pick<CloseRecord, 'code' | 'reason' | 'wasClean'> & {
  readonly evidence: Pick<CloseEvidence, 'opened' | 'errorEvent'>;
};

function subjectOf(record: unknown): Subject {
  const flag = (from: unknown, key: string): boolean | undefined => {
    const value = read(from, key);
    return typeof value === 'boolean' ? value : undefined;
  };
  const reason = read(record, 'reason');
  const evidence = read(record, 'evidence');
  return {
    code: toUint16(read(record, 'code')),
    reason: typeof reason === 'string' ? reason : '',
    wasClean: flag(record, 'wasClean'),
    evidence: { opened: flag(evidence, 'opened'), errorEvent: flag(evidence, 'errorEvent') },
  };
}

/** What a dialect says of connecting again, or `undefined` where it adds to a code and says nothing of that. */
function decisionOf({ dialect, kind, entry, reason }: MeaningInDialect): Decision | undefined {
  const retry = reason?.retry ?? entry.retry;
  const action = reason?.advice ?? entry.advice;
  // An overlay adds to a code whose own meaning stands.
  const silent = retry === undefined || (retry === 'unknown' && kind === 'overlay');
  if (silent && action === undefined && kind !== 'code') return undefined;
  const { id, guess } = dialect as { readonly id: unknown; readonly guess?: unknown };
  const said = (verdict: RetryVerdict, more: Partial<Decision> = {}): Decision => ({
    verdict,
    because: guess ? 'probably' : 'said-so',
    basis: 'dialect',
    dialect: typeof id === 'string' ? id : undefined,
    action,
    ...more,
  });
  switch (retry) {
    case 'yes':
      return said('retry', { atOnce: true });
    case 'backoff':
      return said('retry');
    case 'resume':
      return said('retry', { action: action ?? 'resume' });
    case 'no':
      return said(action ? 'fix-first' : 'stop');
    default:
      return action ? said('fix-first') : said('unknown', { because: 'no-rule' });
  }
}

/** Has the registry a meaning for it, that a dialect can add to and that its ranges do not touch? */
function hasMeaning(code: number | undefined): boolean {
  const { kind } = closeCodeFacts(code);
  return kind === 'assigned' || kind === 'local-only' || kind === 'reserved';
}

/** Who decides: see {@link adviseRetry}. */
function decide(
  { code, reason }: Subject,
  rule: RetryRule | undefined,
  ofRule: Decision | undefined,
  dialects: RetryOptions['dialects'],
): Decision | undefined {
  const isNamed = rule !== undefined && rule.from === rule.to;
  let exact: Decision | undefined;
  let ofRange: Decision | undefined;
  for (const meaning of dialectMeanings(code, reason, dialects)) {
    if (meaning.kind === 'range') ofRange ??= decisionOf(meaning);
    else exact ??= decisionOf(meaning);
  }
  // Whoever names the number knows more than who knows the code and is silent.
  if (exact && !(exact.verdict === 'unknown' && isNamed)) return exact;
  return isNamed || hasMeaning(code) ? (ofRule ?? ofRange) : (ofRange ?? ofRule);
}

function ruleFor({ rules }: RetryPolicy, { code, wasClean, evidence }: Subject): RetryRule | undefined {
  if (code === undefined) return undefined;
  return rules.find(
    (rule) =>
      rule.from <= code &&
      code <= rule.to &&
      (rule.opened === undefined || rule.opened === evidence.opened) &&
      (rule.wasClean === undefined || rule.wasClean === wasClean) &&
      (rule.errorEvent === undefined || rule.errorEvent === evidence.errorEvent),
  );
}

/** `undefined` where the policy is none. */
function advise(
  subject: Subject,
  attempt: number,
  { policy = standard, dialects, random = Math.random }: RetryOptions,
  share = () => draw(random),
): RetryAdvice | undefined {
  const rule = ruleFor(policy, subject);
  const ofRule: Decision | undefined = rule && {
    verdict: rule.verdict,
    because: outcomeOf(subject as CloseRecord, dialects),
    basis: 'policy',
    dialect: undefined,
    action: rule.action,
  };
  const decision: Decision = decide(subject, rule, ofRule, dialects) ?? {
    verdict: policy.otherwise,
    because: 'no-rule',
    basis: 'default',
    dialect: undefined,
    action: undefined,
  };

  const { verdict, because, basis, dialect, action, atOnce } = decision;
  if (!Object.hasOwn(VERDICTS, verdict)) return undefined;
  if (verdict === 'stop' || verdict === 'fix-first') {
    return { verdict, delayMs: undefined, because, basis, dialect, action };
  }
  const { delay = policy.delay, attempts = policy.attempts } = rule ?? {};
  const most = attempts === 'unbounded' ? Infinity : attempts;
  if (attempt > most) {
    return {
      verdict: 'stop',
      delayMs: undefined,
      because: 'attempts-used-up',
      basis: 'policy',
      dialect: undefined,
      action: 'ask-user',
    };
  }
  const ms = atOnce && attempt === 1 ? 0 : delayMs(delay, rule?.firstDelayMs, attempt, random, share);
  // Where that is no number, the tries would never end.
  if (ms === undefined || !(attempt <= most)) return undefined;
  return { verdict, delayMs: ms, because, basis, dialect, action };
}

/**
 * Whether to connect again after a close, when, and why. Total: it answers for any record. It does not ask who closed:
 * whoever closes for good needs no advice.
 *
 * Who is asked, in this order, as everywhere in this package:
 *
 * 1. the dialects' exact codes, then their overlays, each with what it makes of the reason
 * 2. the policy's rule, where it names this one code (`from` is `to`), or the registry has a meaning for the code
 *    (`assigned`, `local-only` or `reserved`, see `closeCodeFacts`)
 * 3. the dialects' ranges, the narrowest first, those below 3000 too
 * 4. any other rule of the policy
 * 5. the policy's `otherwise`
 *
 * So what a dialect says of 0–65535 does not overturn what 1000 means, and still counts before `otherwise`. Of the rules
 * only the first one that fits is looked at.
 *
 * | the dialect says | verdict | |
 * |---|---|---|
 * | `yes` | `retry` | at once; from the second try on after the policy's delay, so that it stays bounded |
 * | `backoff` | `retry` | after the policy's delay |
 * | `resume` | `retry` | the same; `action` is its advice, otherwise `resume` |
 * | `no` | `stop` | `fix-first` with an advice: something can be done |
 * | `unknown` | `unknown` | `fix-first` with an advice |
 *
 * A dialect that knows a code as its own and says nothing of retrying leaves it `unknown`; only a rule that names the
 * code goes before that silence. An overlay or a range that says nothing, and an overlay's `unknown`, leave it to
 * whoever is next. A record without a code, where the browser gave none, is the policy's `otherwise`.
 *
 * @param record the close; without one, the policy's `otherwise`
 *
 * @example
 * const { verdict, delayMs } = adviseRetry(record, { attempt });
 * if (verdict === 'retry') setTimeout(connect, delayMs);
 */
export function adviseRetry(
  record: CloseRecord | null | undefined,
  options: AdviseRetryOptions = {},
): RetryAdvice {
  return adviseRetryOf(record, options);
}

/** @param share where in a range the base of the delay lies, from 0 to 1. Default: drawn anew */
export function adviseRetryOf(
  record: unknown,
  options: AdviseRetryOptions,
  share?: () => number,
): RetryAdvice {
  const subject = subjectOf(record);
  const given = read(options, 'attempt');
  // Above that, 1 to the power of it is no number.
  const attempt =
    typeof given === 'number' && given >= 1 ? Math.min(Math.floor(given), Number.MAX_SAFE_INTEGER) : 1;
  try {
    const advice = advise(subject, attempt, options, share);
    if (advice) return advice;
  } catch {
    // A policy or dialects that untyped code handed in: as if they were not there.
  }
  return advise(subject, attempt, {}) as RetryAdvice;
}
