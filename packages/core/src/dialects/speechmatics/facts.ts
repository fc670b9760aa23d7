import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The Realtime API of Speechmatics; the reason repeats the name. File and line of each row in `source`. */
export const facts = {
  id: 'speechmatics',
  title: 'Speechmatics Realtime',
  hosts: ['*.rt.speechmatics.com'],
  docs: 'https://docs.speechmatics.com/api-ref/realtime-transcription-websocket',
  source: {
    repository: 'github:speechmatics/docs',
    commit: '8783a7ae3c71a36801fac2cebd08234a220f873c',
    date: '2026-08-13',
  },
  codes: {
    4001: {
      name: 'not_authorised',
      sender: 'server',
      retry: 'unknown',
      advice: 'reauthenticate',
      outcome: 'rejected',
      source: 'docs/api-ref/realtime-transcription-websocket.mdx:172',
    },
    4003: {
      name: 'not_allowed',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'docs/api-ref/realtime-transcription-websocket.mdx:173',
    },
    4004: {
      name: 'invalid_model',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'docs/api-ref/realtime-transcription-websocket.mdx:174',
    },
    4005: {
      name: 'quota_exceeded',
      sender: 'server',
      retry: 'backoff',
      outcome: 'rejected',
      source: 'docs/api-ref/realtime-transcription-websocket.mdx:175',
    },
    4006: {
      name: 'timelimit_exceeded',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'docs/api-ref/realtime-transcription-websocket.mdx:176',
    },
    4013: {
      name: 'job_error',
      sender: 'server',
      retry: 'backoff',
      outcome: 'server-error',
      source: 'docs/api-ref/realtime-transcription-websocket.mdx:177',
    },
  },
  overlays: {
    // protocol_error
    1003: {
      sender: 'server',
      retry: 'unknown',
      source: 'docs/api-ref/realtime-transcription-websocket.mdx:169',
    },
    // policy_violation
    1008: {
      sender: 'server',
      retry: 'unknown',
      source: 'docs/api-ref/realtime-transcription-websocket.mdx:170',
    },
    // internal_error
    1011: {
      sender: 'server',
      retry: 'backoff',
      source: 'docs/api-ref/realtime-transcription-websocket.mdx:171',
    },
  },
} as const satisfies DialectFacts;
