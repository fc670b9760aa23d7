import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * Twitch EventSub over WebSocket, as the mock server of the Twitch CLI closes; file and line of each row in
 * `source`.
 */
export const facts = {
  id: 'twitch-eventsub',
  title: 'Twitch EventSub',
  hosts: ['eventsub.wss.twitch.tv'],
  docs: 'https://dev.twitch.tv/docs/eventsub/handling-websocket-events/#close-message',
  source: {
    repository: 'github:twitchdev/twitch-cli',
    commit: 'fd7dac646eea56c9ac9c1d36893e611de855c21e',
    date: '2026-03-11',
  },
  codes: {
    4000: {
      name: 'internal server error',
      sender: 'server',
      retry: 'unknown',
      outcome: 'server-error',
      source: 'internal/events/websocket/mock_server/close_messages.go:15',
    },
    4001: {
      name: 'sent inbound traffic',
      sender: 'server',
      retry: 'unknown',
      advice: 'fix-client',
      outcome: 'protocol',
      source: 'internal/events/websocket/mock_server/close_messages.go:20',
    },
    4002: {
      name: 'failed ping pong',
      sender: 'server',
      retry: 'unknown',
      outcome: 'timeout',
      source: 'internal/events/websocket/mock_server/close_messages.go:25',
    },
    4003: {
      name: 'connection unused',
      sender: 'server',
      retry: 'unknown',
      advice: 'fix-client',
      outcome: 'timeout',
      source: 'internal/events/websocket/mock_server/close_messages.go:30',
    },
    4004: {
      name: 'client reconnect grace time expired',
      sender: 'server',
      retry: 'unknown',
      outcome: 'timeout',
      source: 'internal/events/websocket/mock_server/close_messages.go:35',
    },
    4005: {
      name: 'network timeout',
      sender: 'server',
      retry: 'yes',
      outcome: 'timeout',
      source: 'internal/events/websocket/mock_server/close_messages.go:40',
    },
    4006: {
      name: 'network error',
      sender: 'server',
      retry: 'yes',
      source: 'internal/events/websocket/mock_server/close_messages.go:45',
    },
    4007: {
      name: 'invalid reconnect attempt',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'internal/events/websocket/mock_server/close_messages.go:50',
    },
  },
  overlays: {
    // client disconnected
    1000: {
      sender: 'client',
      retry: 'unknown',
      source: 'internal/events/websocket/mock_server/close_messages.go:10',
    },
  },
} as const satisfies DialectFacts;
