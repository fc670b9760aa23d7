import type { DialectFacts } from '../../dialect/withTexts.ts';

/** The client of the Cloudflare Agents SDK (npm agents); file and line of each row in `source`. */
export const facts = {
  id: 'cloudflare-agents',
  title: 'Cloudflare Agents',
  hosts: ['*.workers.dev'],
  paths: ['/agents/*/*', '/agents/*/*/'],
  unverified: ['*.workers.dev'],
  docs: 'https://developers.cloudflare.com/agents/',
  source: {
    repository: 'github:cloudflare/agents',
    commit: 'a0e134bbc327fc8a519b5aa66cb8ce4038815d05',
    date: '2026-08-21',
  },
  codes: {},
  overlays: {
    // Policy violation
    1008: { sender: 'server', retry: 'no', source: 'packages/agents/src/client.ts:33' },
  },
  ranges: [{ from: 4000, to: 4999, retry: 'no', source: 'packages/agents/src/client.ts:33' }],
} as const satisfies DialectFacts;
