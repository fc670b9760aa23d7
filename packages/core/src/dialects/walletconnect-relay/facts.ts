import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * The relay that wallets and apps meet at (WalletConnect v2, now Reown); file and line, or page, of each row
 * in `source`.
 */
export const facts = {
  id: 'walletconnect-relay',
  title: 'WalletConnect Relay',
  hosts: ['relay.walletconnect.com', 'relay.walletconnect.org'],
  docs: 'https://github.com/WalletConnect/walletconnect-docs/blob/6fd910219dfd24be13eddb7d8a1c618ce4dc13fd/docs/cloud/relay.mdx#websocket-close-codes',
  source: {
    repository: 'github:WalletConnect/walletconnect-docs',
    commit: '6fd910219dfd24be13eddb7d8a1c618ce4dc13fd',
    date: '2024-08-08',
  },
  codes: {
    3000: {
      name: 'Authorization error',
      sender: 'server',
      retry: 'unknown',
      advice: 'fix-config',
      outcome: 'rejected',
      source: 'https://github.com/WalletConnect/walletconnect-monorepo/pull/2096',
    },
    4008: {
      name: 'CLIENT_STALE',
      sender: 'server',
      retry: 'no',
      outcome: 'timeout',
      source: 'docs/cloud/relay.mdx:61',
    },
    4010: {
      name: 'LOAD_REBALANCING',
      sender: 'server',
      retry: 'yes',
      outcome: 'going-away',
      source: 'docs/cloud/relay.mdx:62',
    },
  },
  overlays: {
    // SERVER_TERMINATING
    1001: { sender: 'server', retry: 'yes', source: 'docs/cloud/relay.mdx:60' },
    // TOO_MANY_REQUESTS
    1013: { sender: 'server', retry: 'unknown', advice: 'slow-down', source: 'docs/cloud/relay.mdx:54' },
  },
} as const satisfies DialectFacts;
