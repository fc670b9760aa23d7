import type { DialectFacts } from '../../dialect/withTexts.ts';

/** Lanyard, which shows the Discord presence of a user on web pages; file and line of each row in `source`. */
export const facts = {
  id: 'lanyard',
  title: 'Lanyard',
  hosts: ['api.lanyard.rest'],
  docs: 'https://github.com/Phineas/lanyard#error-codes',
  source: {
    repository: 'github:Phineas/lanyard',
    commit: '76b88a45f127d0447e0f8bca53f459a096448e92',
    date: '2026-07-28',
  },
  codes: {
    4004: {
      name: 'unknown_opcode',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'README.md:347',
    },
    4005: {
      name: 'requires_data_object',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'README.md:348',
    },
    4006: {
      name: 'invalid_payload',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'README.md:349',
    },
  },
} as const satisfies DialectFacts;
