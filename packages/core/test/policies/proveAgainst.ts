import { describe, expect, test } from 'vitest';
import { createRetryCounter } from '../../src/retry/createRetryCounter.ts';
import { definePolicy } from '../../src/retry/definePolicy.ts';
import type { RetryPolicy } from '../../src/retry/retryPolicy.ts';
import { drive, useServers, type Client, type Servers, type Step } from './drive.ts';

export { times, type Step } from './drive.ts';

export interface Library extends Client {
  readonly policy: RetryPolicy;
}

/** What the library did after one close, and what the policy says. */
export interface Comparison {
  readonly ending: string;
  readonly code: number | undefined;
  /** `undefined`: it did not connect again. */
  readonly didMs: number | undefined;
  /** The shortest and the longest delay of the policy; `undefined`: its verdict is not `retry`. */
  readonly saysMs: readonly [min: number, max: number] | undefined;
}

/** A line of `npm run prove:policies`. */
export interface Proof {
  readonly library: string;
  readonly closes: number;
  readonly differing: readonly Comparison[];
}

declare module 'vitest' {
  interface TaskMeta {
    proof?: Proof;
  }
}

const codes = [
  1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3003, 3008, 3999, 4000, 4001,
  4004, 4099, 4100, 4200, 4300, 4400, 4401, 4403, 4500, 4999,
];
const afterOpen = [...codes.map((code) => `/close/${code}`), '/close', '/fin', '/rst'];
export const refused = '/refuse/503';
/** Every ending there is proof of: after `open` with each code, without one and without a frame; and before. */
export const endings: readonly string[] = [...afterOpen, refused];

/** Runs the library through the steps, and two counters beside it: the shortest and the longest delays there are. */
export async function compare(
  servers: Servers,
  library: Library,
  steps: readonly Step[],
): Promise<readonly Comparison[]> {
  const { policy } = library;
  let now = (): number => 0;
  const counters = [0, 1 - Number.EPSILON].map((share) =>
    createRetryCounter({ policy, now: () => now(), random: () => share }),
  );
  const opened = (): void => {
    for (const counter of counters) counter.opened();
  };
  const says: Comparison['saysMs'][] = [];
  const driven = await drive(
    servers,
    {
      ...library,
      start: (url, clock) => {
        now = clock;
        return library.start(url, clock);
      },
    },
    steps,
    {
      ...(policy.heldFrom === 'acknowledged' ? { onGreeting: opened } : { onOpen: opened }),
      onClosed: (record) => {
        const advice = counters.map((counter) => counter.closed(record));
        const [min, max] = advice.map(({ delayMs }) => delayMs);
        const isRetry = advice.every(({ verdict }) => verdict === 'retry');
        says.push(isRetry && min !== undefined && max !== undefined ? [min, max] : undefined);
      },
    },
  );
  return driven.map(({ step, record, didMs }, index) => ({
    ending: step.path + (step.greets === true ? ' after the greeting' : ''),
    code: record.code,
    didMs,
    saysMs: says[index],
  }));
}

/** Within a millisecond: a policy's delays are whole ones. */
export function agrees({ didMs, saysMs }: Comparison): boolean {
  if (didMs === undefined || saysMs === undefined) return didMs === saysMs;
  return didMs >= saysMs[0] - 1 && didMs <= saysMs[1] + 1;
}

/**
 * Tests that the policy says what the library does: whether it connects again and after how long, after every ending,
 * and in the given sequences.
 *
 * @param sequences by name: the library has to come as far as the last step, after which it is asked too
 * @returns the servers, for tests beside these
 */
export function proveAgainst(
  library: Library,
  sequences: Readonly<Record<string, readonly Step[]>>,
): Servers {
  const servers = useServers();
  const check = (compared: readonly Comparison[], meta: { proof?: Proof }): void => {
    const differing = compared.filter((comparison) => !agrees(comparison));
    meta.proof = { library: library.name, closes: compared.length, differing };
    expect(differing).toEqual([]);
  };

  test('it is a policy', () => {
    expect(definePolicy(library.policy)).toBe(library.policy);
  });

  const steps: Step[] = endings.map((path) => ({ path }));
  if (library.greeting !== undefined) steps.push(...afterOpen.map((path) => ({ path, greets: true })));
  test(`after each of ${steps.length} endings it does what the policy says`, async ({ task }) => {
    const compared: Comparison[] = [];
    for (const step of steps) compared.push(...(await compare(servers, library, [step])));
    expect(compared).toHaveLength(steps.length);
    check(compared, task.meta);
  }, 60_000);

  describe('close after close it does what the policy says', () => {
    for (const [name, sequence] of Object.entries(sequences)) {
      test(
        name,
        async ({ task }) => {
          const compared = await compare(servers, library, sequence);
          expect(compared).toHaveLength(sequence.length);
          check(compared, task.meta);
        },
        60_000,
      );
    }
  });
  return servers;
}
