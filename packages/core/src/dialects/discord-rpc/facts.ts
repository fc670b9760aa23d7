import type { DialectFacts } from '../../dialect/withTexts.ts';

/** RPC with a Discord desktop client on the same machine; file and line of each row in `source`. */
export const facts = {
  id: 'discord-rpc',
  title: 'Discord RPC',
  hosts: [
    '127.0.0.1:6463',
    '127.0.0.1:6464',
    '127.0.0.1:6465',
    '127.0.0.1:6466',
    '127.0.0.1:6467',
    '127.0.0.1:6468',
    '127.0.0.1:6469',
    '127.0.0.1:6470',
    '127.0.0.1:6471',
    '127.0.0.1:6472',
  ],
  docs: 'https://discord.com/developers/docs/topics/opcodes-and-status-codes#rpc-rpc-close-event-codes',
  source: {
    repository: 'github:discord/discord-api-docs',
    commit: 'c98d64bc233833839cf0d8d369e81b77f21ade60',
    date: '2026-08-06',
  },
  codes: {
    4000: {
      name: 'Invalid client ID',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'developers/topics/opcodes-and-status-codes.mdx:422',
    },
    4001: {
      name: 'Invalid origin',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'developers/topics/opcodes-and-status-codes.mdx:423',
    },
    4002: {
      name: 'Rate limited',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'developers/topics/opcodes-and-status-codes.mdx:424',
    },
    4003: {
      name: 'Token revoked',
      sender: 'server',
      retry: 'unknown',
      advice: 'reauthenticate',
      outcome: 'rejected',
      source: 'developers/topics/opcodes-and-status-codes.mdx:425',
    },
    4004: {
      name: 'Invalid version',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'developers/topics/opcodes-and-status-codes.mdx:426',
    },
    4005: {
      name: 'Invalid encoding',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'developers/topics/opcodes-and-status-codes.mdx:427',
    },
  },
} as const satisfies DialectFacts;
