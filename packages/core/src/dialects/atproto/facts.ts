import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Event streams of the AT Protocol (Bluesky) as read by the npm package @atproto/ws-client. */
export const facts = {
  id: 'atproto',
  title: 'AT Protocol',
  hosts: ['bsky.network', '*.bsky.network'],
  paths: ['/xrpc/com.atproto.sync.*', '/xrpc/com.atproto.label.subscribeLabels'],
  unverified: ['*.bsky.network'],
  docs: 'https://atproto.com/specs/event-stream',
  source: {
    repository: 'github:bluesky-social/atproto',
    commit: 'd6296a1cfdb40a773319cb59061300e4e8e52f26',
    date: '2026-08-20',
  },
  codes: {},
  overlays: {
    // Normal
    1000: { sender: 'either', retry: 'no', source: 'packages/ws-client/src/lib/close-codes.ts:13' },
    // ProtocolError
    1002: { sender: 'either', retry: 'no', source: 'packages/ws-client/src/lib/close-codes.ts:17' },
    // UnsupportedData
    1003: { sender: 'either', retry: 'no', source: 'packages/ws-client/src/lib/close-codes.ts:19' },
    // InvalidPayload
    1007: { sender: 'either', retry: 'no', source: 'packages/ws-client/src/lib/close-codes.ts:25' },
    // Policy
    1008: { sender: 'server', retry: 'backoff', source: 'packages/ws-client/src/lib/close-codes.ts:27' },
    // MessageTooBig
    1009: { sender: 'either', retry: 'no', source: 'packages/ws-client/src/lib/close-codes.ts:29' },
  },
  ranges: [
    { from: 1000, to: 4999, retry: 'backoff', source: 'packages/ws-client/src/lib/close-codes.ts:49' },
  ],
} as const satisfies DialectFacts;
