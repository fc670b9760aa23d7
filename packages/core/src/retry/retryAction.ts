import type { DialectAdvice } from '../dialect/dialect.ts';

/**
 * What to do beside connecting, or before it can succeed: a dialect's advice, and
 *
 * - `resume`: carry on with the same session
 * - `ask-user`: only when somebody asks for it
 * - `other-address`: another server of the same service, or when somebody asks for it
 * - `request-access`: have a right granted that is missing
 */
export type RetryAction = DialectAdvice | 'resume' | 'ask-user' | 'other-address' | 'request-access';
