import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The push service of Mozilla, as Firefox reads it; the server of today no longer sends the code. */
export const facts = {
  id: 'mozilla-push',
  title: 'Mozilla Push',
  subprotocols: ['push-notification'],
  hosts: ['push.services.mozilla.com'],
  docs: 'https://github.com/mozilla-firefox/firefox/blob/main/dom/push/PushServiceWebSocket.sys.mjs',
  source: {
    repository:
      'https://github.com/mozilla/gecko-dev/blob/1363115c010e7beb09c7f5742a80f99ae60fdc86/dom/push/PushServiceWebSocket.sys.mjs#L27',
    date: '2026-08-22',
  },
  codes: {
    4774: {
      name: 'kBACKOFF_WS_STATUS_CODE',
      sender: 'server',
      retry: 'no',
      outcome: 'overloaded',
      source:
        'https://github.com/mozilla/gecko-dev/blob/1363115c010e7beb09c7f5742a80f99ae60fdc86/dom/push/PushServiceWebSocket.sys.mjs#L27',
    },
  },
} as const satisfies DialectFacts;
