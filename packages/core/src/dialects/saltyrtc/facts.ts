import type { DialectFacts } from '../../dialect/withTexts.ts';

/** SaltyRTC signalling, version 1, as used by Threema Web; file and line of each row in `source`. */
export const facts = {
  id: 'saltyrtc',
  title: 'SaltyRTC',
  subprotocols: ['v1.saltyrtc.org'],
  docs: 'https://github.com/saltyrtc/saltyrtc-meta/blob/master/Protocol.md#close-code-enumeration',
  source: {
    repository: 'github:saltyrtc/saltyrtc-meta',
    commit: 'e3e86b67427002c2e56051d20471b566c84fdb2d',
    date: '2019-08-06',
  },
  codes: {
    3000: {
      name: 'Path Full',
      sender: 'either',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'Protocol.md:1366',
    },
    3001: {
      name: 'Protocol Error',
      sender: 'either',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'Protocol.md:1367',
    },
    3002: {
      name: 'Internal Error',
      sender: 'either',
      retry: 'unknown',
      outcome: 'server-error',
      source: 'Protocol.md:1368',
    },
    3003: {
      name: 'Handover of the Signalling Channel',
      sender: 'either',
      retry: 'unknown',
      outcome: 'normal',
      source: 'Protocol.md:1369',
    },
    3004: { name: 'Dropped by Initiator', sender: 'either', retry: 'unknown', source: 'Protocol.md:1370' },
    3005: {
      name: 'Initiator Could Not Decrypt',
      sender: 'either',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'Protocol.md:1371',
    },
    3006: {
      name: 'No Shared Task Found',
      sender: 'either',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'Protocol.md:1372',
    },
    3007: {
      name: 'Invalid Key',
      sender: 'either',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'Protocol.md:1373',
    },
    3008: {
      name: 'Timeout',
      sender: 'either',
      retry: 'unknown',
      outcome: 'timeout',
      source: 'Protocol.md:1374',
    },
  },
} as const satisfies DialectFacts;
