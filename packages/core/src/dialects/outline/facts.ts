import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Collaborative editing in the Outline wiki, spoken on top of Hocuspocus; file and line of each row in `source`. */
export const facts = {
  id: 'outline',
  title: 'Outline',
  hosts: ['*.getoutline.com'],
  unverified: ['*.getoutline.com'],
  docs: 'https://github.com/outline/outline/blob/main/shared/collaboration/CloseEvents.ts',
  source: {
    repository: 'github:outline/outline',
    commit: 'd77dcdf853868c5d5fe125c895c9b71f0eff5c68',
    date: '2026-08-22',
  },
  codes: {
    4205: {
      name: 'Authorization Changed',
      sender: 'server',
      retry: 'yes',
      advice: 'reauthenticate',
      source: 'shared/collaboration/CloseEvents.ts:35',
    },
    4401: {
      name: 'Authentication Failed',
      sender: 'server',
      retry: 'unknown',
      advice: 'reauthenticate',
      outcome: 'rejected',
      source: 'shared/collaboration/CloseEvents.ts:16',
    },
    4403: {
      name: 'Authorization Failed',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'shared/collaboration/CloseEvents.ts:25',
    },
    4408: {
      name: 'Connection Timeout',
      sender: 'server',
      retry: 'unknown',
      outcome: 'timeout',
      source: 'shared/collaboration/CloseEvents.ts:60',
    },
    4503: {
      name: 'Too Many Connections',
      sender: 'server',
      retry: 'unknown',
      outcome: 'overloaded',
      source: 'shared/collaboration/CloseEvents.ts:44',
    },
    4999: {
      name: 'Editor Update Required',
      sender: 'server',
      retry: 'no',
      advice: 'upgrade-client',
      outcome: 'protocol',
      source: 'shared/collaboration/CloseEvents.ts:52',
    },
  },
  overlays: {
    // Document Too Large
    1009: { sender: 'server', retry: 'unknown', source: 'shared/collaboration/CloseEvents.ts:7' },
  },
} as const satisfies DialectFacts;
