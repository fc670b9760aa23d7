import { standard } from '@close-codes/core/policies/standard';
import type { RetryPolicy } from '@close-codes/core/retry';

/** What a service's policy has from `standard`, because its source says nothing of it. A library's source always does. */
export function ofStandard(policy: RetryPolicy): { [K in 'delay' | 'attempts' | 'heldMs']: boolean } {
  const isService = policy.source !== undefined && !policy.source.repository.startsWith('npm:');
  const same = (key: 'delay' | 'attempts' | 'heldMs'): boolean =>
    isService && JSON.stringify(policy[key]) === JSON.stringify(standard[key]);
  const inARule = (key: 'delay' | 'firstDelayMs' | 'attempts'): boolean =>
    policy.rules.some((rule) => rule[key] !== undefined);
  return {
    delay: same('delay') && !inARule('delay') && !inARule('firstDelayMs'),
    attempts: same('attempts') && !inARule('attempts'),
    heldMs: same('heldMs'),
  };
}
