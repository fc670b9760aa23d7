import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Azure Web PubSub as spoken by the npm package @azure/web-pubsub-client 1; file and line in `source`. */
export const facts = {
  id: 'azure-web-pubsub',
  title: 'Azure Web PubSub',
  subprotocols: [
    'json.webpubsub.azure.v1',
    'json.reliable.webpubsub.azure.v1',
    'protobuf.webpubsub.azure.v1',
    'protobuf.reliable.webpubsub.azure.v1',
  ],
  hosts: ['*.webpubsub.azure.com'],
  docs: 'https://github.com/Azure/azure-webpubsub/blob/main/protocols/client/client-spec.md',
  source: { repository: 'npm:@azure/web-pubsub-client', version: '1.0.4', date: '2026-04-03' },
  codes: {},
  overlays: {
    // Policy violation
    1008: {
      sender: 'server',
      retry: 'yes',
      advice: 'new-session',
      source: 'dist/browser/webPubSubClient.js:690',
    },
  },
  // Recovery needs a reliable subprotocol; without one the client opens a new connection.
  ranges: [
    {
      from: 1001,
      to: 4999,
      retry: 'resume',
      source: 'github:Azure/azure-webpubsub protocols/client/client-spec.md:90',
    },
  ],
} as const satisfies DialectFacts;
