import { ADVICE } from '../dialect/advice.ts';
import type { DialectSource } from '../dialect/dialect.ts';
import { CloseCodeError } from '../error/closeCodeError.ts';
import { anyOf, isKeyOf, isObject, isString, isUint16 } from '../error/plain.ts';
import { print } from '../record/print.ts';
import type { RetryAction } from './retryAction.ts';
import type { RetryDelay, RetryPolicy, RetryRule } from './retryPolicy.ts';
import { VERDICTS } from './verdicts.ts';

type Entries = Readonly<Record<string, unknown>>;
type KeysOf<T> = T extends unknown ? keyof T : never;
type Known<T> = Record<KeysOf<T>, 1>;

/**
 * Turns a key that nobody reads into a compile error that stands there and names it. In an object: a literal would make
 * all of it `never`.
 */
type NoOthers<Given, T> = {
  readonly [K in Exclude<keyof Given, KeysOf<T>> & string]: { readonly error: `${K} is no key of it.` };
};
/** A delay has the keys of its own kind. */
type DelayOnly<D> = D extends { readonly kind: infer K }
  ? NoOthers<D, Extract<RetryDelay, { readonly kind: K }>>
  : unknown;
type RuleOnly<R> = NoOthers<R, RetryRule> &
  (R extends { readonly delay: infer D } ? { readonly delay: DelayOnly<D> } : unknown);
/** Of a list, not of its methods: a mapped type goes by the items of a type parameter only. */
type RulesOnly<List> = { readonly [I in keyof List]: List[I] & RuleOnly<List[I]> };
export type KnownKeysOnly<P extends RetryPolicy> = NoOthers<P, RetryPolicy> & {
  readonly rules: RulesOnly<P['rules']>;
  readonly delay: DelayOnly<P['delay']>;
} & (P extends { readonly source: infer S } ? { readonly source: NoOthers<S, DialectSource> } : unknown);

// Records, so that a key or a value which is added to its type and not here does not compile.
const POLICY: Known<RetryPolicy> = {
  id: 1,
  title: 1,
  docs: 1,
  source: 1,
  rules: 1,
  otherwise: 1,
  delay: 1,
  attempts: 1,
  heldMs: 1,
  heldFrom: 1,
  firstCounts: 1,
};
const SOURCE: Known<DialectSource> = { repository: 1, commit: 1, version: 1, date: 1 };
const RULE: Known<RetryRule> = {
  from: 1,
  to: 1,
  verdict: 1,
  action: 1,
  opened: 1,
  wasClean: 1,
  errorEvent: 1,
  firstDelayMs: 1,
  delay: 1,
  attempts: 1,
  source: 1,
};
const CONDITIONS = ['opened', 'wasClean', 'errorEvent'] as const;
const HELD_FROM: Record<NonNullable<RetryPolicy['heldFrom']>, 1> = { open: 1, acknowledged: 1 };
const DELAYS: { readonly [K in RetryDelay['kind']]: Known<Extract<RetryDelay, { readonly kind: K }>> } = {
  exponential: { kind: 1, baseMs: 1, factor: 1, maxMs: 1, jitter: 1 },
  steps: { kind: 1, stepsMs: 1 },
};
const ACTIONS: Record<RetryAction, 1> = {
  ...ADVICE,
  resume: 1,
  'ask-user': 1,
  'other-address': 1,
  'request-access': 1,
};

function fail(code: string, message: string): never {
  throw new CloseCodeError(`policy/${code}`, message);
}

function checkKeys(where: string, given: Entries, known: object): void {
  for (const key of Object.keys(given)) {
    if (Object.hasOwn(known, key)) continue;
    fail(
      'unknown-key',
      `${where} has the key "${key}", which nobody reads, so what it asks for would not happen. Use ${anyOf(known)}, or leave it out.`,
    );
  }
}

/** Texts that may be left out: whoever gives one has something to say. */
function checkTexts(where: string, given: Entries, keys: readonly string[]): void {
  for (const key of keys) {
    const text = given[key];
    if (text === undefined) continue;
    if (!isString(text)) {
      fail(
        'not-plain',
        `${where} has ${print(text)} as "${key}". A policy is a JSON value, so that it can be a prop of a server component. Use a text.`,
      );
    }
    if (text.trim() === '') {
      fail(
        'text-missing',
        `${where} has an empty ${key}. There would be nothing where it is shown. Write a text, or leave it out.`,
      );
    }
  }
}

function checkSource(where: string, source: unknown): void {
  if (!isObject(source)) {
    fail(
      'not-an-object',
      `${where} is ${print(source)}, which names no edition of anything. Pass { repository, date }, or leave it out.`,
    );
  }
  checkKeys(where, source, SOURCE);
  checkTexts(where, source, Object.keys(SOURCE));
  for (const key of ['repository', 'date']) {
    if (source[key] !== undefined) continue;
    fail(
      'text-missing',
      `${where} has no ${key}, so nobody can look up what it was taken from. Pass { repository, date }, or leave the source out.`,
    );
  }
}

const isMs = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value < Infinity;

function isPairOfMs(value: unknown): value is readonly [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [min, max] = value as unknown[];
  return isMs(min) && isMs(max) && min <= max;
}

function checkDelay(where: string, delay: unknown): void {
  if (!isObject(delay) || !isKeyOf(delay['kind'], DELAYS)) {
    fail(
      'delay',
      `${where} is ${isObject(delay) ? `of the kind ${print(delay['kind'])}` : print(delay)}, so there is nothing to compute a delay from. Pass { kind: 'exponential', baseMs, factor, jitter } or { kind: 'steps', stepsMs }.`,
    );
  }
  checkKeys(where, delay, DELAYS[delay['kind']]);
  const wrong = (key: string, wanted: string): never =>
    fail(
      'delay',
      `${where} has ${printed(delay[key])} as "${key}". Tries would follow each other at once, or never. Use ${wanted}.`,
    );
  const aNumber = 'milliseconds from 0 up';
  const aPair = '[min, max] in milliseconds, the first not larger';
  if (delay['kind'] === 'steps') {
    const { stepsMs } = delay;
    if (!Array.isArray(stepsMs) || stepsMs.length === 0 || !Array.from(stepsMs).every(isMs))
      wrong('stepsMs', 'a list with at least one number of milliseconds');
    return;
  }
  const { baseMs, factor, maxMs, jitter } = delay;
  if (!isMs(baseMs) && !isPairOfMs(baseMs)) wrong('baseMs', `${aNumber}, or ${aPair}`);
  if (!(isMs(factor) && factor >= 1)) wrong('factor', 'a number from 1 up');
  if (maxMs !== undefined && !isMs(maxMs)) wrong('maxMs', `${aNumber}, or leave it out`);
  if (jitter !== 'none' && jitter !== 'full' && !isPairOfMs(jitter))
    wrong('jitter', `"none", "full" or ${aPair}`);
}

/** Lists too, which `print` names only. */
const printed = (value: unknown): string =>
  Array.isArray(value) ? `[${value.slice(0, 10).map(print).join(', ')}]` : print(value);

function checkAttempts(where: string, attempts: unknown): void {
  if (attempts === 'unbounded' || (Number.isInteger(attempts) && (attempts as number) >= 0)) return;
  fail(
    'attempts',
    `${where} allows ${print(attempts)} attempts, which cannot be counted. Use a whole number from 0 up, or "unbounded".`,
  );
}

function checkRule(where: string, rule: unknown): asserts rule is Entries & RetryRule {
  if (!isObject(rule)) {
    fail('not-an-object', `${where} is not a plain object, so it says nothing. Write { from, to, verdict }.`);
  }
  checkKeys(where, rule, RULE);
  checkTexts(where, rule, ['source']);
  const { from, to, verdict, action, firstDelayMs, delay, attempts } = rule;
  if (!isUint16(from) || !isUint16(to) || from > to) {
    fail(
      'range',
      `${where} goes from ${print(from)} to ${print(to)}. Both are whole numbers from 0 to 65535, the first not larger. Correct them.`,
    );
  }
  checkVerdict(`${where} has the verdict`, verdict);
  if (action !== undefined && !isKeyOf(action, ACTIONS)) {
    fail('action', `${where} has the action ${print(action)}, which has no text. Use ${anyOf(ACTIONS)}.`);
  }
  for (const key of CONDITIONS) {
    const condition: unknown = rule[key];
    if (condition === undefined || typeof condition === 'boolean') continue;
    fail(
      'condition',
      `${where} has ${print(condition)} as "${key}", which no close fulfils. Use true or false, or leave it out where either will do.`,
    );
  }
  if (firstDelayMs !== undefined && !isPairOfMs(firstDelayMs)) {
    fail(
      'delay',
      `${where} has ${printed(firstDelayMs)} as "firstDelayMs", between which nothing can be drawn. Use [min, max] in milliseconds, the first not larger.`,
    );
  }
  if (delay !== undefined) checkDelay(`The delay of ${lowerFirst(where)}`, delay);
  if (attempts !== undefined) checkAttempts(where, attempts);
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function checkVerdict(who: string, verdict: unknown): void {
  if (isKeyOf(verdict, VERDICTS)) return;
  fail('verdict', `${who} ${print(verdict)}, which nobody can follow. Use ${anyOf(VERDICTS)}.`);
}

/** Are all closes of a rule taken by those before it? What is not known of a close is a case of its own. */
function isTaken(rule: RetryRule, before: readonly RetryRule[]): boolean {
  let cases: readonly Pick<RetryRule, (typeof CONDITIONS)[number]>[] = [{}];
  for (const key of CONDITIONS) {
    const values = rule[key] === undefined ? [true, false, undefined] : [rule[key]];
    cases = cases.flatMap((known) => values.map((value) => ({ ...known, [key]: value })));
  }
  return cases.every((known) => {
    const rivals = before.filter((other) =>
      CONDITIONS.every((key) => other[key] === undefined || other[key] === known[key]),
    );
    let code = rule.from;
    while (code <= rule.to) {
      const rival = rivals.find(({ from, to }) => from <= code && code <= to);
      if (!rival) return false;
      code = rival.to + 1;
    }
    return true;
  });
}

function checkRules(id: string, rules: readonly unknown[]): void {
  const before: RetryRule[] = [];
  for (const [i, rule] of rules.entries()) {
    const where = `Rule ${i} of policy "${id}"`;
    checkRule(where, rule);
    const codes = rule.from === rule.to ? String(rule.from) : `${rule.from}–${rule.to}`;
    const twin = before.findIndex(
      (other) =>
        other.from === rule.from &&
        other.to === rule.to &&
        CONDITIONS.every((key) => other[key] === rule[key]),
    );
    if (twin >= 0) {
      fail(
        'rule-twice',
        `${where} is for ${codes} under the same conditions as rule ${twin}. The first rule that fits counts, so this one never does. Keep one of them.`,
      );
    }
    if (isTaken(rule, before)) {
      const cover = before.findIndex((other) => isTaken(rule, [other]));
      fail(
        'rule-shadowed',
        `${where} (${codes}) can never count: ${cover < 0 ? 'the rules before it take' : `rule ${cover} takes`} every close it is for. Put it ${cover < 0 ? 'before them' : `before rule ${cover}`}, or leave it out.`,
      );
    }
    before.push(rule);
  }
}

/**
 * Checks a policy and returns it as it is, with its literal types. A key that nobody reads does not compile.
 *
 * @param policy what to check
 *
 * @throws {CloseCodeError} `policy/…`: `not-an-object`, `not-plain`, `unknown-key`, `id`, `text-missing` (a text that is
 *   empty, a source without `repository` or `date`), `rules` (no list), `range` (no close codes, or backwards), `verdict`, `action`, `condition`, `rule-twice`, `rule-shadowed` (the rules before it
 *   leave it nothing), `delay`, `attempts` (`firstCounts` too), `held` (`heldMs`, `heldFrom`)
 *
 * @example
 * const patient = definePolicy({
 *   ...standard,
 *   id: 'patient',
 *   rules: [{ from: 4401, to: 4401, verdict: 'fix-first', action: 'reauthenticate' }, ...standard.rules],
 *   attempts: 'unbounded',
 * });
 */
// @__NO_SIDE_EFFECTS__
export function definePolicy<const P extends RetryPolicy>(policy: P & KnownKeysOnly<P>): P {
  const input: unknown = policy;
  if (!isObject(input)) {
    fail(
      'not-an-object',
      `definePolicy got ${print(input)}. There is nothing to decide by. Pass { id, rules, otherwise, delay, attempts, heldMs }.`,
    );
  }
  const { id, source, rules, otherwise, delay, attempts, heldMs, heldFrom, firstCounts } = input;
  if (!isString(id) || !/^[a-z\d]+(-[a-z\d]+)*$/.test(id)) {
    fail(
      'id',
      `The policy's id is ${print(id)}. It becomes a file name, a metrics label and a key. Use lower-case letters, digits and hyphens, such as "my-service".`,
    );
  }
  const where = `Policy "${id}"`;
  checkKeys(where, input, POLICY);
  checkTexts(where, input, ['title', 'docs']);
  if (source !== undefined) checkSource(`The source of policy "${id}"`, source);
  if (!Array.isArray(rules)) {
    fail('rules', `The rules of policy "${id}" are no list. Pass rules: [{ from, to, verdict }], or [].`);
  }
  checkRules(id, rules);
  checkVerdict(`${where} has for all other closes, as "otherwise",`, otherwise);
  checkDelay(`The delay of policy "${id}"`, delay);
  checkAttempts(where, attempts);
  if (!isMs(heldMs)) {
    fail(
      'held',
      `${where} has ${print(heldMs)} as "heldMs", so that no connection would ever count as held. Use milliseconds from 0 up.`,
    );
  }
  if (heldFrom !== undefined && !isKeyOf(heldFrom, HELD_FROM)) {
    fail(
      'held',
      `${where} has ${print(heldFrom)} as "heldFrom", a moment that nobody sees. Use ${anyOf(HELD_FROM)}.`,
    );
  }
  if (firstCounts !== undefined && firstCounts !== true) {
    fail(
      'attempts',
      `${where} has ${print(firstCounts)} as "firstCounts", which says nothing. Use true, or leave it out.`,
    );
  }
  return policy;
}
