import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Signalling of meetings in the Amazon Chime SDK for JavaScript 3; file and line of each row in `source`. */
export const facts = {
  id: 'amazon-chime-meeting',
  title: 'Amazon Chime SDK meetings',
  hosts: ['*.chime.aws'],
  docs: 'https://github.com/aws/amazon-chime-sdk-js/blob/main/guides/07_FAQs.md',
  source: {
    repository: 'github:aws/amazon-chime-sdk-js',
    commit: '78e8a23b68f43d274cc191d643f85594e65e348c',
    date: '2026-08-13',
  },
  codes: {
    4403: {
      name: 'attendee unavailable',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'guides/07_FAQs.md:309',
    },
    4410: {
      name: 'MeetingEnded',
      sender: 'server',
      retry: 'no',
      outcome: 'rejected',
      source: 'src/task/JoinAndReceiveIndexTask.ts:75',
    },
  },
  // The SDK retries after SignalingInternalServerError (guides/07_FAQs.md:327).
  ranges: [
    {
      from: 4500,
      to: 4599,
      retry: 'backoff',
      outcome: 'server-error',
      source: 'src/task/MonitorTask.ts:416',
    },
  ],
} as const satisfies DialectFacts;
