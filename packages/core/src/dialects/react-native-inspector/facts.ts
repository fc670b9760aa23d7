import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * The proxy between React Native DevTools and a device, as in dev-middleware 0.86; a tag in the reason says
 * what happened. File and line of each row in `source`.
 */
export const facts = {
  id: 'react-native-inspector',
  title: 'React Native inspector proxy',
  paths: ['/inspector/debug', '/inspector/device'],
  docs: 'https://github.com/facebook/react-native/tree/main/packages/dev-middleware',
  source: { repository: 'npm:@react-native/dev-middleware', version: '0.86.3', date: '2026-08-24' },
  codes: {},
  overlays: {
    // NORMAL
    1000: {
      sender: 'server',
      retry: 'unknown',
      source: 'dist/inspector-proxy/Device.js:20',
      reasons: [
        { prefix: '[CONNECTION_LOST]', outcome: 'going-away', source: 'dist/inspector-proxy/Device.js:25' },
        { prefix: '[NEW_DEBUGGER_OPENED]', source: 'dist/inspector-proxy/Device.js:27' },
        { prefix: '[RECREATING_DEVICE]', outcome: 'going-away', source: 'dist/inspector-proxy/Device.js:26' },
      ],
    },
    // INTERNAL_ERROR
    1011: {
      sender: 'server',
      retry: 'unknown',
      source: 'dist/inspector-proxy/Device.js:21',
      reasons: [
        { prefix: '[PAGE_NOT_FOUND]', outcome: 'rejected', source: 'dist/inspector-proxy/Device.js:24' },
        // Thrown in the proxy: the reason begins with "Error: ".
        {
          includes: '[UNREGISTERED_DEVICE]',
          outcome: 'rejected',
          source: 'dist/inspector-proxy/InspectorProxy.js:44',
        },
        {
          includes: '[INCORRECT_URL]',
          outcome: 'rejected',
          advice: 'fix-client',
          source: 'dist/inspector-proxy/InspectorProxy.js:46',
        },
      ],
    },
  },
} as const satisfies DialectFacts;
