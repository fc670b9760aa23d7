import type { DialectFacts } from '../../dialect/withTexts.ts';

/** marimo notebooks. The client decides by the reason and reconnects after any that it does not know. */
export const facts = {
  id: 'marimo',
  title: 'marimo',
  // Not `/ws`, on which marimo is spoken as well: too many others use it.
  paths: ['/ws_sync'],
  docs: 'https://docs.marimo.io/',
  source: {
    repository: 'github:marimo-team/marimo',
    commit: '3955fdf90363be561e94fb0052dae4cee58a6a61',
    date: '2026-08-21',
  },
  codes: {
    3000: {
      name: 'UNAUTHORIZED',
      sender: 'server',
      retry: 'no',
      advice: 'reauthenticate',
      outcome: 'rejected',
      source: 'marimo/_server/codes.py:11',
      reasons: [{ equals: 'MARIMO_UNAUTHORIZED', source: 'marimo/_server/codes.py:25' }],
    },
  },
  overlays: {
    // NORMAL_CLOSE
    1000: {
      sender: 'server',
      retry: 'backoff',
      source: 'marimo/_server/codes.py:9',
      reasons: [
        {
          equals: 'MARIMO_NO_FILE_KEY',
          outcome: 'protocol',
          retry: 'no',
          source: 'marimo/_server/codes.py:27',
        },
        {
          equals: 'MARIMO_NO_SESSION_ID',
          outcome: 'protocol',
          retry: 'no',
          source: 'marimo/_server/codes.py:26',
        },
        {
          equals: 'MARIMO_NO_SESSION',
          outcome: 'rejected',
          retry: 'no',
          source: 'marimo/_server/codes.py:28',
        },
        { equals: 'MARIMO_SHUTDOWN', retry: 'no', source: 'marimo/_server/codes.py:31' },
        {
          equals: 'MARIMO_LORO_NOT_INSTALLED',
          outcome: 'server-error',
          retry: 'unknown',
          advice: 'fix-config',
          source: 'marimo/_server/codes.py:23',
        },
      ],
    },
    // ALREADY_CONNECTED
    1003: { sender: 'server', retry: 'unknown', deprecated: true, source: 'marimo/_server/codes.py:8' },
    // FORBIDDEN
    1008: {
      sender: 'server',
      retry: 'backoff',
      source: 'marimo/_server/codes.py:10',
      reasons: [
        { equals: 'MARIMO_KIOSK_NOT_ALLOWED', retry: 'no', source: 'marimo/_server/codes.py:29' },
        { equals: 'MARIMO_NOT_ALLOWED', retry: 'unknown', source: 'marimo/_server/codes.py:24' },
      ],
    },
    // UNEXPECTED_ERROR
    1011: {
      sender: 'server',
      retry: 'backoff',
      source: 'marimo/_server/codes.py:12',
      reasons: [{ equals: 'MARIMO_KERNEL_STARTUP_ERROR', retry: 'no', source: 'marimo/_server/codes.py:30' }],
    },
  },
} as const satisfies DialectFacts;
