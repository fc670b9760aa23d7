import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * The `disconnect` event of an Ethereum provider (EIP-1193), which has to carry a close code although no
 * WebSocket is involved; 1011 and 1013 as MetaMask raises them. File and line of each row in `source`.
 */
export const facts = {
  id: 'eip-1193',
  title: 'EIP-1193',
  docs: 'https://eips.ethereum.org/EIPS/eip-1193#disconnect-1',
  source: {
    repository: 'github:ethereum/EIPs',
    commit: 'f767a1e8078e17c9b381a91d35a09492189ede1b',
    date: '2026-08-22',
  },
  codes: {
    4900: { name: 'Disconnected', sender: 'none', retry: 'unknown', source: 'EIPS/eip-1193.md:152' },
    4901: { name: 'Chain Disconnected', sender: 'none', retry: 'unknown', source: 'EIPS/eip-1193.md:153' },
  },
  overlays: {
    // Internal error (MetaMask: permanent)
    1011: {
      sender: 'none',
      retry: 'no',
      advice: 'reload-page',
      source: 'npm:@metamask/providers@22.1.1 dist/BaseProvider.mjs:247',
    },
    // Try again later (MetaMask: recoverable)
    1013: {
      sender: 'none',
      retry: 'unknown',
      source: 'npm:@metamask/providers@22.1.1 dist/BaseProvider.mjs:242',
    },
  },
} as const satisfies DialectFacts;
