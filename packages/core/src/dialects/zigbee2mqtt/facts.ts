import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The WebSocket between Zigbee2MQTT and its web frontend; file and line of each row in `source`. */
export const facts = {
  id: 'zigbee2mqtt',
  title: 'Zigbee2MQTT',
  paths: ['/api'],
  docs: 'https://www.zigbee2mqtt.io/guide/configuration/frontend.html',
  source: {
    repository: 'github:Koenkk/zigbee2mqtt',
    commit: '6835cbf5a73116aa4bfa097f2ad0dfb972018997',
    date: '2026-07-21',
  },
  codes: {
    4401: {
      name: 'Unauthorized',
      sender: 'server',
      retry: 'unknown',
      advice: 'reauthenticate',
      outcome: 'rejected',
      source: 'lib/extension/frontend.ts:165',
    },
  },
} as const satisfies DialectFacts;
