import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * 4000 plus an HTTP status: a habit of many, put into words by y-websocket 3, and not kept by all
 * (graphql-transport-ws means something else by 4401). File and line in `source` are those of the two ranges.
 */
export const facts = {
  id: 'http-status-mirror',
  title: '4000 + HTTP status',
  guess: true,
  docs: 'https://github.com/yjs/y-websocket',
  source: { repository: 'npm:y-websocket', version: '3.1.0', date: '2026-08-06' },
  codes: {
    4400: {
      name: 'Bad Request',
      sender: 'server',
      retry: 'no',
      outcome: 'protocol',
      source: 'src/y-websocket.js:129',
    },
    4401: {
      name: 'Unauthorized',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'src/y-websocket.js:129',
    },
    4403: {
      name: 'Forbidden',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'src/y-websocket.js:129',
    },
    4404: {
      name: 'Not Found',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'src/y-websocket.js:129',
    },
    4408: {
      name: 'Request Timeout',
      sender: 'server',
      retry: 'no',
      outcome: 'timeout',
      source: 'src/y-websocket.js:129',
    },
    4409: {
      name: 'Conflict',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'src/y-websocket.js:129',
    },
    4410: {
      name: 'Gone',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'src/y-websocket.js:129',
    },
    4413: {
      name: 'Content Too Large',
      sender: 'server',
      retry: 'no',
      outcome: 'too-big',
      source: 'src/y-websocket.js:129',
    },
    4429: {
      name: 'Too Many Requests',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'src/y-websocket.js:129',
    },
    4500: {
      name: 'Internal Server Error',
      sender: 'server',
      retry: 'backoff',
      outcome: 'server-error',
      source: 'src/y-websocket.js:132',
    },
    4503: {
      name: 'Service Unavailable',
      sender: 'server',
      retry: 'backoff',
      outcome: 'overloaded',
      source: 'src/y-websocket.js:132',
    },
    4504: {
      name: 'Gateway Timeout',
      sender: 'server',
      retry: 'backoff',
      outcome: 'timeout',
      source: 'src/y-websocket.js:132',
    },
  },
  ranges: [
    { from: 4400, to: 4499, retry: 'no', outcome: 'rejected', source: 'src/y-websocket.js:129' },
    { from: 4500, to: 4599, retry: 'backoff', outcome: 'server-error', source: 'src/y-websocket.js:132' },
  ],
} as const satisfies DialectFacts;
