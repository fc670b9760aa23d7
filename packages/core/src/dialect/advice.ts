import type { DialectAdvice } from './dialect.ts';

// A record, so that a value which is added to its type and not here does not compile. In a file of its own: policies
// check by it too, and need nothing else of a dialect's checks.
export const ADVICE: Record<DialectAdvice, 1> = {
  reauthenticate: 1,
  'new-session': 1,
  'fix-client': 1,
  'fix-config': 1,
  'upgrade-client': 1,
  'slow-down': 1,
  'reload-page': 1,
  'use-wss': 1,
};
