import type { DialectFacts } from '../../dialect/withTexts.ts';

/**
 * The gateway of Spacebar, a self-hosted server with the numbers of the Discord Gateway, and of early Discord (4006);
 * file and line of each row in `source`.
 */
export const facts = {
  id: 'spacebar-gateway',
  title: 'Spacebar Gateway',
  docs: 'https://docs.spacebar.chat/',
  source: {
    repository: 'github:spacebarchat/server',
    commit: '74df883a440484a5b6685521c7074e3d77fb9c1f',
    date: '2026-08-22',
  },
  codes: {
    4000: {
      name: 'Unknown_error',
      sender: 'server',
      retry: 'unknown',
      outcome: 'server-error',
      source: 'src/gateway/util/Constants.ts:51',
    },
    4001: {
      name: 'Unknown_opcode',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'src/gateway/util/Constants.ts:52',
    },
    4002: {
      name: 'Decode_error',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'src/gateway/util/Constants.ts:53',
    },
    4003: {
      name: 'Not_authenticated',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'src/gateway/util/Constants.ts:54',
    },
    4004: {
      name: 'Authentication_failed',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'src/gateway/util/Constants.ts:55',
    },
    4005: {
      name: 'Already_authenticated',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'src/gateway/util/Constants.ts:56',
    },
    4006: {
      name: 'Invalid_session',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'src/gateway/util/Constants.ts:57',
    },
    4007: {
      name: 'Invalid_seq',
      sender: 'server',
      retry: 'unknown',
      outcome: 'protocol',
      source: 'src/gateway/util/Constants.ts:58',
    },
    4008: {
      name: 'Rate_limited',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'src/gateway/util/Constants.ts:59',
    },
    4009: {
      name: 'Session_timed_out',
      sender: 'server',
      retry: 'unknown',
      outcome: 'timeout',
      source: 'src/gateway/util/Constants.ts:60',
    },
    4010: {
      name: 'Invalid_shard',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'src/gateway/util/Constants.ts:61',
    },
    4011: {
      name: 'Sharding_required',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'src/gateway/util/Constants.ts:62',
    },
    4012: {
      name: 'Invalid_API_version',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'src/gateway/util/Constants.ts:63',
    },
    4013: {
      name: 'Invalid_intent',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'src/gateway/util/Constants.ts:64',
    },
    4014: {
      name: 'Disallowed_intent',
      sender: 'server',
      retry: 'unknown',
      outcome: 'rejected',
      source: 'src/gateway/util/Constants.ts:65',
    },
  },
} as const satisfies DialectFacts;
