import type { DialectFacts } from '../../dialect/withTexts.ts';

/** AWS AppSync, GraphQL and Events, as spoken by Amplify for JavaScript 6; file and line in `source`. */
export const facts = {
  id: 'aws-appsync',
  title: 'AWS AppSync',
  subprotocols: ['graphql-ws', 'aws-appsync-event-ws'],
  hosts: ['*.appsync-realtime-api.*.amazonaws.com', '*.appsync-realtime-api.*.amazonaws.com.cn'],
  docs: 'https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html',
  source: {
    repository: 'github:aws-amplify/amplify-js',
    commit: '36e3ce19983925ee6a68b75ebd9a01a95100989b',
    date: '2026-08-18',
  },
  codes: {
    3001: {
      name: '(unnamed)',
      sender: 'client',
      retry: 'unknown',
      source: 'packages/api-graphql/src/Providers/AWSWebSocketProvider/index.ts:881',
    },
  },
} as const satisfies DialectFacts;
