import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The signalling client of Cloudflare RealtimeKit 2 (once Dyte), read from its minified bundle. */
export const facts = {
  id: 'cloudflare-realtimekit',
  title: 'Cloudflare RealtimeKit',
  docs: 'https://developers.cloudflare.com/realtime/',
  source: { repository: 'npm:@cloudflare/realtimekit', version: '2.0.2', date: '2026-09-19' },
  codes: {
    // The socket is still connecting, so the number stays in the client.
    3001: {
      name: 'Connection Timeout',
      sender: 'none',
      retry: 'backoff',
      outcome: 'timeout',
      source: 'dist/index.es5.js:26523',
    },
    3002: {
      name: 'Ping timeout',
      sender: 'client',
      retry: 'unknown',
      outcome: 'timeout',
      source: 'dist/index.cjs.js:9',
    },
  },
} as const satisfies DialectFacts;
