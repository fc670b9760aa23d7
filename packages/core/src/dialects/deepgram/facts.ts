import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * Streaming speech-to-text and text-to-speech of Deepgram: standard codes, and in the reason a code of
 * Deepgram's own, or the address of its page. A browser offers the API key or token as the second
 * subprotocol. File and line of each row in `source`.
 */
export const facts = {
  id: 'deepgram',
  title: 'Deepgram',
  subprotocols: ['token', 'bearer'],
  hosts: ['api.deepgram.com'],
  docs: 'https://developers.deepgram.com/docs/stt-troubleshooting-websocket-data-and-net-errors',
  source: {
    repository: 'github:deepgram/deepgram-docs',
    commit: '4b4a10a1375c18e565d8a79b3bcc825a03b12ac3',
    date: '2025-07-03',
  },
  codes: {},
  overlays: {
    // MESSAGE-0000
    1003: {
      sender: 'server',
      retry: 'unknown',
      source: 'fern/docs/tts-troubleshooting-websocket-net-and-data-errors.mdx:58',
      reasons: [{ includes: 'MESSAGE-0000' }],
    },
    // DATA-xxxx
    1008: {
      sender: 'server',
      retry: 'unknown',
      advice: 'fix-client',
      source: 'fern/docs/stt-troubleshooting-websocket-data-and-net-errors.mdx:117',
      reasons: [
        { includes: 'DATA-0000', outcome: 'protocol' },
        { includes: 'DATA-0001', outcome: 'rejected', advice: 'slow-down' },
      ],
    },
    // BIG-xxxx
    1009: {
      sender: 'server',
      retry: 'unknown',
      source: 'fern/docs/tts-troubleshooting-websocket-net-and-data-errors.mdx:61',
      reasons: [{ includes: 'BIG-0000' }, { includes: 'BIG-0001' }],
    },
    // NET-xxxx
    1011: {
      sender: 'server',
      retry: 'unknown',
      source: 'fern/docs/stt-troubleshooting-websocket-data-and-net-errors.mdx:118',
      reasons: [
        { includes: 'NET-0000', retry: 'yes' },
        { includes: 'NET-0001', outcome: 'timeout' },
        // As it crosses the wire.
        {
          includes: 'dpgr.am/net0001',
          outcome: 'timeout',
          source: 'https://github.com/deepgram/deepgram-python-sdk/issues/319',
        },
        { includes: 'NET-0002' },
        { includes: 'NET-0003', outcome: 'timeout' },
      ],
    },
  },
} as const satisfies DialectFacts;
