import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * TCP forwarding through Identity-Aware Proxy (SSH Relay v4), retries as in IAP Desktop; gcloud resumes after
 * 4004 and a lost connection only. File and line of each row in `source`.
 */
export const facts = {
  id: 'gcp-iap-tunnel',
  title: 'Google Cloud IAP',
  subprotocols: ['relay.tunnel.cloudproxy.app'],
  hosts: ['tunnel.cloudproxy.app', 'mtls.tunnel.cloudproxy.app'],
  docs: 'https://cloud.google.com/iap/docs/faq',
  source: {
    repository: 'github:GoogleCloudPlatform/iap-desktop',
    commit: '208a0e6204ef83e1b6e2ef30590507ede017039b',
    date: '2026-06-29',
  },
  codes: {
    4000: {
      name: 'ERROR_UNKNOWN',
      sender: 'server',
      retry: 'resume',
      outcome: 'server-error',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:50',
    },
    4001: {
      name: 'SID_UNKNOWN',
      sender: 'server',
      retry: 'no',
      advice: 'new-session',
      outcome: 'rejected',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:51',
    },
    4002: {
      name: 'SID_IN_USE',
      sender: 'server',
      retry: 'no',
      advice: 'new-session',
      outcome: 'rejected',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:52',
    },
    4003: {
      name: 'FAILED_TO_CONNECT_TO_BACKEND',
      sender: 'server',
      retry: 'no',
      outcome: 'server-error',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:53',
    },
    4004: {
      name: 'REAUTHENTICATION_REQUIRED',
      sender: 'server',
      retry: 'resume',
      advice: 'reauthenticate',
      outcome: 'rejected',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:54',
    },
    4005: {
      name: 'BAD_ACK',
      sender: 'server',
      retry: 'resume',
      outcome: 'protocol',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:55',
    },
    4006: {
      name: 'INVALID_ACK',
      sender: 'server',
      retry: 'resume',
      outcome: 'protocol',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:56',
    },
    4007: {
      name: 'INVALID_WEBSOCKET_OPCODE',
      sender: 'server',
      retry: 'resume',
      outcome: 'protocol',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:57',
    },
    4008: {
      name: 'INVALID_TAG',
      sender: 'server',
      retry: 'resume',
      outcome: 'protocol',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:58',
    },
    4009: {
      name: 'DESTINATION_WRITE_FAILED',
      sender: 'server',
      retry: 'no',
      outcome: 'normal',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:59',
    },
    4010: {
      name: 'DESTINATION_READ_FAILED',
      sender: 'server',
      retry: 'no',
      outcome: 'normal',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:60',
    },
    4013: {
      name: 'INVALID_DATA',
      sender: 'server',
      retry: 'resume',
      outcome: 'protocol',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:62',
    },
    4033: {
      name: 'NOT_AUTHORIZED',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:63',
    },
    4047: {
      name: 'LOOKUP_FAILED',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:64',
    },
    4051: {
      name: 'LOOKUP_FAILED_RECONNECT',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:65',
    },
    4074: {
      name: 'FAILED_TO_REWIND',
      sender: 'server',
      retry: 'no',
      advice: 'new-session',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:67',
    },
  },
  overlays: {
    // NORMAL
    1000: {
      sender: 'either',
      retry: 'no',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:47',
    },
    // ABNORMAL_CLOSURE
    1006: {
      sender: 'none',
      retry: 'resume',
      source: 'sources/Google.Solutions.Iap/Protocol/SshRelayConstants.cs:48',
    },
  },
} as const satisfies DialectFacts;
