import type { DialectFacts } from '../../dialect/withTexts.ts';

/** CDSI, the contact discovery service of Signal, as spoken by libsignal; file and line of each row in `source`. */
export const facts = {
  id: 'signal-cdsi',
  title: 'Signal contact discovery',
  hosts: ['cdsi.signal.org'],
  docs: 'https://github.com/signalapp/libsignal/blob/main/rust/net/src/cdsi.rs',
  source: {
    repository: 'github:signalapp/libsignal',
    commit: 'b056faa6dd02961cff24064c54c089c52e1a0753',
    date: '2026-08-14',
  },
  codes: {
    4003: {
      name: 'InvalidArgument',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'rust/net/src/cdsi.rs:429',
    },
    4008: {
      name: 'RateLimitExceeded',
      sender: 'server',
      retry: 'backoff',
      outcome: 'rejected',
      source: 'rust/net/src/cdsi.rs:430',
    },
    4013: {
      name: 'ServerInternalError',
      sender: 'server',
      retry: 'unknown',
      outcome: 'server-error',
      source: 'rust/net/src/cdsi.rs:431',
    },
    4014: {
      name: 'ServerUnavailable',
      sender: 'server',
      retry: 'unknown',
      outcome: 'server-error',
      source: 'rust/net/src/cdsi.rs:432',
    },
    4101: {
      name: 'InvalidToken',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'rust/net/src/cdsi.rs:433',
    },
  },
} as const satisfies DialectFacts;
