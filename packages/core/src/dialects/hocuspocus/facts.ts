import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Hocuspocus 4, the Yjs server behind Tiptap Collaboration; file and line of each row in `source`. */
export const facts = {
  id: 'hocuspocus',
  title: 'Hocuspocus',
  hosts: ['*.collab.tiptap.cloud'],
  docs: 'https://tiptap.dev/docs/hocuspocus',
  source: {
    repository: 'github:ueberdosis/hocuspocus',
    commit: '3ec608445b8e024e15759504cca9ff1f7b09edf8',
    date: '2026-08-08',
  },
  codes: {
    4205: {
      name: 'Reset Connection',
      sender: 'server',
      retry: 'yes',
      source: 'packages/common/src/CloseEvents.ts:21',
    },
    4401: {
      name: 'Unauthorized',
      sender: 'server',
      retry: 'unknown',
      advice: 'reauthenticate',
      outcome: 'rejected',
      source: 'packages/common/src/CloseEvents.ts:30',
    },
    4403: {
      name: 'Forbidden',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'packages/common/src/CloseEvents.ts:39',
    },
    4408: {
      name: 'Connection Timeout',
      // The provider's own event with this code, reason "forced", comes from no socket.
      sender: 'server',
      retry: 'yes',
      outcome: 'timeout',
      source: 'packages/common/src/CloseEvents.ts:47',
    },
  },
  overlays: {
    // Message Too Big
    1009: { sender: 'server', retry: 'unknown', source: 'packages/common/src/CloseEvents.ts:12' },
  },
} as const satisfies DialectFacts;
