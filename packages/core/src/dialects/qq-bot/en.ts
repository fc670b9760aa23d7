import type { Dialect } from '../../dialect/dialect.ts';
import { withTexts } from '../../dialect/withTexts.ts';
import { facts } from './facts.ts';

/** The gateway for QQ bots, with English texts. */
export const qqBot: Dialect = /* @__PURE__ */ withTexts(facts, 'en', {
  codes: {
    4000: { label: 'Unknown error', description: 'The gateway cannot say what went wrong.' },
    4001: { label: 'Unknown opcode', description: 'The bot sent an opcode that does not exist.' },
    4002: { label: 'Decode error', description: 'The bot sent a payload that the gateway could not decode.' },
    4003: { label: 'Not authenticated', description: 'The bot sent a payload before it identified.' },
    4004: {
      label: 'Authentication failed',
      description:
        'The gateway did not accept the credentials. The Go SDK fetches a new access token before it tries again.',
    },
    4005: { label: 'Already authenticated', description: 'The bot identified twice on one connection.' },
    4006: {
      label: 'Session no longer valid',
      description: 'The session to resume no longer exists. Identify again.',
    },
    4007: {
      label: 'Invalid sequence number',
      description: 'The sequence number was wrong. Identify again; resuming is not possible.',
    },
    4008: {
      label: 'Rate limited',
      description:
        'The bot sent payloads too quickly. Reconnect, then keep to the limits that the gateway announces.',
    },
    4009: { label: 'Session timed out', description: 'The connection has expired. Reconnect and resume.' },
    4010: { label: 'Invalid shard', description: 'The shard in the identify payload is not valid.' },
    4011: {
      label: 'Sharding required',
      description: 'The bot is in too many guilds for one connection and has to shard.',
    },
    4012: { label: 'Invalid API version', description: 'The gateway has no such version.' },
    4013: { label: 'Invalid intents', description: 'The value of the intents is not valid.' },
    4014: {
      label: 'Intents not allowed',
      description: 'The bot asks for an intent that it has no permission for.',
    },
    4914: {
      label: 'Bot taken offline',
      description:
        'The bot has been taken down and may connect to the sandbox only. Check which environment it connects to.',
    },
    4915: {
      label: 'Bot banned',
      description: 'The bot is banned and may not connect. Have the ban lifted first.',
    },
  },
  ranges: {
    '4900-4913': {
      label: 'Internal error',
      description: 'The gateway failed. Reconnect and identify; resuming is not possible.',
    },
  },
});
