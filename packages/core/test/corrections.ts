// Where the shipped dialects part from the facts they were taken from, on purpose: each row with what the facts say and what
// is shipped, checked against the living source.

export interface Correction {
  readonly why: string;
  /** `place: facts -> shipped` */
  readonly rows: readonly string[];
}

export const corrections: Readonly<Record<string, Correction>> = {
  'graphql-transport-ws': {
    why: 'The facts say it in a sentence: every 1xxx is fatal but these seven.',
    rows: [
      '1000 retry: undefined -> backoff',
      '1000 source: undefined -> src/client.ts:1089',
      '1001 retry: undefined -> backoff',
      '1001 source: undefined -> src/client.ts:1089',
      '1005 retry: undefined -> backoff',
      '1005 source: undefined -> src/client.ts:1089',
      '1006 retry: undefined -> backoff',
      '1006 source: undefined -> src/client.ts:1089',
      '1012 retry: undefined -> backoff',
      '1012 source: undefined -> src/client.ts:1089',
      '1013 retry: undefined -> backoff',
      '1013 source: undefined -> src/client.ts:1089',
      '1014 retry: undefined -> backoff',
      '1014 source: undefined -> src/client.ts:1089',
    ],
  },
  phoenix: {
    why: 'The README of @supabase/realtime-js has the host. socket.js:552 schedules a reconnect after 1008 too, and phoenix 1.8.16 (socket.js:660) after 1000 as well, and Bandit sends 1011 when a handler fails.',
    rows: [
      'unverified *.supabase.co: true -> undefined',
      '1000 retry: no -> backoff',
      '1000 source: assets/js/phoenix/socket.js:552 -> npm:phoenix@1.8.16 assets/js/phoenix/socket.js:660',
      '1008 retry: unknown -> backoff',
      '1011 sender: none -> undefined',
    ],
  },
  storybook: { why: 'The day npm has for that version.', rows: ['date: undefined -> 2026-11-10'] },
  hocuspocus: {
    why: '@hocuspocus/provider has the host (TiptapCollabProviderWebsocket.ts:29) and never sends 4408: line 475 of its socket only makes an event.',
    rows: ['unverified *.collab.tiptap.cloud: true -> undefined', '4408 sender: either -> server'],
  },
  liveblocks: { why: 'The day npm has for that version.', rows: ['date: undefined -> 2026-09-21'] },
  'y-websocket': { why: 'The day npm has for that version.', rows: ['date: undefined -> 2026-08-06'] },
  'http-status-mirror': { why: 'The day npm has for that version.', rows: ['date: undefined -> 2026-08-06'] },
  'walletconnect-relay': {
    why: 'There is a table after all, in the documentation of the relay.',
    rows: [
      'repository: https://github.com/WalletConnect/walletconnect-monorepo/pull/2096 -> github:WalletConnect/walletconnect-docs',
      'docs: https://github.com/WalletConnect/walletconnect-monorepo/pull/2096 -> https://github.com/WalletConnect/walletconnect-docs/blob/6fd910219dfd24be13eddb7d8a1c618ce4dc13fd/docs/cloud/relay.mdx#websocket-close-codes',
      'commit: undefined -> 6fd910219dfd24be13eddb7d8a1c618ce4dc13fd',
      'date: undefined -> 2024-08-08',
      '4008 name: undefined -> CLIENT_STALE',
      '4008 sender: undefined -> server',
      '4008 retry: undefined -> no',
      '4008 source: undefined -> docs/cloud/relay.mdx:61',
      '4010 name: undefined -> LOAD_REBALANCING',
      '4010 sender: undefined -> server',
      '4010 retry: undefined -> yes',
      '4010 source: undefined -> docs/cloud/relay.mdx:62',
      '1001 sender: undefined -> server',
      '1001 retry: undefined -> yes',
      '1001 source: undefined -> docs/cloud/relay.mdx:60',
      '1013 sender: undefined -> server',
      '1013 retry: undefined -> unknown',
      '1013 advice: undefined -> slow-down',
      '1013 source: undefined -> docs/cloud/relay.mdx:54',
    ],
  },
  'react-native-inspector': {
    why: 'The day npm has for that version. InspectorProxy.js:46 has one more reason.',
    rows: ['date: undefined -> 2026-08-24', '1011 reason [INCORRECT_URL]: undefined -> true'],
  },
  assemblyai: {
    why: 'The page on closures lists 1008 as well.',
    rows: [
      '1008 sender: undefined -> server',
      '1008 retry: undefined -> unknown',
      '1008 source: undefined -> https://www.assemblyai.com/docs/streaming/common-session-errors-and-closures',
    ],
  },
  deepgram: {
    why: 'Reports show the address of the explanation on the wire; the SDK (5.13.0, CustomClient.js:827) shows the subprotocols.',
    rows: [
      'unverified token: true -> undefined',
      'unverified bearer: true -> undefined',
      '1011 reason dpgr.am/net0001: undefined -> true',
    ],
  },
  socketcluster: {
    why: 'Client 20.0.2 and server 20.0.1 no longer have 4004 and 4006; 4007 is used while connecting, so it never leaves the client.',
    rows: [
      '4007 sender: client -> none',
      '4004 deprecated: undefined -> true',
      '4006 deprecated: undefined -> true',
    ],
  },
  'tldraw-sync': { why: 'The day npm has for that version.', rows: ['date: undefined -> 2026-08-24'] },
  'azure-web-pubsub': { why: 'The day npm has for that version.', rows: ['date: undefined -> 2026-04-03'] },
  appwrite: {
    why: 'The rate limit is 1013 (app/config/errors.php), not 1008.',
    rows: [
      '1013 sender: undefined -> server',
      '1013 retry: undefined -> backoff',
      '1013 advice: undefined -> slow-down',
      '1013 source: undefined -> github:appwrite/appwrite app/realtime.php:951',
    ],
  },
  mattermost: { why: 'The day npm has for that version.', rows: ['date: undefined -> 2026-08-15'] },
  'amazon-chime-meeting': {
    why: 'guides/07_FAQs.md:309 and 327, guides/14.',
    rows: [
      'unverified *.chime.aws: true -> undefined',
      '4500-4599 retry: unknown -> backoff',
      '4403 name: undefined -> attendee unavailable',
      '4403 sender: undefined -> server',
      '4403 retry: undefined -> no',
      '4403 source: undefined -> guides/07_FAQs.md:309',
    ],
  },
  'jupyter-ydoc': {
    why: 'Which advice holds depends on the reason (handlers.py:283, 325; utils.py:188, 195).',
    rows: [
      '1003 advice: reload-page -> undefined',
      '1003 reason version_mismatch: undefined -> true',
      '1003 reason unknown_session: undefined -> true',
      '1003 reason initialization_error: undefined -> true',
    ],
  },
  trpc: { why: 'wsClient.ts:298-317, 341: it reconnects.', rows: ['3000 retry: unknown -> backoff'] },
  'aws-appsync': {
    why: 'appsyncUrl.ts of Amplify has both hosts.',
    rows: [
      'unverified *.appsync-realtime-api.*.amazonaws.com: true -> undefined',
      'host *.appsync-realtime-api.*.amazonaws.com.cn: undefined -> true',
    ],
  },
  marimo: {
    why: 'The client retries unless it knows the reason; codes.py:23-24 has two more reasons.',
    rows: [
      '1000 retry: unknown -> backoff',
      '1008 retry: unknown -> backoff',
      '1011 retry: unknown -> backoff',
      '1000 reason MARIMO_LORO_NOT_INSTALLED: undefined -> true',
      '1008 reason MARIMO_NOT_ALLOWED: undefined -> true',
    ],
  },
  'webex-mercury': {
    why: 'The facts were read in an edition of 2024; 3.12.0 logs out with 3050, and goes by the reason at 1000.',
    rows: [
      'repository: github:webex/webex-js-sdk -> npm:@webex/internal-plugin-mercury',
      'commit: ad56a4d80c1a95c03f74f5da573b404268caca04 -> undefined',
      'date: 2024-10-23 -> 2026-04-08',
      '1000 retry: unknown -> no',
      '1000 source: packages/@webex/internal-plugin-mercury/src/mercury.js:457 -> src/mercury.js:938',
      '1001 source: packages/@webex/internal-plugin-mercury/src/mercury.js:447 -> src/mercury.js:923',
      '1003 source: packages/@webex/internal-plugin-mercury/src/mercury.js:435 -> src/mercury.js:892',
      '1005 source: packages/@webex/internal-plugin-mercury/src/mercury.js:448 -> src/mercury.js:924',
      '1006 source: packages/@webex/internal-plugin-mercury/src/mercury.js:449 -> src/mercury.js:925',
      '1011 source: packages/@webex/internal-plugin-mercury/src/mercury.js:450 -> src/mercury.js:926',
      '1050 retry: unknown -> no',
      '1050 source: packages/@webex/internal-plugin-mercury/src/mercury.js:458 -> github:webex/webex-js-sdk packages/@webex/internal-plugin-mercury/src/mercury.js:458',
      '4000 source: packages/@webex/internal-plugin-mercury/src/mercury.js:442 -> src/mercury.js:899',
      '4400 retry: unknown -> no',
      '4400 source: packages/@webex/internal-plugin-mercury/src/socket/socket-base.js:238 -> src/mercury.js:599',
      '4401 retry: unknown -> backoff',
      '4401 source: packages/@webex/internal-plugin-mercury/src/socket/socket-base.js:240 -> src/mercury.js:585',
      '4403 retry: unknown -> no',
      '4403 source: packages/@webex/internal-plugin-mercury/src/socket/socket-base.js:242 -> src/mercury.js:600',
      'version: undefined -> 3.12.0',
      '3050 name: undefined -> Logout',
      '3050 sender: undefined -> client',
      '3050 retry: undefined -> no',
      '3050 source: undefined -> src/mercury.js:312',
      '4001 name: undefined -> Replaced during shutdown',
      '4001 sender: undefined -> server',
      '4001 retry: undefined -> no',
      '4001 source: undefined -> src/mercury.js:905',
      '1000 reason idle: undefined -> true',
      '1000 reason Idle: undefined -> true',
      '1000 reason Done (forced): undefined -> true',
      '1000 reason Pong not received: undefined -> true',
      '1000 reason Pong mismatch: undefined -> true',
      '1050 deprecated: undefined -> true',
    ],
  },
  'cloudflare-realtimekit': {
    why: 'The day npm has for that version. The timer runs only while connecting, so 3001 never leaves the client.',
    rows: ['3001 sender: client -> none', 'date: undefined -> 2026-09-19'],
  },
  'amazon-chime-messaging': {
    why: 'DefaultMessagingSession.ts:162 makes one more event of its own.',
    rows: [
      '4999 name: undefined -> Failed to get messaging session endpoint URL',
      '4999 sender: undefined -> none',
      '4999 retry: undefined -> backoff',
      '4999 source: undefined -> src/messagingsession/DefaultMessagingSession.ts:162',
    ],
  },
  xrpl: {
    why: 'connection.ts:426 makes the event where a close came without a code; nothing passes 1011 to close().',
    rows: ['1011 sender: client -> none'],
  },
  'autobahn-js': {
    why: 'websocket.js:38 and serializer.js have them.',
    rows: ['unverified wamp.2.msgpack: true -> undefined', 'unverified wamp.2.cbor: true -> undefined'],
  },
  'signal-chat': {
    why: 'env.rs of libsignal has the host.',
    rows: ['unverified chat.signal.org: true -> undefined'],
  },
  gladia: {
    why: 'Both SDKs end the session; the timer runs only while connecting, so 3008 never leaves the client.',
    rows: ['3008 sender: client -> none', '3008 retry: backoff -> no'],
  },
  'mozilla-push': {
    why: 'The page bears no date: the day it was last read.',
    rows: ['date: undefined -> 2026-08-22'],
  },
  'couchbase-lite': {
    why: 'A subprotocol is compared as it is; these are the versions in use.',
    rows: [
      'subprotocol BLIP_3+CBMobile_*: true -> undefined',
      'subprotocol BLIP_3+CBMobile_2: undefined -> true',
      'subprotocol BLIP_3+CBMobile_3: undefined -> true',
      'subprotocol BLIP_3+CBMobile_4: undefined -> true',
    ],
  },
  janus: { why: 'The day npm has for that version.', rows: ['date: undefined -> 2026-09-28'] },
  'discord-rpc': {
    why: 'A range of ports, written out.',
    rows: [
      'host 127.0.0.1:6463-6472: true -> undefined',
      'host 127.0.0.1:6463: undefined -> true',
      'host 127.0.0.1:6464: undefined -> true',
      'host 127.0.0.1:6465: undefined -> true',
      'host 127.0.0.1:6466: undefined -> true',
      'host 127.0.0.1:6467: undefined -> true',
      'host 127.0.0.1:6468: undefined -> true',
      'host 127.0.0.1:6469: undefined -> true',
      'host 127.0.0.1:6470: undefined -> true',
      'host 127.0.0.1:6471: undefined -> true',
      'host 127.0.0.1:6472: undefined -> true',
    ],
  },
  'sapling-isl': {
    why: 'The page bears no date: the day it was last read.',
    rows: ['date: undefined -> 2026-08-22'],
  },
  pandascore: {
    why: 'The page bears no date: the day it was last read. The overview of their WebSockets has the host.',
    rows: ['unverified live.pandascore.co: true -> undefined', 'date: undefined -> 2026-08-22'],
  },
  qst: { why: 'The page bears no date: the day it was last read.', rows: ['date: undefined -> 2026-08-22'] },
  'openai-realtime': {
    why: 'The page bears no date: the day it was last read. Many browser clients ask for the subprotocol.',
    rows: ['unverified realtime: true -> undefined', 'date: undefined -> 2026-08-22'],
  },
  'nostr-legacy': {
    why: 'The day of the commit that introduced it.',
    rows: ['date: undefined -> 2023-06-17'],
  },
};
