import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * The WebSocket between Beeper and a self-hosted bridge, as spoken by mautrix-go; file and line of each row in
 * `source`.
 */
export const facts = {
  id: 'beeper-appservice',
  title: 'Beeper appservice',
  docs: 'https://github.com/mautrix/go/blob/main/appservice/websocket.go',
  source: {
    repository: 'github:mautrix/go',
    commit: 'bdb58f2e6c0adff4675a415bda9074703875d7d6',
    date: '2026-08-22',
  },
  codes: {
    4001: {
      name: 'conn_replaced',
      sender: 'server',
      retry: 'unknown',
      source: 'appservice/websocket.go:101',
    },
    4002: {
      name: 'transactions_not_acknowledged',
      sender: 'server',
      retry: 'unknown',
      source: 'appservice/websocket.go:102',
    },
  },
} as const satisfies DialectFacts;
