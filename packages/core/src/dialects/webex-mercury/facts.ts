import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Mercury, the event channel of Cisco Webex, as read by the Webex JavaScript SDK 3. */
export const facts = {
  id: 'webex-mercury',
  title: 'Webex Mercury',
  hosts: ['*.wbx2.com'],
  unverified: ['*.wbx2.com'],
  docs: 'https://github.com/webex/webex-js-sdk',
  source: { repository: 'npm:@webex/internal-plugin-mercury', version: '3.12.0', date: '2026-04-08' },
  codes: {
    3050: {
      name: 'Logout',
      sender: 'client',
      retry: 'no',
      outcome: 'normal',
      source: 'src/mercury.js:312',
    },
    4000: { name: 'Replaced', sender: 'server', retry: 'no', source: 'src/mercury.js:899' },
    4001: {
      name: 'Replaced during shutdown',
      sender: 'server',
      retry: 'no',
      outcome: 'going-away',
      source: 'src/mercury.js:905',
    },
    4400: {
      name: 'BadRequest',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'src/mercury.js:599',
    },
    // The SDK refreshes the token by itself and goes on trying.
    4401: {
      name: 'NotAuthorized',
      sender: 'server',
      retry: 'backoff',
      advice: 'reauthenticate',
      outcome: 'rejected',
      source: 'src/mercury.js:585',
    },
    4403: {
      name: 'Forbidden',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'src/mercury.js:600',
    },
  },
  overlays: {
    // Normal closure. The SDK compares the reasons in lower case; these are the spellings met.
    1000: {
      sender: 'either',
      retry: 'no',
      source: 'src/mercury.js:938',
      reasons: [
        { equals: 'idle', retry: 'backoff', source: 'src/mercury.js:23' },
        { equals: 'Idle', retry: 'backoff', source: 'src/mercury.js:23' },
        { equals: 'Done (forced)', retry: 'backoff', source: 'src/socket/socket-base.js:154' },
        {
          equals: 'Pong not received',
          outcome: 'timeout',
          retry: 'backoff',
          source: 'src/socket/socket-base.js:506',
        },
        {
          equals: 'Pong mismatch',
          outcome: 'protocol',
          retry: 'backoff',
          source: 'src/socket/socket-base.js:488',
        },
      ],
    },
    // Going away
    1001: { sender: 'server', retry: 'backoff', source: 'src/mercury.js:923' },
    // Rejected
    1003: { sender: 'server', retry: 'no', source: 'src/mercury.js:892' },
    // No status
    1005: { sender: 'none', retry: 'backoff', source: 'src/mercury.js:924' },
    // Abnormal
    1006: { sender: 'none', retry: 'backoff', source: 'src/mercury.js:925' },
    // Server error
    1011: { sender: 'server', retry: 'backoff', source: 'src/mercury.js:926' },
    // Logout, 3050 today
    1050: {
      sender: 'client',
      retry: 'no',
      source: 'github:webex/webex-js-sdk packages/@webex/internal-plugin-mercury/src/mercury.js:458',
      nonConforming: true,
      deprecated: true,
    },
  },
} as const satisfies DialectFacts;
