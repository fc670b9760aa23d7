import type { DialectFacts } from '../../dialect/withTexts.ts';

/** STOMP.js (npm @stomp/stompjs), 7; file and line in `source`. Other clients speak the same subprotocols. */
export const facts = {
  id: 'stompjs',
  title: 'STOMP.js',
  subprotocols: ['v10.stomp', 'v11.stomp', 'v12.stomp'],
  docs: 'https://stomp-js.github.io/',
  source: {
    repository: 'github:stomp-js/stompjs',
    commit: '4eaed27648a85e4ac7464de5b06ce75856ce46c3',
    date: '2025-04-05',
  },
  codes: {
    4001: {
      name: '(quick discard)',
      sender: 'none',
      retry: 'backoff',
      source: 'src/augment-websocket.ts:34',
    },
  },
} as const satisfies DialectFacts;
