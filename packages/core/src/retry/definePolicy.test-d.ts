import { expectTypeOf, test } from 'vitest';
import { standard } from '../policies/standard.ts';
import { definePolicy, type KnownKeysOnly } from './definePolicy.ts';
import type { RetryPolicy } from './retryPolicy.ts';

const delay = { kind: 'steps', stepsMs: [1000] } as const;
const head = { id: 'mine', otherwise: 'unknown', delay, attempts: 3, heldMs: 0 } as const;

test('a policy compiles, and keeps its literal types', () => {
  const policy = definePolicy({ ...head, rules: [{ from: 4000, to: 4099, verdict: 'stop' }] });
  expectTypeOf(policy.id).toEqualTypeOf<'mine'>();
  expectTypeOf(policy.rules[0].verdict).toEqualTypeOf<'stop'>();
  expectTypeOf(policy).toExtend<RetryPolicy>();
});

test('one that is built on another compiles', () => {
  const policy = definePolicy({
    ...standard,
    id: 'ours',
    rules: [{ from: 4401, to: 4401, verdict: 'fix-first', action: 'reauthenticate' }, ...standard.rules],
  });
  expectTypeOf(policy).toExtend<RetryPolicy>();
});

test('what has to be said must not be missing', () => {
  // @ts-expect-error rules are missing
  definePolicy(head);
  // @ts-expect-error delay is missing
  definePolicy({ ...head, delay: undefined, rules: [] });
  // @ts-expect-error `to` is missing
  definePolicy({ ...head, rules: [{ from: 4000, verdict: 'stop' }] });
});

test('closed sets are closed', () => {
  // @ts-expect-error nobody can follow this verdict
  definePolicy({ ...head, rules: [{ from: 4000, to: 4000, verdict: 'maybe' }] });
  // @ts-expect-error this action has no text
  definePolicy({ ...head, rules: [{ from: 4000, to: 4000, verdict: 'stop', action: 'pray' }] });
  // @ts-expect-error a number or `unbounded`
  definePolicy({ ...head, rules: [], attempts: 'many' });
  // @ts-expect-error there is no such jitter
  definePolicy({ ...head, rules: [], delay: { kind: 'exponential', baseMs: 1, factor: 2, jitter: 'half' } });
  // @ts-expect-error there is no such kind
  definePolicy({ ...head, rules: [], delay: { kind: 'linear', baseMs: 1 } });
});

const stop = { from: 4000, to: 4000, verdict: 'stop' } as const;

test('keys that nobody reads do not compile, and the error stands where the key is', () => {
  definePolicy({
    ...head,
    rules: [],
    delay,
    // @ts-expect-error it is called `attempts`
    maxAttempts: 3,
  });
  definePolicy({
    ...head,
    rules: [
      stop,
      {
        from: 4001,
        to: 4001,
        verdict: 'retry',
        // @ts-expect-error it is called `firstDelayMs`
        delayMs: 3,
      },
    ],
  });
  definePolicy({
    ...head,
    rules: [],
    delay: {
      kind: 'steps',
      stepsMs: [1],
      // @ts-expect-error it is called `stepsMs`
      steps: [1],
    },
  });
  definePolicy({
    ...head,
    rules: [],
    delay: {
      kind: 'steps',
      stepsMs: [1],
      // @ts-expect-error only the other kind has it
      factor: 2,
    },
  });
  definePolicy({
    ...head,
    rules: [
      {
        ...stop,
        delay: {
          kind: 'steps',
          stepsMs: [1],
          // @ts-expect-error only the other kind has it
          maxMs: 2,
        },
      },
    ],
  });
  definePolicy({
    ...head,
    rules: [],
    source: {
      repository: 'npm:mine',
      date: '2026-01-01',
      // @ts-expect-error it is called `repository`
      url: 'https://example.com',
    },
  });
});

test('the error names the key, and leaves the other keys as they are', () => {
  type Given = typeof head & {
    readonly rules: readonly [typeof stop & { readonly colour: 1 }];
    readonly maxAttempts: 3;
  };
  type Known = KnownKeysOnly<Given>;
  expectTypeOf<Known['maxAttempts']>().toEqualTypeOf<{ readonly error: 'maxAttempts is no key of it.' }>();
  expectTypeOf<Known['rules'][0]['colour']['error']>().toEqualTypeOf<'colour is no key of it.'>();
  expectTypeOf<(Given & Known)['id']>().toEqualTypeOf<'mine'>();
});

test('a policy whose literal types are not known compiles', () => {
  const wide: RetryPolicy = standard;
  expectTypeOf(definePolicy(wide)).toEqualTypeOf<RetryPolicy>();
  definePolicy({ ...wide, id: 'ours', rules: wide.rules.map((rule) => ({ ...rule, attempts: 3 })) });
});
