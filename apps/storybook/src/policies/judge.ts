import { createRegistry, toCloseRecord, type CloseRecord, type Locale } from '@close-codes/core';
import { adviseRetry, type RetryAdvice, type RetryPolicy } from '@close-codes/core/retry';

/** A close that the policies are asked about: a code, or a run of codes that all of them judge alike. */
export interface JudgedClose {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** Only where the policies ask whether the connection had been open. */
  readonly opened: boolean | undefined;
  readonly advice: readonly RetryAdvice[];
  readonly disagree: boolean;
}

function recordOf(code: number, opened: boolean): CloseRecord {
  const broken = code === 1006 || code === 1015;
  return toCloseRecord({ code, reason: '', wasClean: !broken }, { opened, errorEvent: broken && !opened });
}

/** What each policy says of every code from 0 to 4999, without a dialect. */
export function judge(policies: readonly RetryPolicy[], locale: Locale): JudgedClose[] {
  // The same draw for all, so that nothing but the policy makes a difference.
  const ask = (code: number, opened: boolean): RetryAdvice[] =>
    policies.map((policy) => adviseRetry(recordOf(code, opened), { policy, random: () => 0.5 }));
  const cuts = new Set(policies.flatMap(({ rules }) => rules.flatMap(({ from, to }) => [from, to + 1])));
  const judged: JudgedClose[] = [];
  for (const { from, to, description } of createRegistry({ locale }).rows()) {
    if (from >= 5000) continue;
    const add = (first: number, last: number, opened: boolean | undefined): void => {
      const advice = ask(first, opened ?? true);
      const before = judged.at(-1);
      const alike = (a: RetryAdvice, i: number): boolean =>
        a.verdict === before?.advice[i]?.verdict && a.delayMs === before.advice[i].delayMs;
      if (before?.to === first - 1 && before.from >= from && advice.every(alike)) {
        judged[judged.length - 1] = { ...before, to: last };
        return;
      }
      // Who says nothing does not disagree.
      const said = advice.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'unknown');
      const disagree = new Set(said).size > 1;
      judged.push({ from: first, to: last, label: description.label, opened, advice, disagree });
    };
    if (from === 1006) {
      add(from, to, false);
      add(from, to, true);
      continue;
    }
    const starts = [from, ...[...cuts].filter((cut) => from < cut && cut <= to).sort((a, b) => a - b)];
    for (const [i, start] of starts.entries()) {
      add(start, (starts[i + 1] ?? to + 1) - 1, from === 1015 ? false : undefined);
    }
  }
  return judged;
}

/** The shortest and the longest delay before a try after a 1006, in ms; `undefined` where there is none. */
export function delayRange(policy: RetryPolicy, attempt: number): readonly [number, number] | undefined {
  const lost = recordOf(1006, true);
  const [least, most] = [0, 1 - 2 ** -53].map(
    (drawn) => adviseRetry(lost, { policy, attempt, random: () => drawn }).delayMs,
  );
  return least === undefined || most === undefined ? undefined : [least, most];
}
